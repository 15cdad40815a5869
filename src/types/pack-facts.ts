import type { Guarded } from '../guard.ts'
import { count, flag, listOf, oneOf, orNull, shape, text } from '../guard.ts'
import { isCommit, isPublicAccess } from './commit-search.ts'

// What the facts say of code: node packs, ComfyUI itself, and the Python packages that they need.

/** How a commit is known: read from .git, found by comparing content, or not at all. */
const isCommitSource = oneOf('git', 'content', 'none')

/** Why a commit, or whether there are local edits, is unknown although there is a `.git`. */
const isGitProblem = oneOf('reftable', 'sha256', 'no-commit', 'index', 'objects', 'too-large')
export type GitProblem = Guarded<typeof isGitProblem>

export const isPack = shape({
  /** Folder (or single file) in custom_nodes. */
  directory: text,
  /** 0: in ComfyUI's own custom_nodes. 1 and more: in the other folders of custom nodes. null: not known. */
  root: orNull(count),
  /** https origin without credentials, or null when there is none. */
  origin: orNull(text),
  commit: orNull(isCommit),
  dirty: orNull(flag),
  git_problem: orNull(isGitProblem),
  /** The clone names an origin, and it is no address that others can read: an ssh alias, a folder. */
  origin_unread: flag,
  hoisted_from: orNull(text),
  commit_source: isCommitSource,
  /** Whether a remote branch holds the commit, as far as the clone knows or the host has said. null: unknown. */
  pushed: orNull(flag),
  /** What the host last said of the commit, on somebody's click; null: it was not asked, or said no too long ago. */
  public_access: orNull(isPublicAccess),
  /** Where the commit or the origin could be looked for; null where both are known, or nowhere to ask. */
  named_origin: orNull(text),
  /** Paths of submodules that were never fetched. */
  empty_submodules: listOf(text),
  node_ids: listOf(text),
  classes: listOf(text),
})
export type PackFact = Guarded<typeof isPack>

/** A pack in custom_nodes that gave no node, and whose code names classes that are missing. */
export const isFailedPack = shape({
  directory: text,
  /** failed: its import did, or it was put there after the start. */
  state: oneOf('failed', 'disabled'),
  classes: listOf(text),
})
export type FailedPack = Guarded<typeof isFailedPack>

/** A package that was not installed by its name. */
export const isPackageSource = shape({
  name: text,
  kind: oneOf('wheel', 'archive', 'folder', 'git'),
  /** Without credentials. Of a file of this machine its name; null for a folder of it. */
  address: orNull(text),
})
export type PackageSource = Guarded<typeof isPackageSource>

/** What the packs' own lists of packages say that may not go together. */
export const isPackageConflict = shape({
  /** twins bring one module; no version is in all ranges; a ceiling lies below what runs here. */
  kind: oneOf('twins', 'ranges', 'ceiling', 'system', 'python'),
  /** Empty where it is about the Python of a whole pack. */
  packages: listOf(text),
  module: orNull(text),
  /** The version that runs here, of Python for `python`. */
  here: orNull(text),
  claims: listOf(shape({ directory: text, file: text, requirement: text })),
  node_ids: listOf(text),
})
export type PackageConflict = Guarded<typeof isPackageConflict>

export const isComfy = shape({
  origin: orNull(text),
  commit: orNull(isCommit),
  dirty: orNull(flag),
  git_problem: orNull(isGitProblem),
  /** The clone names an origin, and it is no address that others can read: an ssh alias, a folder. */
  origin_unread: flag,
  version: orNull(text),
  commit_source: isCommitSource,
  pushed: orNull(flag),
  public_access: orNull(isPublicAccess),
})
export type ComfyFact = Guarded<typeof isComfy>
