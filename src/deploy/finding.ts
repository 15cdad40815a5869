import type { InterfaceChange } from '../workflow/interface-diff.ts'
import type { NodeId } from '../workflow/workflow.ts'
import type { FileProblem, ModelProblem } from './facts.ts'

/** block: the deploy cannot work. ask: it deploys, and then surprises. note: worth knowing. */
export type Severity = 'block' | 'ask' | 'note'

type Detail =
  // block
  | { code: 'slug-empty'; name: string }
  | { code: 'input-id-empty' }
  | { code: 'output-id-empty' }
  | { code: 'id-not-text'; widget: string }
  | { code: 'input-id-duplicate'; inputId: string; sameSubgraph: boolean }
  | { code: 'no-output' }
  | { code: 'class-missing'; classType: string | null; claimedPack: string | null }
  | { code: 'model-missing'; path: string; value: string }
  | { code: 'model-refused'; path: string; problem: Exclude<ModelProblem, 'missing'> }
  | { code: 'file-refused'; path: string; problem: FileProblem }
  | { code: 'file-cannot-travel'; path: string }
  | { code: 'key-in-workflow'; where: string; lastFour: string }
  | { code: 'prompt-untrusted'; frontend: string }
  // ask: every run will fail
  | { code: 'pack-unpinned'; directory: string }
  | { code: 'pack-origin'; directory: string; origin: string | null }
  | { code: 'pack-unpushed'; directory: string; commit: string }
  | { code: 'comfyui-unpinned'; missing: 'origin' | 'commit' }
  | { code: 'model-unhashed'; path: string }
  // ask: somebody is hurt
  | { code: 'interface-breaking'; changes: InterfaceChange[] }
  | { code: 'name-default' }
  | { code: 'workflow-key'; organization: string | null }
  // note
  | { code: 'default-id'; id: string }
  | { code: 'output-id-duplicate'; outputId: string }
  | { code: 'pack-dirty'; directory: string }
  | { code: 'input-unread'; inputId: string }
  | { code: 'input-chained'; inputId: string }
  | { code: 'input-bypassed'; inputId: string }
  | { code: 'save-unwired'; classType: string }
  | { code: 'key-in-widget'; lastFour: string }

export type FindingCode = Detail['code']
export type Finding = Detail & { severity: Severity; nodeIds: NodeId[] }
