import { effect } from '@preact/signals'
import type { Sleep } from '../sleep.ts'
import type { PanelState } from './state.ts'

type Parts = {
  state: PanelState
  sleep: Sleep
  guard(work: Promise<unknown>): void
  /** Which workflow is shown; null: nothing is. */
  workflowId(): string | null
  look(): Promise<void>
  showRemembered(): void
  /** Whatever goes on for somebody who no longer looks. */
  cancel(): void
}

/** A click on Deploy opens the panel too, and looks up by itself. */
const AFTER_OPENING_MS = 400

/**
 * Asks what is live once for each opening of the panel, and for each other key. Of a workflow that is opened meanwhile, what
 * is remembered is shown.
 */
export function askWhenOpened({
  state,
  sleep,
  guard,
  workflowId: about,
  look,
  showRemembered,
  cancel,
}: Parts) {
  let mayAsk = false

  // Once for each opening, as soon as the canvas has been looked at.
  effect(() => {
    mayAsk = state.isShown.value
    if (!mayAsk) cancel()
  })
  effect(() => {
    const isReady = state.isShown.value && state.isConfigured.value && state.tab.value === 'deploy'
    const { inputs, outputs, choices } = state.overview.value
    const workflowId = state.workflowId.value
    const isRunning = state.running.value !== null
    if (!isReady || isRunning || inputs + outputs + choices.length === 0) {
      // A deploy looks up by itself.
      if (isRunning) mayAsk = false
      return
    }
    if (about() !== null && about() !== workflowId) queueMicrotask(showRemembered)
    guard(askOnce())
  })

  // Another key: what is shown may be another organization's.
  let keyTurn = state.keyTurn.peek()
  effect(() => {
    if (state.keyTurn.value === keyTurn) return
    keyTurn = state.keyTurn.value
    cancel()
    queueMicrotask(showRemembered)
    mayAsk = state.isShown.peek()
    if (state.tab.peek() === 'deploy') guard(askOnce())
  })

  async function askOnce(): Promise<void> {
    if (!mayAsk) {
      if (about() === null) queueMicrotask(showRemembered)
      return
    }
    await sleep(AFTER_OPENING_MS)
    if (mayAsk && state.isShown.value && state.running.value === null) await look()
  }

  return {
    /** Somebody has asked by a click. */
    asked(): void {
      mayAsk = false
    },
  }
}
