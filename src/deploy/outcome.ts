import type { Finding } from '../checks/finding.ts'
import type { Endpoint } from '../contract/endpoint.ts'
import type { WorkflowInterface } from '../contract/interface.ts'
import type { InterfaceChange } from '../contract/interface-diff.ts'
import type { Facts, LocalFailure } from '../types/facts.ts'
import type { ApiFailure, DeployBody, LiveEndpoint } from '../types/runflow-api.ts'
import type { ParseProblem } from '../workflow/parse-problem.ts'
import type { TargetRefusal } from './target.ts'
import type { UploadPlan } from './uploads/plan-uploads.ts'
import type { UploadStop } from './uploads/send-all.ts'

/** What would be written: pure, made before the first question. */
export type Plan = {
  /** unchanged: the live endpoint is equal in all that would be sent. */
  action: 'create' | 'edit' | 'unchanged'
  body: DeployBody
  /** The row an edit replaces. */
  live: LiveEndpoint | null
  interface: WorkflowInterface
  /** Against what is live; empty on create, null where the live row does not tell its workflow. */
  changes: InterfaceChange[] | null
  facts: Facts
  /** Which files would be sent, and which are there already. */
  uploads: UploadPlan
  findings: Finding[]
  /** What would be told: `id` is null on create. */
  endpoint: Endpoint
}

export type CaptureFailure =
  /** The front end's own export threw. */
  { kind: 'threw'; detail: string } | { kind: 'unreadable'; problem: ParseProblem }

/** How a deploy ended: one of these, each with its own sentence (messages.ts) and exit code (cli). */
export type Outcome =
  /** `body`: what is live now. */
  | { kind: 'created' | 'updated'; endpoint: Endpoint; findings: Finding[]; body?: DeployBody }
  /** What is live is equal: nothing was written. */
  | { kind: 'unchanged'; endpoint: Endpoint; findings: Finding[]; body?: DeployBody }
  | { kind: 'dry-run'; plan: Plan }
  | { kind: 'cancelled' }
  | TargetRefusal
  | { kind: 'capture-failed'; failure: CaptureFailure }
  | { kind: 'facts-failed'; failure: LocalFailure }
  | { kind: 'version-mismatch'; bundle: string; python: string }
  | { kind: 'blocked'; findings: Finding[] }
  /** Questions were asked and not agreed to, or nobody was there to ask. */
  | { kind: 'declined'; findings: Finding[] }
  | { kind: 'lookup-failed'; failure: ApiFailure }
  | { kind: 'hash-failed'; failure: LocalFailure }
  /** One file did not get there, so nothing was written. */
  | ({ kind: 'upload-failed' } & UploadStop)
  | { kind: 'create-failed'; failure: ApiFailure; bodyBytes: number }
  | { kind: 'update-failed'; failure: ApiFailure; bodyBytes: number }
  /** What is live is another than was expected. `live`: its hash; unknown: it has none, as a field was not returned. */
  | { kind: 'differs'; slug: string; live: { hash: string } | 'unknown' | null }
  /** A deleted endpoint holds the slug. */
  | { kind: 'slug-held'; slug: string }
  /** The write got no answer and the look-up after it none either: it may or may not have arrived. */
  | { kind: 'unknown-result'; slug: string; failure: ApiFailure }
