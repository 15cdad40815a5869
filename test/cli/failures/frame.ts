import type { Failure } from '../../../src/cli/failure.ts'
import type { DeployReport as Report } from '../../../src/cli/report.ts'
import type { Trouble } from '../../../src/sandbox/faults.ts'
import type { Facts } from '../../../src/types/facts.ts'
import { factsWith, fileFact, keyNamed, PUBLISHED, poster } from '../../deploy/world.ts'
import { useDeploys } from '../deploys.ts'
import { runHere } from '../in-process.ts'

// How a deploy fails, one row for each cause, and what the rows share.

export const here = useDeploys()

export type Given = {
  key?: string | null
  url?: string
  comfyui?: string
  args?: string[]
  facts?: Partial<Facts>
  troubles?: Trouble[]
  prepare?(): void
  fetch?: typeof fetch
  signal?: AbortSignal
  version?: string
}
export type Row = {
  cause: string
  given: Given
  outcome: Report['outcome']
  /** In the message: what people search for. */
  words?: string
  failure: [
    Failure['step'],
    status: number | null,
    code: string | null,
    scope: string | null,
    retryable: boolean,
  ]
  code: number
  /** Every write that was sent, refused or lost as it was. Mostly none. */
  writes?: string[]
  /** Something of ours is there afterwards: the answer was lost and not the write. */
  arrives?: true
}

const LIST = '/v1/comfyui-workflows'
export const POST = `POST ${LIST}`
export const PATCH = `PATCH ${LIST}/00000000-0000-4000-8000-0000000000c1`
export const ANNOUNCE = 'POST /v1/asset-uploads'
export const CONFIRM = (number: number) =>
  `${ANNOUNCE}/00000000-0000-4000-8000-0000000000d${number}/confirmations`
export const five = (what: string) => [what, what, what, what, what]

export const onLookUp = (what: Trouble['what'], times = 99): Trouble[] => [
  { method: 'GET', path: LIST, times, what },
]
export const onCreate = (what: Trouble['what'], times = 99): Trouble[] => [
  { method: 'POST', path: LIST, times, what },
]
export const onEdit = (what: Trouble['what']): Trouble[] => [{ method: 'PATCH', times: 99, what }]
export const says = (
  status: number,
  code: string,
  message: string,
  errors: unknown = null,
): Trouble['what'] => ({
  status,
  body: { code, message, errors },
})
/** Its name has a blank at its end, which makes no other name and tells whether it was written. */
export const live = (changes = {}) => {
  const { prompt, graph } = poster()
  here.sandbox.seed({ slug: 'poster', name: 'Poster ', workflow_json: prompt, graph }, undefined, changes)
}
/** Somebody deploys while this deploy hashes, which is after its look-up. */
export const whileHashing = (happens: () => void): Pick<Given, 'facts' | 'prepare'> => ({
  facts: { models: [{ ...PUBLISHED, sha256: null }] },
  prepare() {
    here.local.hashes = { [PUBLISHED.path]: 'c'.repeat(64) }
    here.local.onRequest = (path) => {
      if (path.startsWith('/runflow/hash-jobs/a1')) happens()
    }
  },
})
export const methodOf = (input: RequestInfo | URL) => (input instanceof Request ? input.method : 'GET')
/** Gives up as the client's own limit would, which no setting shortens. */
export const impatient: typeof fetch = (input, init) =>
  fetch(input, { ...init, signal: AbortSignal.timeout(40) })
export const withFile = (changes: Given = {}): Given => ({
  ...changes,
  facts: { files: [fileFact('sub/photo.png', 'a picture')] },
  prepare() {
    here.local.inputs = { 'sub/photo.png': 'a picture' }
    changes.prepare?.()
  },
})

export async function deployWith(given: Given) {
  if (given.facts) here.local.facts = factsWith(given.facts)
  given.prepare?.()
  here.sandbox.faults.troubles.push(...(given.troubles ?? []).map((trouble) => ({ ...trouble })))
  const { key = keyNamed('full'), url = here.url, comfyui = here.local.url } = given
  const env = { RUNFLOW_API_URL: url, ...(key === null ? {} : { RUNFLOW_API_KEY: key }) }
  const args = ['deploy', here.files.prompt, '--graph', here.files.graph, '--comfyui', comfyui, '--json']
  const ended = await runHere([...args, ...(given.args ?? [])], { env, ...given })
  return { ...ended, report: JSON.parse(ended.stdout) as Report }
}

export const written = () => here.sandbox.writes().map(({ method, path }) => `${method} ${path}`)
