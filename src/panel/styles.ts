import css from './panel.css?inline'

/** Styles come with the code that needs them: ComfyUI serves no sheet of ours. Each is there once. */
export function addStyleSheet(name: string, content: string): void {
  if (document.querySelector(`style[data-runflow="${name}"]`)) return
  const style = document.createElement('style')
  style.dataset.runflow = name
  style.textContent = content
  document.head.append(style)
}

export function addStyles(): void {
  addStyleSheet('panel', css)
}
