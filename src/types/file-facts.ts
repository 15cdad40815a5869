import type { Guarded } from '../guard.ts'
import { count, flag, listOf, matching, oneOf, orNull, shape, text } from '../guard.ts'

// What the facts say of files: models, input files, and what a widget names that is neither.

/** 64 hex digits. */
export const isSha256 = matching(/^[0-9a-f]{64}$/)
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

export const isModel = shape({
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

export const isFile = shape({
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
export const isLocalPath = shape({
  /** Its last part. No more of the path is answered. */
  name: text,
  input: text,
  /** What it names is among the files and models that are sent. */
  is_sent: flag,
  node_ids: listOf(text),
})

/** A value of a list that holds `\`, and travels with `/` in its place. */
export const isListedPath = shape({ value: text, node_ids: listOf(text) })

/** Weights that a node offers, and that lie in no folder of models. */
export const isUnplacedModel = shape({
  /** As the list has it; of a full path the last part. */
  name: text,
  input: text,
  /** pack: in the folder of the node's pack, and not part of its repository. path: a full path of this machine. */
  where: oneOf('unknown', 'pack', 'path'),
  node_ids: listOf(text),
})
export type UnplacedModel = Guarded<typeof isUnplacedModel>

/** A file on offer that lies in a pack's folder and is no part of the pack. */
export const isUntrackedFile = shape({
  /** Below the pack's folder. */
  path: text,
  directory: text,
  input: text,
  node_ids: listOf(text),
})
