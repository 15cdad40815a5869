import type { Finding } from '../checks/finding.ts'
import { toSlug } from '../checks/slug.ts'
import { buildEndpoint } from '../contract/endpoint.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { CommitSearchScope } from '../types/commit-search.ts'
import type { Facts, FactsRequest, HashProgress, LocalFailure } from '../types/facts.ts'
import type { Account, Api, LookUp, ResourceEntry } from '../types/runflow-api.ts'
import type { Target } from '../types/target.ts'
import type { BackgroundRequest } from './background-request.ts'
import { runInBackground } from './background-request.ts'
import type { Outcome, Plan } from './outcome.ts'
import type { Draft } from './plan.ts'
import { lacksHashes, ownRow, planDeploy, withHashes } from './plan.ts'
import type { Ports } from './ports.ts'
import type { PreflightRequest } from './preflight.ts'
import { preflight } from './preflight.ts'
import { buildPreview } from './preview.ts'
import { withResources } from './request-body.ts'
import type { Resolution } from './target.ts'
import { resolveTarget } from './target.ts'
import { isAboutAsset, settleFiles } from './uploads/ensure-uploaded.ts'
import { findUnhashed } from './uploads/plan-uploads.ts'
import { writePlan } from './write.ts'

export type DeployRequest = PreflightRequest & {
  /** The same, with the writes left out. */
  dryRun: boolean
}

const CANCELLED: Outcome = { kind: 'cancelled' }
const OWNER_MS = 5000

/** One deploy from the click to its outcome. Cancelling works until the write is sent. */
export async function deploy(request: DeployRequest, ports: Ports, signal: AbortSignal): Promise<Outcome> {
  let wanted: CommitSearchScope | null = null
  let captured: ReturnType<Ports['capture']> | null = null
  // Whatever is on the canvas by then, one deploy is about one workflow.
  const capture = () => (captured ??= ports.capture())
  const once: OncePorts = {
    ...ports,
    capture,
    async confirm(findings, plan) {
      const answer = await ports.confirm(findings, plan)
      if (typeof answer === 'string') wanted = answer
      return answer === true
    },
  }
  const outcome = await deployOnce(request, once, signal)
  // Nothing was written. From the top: with other facts it is another plan, with other questions.
  return wanted !== null && !signal.aborted
    ? deploy({ ...request, searchScope: wanted }, { ...ports, capture }, signal)
    : outcome
}

type OncePorts = Omit<Ports, 'confirm'> & { confirm(findings: Finding[], plan: Plan): Promise<boolean> }

async function deployOnce(request: DeployRequest, ports: OncePorts, signal: AbortSignal): Promise<Outcome> {
  const resolved = resolveTarget({ ...request, savedKey: ports.savedKey })
  if (resolved.kind === 'refuse') return resolved.refusal
  // Before anybody is asked: by the time of an answer another workflow may be open.
  const captured = await ports.capture()
  if (!captured.ok) return { kind: 'capture-failed', failure: captured.error }
  const target = await settleTarget(resolved, ports)
  if (!target.ok) return target.error

  const checkedWorkflow = await preflight(request, ports, signal)
  if (!checkedWorkflow.ok) return checkedWorkflow.error
  const { factsRequest, findings, ...found } = checkedWorkflow.value
  const slug = toSlug(request.endpointName)
  if (slug === null || findings.some(({ severity }) => severity === 'block'))
    return { kind: 'blocked', findings }

  const draft: Draft = {
    target: target.value,
    slug,
    name: String(request.endpointName),
    ...found,
    findings,
    resources: null,
  }
  const api = ports.openApi(target.value)
  const closing = new AbortController()
  signal.addEventListener('abort', () => closing.abort(), { once: true })
  const account = runInBackground(api.whoAmI(closing.signal))
  const outcome = await publish({ request, draft, factsRequest, api, account, ports, signal })
  closing.abort()
  return outcome
}

type Publication = {
  request: DeployRequest
  draft: Draft
  factsRequest: FactsRequest
  api: Api
  account: BackgroundRequest<Account>
  ports: OncePorts
  signal: AbortSignal
}

/** The part that talks to Runflow. */
async function publish({
  request,
  draft,
  factsRequest,
  api,
  account,
  ports,
  signal,
}: Publication): Promise<Outcome> {
  ports.report({ step: 'look-up' })
  const lookUp = await api.lookUp(draft.slug, signal)
  if (signal.aborted) return CANCELLED
  if (!lookUp.ok) return { kind: 'lookup-failed', failure: lookUp.error }

  const hashed = await hash(draft.facts, factsRequest, ports, signal)
  if (signal.aborted) return CANCELLED
  if (!hashed.ok) return { kind: 'hash-failed', failure: hashed.error }
  const ready = { ...draft, facts: hashed.value }

  const known = mustKnowOwner(draft.target, lookUp.value)
    ? await ownerInTime(account, ports)
    : account.soFar()
  if (signal.aborted) return CANCELLED
  const own = ownRow(lookUp.value, known)
  if (!own.ok) return { kind: 'lookup-failed', failure: own.error }
  const plan = planDeploy(ready, own.value, known)
  ports.preview?.(buildPreview(plan.facts, plan.uploads))
  if (request.dryRun) return { kind: 'dry-run', plan }

  const questions = plan.findings.filter(({ severity }) => severity === 'ask')
  if (questions.length > 0) {
    ports.report({ step: 'ask' })
    const agreed = await ports.confirm(questions, plan)
    if (!agreed && !signal.aborted) return { kind: 'declined', findings: questions }
  }
  if (signal.aborted) return CANCELLED

  const first = await send(plan, false)
  // Reused assets may be gone by now; the refused write changed nothing, so all files are sent once more.
  return first.isReused && isAboutAsset(first.outcome) ? (await send(plan, true)).outcome : first.outcome

  /** The files, and only when all are there the write. `anew` sends those as well that were there. */
  async function send(plan: Plan, anew: boolean): Promise<{ outcome: Outcome; isReused: boolean }> {
    const files = await settleFiles(plan, { target: draft.target, api, ports, signal, anew })
    if (signal.aborted) return { outcome: CANCELLED, isReused: false }
    if (!files.ok) return { outcome: { kind: 'upload-failed', ...files.error }, isReused: false }
    const { resources, isReused } = files.value
    if (plan.uploads.uploads.length > 0)
      ports.preview?.(buildPreview(plan.facts, { reused: resources, uploads: [], bytes: 0 }))
    return { outcome: await write(plan, resources), isReused }
  }

  function write(plan: Plan, resources: Record<string, ResourceEntry>): Promise<Outcome> {
    const sent = { ...ready, resources }
    ports.report({ step: 'write' })
    return writePlan(
      { ...plan, body: withResources(plan.body, resources) },
      {
        create: (body) => api.create(body),
        edit: (id, body) => api.edit(id, body),
        async lookUp() {
          const again = await api.lookUp(draft.slug, new AbortController().signal)
          return again.ok ? ownRow(again.value, account.soFar()) : again
        },
        replan: (live) => planDeploy(sent, live, account.soFar()),
        async agree(next) {
          ports.report({ step: 'ask' })
          const asked = next.findings.filter(({ severity }) => severity === 'ask')
          const agreed = await ports.confirm(asked, next)
          ports.report({ step: 'write' })
          return agreed
        },
        endpointOf: ({ endpoint }, { id, orgId }) =>
          buildEndpoint({ ...endpoint, origin: draft.target.origin, id, orgId, account: account.soFar() }),
      },
    )
  }
}

/** Which of two keys is for a person to say, before the first request. */
async function settleTarget(
  resolved: Exclude<Resolution, { kind: 'refuse' }>,
  ports: Pick<Ports, 'chooseKey'>,
): Promise<Result<Target, Outcome>> {
  if (resolved.kind === 'target') return ok(resolved.target)
  const choice = await ports.chooseKey(resolved.question)
  if (choice === null) return fail(CANCELLED)
  const chosen = resolved[choice]
  // An answer that was not on offer: a key that is gone since it was chosen.
  return chosen === null ? fail({ kind: 'host-without-key', host: resolved.question.host }) : ok(chosen)
}

async function hash(
  facts: Facts,
  request: FactsRequest,
  ports: Ports,
  signal: AbortSignal,
): Promise<Result<Facts, LocalFailure>> {
  if (!lacksHashes(facts)) return ok(facts)
  const report = (progress: HashProgress) => {
    ports.report({ step: 'hash', progress })
    if (progress.hashed) ports.preview?.(buildPreview(withHashes(facts, progress.hashed), null))
  }
  const hashes = await ports.hash(request, report, signal)
  if (!hashes.ok) return hashes
  const hashed = withHashes(facts, hashes.value)
  const path = findUnhashed(hashed.files)
  if (path === null) return ok(hashed)
  return fail({
    kind: 'refused',
    code: 'file-changed',
    message: `The file ${path} is gone or changed since this deploy began.`,
  })
}

/** Nobody waits minutes for a name. Without it, it is told as not known. */
async function ownerInTime(
  account: BackgroundRequest<Account>,
  { sleep }: Pick<Ports, 'sleep'>,
): Promise<Account | null> {
  const answered = new AbortController()
  const tooLate = sleep(OWNER_MS, answered.signal).then(() => null)
  const known = await Promise.race([account.wait(), tooLate])
  answered.abort()
  return known
}

/** A stranger's key is told with its organization's name; rows of several organizations are told apart by it. */
function mustKnowOwner({ keyFrom }: Target, lookUp: LookUp): boolean {
  return keyFrom === 'workflow' || (lookUp.kind === 'found' && lookUp.others !== undefined)
}
