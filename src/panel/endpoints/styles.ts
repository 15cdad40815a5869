import { addStyleSheet } from '../styles.ts'
import css from './endpoints.css?inline'

export function addEndpointStyles(): void {
  addStyleSheet('endpoints', css)
}
