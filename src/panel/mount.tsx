import type { ReadonlySignal } from '@preact/signals'
import { effect } from '@preact/signals'
import { render } from 'preact'
import type { KeyFieldModel } from './key-field.tsx'
import { KeyField } from './key-field.tsx'
import css from './panel.css?inline'
import { Panel } from './panel.tsx'
import { QuestionView, refuse } from './questions.tsx'
import type { PanelActions, PanelState } from './state.ts'

/** Styles come with the bundle: one file is all that ComfyUI serves of us. */
export function addStyles(): void {
  const style = document.createElement('style')
  style.dataset.runflow = 'panel'
  style.textContent = css
  document.head.append(style)
}

/** The host may mount into a container twice; Preact then just compares. */
export function createPanelView(state: PanelState, actions: PanelActions) {
  let shownIn: HTMLElement | null = null
  return {
    mount(container: HTMLElement): void {
      shownIn = container
      render(<Panel state={state} actions={actions} />, container)
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

/** One element for the life of the page: the host clears its container at will, and what was typed must stay. */
export function createKeyField(model: KeyFieldModel): () => HTMLElement {
  let element: HTMLElement | null = null
  return () => {
    if (element) return element
    element = document.createElement('div')
    element.className = 'runflow runflow-settings'
    render(<KeyField model={model} />, element)
    return element
  }
}

/** Where the panel is not open, a question comes in a dialog of our own. */
export function askInDialogWhenHidden(
  state: Pick<PanelState, 'question' | 'running' | 'workflowId' | 'isOutdated'> & {
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
