import type { InterfaceChange } from '../contract/interface-diff.ts'
import type { FileProblem, ModelProblem } from '../types/facts.ts'
import type { NodeId } from '../workflow/workflow.ts'
import type { Searched } from './commit-search.ts'

/** block: the deploy cannot work. ask: it deploys, and then surprises. note: worth knowing. */
export type Severity = 'block' | 'ask' | 'note'

export type FindingDetail =
  // block
  | { code: 'slug-empty'; name: string }
  | { code: 'input-id-empty' }
  | { code: 'output-id-empty' }
  | { code: 'id-not-text'; widget: string }
  | { code: 'input-id-duplicate'; inputId: string; sameSubgraph: boolean }
  | { code: 'no-output' }
  | { code: 'class-missing'; classType: string | null; claimedPack: string | null }
  | { code: 'model-missing'; path: string; value: string }
  | {
      code: 'model-refused'
      path: string
      problem: Exclude<ModelProblem, 'missing' | 'hash-differs'>
      url: string | null
    }
  /** `input`: the widget that names it. */
  | { code: 'file-refused'; path: string; input: string; problem: FileProblem }
  | { code: 'key-in-workflow'; where: string; lastFour: string }
  | { code: 'number-out-of-range'; widget: string; sent: string }
  | { code: 'prompt-untrusted'; frontend: string }
  // ask: every run will fail
  | { code: 'pack-unpinned'; directory: string; canSearch: boolean; searched?: Searched }
  /** The repository that would have its commit is none that a stranger can read. */
  | { code: 'pack-private'; directory: string; origin: string; canVerify: boolean }
  /** `canPin`: there is a place to look for where it comes from. */
  | { code: 'pack-origin'; directory: string; origin: string | null; canSearch: boolean; searched?: Searched }
  /** `isTold`: the host said so, not only the clone. */
  | { code: 'pack-unpushed'; directory: string; commit: string; isConfirmed: boolean; canVerify: boolean }
  | { code: 'comfyui-unpinned'; missing: 'origin' | 'commit'; canSearch: boolean; searched?: Searched }
  /** `origin`: where the host says that a stranger finds nothing; null where only the clone says so. */
  | { code: 'comfyui-unpushed'; commit: string; origin: string | null; canVerify: boolean }
  | { code: 'model-unhashed'; path: string; url: string | null }
  /** `path`: what the widget names, a folder or one file. `files`: which of it are no weights. */
  | { code: 'model-not-weights'; path: string; files: string[] }
  /** Named in full, as it is called on this machine. `name` is the last part. */
  | { code: 'local-path'; name: string; input: string }
  /** The file on disk is not the one that the workflow states. */
  | { code: 'model-differs'; path: string; url: string | null }
  // ask: somebody is hurt
  | { code: 'slug-taken-meanwhile'; slug: string }
  /** Another service's key. `masked` is what may be shown of it. */
  | { code: 'secret-in-widget'; service: string; where: string; masked: string }
  | { code: 'interface-breaking'; changes: InterfaceChange[] }
  /** The live endpoint does not tell its workflow, or not so that it can be read. */
  | { code: 'interface-unknown' }
  | { code: 'name-default' }
  | { code: 'workflow-key'; organization: string | null }
  // note
  /** Found by hash alone: Runflow must have them already. */
  | { code: 'model-unpublished'; paths: string[] }
  | { code: 'number-inexact'; widget: string; sent: string }
  | { code: 'default-id'; id: string }
  | { code: 'output-id-duplicate'; outputId: string }
  | { code: 'comfyui-dirty' }
  /** What is not known about these. */
  | ({ code: 'source-unverified' } & Unverified)
  | { code: 'pack-dirty'; directory: string }
  | { code: 'pack-submodules'; directory: string; paths: string[] }
  | { code: 'input-unread'; inputId: string }
  | { code: 'input-chained'; inputId: string }
  | { code: 'input-bypassed'; inputId: string }
  | { code: 'save-unwired'; classType: string }
  | { code: 'part-inert' }
  /** `moveTo`: the origin that it may be saved for, as no key is yet. */
  | { code: 'key-in-widget'; lastFour: string; moveTo?: string }

export type Unverified = {
  /** Whether a stranger can fetch them: PIN_HOST can be asked, and was not. */
  unasked: string[]
  /** The same, on a host that cannot be asked. */
  elsewhere: string[]
  /** The host knows their commit, and no branch that was asked holds it. */
  unsure: string[]
  /** Whether they have local edits. */
  edits: string[]
  stopped?: string
}

export type FindingCode = FindingDetail['code']
export type Finding = FindingDetail & { severity: Severity; nodeIds: NodeId[] }

/** Worst first: this is also the order in which findings are told. */
const SEVERITIES: Record<FindingCode, Severity> = {
  'slug-empty': 'block',
  'prompt-untrusted': 'block',
  'key-in-workflow': 'block',
  'no-output': 'block',
  'class-missing': 'block',
  'input-id-empty': 'block',
  'output-id-empty': 'block',
  'id-not-text': 'block',
  'input-id-duplicate': 'block',
  'model-missing': 'block',
  'model-refused': 'block',
  'file-refused': 'block',
  'number-out-of-range': 'block',
  'slug-taken-meanwhile': 'ask',
  'workflow-key': 'ask',
  'secret-in-widget': 'ask',
  'interface-breaking': 'ask',
  'interface-unknown': 'ask',
  'name-default': 'ask',
  'comfyui-unpinned': 'ask',
  'comfyui-unpushed': 'ask',
  'pack-unpinned': 'ask',
  'pack-private': 'ask',
  'pack-origin': 'ask',
  'pack-unpushed': 'ask',
  'model-unhashed': 'ask',
  'model-differs': 'ask',
  'model-not-weights': 'ask',
  'local-path': 'ask',
  'key-in-widget': 'note',
  'number-inexact': 'note',
  'input-bypassed': 'note',
  'input-chained': 'note',
  'input-unread': 'note',
  'save-unwired': 'note',
  'output-id-duplicate': 'note',
  'comfyui-dirty': 'note',
  'pack-dirty': 'note',
  'pack-submodules': 'note',
  'source-unverified': 'note',
  'model-unpublished': 'note',
  'part-inert': 'note',
  'default-id': 'note',
}

/** Every code, worst first: what `--allow` may name, and more. */
export const FINDING_CODES = Object.keys(SEVERITIES) as FindingCode[]

export function severityOf(code: FindingCode): Severity {
  return SEVERITIES[code]
}

export function toFinding(detail: FindingDetail, nodeIds: NodeId[] = []): Finding {
  return { ...detail, severity: SEVERITIES[detail.code], nodeIds }
}

/** Worst first; findings of one code keep their order. */
export function sortFindings(findings: Finding[]): Finding[] {
  return findings.toSorted((a, b) => FINDING_CODES.indexOf(a.code) - FINDING_CODES.indexOf(b.code))
}
