import { expect, it } from 'vitest'
import { readCanvas } from '../../src/checks/run-checks.ts'
import { findRedrawn } from '../../src/deploy/redrawn.ts'
import type { LiveEndpoint } from '../../src/types/runflow-api.ts'
import type { Workflow } from '../../src/workflow/workflow.ts'

const written = (shown: string, sent: string): Workflow => ({
  prompt: { '2': { class_type: 'DrawText', inputs: { text: sent } } },
  graph: { nodes: [{ id: 2, type: 'DrawText', widgets_values: [shown] }] },
})

function redrawn(now: Workflow, before: Workflow, stored: unknown = before.graph) {
  const live: LiveEndpoint = {
    ...{
      id: '1',
      orgId: null,
      slug: 'a',
      name: 'a',
      resources: {},
      isPublic: null,
      updatedAt: null,
      gpuMode: null,
      createdAt: null,
    },
    ...{ workflowJson: before.prompt, stored: { graph: stored } },
  }
  return findRedrawn(readCanvas(now, { name: 'A', secrets: [] }).changing, live)
}

it('a text that was drawn otherwise is found only where the canvas has the same', () => {
  const now = written('a {red|blue} cat', 'a red cat')
  expect(redrawn(now, written('a {red|blue} cat', 'a blue cat'))).toEqual([
    { nodeIds: ['2'], widget: 'text', live: 'a blue cat', sent: 'a red cat' },
  ])
  expect(redrawn(now, now)).toEqual([])
  expect(redrawn(now, written('a {grey|blue} cat', 'a blue cat'))).toEqual([])
  expect(redrawn(written('a cat', 'a cat'), written('a {red|blue} cat', 'a blue cat'))).toEqual([])
})

it('nothing is found where the live endpoint does not return its graph, or another thing', () => {
  const now = written('a {red|blue} cat', 'a red cat')
  for (const graph of [undefined, null, 'x', { nodes: 5 }])
    expect(redrawn(now, written('a {red|blue} cat', 'a blue cat'), graph ?? null)).toEqual([])
})
