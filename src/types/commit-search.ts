import type { NodeId, Prompt } from '../workflow/workflow.ts'

// A search for the commits of packs, as the Python side takes it and answers it.

/** `aux_ids`: the `owner/name` that the workflow's file gives for a node. A place to look, proof of nothing. */
export type CommitSearchRequest = {
  prompt: Prompt
  aux_ids: Record<NodeId, string>
  scope: CommitSearchScope
}

/** `known`: whether a stranger can fetch the commits that are known. `all`: where the others are, too. */
export type CommitSearchScope = 'known' | 'all'

/**
 * Why no commit was found. `private`: a stranger cannot read the repository, or it is not there. `not-there`: the
 * same of what only others name as the repository. `no-answer`: the host failed at this one.
 */
export type CommitSearchProblem =
  | 'no-origin'
  | 'no-match'
  | 'too-many'
  | 'too-large'
  | 'private'
  | 'not-there'
  | 'unreadable'
  | 'no-answer'

/** What the host says of a commit to somebody without a login. `unknown`: no branch that was asked holds it. */
export type PublicAccess = 'public' | 'private' | 'unpushed' | 'unknown'

/** `directory` is null for ComfyUI itself. With both a commit and a problem it is about the commit that git has. */
export type CommitSearchResult = {
  directory: string | null
  origin: string | null
  commit: string | null
  problem: CommitSearchProblem | Exclude<PublicAccess, 'public'> | null
}

/** `stopped`: a sentence on why the host was not asked to the end, such as its rate limit. What was found stays. */
export type CommitSearchReport = { results: CommitSearchResult[]; stopped: string | null }

export type CommitSearchProgress = { host: string; done: number; total: number; directory: string | null }
