import { buildEndpoint } from '../contract/endpoint.ts'
import type { ResourceEntry } from '../types/runflow-api.ts'
import type { Outcome, Plan } from './outcome.ts'
import { ownRow } from './own-row.ts'
import type { Draft } from './plan.ts'
import { planDeploy } from './plan.ts'
import type { Ports } from './ports.ts'
import { buildPreview } from './preview.ts'
import { ask } from './questions.ts'
import { withResources } from './request-body.ts'
import type { Session } from './session.ts'
import { ensureUploaded, isAboutAsset } from './uploads/ensure-uploaded.ts'
import { writePlan } from './write.ts'

type Resources = ReadonlyMap<string, ResourceEntry>

/** The files, and only when all of them are there the write. */
export async function publish(
  plan: Plan,
  draft: Draft,
  session: Session,
  ports: Ports,
  signal: AbortSignal,
): Promise<Outcome> {
  const first = await send(false)
  // Reused assets may be gone by now; the refused write changed nothing, so all files are sent once more.
  return first.isReused && isAboutAsset(first.outcome) ? (await send(true)).outcome : first.outcome

  /** `anew` also sends the files that were there. */
  async function send(anew: boolean): Promise<{ outcome: Outcome; isReused: boolean }> {
    const files = await ensureUploaded(plan, { ...session, ports, signal, anew })
    if (signal.aborted) return { outcome: { kind: 'cancelled' }, isReused: false }
    if (!files.ok) return { outcome: { kind: 'upload-failed', ...files.error }, isReused: false }
    const { resources, isReused } = files.value
    if (plan.uploads.uploads.length > 0)
      ports.preview?.(buildPreview(plan.facts, { reused: resources, uploads: [], bytes: 0 }))
    return { outcome: await write(resources), isReused }
  }

  function write(resources: Resources): Promise<Outcome> {
    const { api, account, target } = session
    const sent = { ...draft, facts: plan.facts, resources }
    ports.report({ step: 'write' })
    return writePlan(
      { ...plan, body: withResources(plan.body, resources) },
      {
        create: (body) => api.create(body, undefined, signal),
        edit: (id, body) => api.edit(id, body, undefined, signal),
        async lookUp() {
          // Asked anew, and not cancelled: it tells what became of a write that was sent.
          const again = await api.lookUp(draft.slug, new AbortController().signal)
          return again.ok ? ownRow(again.value, account()) : again
        },
        replan: (live, isNew) => planDeploy(sent, live, account(), isNew),
        async agree(next) {
          const asked = await ask(next, session, ports)
          ports.report({ step: 'write' })
          return asked.ok && asked.value.answer === true
        },
        async endpointOf({ endpoint }, { id, orgId }) {
          // The address that callers use has the organization in it, so this once it is worth waiting for.
          const known = await session.accountInTime()
          return buildEndpoint({ ...endpoint, origin: target.origin, id, orgId, account: known })
        },
      },
    )
  }
}
