import type { Finding } from '../checks/finding.ts'
import type { Plan } from '../deploy/outcome.ts'
import type { Preview } from '../deploy/preview.ts'
import type { ExitCode } from './exit-codes.ts'
import type { Failure } from './failure.ts'

/** The one object of `--json`, as docs/json.schema.json says. Fields are added, never renamed. */
export type Report = { schema: 'runflow/1'; command: string | null; version: string } & ReportBody

export type ReportBody = {
  /** How it ended: what was done, or the kind of failure, or `usage`, `unexpected-error`, `help`, `version`. */
  outcome: string
  message: string
  /** Wherever the exit code is not 0. */
  failure?: Failure
  /** What one command alone says. */
  [field: string]: unknown
}

/** What a deploy says. */
export type DeployReport = ReportBody & {
  organization: string | null
  slug: string | null
  /** Where callers send their input; null where the organization is not known. */
  url: string | null
  id: string | null
  /** Of what is live now: 64 hex digits. */
  hash: string | null
  findings: ReportedFinding[]
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
/** `agreed`: a question that --allow or a person said yes to. */
type ReportedFinding = Finding & { title: string; detail: string; next: string; agreed?: true }

/** How a command ended. `stdout` is the bare result, for scripts without --json; `text` is for people. */
export type Ended = { report: ReportBody; stdout: string; text: string; exitCode: ExitCode }

/** For what is about nothing that the command knows: a mistake before the work began, one of ours, the help. */
export function bareReport(outcome: string, message: string, failure?: Failure): ReportBody {
  return { outcome, message, ...(failure && { failure }) }
}

/** The fields that every object of `deploy` has, failures before the work began included. */
export const NO_DEPLOY = { organization: null, slug: null, url: null, id: null, hash: null, findings: [] }
