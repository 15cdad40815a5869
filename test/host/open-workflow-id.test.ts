import { describe, expect, it } from 'vitest'
import { createWorkflowId } from '../../src/host/open-workflow-id.ts'
import { fakeGraph, fakeManager } from '../support/fake-comfy.ts'

describe('the place of a workflow', () => {
  it('is another in another tab with the same template, and in a tab that was cleared', () => {
    const [first, second] = [{}, {}]
    const tab = { activeWorkflow: first }
    const graph = fakeGraph([], { id: 'template' })
    const workflowId = createWorkflowId({
      rootGraph: graph,
      extensionManager: { ...fakeManager(), workflow: tab },
    })
    expect(workflowId()).toBe('1 template')
    tab.activeWorkflow = second
    expect(workflowId()).toBe('2 template')
    graph.id = 'cleared'
    expect(workflowId()).toBe('2 cleared')
    tab.activeWorkflow = first
    graph.id = 'template'
    expect(workflowId()).toBe('1 template')
  })

  it('is the graph alone where the front end tells of no tabs', () => {
    expect(
      createWorkflowId({ rootGraph: fakeGraph([], { id: 'a' }), extensionManager: fakeManager() })(),
    ).toBe('0 a')
  })
})
