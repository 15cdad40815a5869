import { t } from '../../text/text.ts'
import type { RunCard } from './run-state.ts'

/** Two of them may stand below each other, and whoever does not see them tells them apart by this. */
export function cardLabel({ slug }: Pick<RunCard, 'slug'>): string {
  return t(slug === null ? 'run.progress.label-here' : 'run.progress.label')
}
