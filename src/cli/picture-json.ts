import { isRecord } from '../is-record.ts'
import type { Result } from '../result.ts'
import { fail } from '../result.ts'
import type { JsonProblem } from './json-text.ts'
import { parseJson } from './json-text.ts'

/** What is no number of JSON, between texts. */
const TOKEN = /"(?:[^"\\]|\\.)*"|-?Infinity|NaN/gs
/** No text of a workflow is that. */
const STAND_IN = '"\\u0000not a number"'
const MARK = '\u0000not a number'

/**
 * The JSON that ComfyUI wrote into a picture. It keeps there what its cache said of each node, `is_changed`, which may be
 * NaN; that is dropped, and what else is no number is a problem as in any file.
 */
export function parsePictureJson(text: string): Result<unknown, JsonProblem> {
  const parsed = parseJson(text)
  if (parsed.ok || parsed.error.kind !== 'not-a-number') return parsed
  const marked = parseJson(text.replace(TOKEN, (token) => (token.startsWith('"') ? token : STAND_IN)))
  if (!marked.ok) return parsed
  for (const node of isRecord(marked.value) ? Object.values(marked.value) : [])
    if (isRecord(node)) delete node.is_changed
  return holdsMark(marked.value) ? fail(parsed.error) : marked
}

function holdsMark(value: unknown): boolean {
  const left = [value]
  while (left.length > 0) {
    const one = left.pop()
    if (one === MARK) return true
    if (typeof one === 'object' && one !== null) for (const inner of Object.values(one)) left.push(inner)
  }
  return false
}
