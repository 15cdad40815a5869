import { TimeoutError } from 'ky'
import type { Contract } from '../../../src/contract/contract.ts'
import { contractOf } from '../../../src/endpoints/live-contract.ts'
import { sha256Of } from '../../../src/local/sha256.ts'
import { createRemoteRun } from '../../../src/panel/run/remote-run.ts'
import { createRunEndings } from '../../../src/panel/run/run-endings.ts'
import type { Phase, RemoteTarget } from '../../../src/panel/run/run-state.ts'
import { createUpload } from '../../../src/panel/run/upload-files.ts'
import { openRunflow } from '../../../src/runflow/client.ts'
import { checkDrafts, draftKey } from '../../../src/runs/drafts.ts'
import { keepRuns } from '../../../src/runs/kept-runs.ts'
import { ENDING_KEY } from '../../../src/sandbox/endings.ts'
import type { Faults, Trouble } from '../../../src/sandbox/faults.ts'
import type { Sandbox } from '../../../src/sandbox/sandbox.ts'
import { createSandbox } from '../../../src/sandbox/sandbox.ts'
import type { ManagementApi } from '../../../src/types/management-api.ts'
import { POSTER } from '../../sandbox/support/caller.ts'

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])
export const photo = { name: 'fox.png', blob: new Blob([PNG], { type: 'image/png' }), path: null }

export type StageOptions = {
  faults?: Partial<Faults>
  troubles?: Trouble[]
  /** Requests that are never answered: the client gives up on them at once. */
  hangs?: { method: string; path: string; times: number } | null
  /** How the run is to end. */
  ending?: string
  key?: string
  sandbox?: Sandbox
  slots?: Map<string, string>
  locks?: Set<string>
  answers?: boolean[]
  /** Between the upload and the dispatch. */
  whenHeld?(): void
  /** What the canvas has at an id. */
  classAt?: (nodeId: string) => string | null
}

/** A page that runs the poster of a sandbox in this process. Its clock goes on when somebody sleeps. */
export async function openStage(options: StageOptions = {}) {
  const { troubles = [], ending, key = 'full', slots = new Map(), locks = new Set(), answers = [] } = options
  const { classAt = () => 'RunflowInputImage' } = options
  let clock = 1_700_000_000_000
  const made = options.sandbox ?? createSandbox({ nowMs: () => clock, faults: options.faults ?? {} })
  const sandbox = made
  if (options.sandbox === undefined) sandbox.seed(POSTER)
  const open = (troubled: boolean) =>
    openRunflow({
      origin: sandbox.origins.api,
      key: `rf_live_sandbox_${troubled ? key : 'full'}`,
      fetch: troubled ? withHangs(sandbox.fetch, options.hangs ?? null) : sandbox.fetch,
      retryDelayMs: () => 0,
    })
  const found = await open(false).lookUp('poster', new AbortController().signal)
  if (!found.ok || found.value.kind !== 'found') throw new Error('The poster is not there')
  const { endpoint } = found.value
  const contract = contractOf(endpoint)
  const target: RemoteTarget = { origin: sandbox.origins.api, endpoint, owner: 'sandbox-studio', contract }
  sandbox.faults.troubles.push(...troubles)
  const client = open(true)
  const api: ManagementApi = {
    ...client,
    dispatch: (owner, slug, body, signal) =>
      client.dispatch(owner, slug, ending ? { ...body, metadata: { [ENDING_KEY]: ending } } : body, signal),
  }
  const phases: Phase['kind'][] = []
  const questions: Extract<Phase, { kind: 'asking' }>[] = []
  let ids = 0
  const newPage = () => {
    const remote = createRemoteRun({
      keeper: keepRuns(() => ({
        getItem: (name) => slots.get(name) ?? null,
        setItem: (name, value) => void slots.set(name, value),
      })),
      async hold(name) {
        if (locks.has(name)) return null
        locks.add(name)
        options.whenHeld?.()
        return () => void locks.delete(name)
      },
      newId() {
        ids += 1
        return `00000000-0000-4000-8000-${String(ids).padStart(12, '0')}`
      },
      now: () => clock,
      readFile: async () => null,
      nowMs: () => clock,
      async sleep(ms) {
        clock += ms
        await Promise.resolve()
      },
      readBalance: async (of) => {
        const read = await of.readBalance()
        return read.ok ? read.value : null
      },
      upload: createUpload({
        newId: () => 'x',
        sha256: sha256Of,
        place: async () => null,
        remove: async () => {},
      }),
      endings: createRunEndings({ graphId: () => null, classAt }),
    })
    remote.card.phase.subscribe((phase) => {
      if (phases.at(-1) !== phase.kind) phases.push(phase.kind)
      if (phase.kind !== 'asking' || phase.isLooking) return
      questions.push(phase)
      phase.answer(answers.shift() ?? true)
    })
    return remote
  }
  const remote = newPage()
  return {
    ...{ sandbox, remote, newPage, phases, questions, slots, locks, api, target },
    opened: { target, api },
    order: () => orderOf(contract as Contract),
    run: () => remote.start({ target, api }, orderOf(contract as Contract)),
    ended() {
      const phase = remote.card.phase.peek()
      if (phase.kind !== 'ended') throw new Error(`It is ${phase.kind}`)
      return phase
    },
    pass(ms: number) {
      clock += ms
    },
    dispatches: () => sandbox.state.runs.length,
  }
}

/** As ky ends a request for which its time is up, without the wait. */
function withHangs(send: typeof fetch, hangs: StageOptions['hangs']): typeof fetch {
  let left = hangs?.times ?? 0
  return async (input, init) => {
    const request = new Request(input, init)
    const { pathname } = new URL(request.url)
    const start = hangs?.path.replace(/\*$/, '') ?? ''
    const isOne = hangs?.path.endsWith('*') ? pathname.startsWith(start) : pathname === start
    if (left > 0 && hangs?.method === request.method && isOne) {
      left -= 1
      throw new TimeoutError(request)
    }
    return send(request)
  }
}

function orderOf(contract: Contract) {
  const drafts = new Map(
    contract.inputs
      .filter(({ type }) => type === 'IMAGE')
      .map((input) => [draftKey(input), { kind: 'file' as const, file: photo }]),
  )
  const { values, files } = checkDrafts(contract, drafts)
  if (values === null) throw new Error('The values do not suit')
  return { values, files }
}
