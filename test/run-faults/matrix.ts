import type { EndingName } from '../../src/sandbox/endings.ts'
import type { Trouble } from '../../src/sandbox/faults.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'

// Every way in which a run can end, with everything that can happen to each request of it. Whoever starts runs is held
// against the same three promises: none is paid twice, none is lost, and what went wrong is said with the step.

/** `endless`: our own deadline. */
const ENDINGS = [
  'succeeded',
  'partial_succeeded',
  'INPUT_VALIDATION_FAILED',
  'invalid_sha',
  'MODEL_UNAVAILABLE',
  'canceled',
  'cancelled',
  'timeout',
  'errored',
  'unheard_of',
  'gone',
  'endless',
] as const satisfies EndingName[]
type Ending = (typeof ENDINGS)[number]

export const FAULTS = {
  reset: 'lost',
  'lost answer': 'answer-lost',
  hang: 'hang',
  '429': 'rate-limited',
  '5xx': 'server-error',
  html: { status: 200, body: '<!doctype html><title>Log in</title>' },
  cut: 'cut',
  slow: { delayMs: 20 },
} as const satisfies Record<string, Trouble['what']>
type Fault = keyof typeof FAULTS

type Meant = Pick<Trouble, 'method' | 'path'>
const DISPATCH: Meant = { method: 'POST', path: '/v1/comfyui-workflows/*' }
/** Each request of a run. `first`: what has to go wrong for it to be sent at all. */
export const REQUESTS = {
  'look-up': [{ method: 'GET', path: '/v1/comfyui-workflows' }],
  account: [{ method: 'GET', path: '/v1/auth/me' }],
  announce: [{ method: 'POST', path: '/v1/asset-uploads' }],
  put: [{ method: 'PUT', path: '/uploads/*' }],
  confirm: [{ method: 'POST', path: '/v1/asset-uploads/*' }],
  dispatch: [DISPATCH],
  'look for the run': [
    { method: 'GET', path: '/v1/runs' },
    { ...DISPATCH, times: 1, what: 'answer-lost' },
  ],
  'read the run': [{ method: 'GET', path: '/v1/runs/*' }],
} as const satisfies Record<string, readonly [Meant] | readonly [Meant, Trouble]>
type Request = keyof typeof REQUESTS

export type Case = { ending: Ending; fault: Fault; request: Request }
export const CASES: Case[] = ENDINGS.flatMap((ending) =>
  (Object.keys(FAULTS) as Fault[]).flatMap((fault) =>
    (Object.keys(REQUESTS) as Request[]).map((request) => ({ ending, fault, request })),
  ),
)

export function plan({ fault, request }: Case): Trouble[] {
  const [meant, first] = REQUESTS[request] as readonly [Meant, Trouble?]
  return [
    ...(first ? [structuredClone(first)] : []),
    { ...meant, times: 1, what: structuredClone(FAULTS[fault]) },
  ]
}

/** Gives up after a while, as every client does, only sooner. */
export const impatient: typeof fetch = (input, init) =>
  Promise.race([
    fetch(input, init),
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new TypeError('no answer')), IMPATIENT_MS)
    }),
  ])
const IMPATIENT_MS = 1500

/** What somebody was told, wherever it was. `said`: all of it. */
export type Told = { said: string; isFollowed: boolean; step: string | null }

/** Why this broke a promise; null: it kept all of them. */
export function findBreach(sandbox: Sandbox, { said, isFollowed, step }: Told): [string] | null {
  const { runs } = sandbox.state
  if (runs.length > 1) return [`${runs.length} runs were paid for`]
  const [run] = runs
  const isNamed =
    run !== undefined && [run.id, String(run.body.client_ref ?? run.id)].some((name) => said.includes(name))
  if (run !== undefined && !isNamed) return ['a run was paid for, and nothing names it']
  if (!isFollowed && step === null) return ['it does not say at which step it stopped']
  return null
}

/** A table to read: of each ending and fault, over all requests, what came of it. */
export function tableOf(results: { case: Case; word: string }[]): string {
  const faults = Object.keys(FAULTS) as Fault[]
  const cell = (ending: Ending, fault: Fault) => {
    const words = results.filter((one) => one.case.ending === ending && one.case.fault === fault)
    const counts = new Map<string, number>()
    for (const { word } of words) counts.set(word, (counts.get(word) ?? 0) + 1)
    return [...counts].map(([word, count]) => `${count} ${word}`).join(', ')
  }
  const rows = ENDINGS.map((ending) => [ending, ...faults.map((fault) => cell(ending, fault))])
  return [['ending', ...faults], ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}
