import type { Guarded } from '../guard.ts'
import { count, matching, oneOf, orNull, shape, text } from '../guard.ts'
import type { NodeId, Prompt } from '../workflow/workflow.ts'

// A search for the commits of packs, as the Python side takes it and answers it.

/** 40 hex digits. */
export const isCommit = matching(/^[0-9a-f]{40}$/)

/** `aux_ids`: the `owner/name` that the workflow's file gives for a node. A place to look, proof of nothing. */
export type CommitSearchRequest = {
  prompt: Prompt
  aux_ids: Record<NodeId, string>
  scope: CommitSearchScope
  /** For the one host, which then answers more often. Sent over https or on this machine only. */
  token?: string
}

/** `known`: whether anybody can fetch the commits that are known. `all`: where the others are, too. */
export type CommitSearchScope = 'known' | 'all'

/**
 * Why no commit was found. `private`: nobody can read the repository without a login, or it is not there. `not-there`:
 * the same of what only others name as the repository. `no-answer`: the host failed at this one.
 */
const PROBLEMS = [
  'no-origin',
  'no-match',
  'too-many',
  'too-large',
  'private',
  'not-there',
  'unreadable',
  'no-answer',
] as const
export type CommitSearchProblem = (typeof PROBLEMS)[number]

/** What the host says of a commit to somebody without a login. `unknown`: no branch that was asked holds it. */
export const isPublicAccess = oneOf('public', 'private', 'unpushed', 'unknown')

/** With both a commit and a problem it is about the commit that git has. */
export const isCommitSearchResult = shape({
  /** null for ComfyUI itself. */
  directory: orNull(text),
  /** As in the facts of a pack, of which two may have one name. */
  root: orNull(count),
  origin: orNull(text),
  commit: orNull(isCommit),
  problem: orNull(oneOf(...PROBLEMS, 'unpushed', 'unknown')),
})
type CommitSearchResult = Guarded<typeof isCommitSearchResult>

/** `stopped`: a sentence on why the host was not asked to the end, such as its rate limit. What was found stays. */
export type CommitSearchReport = { results: CommitSearchResult[]; stopped: string | null }

export type CommitSearchProgress = { host: string; done: number; total: number; directory: string | null }
