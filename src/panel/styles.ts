import css from './panel.css?inline'

/** Styles come with the bundle: one file is all that ComfyUI serves of us. */
export function addStyles(): void {
  const style = document.createElement('style')
  style.dataset.runflow = 'panel'
  style.textContent = css
  document.head.append(style)
}
