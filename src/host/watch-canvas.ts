import type { Finding } from '../checks/finding.ts'
import { findKeysInWidgets } from '../checks/held-keys.ts'
import type { DeployChoice, DeployValues } from '../deploy/deploy-choice.ts'
import { toDeployChoice } from '../deploy/deploy-choice.ts'
import type { HostApp } from './comfy.ts'
import { countInterface } from './count-io-nodes.ts'
import { listDeployChoices, ownValues } from './deploy-choices.ts'
import { listKeys } from './deploy-values.ts'

/** What the canvas says without a deploy. */
export type CanvasState = {
  workflowId: string
  overview: { choices: DeployChoice[]; inputs: number; outputs: number }
  /** A click on Deploy has something to try. */
  isConfigured: boolean
  /** Keys in Deploy nodes. */
  canvasFindings: Finding[]
}

type Widgets = Pick<DeployValues, 'host' | 'apiKey'>
type Parts = {
  app: Pick<HostApp, 'rootGraph'>
  workflowId(): string
  isConfigured(values: Widgets): boolean
  freeOrigin(values: Widgets): string | null
  isSaved(values: Widgets): boolean
  show(seen: CanvasState): void
}

/** Front ends name a tab's workflow a moment after its graph is on the canvas. */
const NAMED_AFTER_MS = 300

/** The canvas, looked at again whenever it may have changed. */
export function watchCanvas(parts: Parts) {
  let isReady = false
  const refresh = oncePerFrame(now)

  function now(): void {
    // Before `setup` there is no graph, and asking for it is a red line on the console.
    if (isReady) parts.show(readCanvas(parts))
  }

  return {
    /** Soon, once for however many changes. */
    refresh,
    now,
    refreshTwice(): void {
      refresh()
      setTimeout(refresh, NAMED_AFTER_MS)
    },
    /** ComfyUI has its graph. */
    begin(): void {
      isReady = true
      refresh()
    },
  }
}

function readCanvas({ app, workflowId, isConfigured, freeOrigin, isSaved }: Parts): CanvasState {
  const values = listDeployChoices(app)
  return {
    workflowId: workflowId(),
    overview: { choices: values.map(toDeployChoice), ...countInterface(app) },
    isConfigured: [...values, ownValues(null)].some(isConfigured),
    canvasFindings: findKeysInWidgets(
      listKeys(app).map((held) => ({
        ...held,
        moveTo: held.isUsed ? freeOrigin(held) : null,
        isSaved: isSaved(held),
      })),
    ),
  }
}

/** Many changes at once (a file opens, a name is typed) end in one look. */
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
