// A row of the list may carry a whole workflow, of which a list shows nothing. JSON.parse would make all of it, fifty
// times in a row, and hold the page up meanwhile: here what is nested is stepped over, unread.

const QUOTE = 34
const COMMA = 44
const OPEN_ARRAY = 91
const BACKSLASH = 92
const CLOSE_ARRAY = 93
const OPEN_OBJECT = 123
const CLOSE_OBJECT = 125

/**
 * The items of `{"items": […]}`, each as the JSON of its plain fields, with null in place of what is nested; then the
 * envelope, with null in place of every list. Nothing where the text has no such form: then it is parsed as a whole. What
 * is stepped over is not looked at: it may be no JSON.
 */
export function* shallowRows(text: string): Generator<{ kind: 'row' | 'envelope'; json: string }> {
  const start = findItems(text)
  if (start === null) return
  let at = start + 1
  for (;;) {
    at = skipBlanks(text, at)
    if (text.charCodeAt(at) === CLOSE_ARRAY) break
    const end = endOf(text, at)
    if (end === null) return
    yield { kind: 'row', json: text.charCodeAt(at) === OPEN_OBJECT ? flattened(text, at, end) : 'null' }
    at = skipBlanks(text, end)
    if (text.charCodeAt(at) === COMMA) at += 1
    else if (text.charCodeAt(at) !== CLOSE_ARRAY) return
  }
  yield { kind: 'envelope', json: `${text.slice(0, start)}null${text.slice(at + 1)}` }
}

/** Where the list of items begins, in the outermost object. */
function findItems(text: string): number | null {
  let at = skipBlanks(text, 0)
  if (text.charCodeAt(at) !== OPEN_OBJECT) return null
  at += 1
  for (;;) {
    at = skipBlanks(text, at)
    if (text.charCodeAt(at) !== QUOTE) return null
    const nameEnd = endOfString(text, at)
    if (nameEnd === null) return null
    const name = text.slice(at, nameEnd)
    at = skipBlanks(text, nameEnd)
    if (text[at] !== ':') return null
    at = skipBlanks(text, at + 1)
    if (name === '"items"') return text.charCodeAt(at) === OPEN_ARRAY ? at : null
    const end = endOf(text, at)
    if (end === null) return null
    at = skipBlanks(text, end)
    if (text.charCodeAt(at) !== COMMA) return null
    at += 1
  }
}

/** The object from `start` to `end`, with null in place of the objects and lists in it. */
function flattened(text: string, start: number, end: number): string {
  const parts: string[] = []
  let from = start
  let at = start + 1
  while (at < end - 1) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) at = endOfString(text, at) ?? end
    else if (code === OPEN_OBJECT || code === OPEN_ARRAY) {
      parts.push(text.slice(from, at), 'null')
      at = endOf(text, at) ?? end
      from = at
    } else at += 1
  }
  return parts.join('') + text.slice(from, end)
}

/** Behind the value that begins here; null: it does not end. */
function endOf(text: string, start: number): number | null {
  const first = text.charCodeAt(start)
  if (first === QUOTE) return endOfString(text, start)
  let depth = 0
  for (let at = start; at < text.length; ) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) {
      const end = endOfString(text, at)
      if (end === null) return null
      at = end
      continue
    }
    const closes = code === CLOSE_OBJECT || code === CLOSE_ARRAY
    // A number or a word ends before what follows it.
    if (depth === 0 && (code === COMMA || closes)) return at
    if (code === OPEN_OBJECT || code === OPEN_ARRAY) depth += 1
    at += 1
    if (closes) depth -= 1
    if (closes && depth === 0) return at
  }
  return null
}

/** Behind the closing quote of the string that begins here. */
function endOfString(text: string, start: number): number | null {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let slashes = 0
    while (text.charCodeAt(at - 1 - slashes) === BACKSLASH) slashes += 1
    if (slashes % 2 === 0) return at + 1
  }
  return null
}

function skipBlanks(text: string, from: number): number {
  let at = from
  while (text.charCodeAt(at) <= 32) at += 1
  return at
}
