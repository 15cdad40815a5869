import { textsOf } from '../text/text.ts'
import type { FactsContext, Found } from './check.ts'
import { defineCheck } from './check.ts'
import { listNodes, nodeNames } from './node-name.ts'

// What is on offer here and comes with no commit of a pack that travels.

/** A value that a pack added to a list of ComfyUI's own. */
type FromPack = Found & { classType: string; nodes: string[]; input: string; value: string }

export const valueFromPack = defineCheck({
  code: 'value-from-pack',
  severity: 'ask',
  when: 'facts',
  runs: () => 'may-fail',
  find: (context: FactsContext): FromPack[] =>
    context.facts.foreign_values.map(({ class_type: classType, input, value, node_ids: nodeIds }) => ({
      ...{ classType, input, value },
      nodes: nodeNames(context, nodeIds),
      nodeIds,
    })),
  subject: ({ classType, input, value }) => JSON.stringify([classType, input, value]),
  text: ({ nodes, input, value }) =>
    textsOf('findings.value-from-pack', { nodes: listNodes(nodes), input, value }),
  mayHold: ({ input }, now, then) => now.inputs[input] === then.inputs[input],
})

/** `path`: below the folder of the pack. */
type Untracked = Found & { path: string; directory: string; input: string }

export const fileUntracked = defineCheck({
  code: 'file-untracked',
  severity: 'ask',
  when: 'facts',
  runs: () => 'may-fail',
  find: ({ facts }: FactsContext): Untracked[] =>
    facts.untracked_files.map(({ path, directory, input, node_ids: nodeIds }) => ({
      ...{ path, directory, input },
      nodeIds,
    })),
  subject: ({ path, directory, input }) => JSON.stringify([path, directory, input]),
  text: ({ path, directory }) => textsOf('findings.file-untracked', { path, directory }),
  mayHold: ({ input }, now, then) => now.inputs[input] === then.inputs[input],
})
