import type { CommitSearchProblem, CommitSearchReport } from '../types/commit-search.ts'

/** The one host that is asked about commits: named to people before anything is asked. */
export const COMMIT_HOST = 'api.github.com'
/** Where it keeps its repositories. */
export const REPOSITORY_HOST = 'https://github.com'

/** How a search for one commit ended without it. `lookedAt`: only there, at the word of others. */
export type Searched = Exclude<CommitSearchProblem, 'not-there'> | Stopped | { lookedAt: string }
export type Stopped = { stopped: string }

/** What a search said of one pack, or of ComfyUI; null: nothing, or there was none. */
export function searchedFor(directory: string | null, report: CommitSearchReport | null): Searched | null {
  if (report === null) return null
  const result = report.results.find((one) => one.directory === directory)
  // Not reached any more: what stopped it may be over by the next click.
  if (!result) return stoppedOf(report)
  const { problem, origin } = result
  // It would stand in the facts by now.
  if (problem === null) return { stopped: FORGOTTEN }
  if (problem === 'not-there') return origin === null ? 'no-origin' : { lookedAt: origin }
  // What is said of a commit that git has stands in the facts.
  return problem === 'unpushed' || problem === 'unknown' ? null : problem
}

const FORGOTTEN =
  'It was found, and could not be remembered: ComfyUI may not write in its user folder, or the files changed meanwhile.'

export function stoppedOf(report: CommitSearchReport | null): Stopped | null {
  return report?.stopped ? { stopped: report.stopped } : null
}

/** A search that ended with an answer ends with the same one again; one that was stopped may be tried again. */
export function isSettled(searched: Searched | undefined): boolean {
  if (typeof searched === 'string') return searched !== 'no-answer'
  return searched !== undefined && 'lookedAt' in searched
}

/** About which of these the host failed to answer, while it did about others. */
export function unansweredOf(directories: string[], report: CommitSearchReport | null): Stopped | null {
  const names = (report?.results ?? [])
    .filter(({ problem }) => problem === 'no-answer')
    .map(({ directory }) => directory ?? 'ComfyUI')
    .filter((name) => directories.includes(name))
  return names.length === 0 ? null : { stopped: `${COMMIT_HOST} failed to answer about ${names.join(', ')}.` }
}
