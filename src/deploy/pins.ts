/** The one host that a search for commits asks: named to people before anything is asked. */
export const PIN_HOST = 'api.github.com'

/** Why no commit was found. `private`: a stranger cannot read the repository, or it is not there. */
export type PinProblem = 'no-origin' | 'no-match' | 'too-many' | 'too-large' | 'private' | 'unreadable'

/** `directory` is null for ComfyUI itself. One of `commit` and `problem` is null. */
export type PinResult = {
  directory: string | null
  origin: string | null
  commit: string | null
  problem: PinProblem | null
}

/** `stopped`: a sentence on why the host was not asked to the end, such as its rate limit. What was found stays. */
export type PinReport = { results: PinResult[]; stopped: string | null }

export type PinProgress = { host: string; done: number; total: number; directory: string | null }

/** How a search for one commit ended without it. */
export type Searched = PinProblem | { stopped: string }

/** What a search said of one pack, or of ComfyUI; null: nothing, or there was none. */
export function searchedFor(directory: string | null, report: PinReport | null): Searched | null {
  if (report === null) return null
  const result = report.results.find((one) => one.directory === directory)
  if (result) return result.problem
  // Not reached any more: what stopped it may be over by the next click.
  return report.stopped === null ? null : { stopped: report.stopped }
}

/** A search that ended with an answer ends with the same one again; one that was stopped may be tried again. */
export function isSettled(searched: Searched | undefined): boolean {
  return typeof searched === 'string'
}
