/** Something in a text that must not be shown, and what is shown instead. */
export type Hidden = { at: number; length: number; shown: string }

/**
 * The text with what is hidden taken out, in one pass. What is looked for has a greatest length, so letters that go on
 * behind it are hidden with it.
 */
export function maskRuns(text: string, hidden: Hidden[]): string {
  let masked = ''
  let end = 0
  for (const { at, length, shown } of hidden.toSorted((a, b) => a.at - b.at)) {
    if (at < end) continue
    masked += text.slice(end, at) + shown
    end = endOfRun(text, at + length)
  }
  return masked + text.slice(end)
}

function endOfRun(text: string, from: number): number {
  let end = from
  while (end < text.length && isOfRun(text.charCodeAt(end))) end += 1
  return end
}

/** Letters a to z, digits, - and _. */
function isOfRun(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 45 ||
    code === 95
  )
}
