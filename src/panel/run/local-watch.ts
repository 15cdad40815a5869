import type { Signal } from '@preact/signals'
import type { LocalProgress } from '../../runs/local-progress.ts'
import { afterEvent, NO_PROGRESS } from '../../runs/local-progress.ts'
import type { HereQueue } from '../../types/here-queue.ts'
import type { NodeId } from '../../workflow/workflow.ts'
import type { Phase } from './run-state.ts'

type WatchParts = {
  phase: Signal<Phase>
  listen: HereQueue['listen']
  nowMs(): number
  /** Something came to an end, or began: it is time to look. */
  wake(): void
}

/** Of a ComfyUI that answers late. What is left out, the queue and the history tell. */
const MOST_EARLY = 500

/** How far a prompt is, by the events of ComfyUI. Those that come before its id is known here are kept until it is. */
export function watchPrompt({ phase, listen, nowMs, wake }: WatchParts) {
  let promptId: string | null = null
  let nodes: ReadonlySet<NodeId> = new Set()
  let progress: LocalProgress = NO_PROGRESS
  let early: [string, unknown][] = []
  let beganMs: number | null = null

  function take(type: string, detail: unknown): void {
    if (promptId === null) {
      if (early.length < MOST_EARLY) early.push([type, detail])
      return
    }
    progress = afterEvent(progress, promptId, type, detail, beganMs !== null)
    if (beganMs !== null) show()
    if (type !== 'progress_state' && type !== 'executing') wake()
  }

  function show(): void {
    if (phase.peek().kind === 'cancelling-here') return
    beganMs ??= nowMs()
    const done = [...progress.done].filter((id) => nodes.has(id)).length
    phase.value = { kind: 'running-here', done, whole: nodes.size, nodeId: progress.nodeId, beganMs }
  }

  return {
    end: listen(take),
    /** It runs. */
    show,
    begin(id: string): void {
      promptId = id
      for (const [type, detail] of early) take(type, detail)
      early = []
    },
    /** Which nodes are going to run. */
    expect(ids: ReadonlySet<NodeId>): void {
      nodes = ids
    },
    seconds: () => (beganMs === null ? null : (nowMs() - beganMs) / 1000),
  }
}
export type PromptWatch = ReturnType<typeof watchPrompt>
