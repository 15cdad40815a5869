import type { InterfaceChange } from '../contract/interface-diff.ts'
import { isBreaking } from '../contract/interface-diff.ts'
import type { Facts } from '../types/facts.ts'
import type { Organization } from '../types/runflow-api.ts'
import type { Target } from '../types/target.ts'
import type { Finding } from './finding.ts'
import { toFinding } from './finding.ts'
import { checkAddresses, checkHashes } from './models.ts'

export type PlanContext = {
  /** null: the live endpoint does not tell its workflow, so nothing can be compared. */
  changes: InterfaceChange[] | null
  facts: Facts
  keyFrom: Target['keyFrom']
  organization: Organization | null
}

/** What is only known once the endpoint was looked up and the models are hashed. */
export function checkPlan({ changes, facts, keyFrom, organization }: PlanContext): Finding[] {
  const findings = [...checkHashes(facts), ...checkAddresses(facts)]
  const breaking = changes?.filter(isBreaking) ?? []
  if (breaking.length > 0) findings.push(toFinding({ code: 'interface-breaking', changes: breaking }))
  if (changes === null) findings.push(toFinding({ code: 'interface-unknown' }))
  if (keyFrom === 'workflow')
    findings.push(toFinding({ code: 'workflow-key', organization: organization?.name ?? null }))
  return findings
}
