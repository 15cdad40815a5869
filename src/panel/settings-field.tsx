import { render } from 'preact'
import type { KeyFieldModel } from './key-field.tsx'
import { KeyField } from './key-field.tsx'

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
