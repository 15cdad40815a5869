/**
 * The value with each text in it masked, names of fields too. Before it is written as JSON: in there a line break
 * before a key is an `n`, and a quote in one has a backslash in front.
 */
export function maskTexts(value: unknown, mask: (text: string) => string): unknown {
  if (typeof value === 'string') return mask(value)
  if (Array.isArray(value)) return value.map((each) => maskTexts(each, mask))
  if (typeof value !== 'object' || value === null) return value
  const fields = new Map<string, unknown>()
  for (const [name, each] of Object.entries(value))
    fields.set(freeName(mask(name), fields), maskTexts(each, mask))
  // A field may be called __proto__: an assignment would lose it.
  return Object.fromEntries(fields)
}

/** Two names may be one when they are masked. */
function freeName(name: string, taken: ReadonlyMap<string, unknown>): string {
  let free = name
  for (let number = 2; taken.has(free); number += 1) free = `${name} (${number})`
  return free
}
