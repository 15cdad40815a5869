import type { Guarded } from '../guard.ts'
import { listOf, mapOf, orNull, shape, text } from '../guard.ts'
import type { NodeId, Prompt } from '../workflow/workflow.ts'
import { isDefinition } from './definitions.ts'
import { isFile, isListedPath, isLocalPath, isModel, isUnplacedModel, isUntrackedFile } from './file-facts.ts'
import { isComfy, isFailedPack, isPack, isPackageConflict, isPackageSource } from './pack-facts.ts'

export type { FileFact, FileProblem, ModelFact, ModelProblem, UnplacedModel } from './file-facts.ts'
export { isSha256 } from './file-facts.ts'
export type {
  ComfyFact,
  FailedPack,
  GitProblem,
  PackageConflict,
  PackageSource,
  PackFact,
} from './pack-facts.ts'

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

/** A value that a pack added to a list of ComfyUI's own. Where it is known which, that is one of `packs`. */
const isForeignValue = shape({ class_type: text, input: text, value: text, node_ids: listOf(text) })

/** Nodes that call a paid service with the login of the person at the browser. */
const isPartnerNode = shape({
  class_type: text,
  /** null: the class does not say whose. */
  service: orNull(text),
  node_ids: listOf(text),
})

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
