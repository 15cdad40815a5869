import type { Finding } from '../checks/finding.ts'
import type { Outcome, Plan } from '../deploy/outcome.ts'
import type { Preview } from '../deploy/preview.ts'
import type { Failure } from './failure.ts'

/** The one object of `--json`. Fields are added, never renamed. */
export type Report = { schema: 'runflow/1'; command: string | null; version: string } & ReportBody

export type ReportBody = {
  /** How it ended: what was done, or the kind of failure. */
  outcome: Outcome['kind'] | 'dry-run-declined' | 'usage' | 'unexpected-error' | 'help' | 'version'
  organization: string | null
  slug: string | null
  /** Where callers send their input; null where the organization is not known. */
  url: string | null
  id: string | null
  findings: ReportedFinding[]
  message: string
  /** Wherever the exit code is not 0. */
  failure?: Failure
  /** What a dry run would have sent, and why. */
  preview?: Preview
  /** What a dry run would have written. */
  plan?: Pick<Plan, 'action' | 'changes'> &
    Pick<Plan['body'], 'environment' | 'custom_nodes' | 'models'> & { files: PlannedFile[] }
}

/** An input file that the workflow reads, and whether the endpoint has it already. */
export type PlannedFile = {
  path: string
  mime_type: string
  size_bytes: number
  sha256: string
  action: 'upload' | 'reuse'
}
export type ReportedFinding = Finding & { title: string; detail: string; next: string }

/** For what is about no endpoint: a mistake before the work began, one of ours, the help. */
export function bareReport(outcome: ReportBody['outcome'], message: string, failure?: Failure): ReportBody {
  const none = { organization: null, slug: null, url: null, id: null }
  return { outcome, ...none, findings: [], message, ...(failure && { failure }) }
}
