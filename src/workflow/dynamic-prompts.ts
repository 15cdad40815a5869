// The front end's own way with texts: comments are dropped, and of {one|two} it writes one at random. A long text may
// run in thousands of instances: who compares it more than once reads it once, and hands the reading over.

/** `head` and `tail`: what every draw of the text begins and ends with. Without a choice `head` is all of it. */
export type Draws = { hasChoice: boolean; head: string; tail: string }

/** Whether the second text may be what the front end drew of the first. */
export function isDrawOf(text: string, drawn: string, draws = readDraws(text)): boolean {
  const { hasChoice, head, tail } = draws
  const isLong = drawn.length >= head.length + tail.length
  return hasChoice && isLong && drawn.startsWith(head) && drawn.endsWith(tail)
}

/** What the front end always writes for the text; null: it draws. */
export function withoutChoice(text: string, { hasChoice, head } = readDraws(text)): string | null {
  return hasChoice ? null : head
}

/** Whether the second text is what the front end always makes of the first, and another one. */
export function isRewritingOf(text: string, sent: string, draws?: Draws): boolean {
  return sent !== text && withoutChoice(text, draws) === sent
}

/** `%date:yyyy%` and `%KSampler.seed%` of the front end, and the wildcards `__color__` of packs. */
const PLACE = /%[^%\n]{1,200}%|__[^\s_][^\n]{0,200}?__/

/** Whether the second text is the first with something in the place of each name. */
export function isFilledIn(text: string, filled: string, parts = partsOf(text)): boolean {
  const [first = '', last = ''] = [parts[0], parts.at(-1)]
  if (parts.length < 2 || filled.length < first.length + last.length) return false
  if (!filled.startsWith(first) || !filled.endsWith(last)) return false
  let at = first.length
  for (const part of parts.slice(1, -1)) {
    const found = filled.indexOf(part, at)
    if (found === -1) return false
    at = found + part.length
  }
  return at <= filled.length - last.length
}

/** What stands around the names. */
export function partsOf(text: string): string[] {
  return text.split(PLACE)
}

const SIGN = /\\[\s\S]?|[{}|]/g
const ESCAPED = /\\([{}|])/g

/** One pass: whoever nests braces by the thousand gets no more work out of it. */
export function readDraws(source: string): Draws {
  const text = withoutComments(source)
  let head: string | null = null
  let [kept, group] = ['', '']
  let [from, depth, isChoice] = [0, 0, false]
  const take = (to: number) => {
    const part = text.slice(from, to)
    if (depth === 0) kept += part
    else group += part
  }
  const endGroup = () => {
    if (isChoice) {
      head ??= kept
      kept = ''
    } else kept += group
    group = ''
    isChoice = false
  }
  for (const { 0: sign, index } of text.matchAll(SIGN)) {
    if (sign === '|') isChoice ||= depth > 0
    if (sign !== '{' && (sign !== '}' || depth === 0)) continue
    take(index)
    from = index + 1
    depth += sign === '{' ? 1 : -1
    if (depth === 0) endGroup()
  }
  take(text.length)
  // One that is not closed goes on to the end.
  if (depth > 0) endGroup()
  const plain = (part: string) => part.replace(ESCAPED, '$1')
  return head === null
    ? { hasChoice: false, head: plain(kept), tail: '' }
    : { hasChoice: true, head: plain(head), tail: plain(kept) }
}

function withoutComments(text: string): string {
  const kept: string[] = []
  const lineEnd = /$/gm
  let [from, at, isClosed] = [0, text.indexOf('/'), true]
  while (at !== -1) {
    let end = -1
    if (text[at + 1] === '/') {
      lineEnd.lastIndex = at
      end = lineEnd.exec(text)?.index ?? text.length
    } else if (text[at + 1] === '*' && isClosed) {
      const close = text.indexOf('*/', at + 2)
      // Behind one that is not closed none is: looked for again and again, it would cost the text each time.
      isClosed = close !== -1
      end = isClosed ? close + 2 : -1
    }
    if (end !== -1) {
      kept.push(text.slice(from, at))
      from = end
    }
    at = text.indexOf('/', Math.max(end, at + 1))
  }
  return kept.join('') + text.slice(from)
}
