import type { DeployValues } from '../deploy/deploy-choice.ts'
import type { LiveEndpoint } from '../types/runflow-api.ts'
import type { Comparison, LiveView } from './live-view.ts'

type Parts = {
  /** What is shown; null: nothing is. */
  view(): LiveView | null
  workflowId(): string
  compare(values: DeployValues, live: LiveEndpoint, signal: AbortSignal): Promise<Comparison>
  canvasHash(): Promise<string | null>
  show(comparison: Comparison | null): void
  /** Equal in all that a deploy would write: as good as a deploy from here. */
  same(live: LiveEndpoint, canvasHash: string | null, stillSame: () => boolean): Promise<void>
}

/** Compares the canvas with what is live, on a click. One at a time: the next takes its place. */
export function createLiveComparing(parts: Parts) {
  let comparing: AbortController | null = null

  return {
    cancel: () => comparing?.abort(),
    async compare(values: DeployValues): Promise<void> {
      const before = parts.view()
      if (before?.answer.kind !== 'known' || before.answer.live === null) return
      const { live } = before.answer
      const controller = new AbortController()
      comparing?.abort()
      comparing = controller
      // Another workflow or name may be on the canvas when it is done.
      const isSame = () => {
        const now = parts.view()
        return (
          parts.workflowId() === before.workflowId &&
          now?.workflowId === before.workflowId &&
          now.slug === before.slug
        )
      }
      const show = (comparison: Comparison | null) => {
        if (isSame()) parts.show(comparison)
      }
      const canvas = await parts.canvasHash()
      show({ kind: 'comparing' })
      const comparison = await parts.compare(values, live, controller.signal)
      if (controller.signal.aborted) return show(null)
      if (comparison.kind !== 'same') return show(comparison)
      await parts.same(live, canvas, isSame)
    },
  }
}
