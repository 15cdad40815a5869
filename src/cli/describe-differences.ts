import { maskText } from '../checks/mask-text.ts'
import { isSecretName } from '../checks/secret-names.ts'
import { joinSentences, t } from '../text/text.ts'
import { visible } from '../text/visible.ts'
import type { FormatDifference, LinkEnd } from '../workflow/compare-formats.ts'

/** More would hide what is to be done about them. */
const MOST_SHOWN = 3
const LONGEST_VALUE = 60

export function describeDifferences(differences: FormatDifference[], file: string, graph: string): string {
  const shown = differences
    .slice(0, MOST_SHOWN)
    .map((difference) => describeDifference(difference, file, graph))
  const more = differences.length - shown.length
  return joinSentences([
    t('cli.different.summary', { file, graph }),
    ...shown,
    more === 0 ? '' : t('cli.different.more', { count: more }),
    t(differences.every(({ kind }) => kind === 'value') ? 'cli.different.next-value' : 'cli.different.next'),
  ])
}

function describeDifference(difference: FormatDifference, file: string, graph: string): string {
  const { nodeId } = difference
  switch (difference.kind) {
    case 'only-in-prompt':
    case 'only-in-graph': {
      const [has, lacks] = difference.kind === 'only-in-prompt' ? [file, graph] : [graph, file]
      const { classType } = difference
      return classType === null
        ? t('cli.different.missing-unknown', { nodeId, has, lacks })
        : t('cli.different.missing', { nodeId, classType, has, lacks })
    }
    case 'switched-off':
      return t(`cli.different.${difference.mode}`, { nodeId, file, graph })
    case 'class':
      return t('cli.different.class', {
        nodeId,
        file,
        graph,
        there: difference.prompt,
        here: difference.graph,
      })
    case 'link': {
      const { input } = difference
      const [there, here] = [toEnd(difference.prompt), toEnd(difference.graph)]
      return t('cli.different.link', { nodeId, input, file, graph, there, here })
    }
    case 'value': {
      const { input } = difference
      const [there, here] = [toValue(difference.prompt, input), toValue(difference.graph, input)]
      return t('cli.different.value', { nodeId, input, file, graph, there, here })
    }
    default:
      return difference satisfies never
  }
}

function toEnd(end: LinkEnd): string {
  return end === null
    ? t('cli.different.nowhere')
    : t('cli.different.output', { nodeId: end[0], output: String(end[1] + 1) })
}

/** A key may stand in any widget, and whatever stands in one that is called a secret is one. */
function toValue(value: unknown, input: string): string {
  const isEmpty = value === '' || value === null || value === undefined
  if (isSecretName(input) && !isEmpty) return '…'
  return visible(maskText(JSON.stringify(value) ?? ''), LONGEST_VALUE)
}
