import css from './live.css?inline'
import { addStyleSheet } from './styles.ts'

export function addLiveStyles(): void {
  addStyleSheet('live', css)
}
