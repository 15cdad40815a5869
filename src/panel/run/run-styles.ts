import css from './run.css?inline'

/** The styles of this tab come with its code. */
export function addRunStyles(): void {
  const style = document.createElement('style')
  style.dataset.runflow = 'run'
  style.textContent = css
  document.head.append(style)
}
