import { DEPLOY_CLASS, SAVE_CLASSES } from '../names.ts'
import { feedersOf, readersOf } from '../workflow/dependencies.ts'
import { inputKindOf } from '../workflow/io-nodes.ts'
import type { NodeId, Prompt } from '../workflow/workflow.ts'
import { isLink } from '../workflow/workflow.ts'
import type { CheckContext } from './context.ts'
import type { Finding } from './finding.ts'
import { toFinding } from './finding.ts'

const saveClasses: ReadonlySet<string> = new Set(SAVE_CLASSES)

/** Who feeds whom, asked of the flat prompt: there bypasses, reroutes and subgraphs are resolved. */
export function checkWiring(context: Pick<CheckContext, 'captured' | 'sent' | 'interface'>): Finding[] {
  const { captured, sent } = context
  const readers = readersOf(sent.prompt)
  const chained = chainedInputs(captured.prompt)
  const findings: Finding[] = []
  for (const { inputId, nodeId } of context.interface.inputs) {
    const takers = chained.get(nodeId)
    if (takers !== undefined)
      findings.push(toFinding({ code: 'input-chained', inputId: inputId ?? '' }, [nodeId, ...takers]))
    else if (!readers.has(nodeId))
      findings.push(toFinding({ code: 'input-unread', inputId: inputId ?? '' }, [nodeId]))
  }

  // Without an output everything is inert, and the missing output is what to say.
  if (context.interface.outputs.length === 0) return findings
  const useful = feedersOf(
    sent.prompt,
    context.interface.outputs.map((output) => output.nodeId),
  )
  const inert: NodeId[] = []
  for (const [nodeId, { class_type: classType }] of Object.entries(sent.prompt)) {
    if (useful.has(nodeId) || classType === undefined || classType === DEPLOY_CLASS) continue
    if (!saveClasses.has(classType) && inputKindOf(classType) === undefined) inert.push(nodeId)
  }
  // Of what was captured: the scrub takes one away that stands beside a cut input, and nobody would hear of it.
  const read = readersOf(captured.prompt)
  for (const [nodeId, { class_type: classType }] of Object.entries(captured.prompt)) {
    if (classType === undefined || !saveClasses.has(classType) || useful.has(nodeId)) continue
    if (Object.hasOwn(sent.prompt, nodeId) || !read.has(nodeId))
      findings.push(toFinding({ code: 'save-unwired', classType }, [nodeId]))
  }
  if (inert.length > 0) findings.push(toFinding({ code: 'part-inert' }, inert))
  return findings
}

/** Inputs that another Runflow Input takes for its value, with the ones that take them. The scrub cuts these links. */
function chainedInputs(prompt: Prompt): Map<NodeId, NodeId[]> {
  const chained = new Map<NodeId, NodeId[]>()
  for (const [nodeId, { class_type: classType, inputs }] of Object.entries(prompt)) {
    const value = inputs.value
    if (inputKindOf(classType) === undefined || !isLink(value)) continue
    const [source] = value
    if (inputKindOf(prompt[source]?.class_type) !== undefined)
      chained.set(source, [...(chained.get(source) ?? []), nodeId])
  }
  return chained
}
