import { toSlug } from '../checks/slug.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { Target } from '../types/target.ts'
import { graphIdOf } from '../workflow/graph-id.ts'
import type { Workflow } from '../workflow/workflow.ts'
import { differsFrom } from './expected-live.ts'
import type { HashWork } from './hash-and-send.ts'
import { hashAndSend } from './hash-and-send.ts'
import type { Memory } from './memory.ts'
import type { Outcome } from './outcome.ts'
import { findLive, planDeploy } from './plan.ts'
import type { Ports } from './ports.ts'
import type { Preflight, PreflightRequest } from './preflight.ts'
import { captureWorkflow, preflight } from './preflight.ts'
import { buildPreview } from './preview.ts'
import { publish } from './publish.ts'
import type { Turn } from './questions.ts'
import { openQuestions, turnOf } from './questions.ts'
import { reportRetries } from './report-retries.ts'
import { reportTogether } from './report-together.ts'
import { openSession } from './session.ts'
import { shareHashing } from './share-hashing.ts'
import type { Resolution } from './target.ts'
import { resolveTarget } from './target.ts'

export type DeployRequest = PreflightRequest & {
  /** The same, with the writes left out. */
  dryRun: boolean
  /** Writes also where the live endpoint is already equal. */
  evenIfUnchanged?: boolean
  /** The hash of what is live, as somebody saw it: over anything else nothing is written. */
  expect?: string
}

const CANCELLED: Outcome = { kind: 'cancelled' }

/**
 * One deploy from the click to its outcome: target, capture, key, then preflight, plan and questions until they are
 * answered, then files and the write. Cancelling works until the write is sent. Nothing here throws for what a user,
 * a workflow or a server can cause.
 */
export async function deploy(request: DeployRequest, given: Ports, signal: AbortSignal): Promise<Outcome> {
  const hashing = shareHashing(given.hash)
  const ports = reportTogether(reportRetries({ ...given, hash: hashing.hash }))
  const resolved = resolveTarget({ ...request, savedKey: ports.savedKey })
  if (resolved.kind === 'refuse') return resolved.refusal
  // Captured once, before anybody is asked: by the time of an answer another workflow may be open.
  const workflow = await captureWorkflow(ports, signal)
  if (!workflow.ok) return workflow.error
  const target = await chooseKey(resolved, ports)
  if (!target.ok) return target.error
  const session = openSession(target.value, ports, signal)
  const questions = openQuestions(session, ports)
  try {
    // The only loop: an answer may ask for a search for commits, and with other facts it is another plan.
    for (let searchScope = request.searchScope ?? null; ; ) {
      const ready = await preflight({ ...request, searchScope }, workflow.value, ports, signal)
      if (!ready.ok) return ready.error
      const stop = new AbortController()
      const turn = await deployReady(ready.value, { request, session, questions, ports, signal, stop })
      if (turn.kind === 'ended') return keepEndpoint(turn.outcome, ready.value.sent, ports.memory)
      searchScope = turn.scope
    }
  } finally {
    await hashing.end()
    session.close()
  }
}

type Deploy = Omit<HashWork, 'found'> & { request: DeployRequest }

/** From the facts to the outcome, or to the wish for other facts. */
async function deployReady(ready: Preflight, work: Deploy): Promise<Turn> {
  const { request, session, questions, ports, signal, stop } = work
  const { factsRequest, ...known } = ready
  const { findings } = known
  const slug = toSlug(request.endpointName)
  if (slug === null || findings.some(({ severity }) => severity === 'block'))
    return ended({ kind: 'blocked', findings })

  const draft = { ...known, target: session.target, slug, name: String(request.endpointName) }
  const found = await findLive(draft, session, ports, signal)
  if (!found.ok) return ended(found.error)
  const other = request.expect && (await differsFrom(request.expect, slug, found.value.live, ports))
  if (other) return ended(other)
  const hashed = await hashAndSend({ ...draft, earlier: found.value.earlier }, factsRequest, {
    ...work,
    found: found.value,
  })
  if (!hashed.ok) return hashed.error
  const { facts, sending } = hashed.value

  const account = session.account() ?? found.value.account
  const final = { ...draft, earlier: found.value.earlier, facts }
  const plan = planDeploy(final, found.value.live, account)
  ports.planned?.(plan)
  ports.preview?.(buildPreview(plan.facts, plan.uploads))
  if (request.dryRun) return ended({ kind: 'dry-run', plan })
  if (plan.action === 'unchanged' && !request.evenIfUnchanged)
    return ended({ kind: 'unchanged', endpoint: plan.endpoint, findings: plan.findings, body: plan.body })

  const turn = turnOf(await questions.ask(plan))
  if (turn !== null || signal.aborted) {
    stop.abort()
    await sending
  }
  if (signal.aborted) return ended(CANCELLED)
  if (turn !== null) return turn
  const outcome = await publish(plan, final, session, ports, signal, sending)
  if (outcome.kind === 'updated') questions.settle()
  return ended(outcome)
}

function ended(outcome: Outcome): Turn {
  return { kind: 'ended', outcome }
}

/** Which of two keys is for a person to say, before the first request. */
async function chooseKey(
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

/** What is live now, for the next deploy of this canvas. */
function keepEndpoint(outcome: Outcome, { graph }: Workflow, memory: Memory | undefined): Outcome {
  const workflowId = graphIdOf(graph)
  if ('endpoint' in outcome && workflowId !== null)
    memory?.keepEndpoint(outcome.endpoint.origin, workflowId, outcome.endpoint)
  return outcome
}
