import type { Definition, DefinitionInput } from '../types/definitions.ts'
import { inputKindOf } from '../workflow/io-nodes.ts'
import type { NodeId, Prompt } from '../workflow/workflow.ts'
import { isLink, nodeAt } from '../workflow/workflow.ts'

/** A widget that an input of the endpoint feeds, as its class declares it. */
export type Consumer = { nodeId: NodeId; classType: string; declared: DefinitionInput }

/** ComfyUI's own nodes that hand on the one value they hold. Reroutes and subgraphs are not in a prompt any more. */
const HANDED_ON = new Map([
  ['PrimitiveInt', 'value'],
  ['PrimitiveFloat', 'value'],
  ['PrimitiveBoolean', 'value'],
  ['PrimitiveString', 'value'],
  ['PrimitiveStringMultiline', 'value'],
])

type Reader = { nodeId: NodeId; input: string }

/** The widgets that each Runflow Input feeds, by its node, also through nodes that only hand on the value. */
export function findConsumers(prompt: Prompt, definitions: Definition[]): Map<NodeId, Consumer[]> {
  const readers = readersOf(prompt)
  const declared = declarationsOf([...readers.values()].flat(), definitions)
  const found = new Map<NodeId, Consumer[]>()
  for (const nodeId of readers.keys()) {
    if (inputKindOf(nodeAt(prompt, nodeId)?.class_type) === undefined) continue
    const consumers: Consumer[] = []
    const seen = new Set([nodeId])
    const open = [nodeId]
    for (let from = open.pop(); from !== undefined; from = open.pop())
      for (const { nodeId: id, input } of readers.get(from) ?? []) {
        const about = declared.get(id)?.get(input)
        const classType = nodeAt(prompt, id)?.class_type ?? ''
        if (about !== undefined) consumers.push({ nodeId: id, classType, declared: about })
        if (HANDED_ON.get(classType) !== input || seen.has(id)) continue
        seen.add(id)
        open.push(id)
      }
    found.set(nodeId, consumers)
  }
  return found
}

/** Who reads the one output of each Runflow Input, and of each node that hands a value on. */
function readersOf(prompt: Prompt): Map<NodeId, Reader[]> {
  const readers = new Map<NodeId, Reader[]>()
  const nodeIds = Object.keys(prompt)
  for (const nodeId of nodeIds) {
    const classType = prompt[nodeId]?.class_type ?? ''
    if (inputKindOf(classType) !== undefined || HANDED_ON.has(classType)) readers.set(nodeId, [])
  }
  if (readers.size === 0) return readers
  // Asked of every input of every node, so without a pair for each.
  for (const nodeId of nodeIds) {
    const inputs = prompt[nodeId]?.inputs ?? {}
    for (const input of Object.keys(inputs)) {
      const value = inputs[input]
      if (isLink(value) && value[1] === 0) readers.get(value[0])?.push({ nodeId, input })
    }
  }
  return readers
}

function declarationsOf(
  readers: Reader[],
  definitions: Definition[],
): Map<NodeId, Map<string, DefinitionInput>> {
  const wanted = new Set(readers.map(({ nodeId }) => nodeId))
  const declared = new Map<NodeId, Map<string, DefinitionInput>>()
  for (const { node_ids: nodeIds, inputs } of definitions) {
    const here = inputs === null ? [] : nodeIds.filter((id) => wanted.has(id))
    if (inputs === null || here.length === 0) continue
    const byName = new Map(inputs.map((input) => [input.name, input]))
    for (const id of here) declared.set(id, byName)
  }
  return declared
}
