import type { NodeId, Prompt } from '../workflow/workflow.ts'

/** The one host that is asked about commits: named to people before anything is asked. */
export const PIN_HOST = 'api.github.com'
/** Where it keeps its repositories. */
export const REPOSITORY_HOST = 'https://github.com'

/** `aux_ids`: the `owner/name` that the workflow's file gives for a node. A place to look, proof of nothing. */
export type PinRequest = { prompt: Prompt; aux_ids: Record<NodeId, string> }

/** Why no commit was found. `private`: a stranger cannot read the repository, or it is not there. */
export type PinProblem = 'no-origin' | 'no-match' | 'too-many' | 'too-large' | 'private' | 'unreadable'

/** What the host says of a commit to somebody without a login. `unsure`: no branch that was asked holds it. */
export type Stranger = 'fetches' | 'private' | 'unpushed' | 'unsure'

/** `directory` is null for ComfyUI itself. With both a commit and a problem it is about the commit that git has. */
export type PinResult = {
  directory: string | null
  origin: string | null
  commit: string | null
  problem: PinProblem | Exclude<Stranger, 'fetches'> | null
}

/** `stopped`: a sentence on why the host was not asked to the end, such as its rate limit. What was found stays. */
export type PinReport = { results: PinResult[]; stopped: string | null }

export type PinProgress = { host: string; done: number; total: number; directory: string | null }

/** How a search for one commit ended without it. */
export type Searched = PinProblem | Stopped
export type Stopped = { stopped: string }

/** What a search said of one pack, or of ComfyUI; null: nothing, or there was none. */
export function searchedFor(directory: string | null, report: PinReport | null): Searched | null {
  if (report === null) return null
  const result = report.results.find((one) => one.directory === directory)
  // Not reached any more: what stopped it may be over by the next click.
  if (!result) return stoppedOf(report)
  // What is said of a commit that git has stands in the facts.
  return result.problem === 'unpushed' || result.problem === 'unsure' ? null : result.problem
}

export function stoppedOf(report: PinReport | null): Stopped | null {
  return report?.stopped ? { stopped: report.stopped } : null
}

/** A search that ended with an answer ends with the same one again; one that was stopped may be tried again. */
export function isSettled(searched: Searched | undefined): boolean {
  return typeof searched === 'string'
}
