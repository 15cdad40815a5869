import { DEFAULT_IDS } from '../names.ts'
import type { NodeId } from '../workflow/workflow.ts'
import type { CheckContext } from './context.ts'
import type { Finding } from './finding.ts'
import { toFinding } from './finding.ts'

const defaultIds: ReadonlySet<string> = new Set(DEFAULT_IDS)

export function checkInterface(context: Pick<CheckContext, 'interface' | 'executions'>): Finding[] {
  const { inputs, outputs } = context.interface
  const inputIds = inputs.map(({ inputId, nodeId }) => ({ id: inputId, nodeId }))
  const outputIds = outputs.map(({ outputId, nodeId }) => ({ id: outputId, nodeId }))
  const findings: Finding[] = []
  if (outputs.length === 0) findings.push(toFinding({ code: 'no-output' }))

  for (const [id, nodeIds] of groupById(inputIds)) {
    if (id === null) findings.push(toFinding({ code: 'id-not-text', widget: 'input_id' }, nodeIds))
    else if (id.trim() === '') findings.push(toFinding({ code: 'input-id-empty' }, nodeIds))
    else if (nodeIds.length > 1) {
      const sameSubgraph = areOneNode(nodeIds, context.executions)
      findings.push(toFinding({ code: 'input-id-duplicate', inputId: id, sameSubgraph }, nodeIds))
    } else if (defaultIds.has(id)) findings.push(toFinding({ code: 'default-id', id }, nodeIds))
  }
  for (const [id, nodeIds] of groupById(outputIds)) {
    if (id === null) findings.push(toFinding({ code: 'id-not-text', widget: 'output_id' }, nodeIds))
    else if (id.trim() === '') findings.push(toFinding({ code: 'output-id-empty' }, nodeIds))
    else if (nodeIds.length > 1)
      findings.push(toFinding({ code: 'output-id-duplicate', outputId: id }, nodeIds))
    else if (defaultIds.has(id)) findings.push(toFinding({ code: 'default-id', id }, nodeIds))
  }
  return findings
}

function groupById(ids: { id: string | null; nodeId: NodeId }[]): Map<string | null, NodeId[]> {
  const groups = new Map<string | null, NodeId[]>()
  for (const { id, nodeId } of ids) groups.set(id, [...(groups.get(id) ?? []), nodeId])
  return groups
}

/** One node of a definition, run in several places: renaming one renames all. */
function areOneNode(nodeIds: NodeId[], executions: CheckContext['executions']): boolean {
  const nodes = new Set(nodeIds.map((nodeId) => executions.get(nodeId)?.node))
  return nodes.size === 1 && !nodes.has(undefined)
}
