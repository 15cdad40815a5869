import { addStyleSheet } from '../styles.ts'
import css from './run.css?inline'

/** The styles of this tab come with its code. */
export function addRunStyles(): void {
  addStyleSheet('run', css)
}
