import { ok } from '../../result.ts'
import { describeEnd, isOfModel } from '../../runs/describe-end.ts'
import type { RunDetails } from '../../runs/failure-place.ts'
import { nodesNamedBy } from '../../runs/failure-place.ts'
import { endOf } from '../../runs/run-end.ts'
import { resultOfRun } from '../../runs/run-result.ts'
import type { ManagementApi } from '../../types/management-api.ts'
import type { Run } from '../../types/run.ts'
import { graphIdOf } from '../../workflow/graph-id.ts'
import { nodeAt } from '../../workflow/workflow.ts'
import type { Ending, Offer, Phase, RemoteTarget } from './run-state.ts'
import { ended } from './run-state.ts'

/** What the open canvas says of a node: null is that it has none of this id. */
export type CanvasNodes = { graphId(): string | null; classAt(nodeId: string): string | null }

type DetailsApi = Pick<ManagementApi, 'readLogs' | 'readNodeRuns'>

/** What a run that has ended is shown as. */
export function createRunEndings(canvas: CanvasNodes) {
  const runs = new Map<string, Run>()

  function nodesIn(run: Run, details: RunDetails, target: RemoteTarget): Ending['nodes'] {
    const { workflowJson: prompt, stored } = target.endpoint
    const deployed = graphIdOf(stored.graph)
    const isSameGraph = deployed === null || deployed === canvas.graphId()
    return nodesNamedBy(run, details, prompt).map((word) => {
      const classType = prompt && nodeAt(prompt, word.nodeId)?.class_type
      return { ...word, isHere: isSameGraph && canvas.classAt(word.nodeId) === classType }
    })
  }

  return {
    /** It failed, and somebody wants to know where. */
    isWorthReading: (run: Run) =>
      endOf(run) === 'run-failed' && (run.hasLogs !== false || run.hasNodeRuns !== false),
    /** Its log and, where it failed, what its nodes did. `logs` null: they could not be read. `message`: what is said beside them. */
    async read(
      runId: string,
      api: DetailsApi,
      target: RemoteTarget,
    ): Promise<Pick<Ending, 'logs' | 'nodes'> & Partial<Pick<Ending, 'message'>>> {
      const run = runs.get(runId)
      const isAsked = run !== undefined && endOf(run) === 'run-failed' && run.hasNodeRuns !== false
      const [lines, nodes] = await Promise.all([
        run?.hasLogs === false ? ok([]) : api.readLogs(runId),
        isAsked ? api.readNodeRuns(runId) : ok([]),
      ])
      const logs = lines.ok ? lines.value : null
      // One of them is enough to name a node.
      const details = { logs: logs ?? [], nodeRuns: nodes.ok ? nodes.value : [] }
      if (run === undefined) return { logs, nodes: [] }
      const message = logs !== null && { message: describeEnd(run, logs.length > 0 ? 'beside' : 'empty') }
      return { logs, nodes: nodesIn(run, details, target), ...message }
    },
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
        nodes: nodesIn(run, { logs: [], nodeRuns: [] }, target),
      })
    },
  }
}
export type RunEndings = ReturnType<typeof createRunEndings>
