import type { Endpoint } from '../contract/endpoint.ts'
import { buildEndpoint } from '../contract/endpoint.ts'
import { readInterface } from '../contract/interface.ts'
import type { DiffSection } from '../deploy/diff-words.ts'
import type { Proof } from '../endpoints/deploy-record.ts'
import type { LiveStatus } from '../endpoints/live-status.ts'
import type { Message } from '../types/message.ts'
import type { Account, ApiFailure, LiveEndpoint } from '../types/runflow-api.ts'

/** What a comparison of the canvas with what is live came to. */
export type Comparison =
  | { kind: 'comparing' }
  /** Equal in all that a deploy would write. */
  | { kind: 'same' }
  /** Nothing differs of what Runflow returns, and it does not return all. */
  | { kind: 'same-in-part' }
  | { kind: 'differs'; sections: DiffSection[] }
  | { kind: 'failed'; message: Message }

/** What the Deploy tab says of the endpoint of the open workflow. */
export type LiveView = {
  /** Of the page: what is open. */
  workflowId: string
  slug: string
  answer:
    | { kind: 'asking' }
    /** From an earlier deploy: not asked since. */
    | { kind: 'remembered' }
    | { kind: 'failed'; failure: ApiFailure }
    | { kind: 'known'; status: LiveStatus; live: LiveEndpoint | null }
  /** With the inputs of what is live; null: nothing is, or it was not asked. */
  endpoint: Endpoint | null
  /** Remembered, or told. */
  url: string | null
  isForeign: boolean
  /** Of the last run in both places. `isOfLive`: what is live is what ran then. */
  proof: (Pick<Proof, 'at' | 'verdict'> & { isOfLive: boolean }) | null
  comparison: Comparison | null
}

/** Before anything is known. */
export function viewOf(slug: string, workflowId: string): LiveView {
  const answer = { kind: 'asking' } as const
  return {
    slug,
    workflowId,
    answer,
    endpoint: null,
    url: null,
    isForeign: false,
    proof: null,
    comparison: null,
  }
}

/** With the inputs of what is live. */
export function toLiveEndpoint(origin: string, live: LiveEndpoint, account: Account | null): Endpoint {
  const { id, slug, name, orgId, workflowJson } = live
  const io = workflowJson === null ? { inputs: [], outputs: [] } : readInterface(workflowJson)
  return buildEndpoint({ origin, id, slug, name, orgId, account, interface: io })
}
