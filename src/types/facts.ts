import type { Guarded } from '../guard.ts'
import { count, flag, listOf, mapOf, matching, oneOf, orNull, shape, text } from '../guard.ts'
import type { NodeId, Prompt } from '../workflow/workflow.ts'
import { isCommit, isPublicAccess } from './commit-search.ts'
import { isDefinition } from './definitions.ts'

// What this ComfyUI install says about a workflow. The Python side answers it, and test/contract/local/facts.schema.json
// ties the two together: its answers and these guards are tested against that schema.

/** A model a file claims to need (`properties.models`): a claim, compared with the disk, never believed. */
export type StatedModel = {
  name: string
  directory: string | null
  url: string | null
  hash: string | null
  hash_type: string | null
  node_ids: NodeId[]
}

export type FactsRequest = { prompt: Prompt; stated_models: StatedModel[] }

/** What the sentence of a refusal names: `refusals.<code>` in the catalogue. */
export const isRefusalParams = mapOf(
  (value): value is string | number => text(value) || Number.isFinite(value),
)
export type RefusalParams = Guarded<typeof isRefusalParams>

/** 64 hex digits. */
export const isSha256 = matching(/^[0-9a-f]{64}$/)
/** How a commit is known: read from .git, found by comparing content, or not at all. */
const isCommitSource = oneOf('git', 'content', 'none')

/** Why a commit, or whether there are local edits, is unknown although there is a `.git`. */
const isGitProblem = oneOf('reftable', 'sha256', 'no-commit', 'index', 'objects', 'too-large')
export type GitProblem = Guarded<typeof isGitProblem>

const isPack = shape({
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

const isModelProblem = oneOf(
  'missing',
  'truncated',
  'lfs-pointer',
  'html-page',
  'empty',
  'damaged',
  'unreadable',
  'hash-differs',
)
export type ModelProblem = Guarded<typeof isModelProblem>

const isModel = shape({
  /** POSIX path below models/, as the loader sees it. */
  path: text,
  /** The widget's value as it stands in the prompt. */
  value: text,
  input: text,
  node_ids: listOf(text),
  size_bytes: orNull(count),
  sha256: orNull(isSha256),
  url: orNull(text),
  problem: orNull(isModelProblem),
  /** Hash a file beside it or the workflow states. Sent only where no file is here. */
  stated_sha256: orNull(isSha256),
  /** differ: several hashes are stated. unreadable: one is, and it is none of 64 digits. */
  stated_problem: orNull(oneOf('differ', 'unreadable')),
  /** Of one that is missing: what its list calls a file of the stated hash. */
  same_as: orNull(text),
  /** The folder that the widget names, where this is one of its files. */
  part_of: orNull(text),
  /** false: a file of another kind in a model folder, such as a configuration. */
  weights: flag,
})
export type ModelFact = Guarded<typeof isModel>

const isFileProblem = oneOf('missing', 'empty', 'too-large', 'outside', 'output', 'temp')
export type FileProblem = Guarded<typeof isFileProblem>

const isFile = shape({
  /** POSIX path below ComfyUI's input folder. */
  path: text,
  value: text,
  input: text,
  node_ids: listOf(text),
  size_bytes: orNull(count),
  mime_type: text,
  sha256: orNull(isSha256),
  problem: orNull(isFileProblem),
})
export type FileFact = Guarded<typeof isFile>

/** A path of this machine in a widget, however it is written down. */
const isLocalPath = shape({
  /** Its last part. No more of the path is answered. */
  name: text,
  input: text,
  /** What it names is among the files and models that are sent. */
  is_sent: flag,
  node_ids: listOf(text),
})

/** A value of a list that holds `\`, and travels with `/` in its place. */
const isListedPath = shape({ value: text, node_ids: listOf(text) })

/** Weights that a node offers, and that lie in no folder of models. */
const isUnplacedModel = shape({
  /** As the list has it; of a full path the last part. */
  name: text,
  input: text,
  /** pack: in the folder of the node's pack, and not part of its repository. path: a full path of this machine. */
  where: oneOf('unknown', 'pack', 'path'),
  node_ids: listOf(text),
})
export type UnplacedModel = Guarded<typeof isUnplacedModel>

/** A pack in custom_nodes that gave no node, and whose code names classes that are missing. */
const isFailedPack = shape({
  directory: text,
  /** failed: its import did, or it was put there after the start. */
  state: oneOf('failed', 'disabled'),
  classes: listOf(text),
})
export type FailedPack = Guarded<typeof isFailedPack>

/** A package that was not installed by its name. */
const isPackageSource = shape({
  name: text,
  kind: oneOf('wheel', 'archive', 'folder', 'git'),
  /** Without credentials. Of a file of this machine its name; null for a folder of it. */
  address: orNull(text),
})
export type PackageSource = Guarded<typeof isPackageSource>

/** What the packs' own lists of packages say that may not go together. */
const isPackageConflict = shape({
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

/** A file on offer that lies in a pack's folder and is no part of the pack. */
const isUntrackedFile = shape({
  /** Below the pack's folder. */
  path: text,
  directory: text,
  input: text,
  node_ids: listOf(text),
})

/** A value that a pack added to a list of ComfyUI's own. Where it is known which, that is one of `packs`. */
const isForeignValue = shape({ class_type: text, input: text, value: text, node_ids: listOf(text) })

/** Nodes that call a paid service with the login of the person at the browser. */
const isPartnerNode = shape({
  class_type: text,
  /** null: the class does not say whose. */
  service: orNull(text),
  node_ids: listOf(text),
})

const isComfy = shape({
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

const isFacts = shape({
  /** Version of the Python side: a bundle of another version asks for a restart or a reload. */
  version: text,
  packs: listOf(isPack),
  /** Classes in the prompt that nobody provides here. */
  missing_classes: listOf(shape({ class_type: text, node_ids: listOf(text) })),
  /** Classes that nobody provides, but ComfyUI runs as others: it was told that they were renamed. */
  replaced_classes: listOf(shape({ class_type: text, runs_as: text, node_ids: listOf(text) })),
  comfyui: isComfy,
  failed_packs: listOf(isFailedPack),
  packages: listOf(shape({ name: text, version: text })),
  package_sources: listOf(isPackageSource),
  package_conflicts: listOf(isPackageConflict),
  models: listOf(isModel),
  files: listOf(isFile),
  local_paths: listOf(isLocalPath),
  unplaced_models: listOf(isUnplacedModel),
  /** Nodes of packs that seem to load models which no widget names. */
  model_choosers: listOf(shape({ class_type: text, node_ids: listOf(text) })),
  untracked_files: listOf(isUntrackedFile),
  listed_paths: listOf(isListedPath),
  foreign_values: listOf(isForeignValue),
  partner_nodes: listOf(isPartnerNode),
  definitions: listOf(isDefinition),
  /** For people only, never sent. */
  system: shape({ python: text, os: text, cuda: orNull(text), gpu: orNull(text) }),
})
export type Facts = Guarded<typeof isFacts>

/**
 * The whole answer. `limited`: the page was opened under a name that ComfyUI does not know, so nothing in it was read
 * from the disk, and the refusal says what to do.
 */
export const isFactsAnswer = shape({
  ...isFacts.fields,
  limited: orNull(shape({ code: text, params: isRefusalParams })),
})

/** A failure of our own Python side, or of ComfyUI. `code` is the one its answer names. */
export type LocalFailure =
  | { kind: 'refused'; code: string; params: RefusalParams }
  | { kind: 'unreachable' }
  | { kind: 'absent' }
  | { kind: 'unreadable'; where: string }
  | { kind: 'cancelled' }

/** Path as in the fact's `path`, to 64 hex digits. */
export type Hashes = { models: Record<string, string>; files: Record<string, string> }
/** `hashed`: what is done already. */
export type HashProgress = { bytesDone: number; bytesTotal: number; file: string | null; hashed?: Hashes }
