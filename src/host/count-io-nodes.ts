import { INPUT_CLASSES, OUTPUT_CLASSES } from '../names.ts'
import { subgraphOf } from './canvas.ts'
import type { HostApp, HostGraph } from './comfy.ts'

type Count = { inputs: number; outputs: number }

/** How many Runflow inputs and outputs the canvas holds, in subgraphs too, each as often as its subgraph is used. */
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
      if (Object.hasOwn(OUTPUT_CLASSES, name)) count.outputs += 1
      const inner = subgraphOf(node)
      const held = inner ? countIn(inner) : { inputs: 0, outputs: 0 }
      count.inputs += held.inputs
      count.outputs += held.outputs
    }
    known.set(graph, count)
    return count
  }
}
