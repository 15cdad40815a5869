// Types of sockets, as ComfyUI compares them: a word, several with commas between, or a list in the older form.

/** A list in the older form is no text, so ComfyUI compares it as a whole. */
export function fits(from: string | null, to: string | null): boolean {
  if (from === null || to === null || from === to || from === '*' || to === '*') return true
  if (isNoText(from) || isNoText(to)) return isList(from) && to === 'COMBO'
  const [given, taken] = [from, to].map((types) => new Set(types.split(',').map((type) => type.trim())))
  if (given === undefined || taken === undefined || given.has('*') || taken.has('*')) return true
  return [...given].some((type) => taken.has(type))
}

function isList(type: string): boolean {
  return type.startsWith('[')
}

/** Neither a word nor several: `(tuple …)`. */
function isNoText(type: string): boolean {
  return isList(type) || type.startsWith('(')
}

/** For people. */
export function typeWord(type: string | null): string {
  if (type === null || isList(type)) return 'COMBO'
  return isNoText(type) ? type.slice(1, type.indexOf(' ')) : type
}
