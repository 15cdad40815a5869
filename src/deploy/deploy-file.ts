import type { FindingCode, Severity } from '../checks/finding.ts'
import type { Contract } from '../contract/contract.ts'
import type { ComfyFact, PackFact } from '../types/facts.ts'
import type { DeployBody } from '../types/runflow-api.ts'
import type { NodeId } from '../workflow/workflow.ts'

// One whole deploy in one file, which a machine without ComfyUI and without the models can send. It is read in reviews
// and compared byte by byte: no time is in it, no path of a machine, no secret that nobody agreed to.

export const DEPLOY_FILE_FORMAT = 'runflow-deploy/1'

/** A file below ComfyUI's input folder. Its bytes lie in the folder beside the deploy file, at the same path. */
export type PackedFile = { path: string; sha256: string; size_bytes: number; mime_type: string }

/** What a check said where the file was made. */
export type PackedFinding = {
  code: FindingCode
  severity: Severity
  /** What it is about, as far as it may be shown. */
  subject: string
  node_ids: NodeId[]
  /** Agreed to by whoever made the file: it is not asked again. */
  agreed?: true
  /** What its sentences quote. */
  about: Record<string, unknown>
}

/** What a class says of a widget, where a check had to know it to be content. */
export type PackedWidget = { class_type: string; input: string; type: string | null; default: string | null }

/** How well it was known where the file was made that anybody can fetch this commit. */
export type PackedSource = Pick<PackFact, 'commit_source' | 'pushed' | 'public_access'>

/** Why something is there: the nodes that use it. By the names of the parts that they explain. */
export type Reasons = {
  comfyui: PackedSource & Pick<ComfyFact, 'version'>
  custom_nodes: Record<string, PackedSource & { node_ids: NodeId[]; classes: string[] }>
  /**
   * `weights`: false for a file of another kind, such as a configuration. `stated`: its hash is what the workflow says,
   * as no file was there.
   */
  models: Record<string, { node_ids: NodeId[]; size_bytes: number | null; weights: boolean; stated: boolean }>
  files: Record<string, { node_ids: NodeId[] }>
}

/** Its keys stand in this order. */
export type DeployFile = {
  format: typeof DEPLOY_FILE_FORMAT
  name: string
  /** For whoever reads it. What is deployed follows from `workflow_json` and `graph`. */
  contract: Contract
  workflow_json: DeployBody['workflow_json']
  graph: DeployBody['graph']
  environment: DeployBody['environment']
  custom_nodes: DeployBody['custom_nodes']
  models: DeployBody['models']
  files: PackedFile[]
  findings: PackedFinding[]
  declared: PackedWidget[]
  reasons: Reasons
}

/** The one way to write it down, so that equal files have equal bytes. */
export function formatDeployFile(file: DeployFile): string {
  return `${JSON.stringify(file, null, 2)}\n`
}

/** What it is called where nobody said so. */
export function deployFileName(slug: string): string {
  return `${slug}.runflow.json`
}

/** The folder beside it that has the bytes of its input files: `poster.files` for `poster.runflow.json`. */
export function filesFolderOf(file: string): string {
  return `${file.replace(/(?:\.runflow)?\.json$/i, '')}.files`
}

/**
 * Where the bytes of an input file may lie in that folder: at its path, or in one name. A browser saves a file by a name
 * alone.
 */
export function placesOf(path: string): string[] {
  const inOneName = path.replaceAll('/', '__')
  return inOneName === path ? [path] : [path, inOneName]
}
