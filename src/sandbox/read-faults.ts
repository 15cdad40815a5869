import type { Guard } from '../guard.ts'
import { count, flag, listOf, matching, oneOf, shape, text } from '../guard.ts'
import { isRecord } from '../is-record.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { CorsMode, Faults, Trouble } from './faults.ts'
import { DEFAULT_FAULTS } from './faults.ts'

/** `at`: where in the file, as in `troubles[0].what`. */
export type FaultsProblem =
  | { kind: 'unknown-field'; at: string; known: string[] }
  | { kind: 'wrong-value'; at: string }

const NAMED_TROUBLES = [
  'lost',
  'answer-lost',
  'hang',
  'cut',
  'empty-answer',
  'not-json',
  'server-error',
  'proxy-page',
  'rate-limited',
  'too-large',
] as const

const positive: Guard<number> = (value): value is number => count(value) && value > 0
const status: Guard<number> = (value): value is number => count(value) && value >= 200 && value <= 599
const isCors: Guard<CorsMode> = (value): value is CorsMode =>
  oneOf('on', 'off', 'off-on-errors')(value) || shape({ origins: listOf(text) })(value)
const isWhat: Guard<Trouble['what']> = (value): value is Trouble['what'] => {
  if (!isRecord(value)) return oneOf(...NAMED_TROUBLES)(value)
  const names = Object.keys(value).sort().join()
  if (names === 'delayMs') return count(value.delayMs)
  return names === 'body,status' && status(value.status)
}

const TROUBLE: Record<keyof Trouble, Guard<unknown>> = {
  method: matching(/^[A-Z]+$/),
  path: matching(/^\//),
  times: positive,
  skip: count,
  what: isWhat,
}
const FAULTS: Record<keyof Faults, Guard<unknown>> = {
  cors: isCors,
  troubles: Array.isArray as Guard<unknown[]>,
  latencyMs: count,
  envelope: oneOf('flat', 'nested'),
  editAnswer: (value): value is 200 | 204 => value === 200 || value === 204,
  dispatchShape: oneOf('faq', 'documented'),
  filterIgnored: flag,
  pageSize: positive,
  cursorStuck: flag,
  deletedListed: flag,
  deletedHoldsSlug: flag,
  foreignListed: flag,
  rowsAreShort: flag,
  gpuUnavailable: flag,
  uploadsExpired: flag,
  storageCors: oneOf('on', 'off'),
  runs: oneOf('by-read', 'by-time'),
  runMode: oneOf('succeed', 'fail', 'slow'),
  resultSeconds: positive,
  mostBodyBytes: positive,
}

/** The planned faults that the JSON of a file says. A word that is misspelt would make a test pass that tests nothing, so each is checked. */
export function readFaults(given: unknown): Result<Faults, FaultsProblem> {
  const problem = problemIn(given, FAULTS, '')
  if (problem !== null) return fail(problem)
  const faults = { ...DEFAULT_FAULTS, ...(given as Partial<Faults>) }
  for (const [at, trouble] of faults.troubles.entries()) {
    const where = `troubles[${at}]`
    const wrong = problemIn(trouble, TROUBLE, `${where}.`)
    if (wrong !== null) return fail(wrong)
    if (trouble.what === undefined) return fail({ kind: 'wrong-value', at: `${where}.what` })
  }
  return ok({
    ...faults,
    troubles: faults.troubles.map((trouble) => ({ ...trouble, times: trouble.times ?? 1 })),
  })
}

function problemIn(
  value: unknown,
  guards: Readonly<Record<string, Guard<unknown>>>,
  at: string,
): FaultsProblem | null {
  if (!isRecord(value)) return { kind: 'wrong-value', at: at.replace(/\.$/, '') || '.' }
  for (const [name, field] of Object.entries(value)) {
    if (!Object.hasOwn(guards, name))
      return { kind: 'unknown-field', at: at + name, known: Object.keys(guards) }
    if (!guards[name]?.(field)) return { kind: 'wrong-value', at: at + name }
  }
  return null
}
