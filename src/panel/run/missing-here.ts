import { t } from '../../text/text.ts'
import type { Facts } from '../../types/facts.ts'

const MOST_TOLD = 5

/** What this ComfyUI lacks for the workflow, a sentence for each thing. */
export function missingHere({ missing_classes: classes, models }: Facts): string[] {
  const all = [
    ...classes.map(({ class_type: name }) => t('run.missing.class', { name })),
    ...models.flatMap(({ path: name, problem }) => {
      if (problem === null || problem === 'hash-differs') return []
      return [t(problem === 'missing' ? 'run.missing.model' : 'run.missing.broken-model', { name })]
    }),
  ]
  const sentences = [...new Set(all)]
  const more = sentences.length - MOST_TOLD
  return more > 0 ? [...sentences.slice(0, MOST_TOLD), t('run.missing.more', { count: more })] : sentences
}
