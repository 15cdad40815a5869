import type { NodeId, Prompt } from '../workflow/workflow.ts'
import type { PublicAccess } from './commit-search.ts'

// What this ComfyUI install says about a workflow. The shapes are those of test/contract/local/*.json,
// which the Python side answers and src/local/ reads.

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

export type PackFact = {
  /** Folder (or single file) in custom_nodes. */
  directory: string
  /** https origin without credentials, or null when there is none. */
  origin: string | null
  /** 40 hex digits, or null. */
  commit: string | null
  dirty: boolean | null
  hoisted_from: string | null
  /** How the commit is known: read from .git, found by comparing content, or not at all. */
  commit_source: 'git' | 'content' | 'none'
  /** Whether a remote branch holds the commit, as far as the clone knows or the host has said. null: unknown. */
  pushed: boolean | null
  /** What the host last said of the commit, on somebody's click; null: it was not asked, or said no too long ago. */
  public_access: PublicAccess | null
  /** Where the commit or the origin could be looked for; null where both are known, or nowhere to ask. */
  named_origin: string | null
  /** Paths of submodules that were never fetched. */
  empty_submodules: string[]
  node_ids: NodeId[]
  classes: string[]
}

export type ModelProblem =
  | 'missing'
  | 'truncated'
  | 'lfs-pointer'
  | 'html-page'
  | 'empty'
  | 'damaged'
  | 'unreadable'
  | 'hash-differs'

export type ModelFact = {
  /** POSIX path below models/, as the loader sees it. */
  path: string
  /** The widget's value as it stands in the prompt. */
  value: string
  input: string
  node_ids: NodeId[]
  size_bytes: number | null
  sha256: string | null
  url: string | null
  problem: ModelProblem | null
  /** Hash a file beside it or the workflow states; shown, never sent. */
  stated_sha256: string | null
  /** The folder that the widget names, where this is one of its files. */
  part_of: string | null
  /** false: a file of another kind in a model folder, such as a configuration. */
  weights: boolean
}

export type FileProblem = 'missing' | 'empty' | 'too-large' | 'outside' | 'output' | 'temp'

export type FileFact = {
  /** POSIX path below ComfyUI's input folder. */
  path: string
  value: string
  input: string
  node_ids: NodeId[]
  size_bytes: number | null
  mime_type: string
  sha256: string | null
  problem: FileProblem | null
}

/** A full path of this machine in a text widget. `name`: its last part, all that is told. */
export type LocalPathFact = { name: string; input: string; node_ids: NodeId[] }

export type ComfyFact = {
  origin: string | null
  commit: string | null
  dirty: boolean | null
  version: string | null
  commit_source: 'git' | 'content' | 'none'
  pushed: boolean | null
  public_access: PublicAccess | null
}

export type Facts = {
  /** Version of the Python side: a bundle of another version asks for a restart or a reload. */
  version: string
  packs: PackFact[]
  /** Classes in the prompt that nobody provides here. */
  missing_classes: { class_type: string; node_ids: NodeId[] }[]
  comfyui: ComfyFact
  packages: { name: string; version: string }[]
  models: ModelFact[]
  files: FileFact[]
  local_paths: LocalPathFact[]
  /** For people only, never sent. */
  system: { python: string; os: string; cuda: string | null; gpu: string | null }
}

/** What the sentence of a refusal names: `refusals.<code>` in the catalogue. */
export type RefusalParams = Record<string, string | number>

/** A failure of our own Python side. `code` is the one its answer names. */
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
