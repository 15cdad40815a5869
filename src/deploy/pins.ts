import type { PackFact } from './facts.ts'

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

/** What a search said of one pack, or of ComfyUI; null: nothing, or there was none. */
export function searchedFor(
  { directory }: Pick<PackFact, 'directory'> | { directory: null },
  report: PinReport | null,
): PinProblem | { stopped: string } | null {
  if (report === null) return null
  const result = report.results.find((one) => one.directory === directory)
  if (result) return result.problem
  return report.stopped === null ? null : { stopped: report.stopped }
}
