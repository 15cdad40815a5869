import { describeEnd, isOfModel } from '../../runs/describe-end.ts'
import { nodesNamedBy } from '../../runs/failure-place.ts'
import { endOf } from '../../runs/run-end.ts'
import { resultOfRun } from '../../runs/run-result.ts'
import type { LogLine, Run } from '../../types/run.ts'
import { graphIdOf } from '../../workflow/graph-id.ts'
import { nodeAt } from '../../workflow/workflow.ts'
import type { Ending, Offer, Phase, RemoteTarget } from './run-state.ts'
import { ended } from './run-state.ts'

/** What the open canvas says of a node: null is that it has none of this id. */
export type CanvasNodes = { graphId(): string | null; classAt(nodeId: string): string | null }

/** What a run that has ended is shown as. */
export function createRunEndings(canvas: CanvasNodes) {
  const runs = new Map<string, Run>()

  function nodesIn({ runId }: Pick<Ending, 'runId'>, logs: LogLine[], target: RemoteTarget) {
    const run = runs.get(runId ?? '')
    if (run === undefined) return { nodes: [] }
    const { workflowJson: prompt, stored } = target.endpoint
    const deployed = graphIdOf(stored.graph)
    const isSameGraph = deployed === null || deployed === canvas.graphId()
    const nodes = nodesNamedBy(run, logs, prompt).map((word) => {
      const classType = prompt && nodeAt(prompt, word.nodeId)?.class_type
      return { ...word, isHere: isSameGraph && canvas.classAt(word.nodeId) === classType }
    })
    return { nodes }
  }

  return {
    nodesIn,
    /** It failed, and somebody wants to know where. */
    isWorthReading: (run: Run) => endOf(run) === 'run-failed' && run.hasLogs !== false,
    of(run: Run, target: RemoteTarget): Extract<Phase, { kind: 'ended' }> {
      runs.clear()
      runs.set(run.id, run)
      const isWell = endOf(run) === 'succeeded' || endOf(run) === 'partly-succeeded'
      const offers: Offer[] = [
        ...(isOfModel(run) ? (['check-models'] as const) : []),
        ...(run.hasLogs === false ? [] : (['logs'] as const)),
        'dashboard',
      ]
      const result =
        isWell || run.outputs.length > 0 ? resultOfRun(run, target.contract, target.origin) : null
      return ended(describeEnd(run), {
        runId: run.id,
        offers,
        result,
        ...nodesIn({ runId: run.id }, [], target),
      })
    },
  }
}
export type RunEndings = ReturnType<typeof createRunEndings>
