import type { ReadonlySignal } from '@preact/signals'
import { effect } from '@preact/signals'
import { render } from 'preact'
import type { PanelTabs } from './panel.tsx'
import { Panel } from './panel.tsx'
import { QuestionView, refuse } from './questions.tsx'
import type { PanelActions, PanelState } from './state.ts'

export type PanelView = { mount(container: HTMLElement): void; unmount(): void }

/** The host may mount into a container twice; Preact then just compares. */
export function createPanelView(state: PanelState, actions: PanelActions, tabs: PanelTabs): PanelView {
  let shownIn: HTMLElement | null = null
  return {
    mount(container: HTMLElement): void {
      shownIn = container
      render(<Panel state={state} actions={actions} tabs={tabs} />, container)
      state.isShown.value = true
      actions.refreshCanvas()
    },
    unmount(): void {
      if (shownIn) render(null, shownIn)
      shownIn = null
      state.isShown.value = false
    },
  }
}

/** Where the panel is not open, a question comes in a dialog of our own. */
export function askInDialogWhenHidden(
  state: Pick<PanelState, 'question' | 'running' | 'workflowId' | 'isOutdated' | 'overview' | 'endpoints'> & {
    isShown: ReadonlySignal<boolean>
  },
  actions: PanelActions,
): void {
  let dialog: HTMLDialogElement | null = null
  effect(() => {
    const question = state.isShown.value ? null : state.question.value
    if (dialog) {
      render(null, dialog)
      dialog.remove()
      dialog = null
    }
    if (!question) return
    dialog = document.createElement('dialog')
    dialog.className = 'runflow runflow-dialog'
    // Front ends listen for Escape as well, and then the dialog hears no `cancel`. Keys typed here are not theirs.
    dialog.addEventListener('keydown', (event) => {
      event.stopPropagation()
      if (event.key === 'Escape') refuse(question)
    })
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault()
      refuse(question)
    })
    document.body.append(dialog)
    render(<QuestionView question={question} state={state} actions={actions} />, dialog)
    dialog.showModal()
  })
}
