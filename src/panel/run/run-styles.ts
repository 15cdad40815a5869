import { addStyleSheet } from '../styles.ts'
import form from './run.css?inline'
import card from './run-card.css?inline'

/** The styles of this tab come with its code. */
export function addRunStyles(): void {
  addStyleSheet('run', `${form}\n${card}`)
}
