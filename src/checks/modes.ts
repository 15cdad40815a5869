import type { Execution } from '../workflow/executions.ts'
import { readWidget } from '../workflow/widget-values.ts'
import type { Graph } from '../workflow/workflow.ts'
import type { CheckContext } from './context.ts'
import type { Finding } from './finding.ts'
import { toFinding } from './finding.ts'

/** Modes are read from the graph: the prompt only shows what the front end made of them. */
export function checkModes(context: Pick<CheckContext, 'captured' | 'executions'>): Finding[] {
  const { captured, executions } = context
  const findings: Finding[] = []
  const untrusted: string[] = []
  for (const execution of executions.values()) {
    // The oldest front ends leave what is inside a muted or bypassed subgraph in the prompt.
    if (execution.mode !== 'active' && Object.hasOwn(captured.prompt, execution.id))
      untrusted.push(execution.id)
    if (losesItsValue(execution, executions)) {
      const inputId = readWidget(execution.node, 'input_id', 0)
      findings.push(
        toFinding({ code: 'input-bypassed', inputId: typeof inputId === 'string' ? inputId : '' }, [
          execution.id,
        ]),
      )
    }
  }
  if (untrusted.length > 0) {
    const frontend = frontendOf(captured.graph)
    findings.push(toFinding({ code: 'prompt-untrusted', frontend }, untrusted))
  }
  return findings
}

/** Bypass passes on what slot 0 gets. On Input (String) that is `input_id`, of the type of the value, and unlinked. */
function losesItsValue(
  { node, mode, instances }: Execution,
  executions: CheckContext['executions'],
): boolean {
  if (node.type !== 'RunflowInputString' || mode !== 'bypassed') return false
  if (instances.some((instance) => executions.get(instance)?.mode !== 'active')) return false
  return node.outputs?.some(({ links }) => Array.isArray(links) && links.length > 0) ?? false
}

function frontendOf(graph: Graph): string {
  const version = graph.extra?.frontendVersion
  return typeof version === 'string' ? version : ''
}
