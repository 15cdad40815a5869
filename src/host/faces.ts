import type { HostApp, HostNode } from './comfy.ts'
import type { DeployFace } from './deploy-node.ts'
import type { DeployValues } from './deploy-values.ts'
import { listDeployNodes } from './deploy-values.ts'

/** The Deploy nodes' buttons and lines, kept in step with what the page knows. */
export function createFaces(
  app: Pick<HostApp, 'rootGraph'>,
  says: (values: DeployValues) => { isConfigured: boolean; status: string | null },
) {
  const faces = new WeakMap<HostNode, DeployFace>()

  function refresh(): void {
    const shown = new Set<HostNode>()
    for (const { placed, values } of listDeployNodes(app)) {
      const { isConfigured, status } = says(values)
      // One node in several places has one line: what happens somewhere wins over the first place's slug.
      if (shown.has(placed.node) && status === null) continue
      shown.add(placed.node)
      faces.get(placed.node)?.show(values, isConfigured, status)
    }
  }

  return {
    add: (node: HostNode, face: DeployFace) => void faces.set(node, face),
    refresh,
  }
}

/** Many changes at once (a file opens, a name is typed) end in one look at the canvas. */
export function oncePerFrame(task: () => void): () => void {
  let isWaiting = false
  return () => {
    if (isWaiting) return
    isWaiting = true
    requestAnimationFrame(() => {
      isWaiting = false
      task()
    })
  }
}
