import type { Finding } from '../checks/finding.ts'
import type { Allowed } from './args.ts'

/** What is not agreed to beforehand: a person at a terminal is asked, without one the deploy is refused. */
export function findOpenQuestions(findings: Finding[], allow: Allowed): Finding[] {
  return findings.filter(({ severity, code }) => severity === 'ask' && !allow.has(code))
}
