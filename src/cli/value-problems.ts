import type { GivenProblem } from '../runs/parse-values.ts'
import { formatList } from '../text/format-list.ts'
import { joinSentences, t } from '../text/text.ts'
import { suggest } from './suggest.ts'

const MOST_CHOICES = 20

/** Every problem of the values as a sentence with what would be right. */
export function describeProblems(problems: GivenProblem[]): string {
  return joinSentences(problems.map(describeProblem))
}

function describeProblem(problem: GivenProblem): string {
  const { id } = problem
  switch (problem.kind) {
    case 'unknown-input': {
      const meant = suggest(id, problem.known)
      if (meant !== null) return t('calling.value.unknown-meant', { id, meant })
      return problem.known.length === 0
        ? t('calling.value.no-inputs', { id })
        : t('calling.value.unknown', { id, known: formatList(problem.known) })
    }
    case 'missing':
      return t('calling.value.missing', { id })
    case 'wrong-type':
      return t(`calling.value.type.${problem.expected}`, { id })
    case 'not-https':
      return t('calling.value.not-https', { id })
    case 'too-small':
      return t('calling.value.too-small', { id, limit: String(problem.minimum) })
    case 'too-large':
      return t('calling.value.too-large', { id, limit: String(problem.maximum) })
    case 'not-offered': {
      const choices = problem.choices.map((choice) => String(choice))
      return t('calling.value.not-offered', { id, choices: formatList(choices, MOST_CHOICES) })
    }
    case 'not-exact':
      return t('calling.value.not-exact', { id, text: problem.text })
    default:
      return problem satisfies never
  }
}
