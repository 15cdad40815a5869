import type { HostApp } from './comfy.ts'

/**
 * Names the workflow on the canvas as long as the page lives. A tab alone does not tell: its canvas can be cleared. A
 * graph's id alone neither: a template opened twice has one.
 */
export function createWorkflowId(app: Pick<HostApp, 'rootGraph' | 'extensionManager'>): () => string {
  const tabs = new WeakMap<object, number>()
  let count = 0

  function tabOf(workflow: object): number {
    const known = tabs.get(workflow)
    if (known !== undefined) return known
    count += 1
    tabs.set(workflow, count)
    return count
  }

  return () => {
    const workflow = app.extensionManager.workflow?.activeWorkflow
    return `${workflow ? tabOf(workflow) : 0} ${app.rootGraph?.id ?? ''}`
  }
}
