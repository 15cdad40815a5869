import type { DeployValues } from '../deploy/deploy-choice.ts'
import type { HostApp, HostNode } from './comfy.ts'
import type { DeployNodeView } from './deploy-node.ts'
import { listDeployNodes } from './deploy-values.ts'

export type DeployNodeViews = { add(node: HostNode, view: DeployNodeView): void; refresh(): void }

/** The Deploy nodes' buttons and lines, kept in step with what the page knows. */
export function createDeployNodeViews(
  app: Pick<HostApp, 'rootGraph'>,
  says: (values: DeployValues) => { isConfigured: boolean; status: string | null },
): DeployNodeViews {
  const deployNodeViews = new WeakMap<HostNode, DeployNodeView>()

  function refresh(): void {
    const shown = new Set<HostNode>()
    for (const { placed, values } of listDeployNodes(app)) {
      const { isConfigured, status } = says(values)
      // One node in several places has one line: what happens somewhere wins over the first place's slug.
      if (shown.has(placed.node) && status === null) continue
      shown.add(placed.node)
      deployNodeViews.get(placed.node)?.show(values, isConfigured, status)
    }
  }

  return {
    add: (node: HostNode, view: DeployNodeView) => void deployNodeViews.set(node, view),
    refresh,
  }
}
