import { visible } from '../text/visible.ts'
import { maskText } from './mask-text.ts'

const LONGEST = 60

/** A text of a server or a file, fit to stand in a line: short, without keys, and without characters that hide others. */
export function shown(text: string): string {
  return visible(maskText(text), LONGEST)
}
