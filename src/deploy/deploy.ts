import { toSlug } from '../checks/slug.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { Target } from '../types/target.ts'
import { graphIdOf } from '../workflow/graph-id.ts'
import type { Workflow } from '../workflow/workflow.ts'
import type { Memory } from './memory.ts'
import type { Outcome } from './outcome.ts'
import { makePlan } from './plan.ts'
import type { Ports } from './ports.ts'
import type { PreflightRequest } from './preflight.ts'
import { captureWorkflow, preflight } from './preflight.ts'
import { buildPreview } from './preview.ts'
import { publish } from './publish.ts'
import { ask } from './questions.ts'
import { reportRetries } from './report-retries.ts'
import { openSession } from './session.ts'
import { stopAtAbort } from './stop-at-abort.ts'
import type { Resolution } from './target.ts'
import { resolveTarget } from './target.ts'

export type DeployRequest = PreflightRequest & {
  /** The same, with the writes left out. */
  dryRun: boolean
  /** Writes also where the live endpoint is already equal. */
  evenIfUnchanged?: boolean
}

const CANCELLED: Outcome = { kind: 'cancelled' }

/**
 * One deploy from the click to its outcome: target, capture, key, then preflight, plan and questions until they are
 * answered, then files and the write. Cancelling works until the write is sent. Nothing here throws for what a user,
 * a workflow or a server can cause.
 */
export async function deploy(request: DeployRequest, given: Ports, signal: AbortSignal): Promise<Outcome> {
  const ports = reportRetries(given)
  const resolved = resolveTarget({ ...request, savedKey: ports.savedKey })
  if (resolved.kind === 'refuse') return resolved.refusal
  // Captured once, before anybody is asked: by the time of an answer another workflow may be open.
  const workflow = await captureWorkflow(ports, signal)
  if (!workflow.ok) return workflow.error
  const target = await chooseKey(resolved, ports)
  if (!target.ok) return target.error
  const session = openSession(target.value, ports, signal)
  try {
    // The only loop: an answer may ask for a search for commits, and with other facts it is another plan.
    for (let searchScope = request.searchScope ?? null; ; ) {
      const ready = await preflight({ ...request, searchScope }, workflow.value, ports, signal)
      if (!ready.ok) return ready.error
      const { findings } = ready.value
      const slug = toSlug(request.endpointName)
      if (slug === null || findings.some(({ severity }) => severity === 'block'))
        return { kind: 'blocked', findings }

      const draft = { ...ready.value, target: target.value, slug, name: String(request.endpointName) }
      const planned = await makePlan(draft, session, ports, signal)
      if (!planned.ok) return planned.error
      const plan = planned.value
      ports.preview?.(buildPreview(plan.facts, plan.uploads))
      if (request.dryRun) return { kind: 'dry-run', plan }
      const keep = (outcome: Outcome) => keepEndpoint(outcome, draft.sent, ports.memory)
      if (plan.action === 'unchanged' && !request.evenIfUnchanged)
        return keep({ kind: 'unchanged', endpoint: plan.endpoint, findings: plan.findings })

      const answered = await stopAtAbort(ask(plan, session, ports), signal)
      if (!answered.ok) return answered.error
      const { answer, asked, settle } = answered.value
      if (answer === true) {
        const outcome = await publish(plan, draft, session, ports, signal)
        if (outcome.kind === 'updated') settle()
        return keep(outcome)
      }
      if (answer === false) return { kind: 'declined', findings: asked }
      searchScope = answer
    }
  } finally {
    session.close()
  }
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
