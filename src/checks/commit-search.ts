import { joinSentences, t } from '../text/text.ts'
import type { CommitSearchProblem, CommitSearchReport } from '../types/commit-search.ts'
import type { PackFact } from '../types/facts.ts'
import type { NodeId } from '../workflow/workflow.ts'
import { maskKeys } from './runflow-keys.ts'

/** The one host that is asked about commits: named to people before anything is asked. */
export const COMMIT_HOST = 'api.github.com'
/** Where it keeps its repositories. */
const REPOSITORY_HOST = 'https://github.com'

/**
 * What that host can be asked. It is asked over the network, so only on a click that says whom; one job asks about
 * every pack of the workflow.
 */
export type CommitSearchFix =
  /** Which commit holds the same files, or which repository has this commit; null is ComfyUI itself. */
  | { kind: 'search-commit'; directory: string | null; sought: 'commit' | 'origin' }
  /** Whether anonymous users can fetch the commits that git has. `questions`: at least these, for this finding. */
  | { kind: 'check-public'; questions: number }

/**
 * How a search for one commit ended without it. `lookedAt`: only there, at the word of others. `not-remembered`: it
 * was found, and ComfyUI could not keep it.
 */
export type Searched =
  | Exclude<CommitSearchProblem, 'not-there'>
  | 'not-remembered'
  | Stopped
  | { lookedAt: string }
export type Stopped = { stopped: string }

/** What a search said of one pack, or of ComfyUI; null: nothing, or there was none. */
export function searchedFor(
  pack: Pick<PackFact, 'directory' | 'root'> | null,
  report: CommitSearchReport | null,
): Searched | null {
  if (report === null) return null
  const { directory, root } = pack ?? { directory: null, root: null }
  const result = report.results.find((one) => one.directory === directory && one.root === root)
  // Not reached any more: what stopped it may be over by the next click.
  if (!result) return stoppedOf(report)
  const { problem, origin } = result
  // It would stand in the facts by now.
  if (problem === null) return 'not-remembered'
  if (problem === 'not-there') return origin === null ? 'no-origin' : { lookedAt: origin }
  // What is said of a commit that git has stands in the facts.
  return problem === 'unpushed' || problem === 'unknown' ? null : problem
}

export function stoppedOf(report: CommitSearchReport | null): Stopped | null {
  return report?.stopped ? { stopped: report.stopped } : null
}

/** A search that ended with an answer ends with the same one again; one that was stopped may be tried again. */
export function isSettled(searched: Searched | undefined): boolean {
  if (typeof searched === 'string') return searched !== 'no-answer' && searched !== 'not-remembered'
  return searched !== undefined && 'lookedAt' in searched
}

/** Whether the host failed to answer about it, while it did about others. null: ComfyUI itself. */
export function isUnanswered(
  pack: Pick<PackFact, 'directory' | 'root'> | null,
  report: CommitSearchReport | null,
): boolean {
  return searchedFor(pack, report) === 'no-answer'
}

/** What was not found, and what a search for it came to. */
export function withSearch(detail: string, searched: Searched | undefined, of: 'pack' | 'comfyui'): string {
  return searched === undefined ? detail : joinSentences([detail, describeSearch(searched, of)])
}

function describeSearch(searched: Searched, of: 'pack' | 'comfyui'): string {
  if (searched === 'not-remembered') return t('search.not-remembered')
  if (typeof searched === 'string') return t(`search.${of}.${searched}`, { host: COMMIT_HOST })
  if ('stopped' in searched) return describeStop(searched)
  return t('search.looked-at', { origin: maskKeys(searched.lookedAt) })
}

export function describeStop({ stopped }: Stopped): string {
  return t('search.stopped-because', { reason: stopped })
}

/** Whether the one host that is asked keeps this repository. */
export function isOnCommitHost(origin: string | null): boolean {
  const [, owner, name, ...more] = origin?.startsWith(`${REPOSITORY_HOST}/`)
    ? origin.slice(REPOSITORY_HOST.length).split('/')
    : []
  return Boolean(owner && name) && more.length === 0
}

/** Where to look for a pack's commit or origin: as it says itself, else as the workflow's file does, if with one voice. */
export function searchAddressOf(pack: PackFact, auxIds: Record<NodeId, string>): string | null {
  const [named, ...others] = new Set(
    pack.node_ids.flatMap((nodeId) => (Object.hasOwn(auxIds, nodeId) ? (auxIds[nodeId] ?? []) : [])),
  )
  const inFile = named !== undefined && others.length === 0 ? `${REPOSITORY_HOST}/${named}` : null
  return pack.named_origin ?? inFile
}

/** Only where there is a place to look, and a search would not end as the last one did. */
export function toSearch(
  what: { directory: string | null; sought: 'commit' | 'origin' },
  canSearch: boolean,
  searched: Searched | undefined,
): CommitSearchFix | null {
  return canSearch && !isSettled(searched) ? { kind: 'search-commit', ...what } : null
}

export function toPublicCheck(canVerify: boolean): CommitSearchFix | null {
  return canVerify ? { kind: 'check-public', questions: 1 } : null
}
