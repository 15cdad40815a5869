import { describeParseProblem } from '../deploy/describe-parse-problem.ts'
import { describeNameProblem } from '../deploy/outcome-messages.ts'
import type { DeployFileProblem } from '../runflow/read-deploy-file.ts'
import { joinSentences, t } from '../text/text.ts'

/** What is wrong with a deploy file, and what to do. */
export function describeDeployFileProblem(problem: DeployFileProblem, file: string): string {
  switch (problem.kind) {
    case 'newer':
      return t('cli.deploy-file.newer', { file, format: problem.format })
    case 'unknown-key':
    case 'missing':
    case 'wrong':
      return t(`cli.deploy-file.${problem.kind}`, { file, at: problem.at })
    case 'workflow': {
      const why = describeParseProblem(problem.problem)
      return joinSentences([t('cli.deploy-file.workflow', { file, at: problem.part, why })])
    }
    case 'file-name':
      return describeNameProblem(problem.problem)
    case 'finding':
      return t('cli.deploy-file.finding', { file, code: problem.code })
    default:
      return problem satisfies never
  }
}
