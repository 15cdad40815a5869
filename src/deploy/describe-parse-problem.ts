import { t } from '../text/text.ts'
import type { ParseProblem } from '../workflow/parse-problem.ts'

/** Why a workflow cannot be read, in a sentence. */
export function describeParseProblem({ code, params, within }: ParseProblem): string {
  const why = t(`problems.workflow.${code}`, { id: '', most: 0, ...params })
  return within === undefined ? why : t('problems.workflow.within', { why, id: within })
}
