import type { RunFailure } from './check.ts'
import type { Finding } from './finding.ts'
import { checkOf } from './finding.ts'

/** What runs come to where these were agreed to; null: they make none fail. */
export function runFailureOf(findings: readonly Finding[]): RunFailure | null {
  const known = findings.map((finding) => checkOf(finding.code).runs?.(finding))
  return known.includes('fail') ? 'fail' : known.includes('may-fail') ? 'may-fail' : null
}
