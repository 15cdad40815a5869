import { INPUT_CLASSES, OUTPUT_CLASSES } from '../names.ts'
import { subgraphOf } from './canvas.ts'
import type { HostApp, HostGraph, HostNode } from './comfy.ts'

type Count = { inputs: number; outputs: number }

/**
 * How many Runflow inputs the canvas holds, and outputs that something is connected to, in subgraphs too, each as often as
 * its subgraph is used. An output that nothing feeds gives nothing back.
 */
export function countInterface(app: Pick<HostApp, 'rootGraph'>): Count {
  // Once for each subgraph, however often it is used.
  const known = new Map<HostGraph, Count>()
  return app.rootGraph ? countIn(app.rootGraph) : { inputs: 0, outputs: 0 }

  function countIn(graph: HostGraph): Count {
    const before = known.get(graph)
    if (before) return before
    const count = { inputs: 0, outputs: 0 }
    // Already now: a file can put a subgraph inside itself.
    known.set(graph, { inputs: 0, outputs: 0 })
    for (const node of graph.nodes) {
      const name = node.comfyClass ?? node.type
      if (Object.hasOwn(INPUT_CLASSES, name)) count.inputs += 1
      if (Object.hasOwn(OUTPUT_CLASSES, name) && isFed(node)) count.outputs += 1
      const inner = subgraphOf(node)
      const held = inner ? countIn(inner) : { inputs: 0, outputs: 0 }
      count.inputs += held.inputs
      count.outputs += held.outputs
    }
    known.set(graph, count)
    return count
  }
}

function isFed({ inputs }: HostNode): boolean {
  return inputs?.some(({ name, link }) => name === 'value' && link != null) === true
}
