import type { WorkflowInterface } from '../contract/interface.ts'
import type { Facts, ModelFact } from '../types/facts.ts'
import { reach, sourcesOf } from '../workflow/dependencies.ts'
import type { NodeId, Prompt } from '../workflow/workflow.ts'
import type { Lack } from './check.ts'
import { isGone } from './models.ts'

type Outputs = Pick<WorkflowInterface, 'outputs'>

/**
 * The facts of what ComfyUI runs. A node that feeds no output never runs, whatever it names, so what it names need not
 * travel; and what is missing above another output than ours costs that output alone.
 */
export function keepUsed(
  facts: Facts,
  prompt: Prompt,
  { outputs }: Outputs,
): { facts: Facts; lacks: Lack[] } {
  const { ours, others } = findRunning(facts, prompt, outputs)
  const isRun = (id: NodeId) => ours.has(id) || others.has(id) || !Object.hasOwn(prompt, id)
  const ofThose = <T extends { node_ids: NodeId[] }>(items: T[]): T[] =>
    items.flatMap((item) => {
      const ids = item.node_ids.filter(isRun)
      if (ids.length === item.node_ids.length) return [item]
      return ids.length === 0 ? [] : [{ ...item, node_ids: ids }]
    })

  const isOurs = ({ node_ids: ids }: { node_ids: NodeId[] }) =>
    ids.length === 0 || ids.some((id) => ours.has(id) || !Object.hasOwn(prompt, id))
  const models = ofThose(facts.models)
  const files = ofThose(facts.files)
  const isLacking = (model: ModelFact) => isGone(model) && !isOurs(model)
  const lacks: Lack[] = [
    ...models
      .filter(isLacking)
      .map(({ path, node_ids: nodeIds }) => ({ kind: 'model', path, nodeIds }) as const),
    ...files.flatMap((file) =>
      file.problem === null || isOurs(file)
        ? []
        : [{ kind: 'file', path: file.path, problem: file.problem, nodeIds: file.node_ids } as const],
    ),
  ]
  return {
    lacks,
    facts: {
      ...facts,
      models: models.filter((model) => !isLacking(model)),
      files: files.filter((file) => file.problem === null || isOurs(file)),
      local_paths: ofThose(facts.local_paths),
      unplaced_models: ofThose(facts.unplaced_models),
      model_choosers: ofThose(facts.model_choosers),
      untracked_files: ofThose(facts.untracked_files),
      foreign_values: ofThose(facts.foreign_values),
      partner_nodes: ofThose(facts.partner_nodes),
    },
  }
}

/** Whether ComfyUI runs a node: for one of our outputs, or for another. */
export function nodesThatRun(
  facts: Pick<Facts, 'definitions'>,
  prompt: Prompt,
  { outputs }: Outputs,
): (id: NodeId) => boolean {
  const { ours, others } = findRunning(facts, prompt, outputs)
  return (id) => ours.has(id) || others.has(id)
}

function findRunning(
  { definitions }: Pick<Facts, 'definitions'>,
  prompt: Prompt,
  outputs: WorkflowInterface['outputs'],
): { ours: Set<NodeId>; others: Set<NodeId> } {
  const feeders = (id: NodeId) => sourcesOf(prompt, id)
  const isOutput = new Map<NodeId, boolean>()
  for (const { node_ids: ids, output_node: is } of definitions) for (const id of ids) isOutput.set(id, is)
  // Of a class that is not known, nobody knows: it may be one.
  const others = reach(
    Object.keys(prompt).filter((id) => isOutput.get(id) ?? true),
    feeders,
  )
  // Without an output of ours nothing is deployed, and each part may be the one that gets it.
  if (outputs.length === 0) return { ours: others, others }
  return {
    ours: reach(
      outputs.map(({ nodeId }) => nodeId),
      feeders,
    ),
    others,
  }
}
