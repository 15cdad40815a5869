import type { Graph } from '../workflow/workflow.ts'
import type { HostApp } from './comfy.ts'

/**
 * Opens a graph as a workflow of its own, beside the one that is open, which keeps what is not saved. `name`: one that no
 * workflow has, as front ends take a name that they know for that workflow. False: it could not be opened.
 */
export async function openAsNewWorkflow(
  app: Pick<HostApp, 'loadGraphData' | 'extensionManager'>,
  graph: Graph,
  name: string,
): Promise<boolean> {
  const active = () => app.extensionManager.workflow?.activeWorkflow ?? null
  const before = active()
  try {
    // The front end keeps and changes what it is given.
    await app.loadGraphData?.(structuredClone(graph), true, true, name)
  } catch {
    // A graph that it cannot read, or a node of some pack that throws.
    return false
  }
  return active() !== before
}
