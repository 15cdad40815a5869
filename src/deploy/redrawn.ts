import type { Redrawn } from '../checks/check.ts'
import type { LiveEndpoint } from '../types/runflow-api.ts'
import type { ChangingValue } from '../workflow/changing-values.ts'
import { findChangingValues } from '../workflow/changing-values.ts'
import { walkGraph } from '../workflow/executions.ts'
import { parseGraph } from '../workflow/parse.ts'
import type { Workflow } from '../workflow/workflow.ts'

/** What the front end drew of texts that stand on the canvas as they stood at the last deploy, and drew otherwise. */
export function findRedrawn(
  changing: readonly ChangingValue[],
  { workflowJson, stored }: LiveEndpoint,
): Redrawn[] {
  const draws = drawsAmong(changing)
  const graph = draws.size === 0 || workflowJson === null ? null : parseGraph(stored.graph)
  if (!graph?.ok || workflowJson === null) return []
  const before = drawsAmong(changingIn({ prompt: workflowJson, graph: graph.value }))
  return [...draws].flatMap(([place, { nodeIds, widget, shown, sent: now }]) => {
    const live = before.get(place)
    const isOther = live !== undefined && live.shown === shown && live.sent !== now
    return isOther ? [{ nodeIds, widget, live: String(live.sent), sent: String(now) }] : []
  })
}

function changingIn({ prompt, graph }: Workflow): ChangingValue[] {
  const executions = new Map(walkGraph(graph).map((execution) => [execution.id, execution]))
  return findChangingValues({ prompt, graph }, executions, prompt)
}

function drawsAmong(changing: readonly ChangingValue[]): Map<string, ChangingValue> {
  const draws = changing.filter(({ kind }) => kind === 'draw')
  return new Map(draws.map((draw) => [JSON.stringify([draw.nodeIds[0], draw.widget]), draw]))
}
