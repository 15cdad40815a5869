import type { Finding } from '../checks/finding.ts'
import { checkHashes } from '../checks/run-checks.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { Facts, FactsRequest } from '../types/facts.ts'
import { assumeHashes } from './assume-hashes.ts'
import { hashFacts, lacksHashes } from './hash-facts.ts'
import type { Draft, Found } from './plan.ts'
import { planDeploy } from './plan.ts'
import type { Ports } from './ports.ts'
import type { Questions, Turn } from './questions.ts'
import { turnOf } from './questions.ts'
import type { Session } from './session.ts'
import type { Sending } from './uploads/ensure-uploaded.ts'
import { ensureUploaded } from './uploads/ensure-uploaded.ts'

/** `sending`: files on their way, or there; null: none was sent yet. */
export type Hashed = { facts: Facts; sending: Sending | null }

export type HashWork = {
  request: { dryRun: boolean; evenIfUnchanged?: boolean }
  found: Found
  session: Session
  ports: Ports
  questions: Questions
  /** Of the whole deploy. */
  signal: AbortSignal
  /** Ends what is done side by side, when a part of it fails or an answer ends it. */
  stop: AbortController
}

/**
 * Hashes what is not remembered. Meanwhile all is asked that needs no hash; then files are sent, which are hashed first,
 * and what a hash brings is asked when it does. Files that were sent for nothing belong to no endpoint, and are not sent
 * again. Where only the hashes can say whether there is anything to write, nothing of this happens before they do.
 */
export async function hashAndSend(
  draft: Draft,
  factsRequest: FactsRequest,
  { request, found: { live, account }, session, ports, questions, signal, stop }: HashWork,
): Promise<Result<Hashed, Turn>> {
  const { facts } = draft
  if (!lacksHashes(facts)) return ok({ facts, sending: null })
  const expected = planDeploy({ ...draft, facts: assumeHashes(facts, live) }, live, account)
  const waits = request.dryRun || (expected.action === 'unchanged' && !request.evenIfUnchanged)
  const own = AbortSignal.any([signal, stop.signal])
  const state: { sending: Sending | null; ending: Turn | null } = { sending: null, ending: null }
  /** The first reason counts: what it stops says no more than that it was stopped. */
  const end = (turn: Turn) => {
    state.ending ??= turn
    stop.abort()
  }

  async function consider(now: Facts, findings: Finding[]): Promise<void> {
    if (own.aborted) return
    const turn = turnOf(await questions.ask(expected, findings))
    if (turn !== null) end(turn)
    if (own.aborted || state.sending !== null || lacksHashes({ models: [], files: now.files })) return
    state.sending = ensureUploaded({ facts: now, live }, { ...session, ports, signal: own, anew: false })
    void state.sending.then((sent) => {
      if (!sent.ok) end({ kind: 'ended', outcome: { kind: 'upload-failed', ...sent.error } })
    })
  }

  // One after the other: nothing is sent before what was asked first is answered.
  let considered = waits ? Promise.resolve() : consider(facts, expected.findings)
  const hashed = await hashFacts(facts, factsRequest, ports, own, (now) => {
    if (waits) return
    considered = considered.then(() => consider(now, checkHashes({ facts: now, isHashed: false })))
  })
  if (!hashed.ok) end({ kind: 'ended', outcome: hashed.error })
  await considered
  if (own.aborted) await state.sending
  if (signal.aborted) return fail({ kind: 'ended', outcome: { kind: 'cancelled' } })
  if (state.ending !== null) return fail(state.ending)
  return hashed.ok
    ? ok({ facts: hashed.value, sending: state.sending })
    : fail({ kind: 'ended', outcome: hashed.error })
}
