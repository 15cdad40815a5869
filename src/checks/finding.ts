import type { Texts } from '../text/text.ts'
import type { NodeId, Workflow } from '../workflow/workflow.ts'
import type { Check, Found, IdAt, Phase, Severity } from './check.ts'
import type { CommitSearchFix } from './commit-search.ts'
import type { Download } from './fixes/download.ts'
import type { Fix } from './fixes/fix.ts'
import { openFixContext } from './fixes/fix.ts'
import { CHECKS } from './index.ts'
import { groupBy } from './shared-work.ts'
import { shownFinding } from './shown-finding.ts'

// What a finding is, derived from the checks that are registered.

export type { Severity } from './check.ts'

type Registered = (typeof CHECKS)[number]
type DataOf<One extends Registered> = Omit<ReturnType<One['find']>[number], keyof Found>
type DetailOf<One> = One extends Registered ? { code: One['code'] } & DataOf<One> : never

/** What the checks say, by `code`. */
export type FindingDetail = DetailOf<Registered>
export type FindingCode = Registered['code']
export type Finding = FindingDetail & Found & { severity: Severity }

type AnyCheck = Check<FindingCode, Phase, Found>

const checks: readonly AnyCheck[] = CHECKS
const byCode = Object.fromEntries(checks.map((check) => [check.code, check])) as Record<FindingCode, AnyCheck>
const order: ReadonlyMap<FindingCode, number> = new Map(CHECKS.map(({ code }, index) => [code, index]))

/** Every code, worst first. */
export const FINDING_CODES: readonly FindingCode[] = CHECKS.map(({ code }) => code)

export function severityOf(code: FindingCode): Severity {
  return checkOf(code).severity
}

export function toFinding(detail: FindingDetail, nodeIds: NodeId[] = []): Finding {
  return { ...detail, severity: severityOf(detail.code), nodeIds }
}

/** Worst first; findings of one code keep their order. */
export function sortFindings(findings: Finding[]): Finding[] {
  return findings.toSorted((a, b) => rankOf(a) - rankOf(b))
}

function rankOf({ code }: Finding): number {
  return order.get(code) ?? CHECKS.length
}

/** What it is, why it matters, what to do. Whatever a check quotes, no secret is in it. */
export function describeFinding(finding: Finding): Texts {
  return checkOf(finding.code).text(shownFinding(finding))
}

/** Findings that are one thing for a person to see to, with one text. */
export type Card = { first: Finding; findings: Finding[]; texts: Texts }

/** In the order of their first findings. Each stays a finding by itself in the data. */
export function toCards(findings: readonly Finding[]): Card[] {
  const groups = groupBy(findings, (finding) => {
    const key = checkOf(finding.code).together?.key(finding) ?? null
    return key === null ? finding : JSON.stringify([finding.code, key])
  })
  return [...groups.values()].flatMap((group): Card[] => {
    const [first] = group
    return first === undefined ? [] : [{ first, findings: group, texts: describeTogether(first, group) }]
  })
}

function describeTogether(first: Finding, group: Finding[]): Texts {
  const { together } = checkOf(first.code)
  return group.length === 1 || together === undefined
    ? describeFinding(first)
    : together.text(group.map(shownFinding))
}

/** What it is about: nothing is listed twice for one code and subject. */
export function subjectOf(finding: Finding): string {
  return checkOf(finding.code).subject?.(finding) ?? JSON.stringify(finding.nodeIds)
}

/** Where a person goes to change it. */
export function nodesToShow({ nodeIds, showIds }: Finding): NodeId[] {
  return showIds ?? nodeIds
}

/** What a click can change for each finding of this workflow; nothing for most. null: the workflow is not known. */
export function openFixes(workflow: Workflow | null): (finding: Finding) => Fix[] {
  const context = openFixContext(workflow)
  return (finding) => checkOf(finding.code).fixes?.(finding, context) ?? []
}

/** The name of an input or output that can be typed anew beside the finding. */
export function idAt(finding: Finding): IdAt | null {
  return checkOf(finding.code).idAt?.(finding) ?? null
}

/** What can be asked of the host of the repositories. */
export function commitSearchOf(finding: Finding): CommitSearchFix | null {
  return checkOf(finding.code).commitSearch?.(finding) ?? null
}

/** How many commits a click on any of them asks about. */
export function countQuestions(findings: Finding[]): number {
  const counts = findings.map(commitSearchOf).map((fix) => (fix?.kind === 'check-public' ? fix.questions : 0))
  return counts.reduce((sum, count) => sum + count, 0)
}

/** Of models that must be fetched, where an address is known that may be shown and clicked. */
export function downloadOf(finding: Finding): Download | null {
  return checkOf(finding.code).download?.(finding) ?? null
}

export function checkOf(code: FindingCode): AnyCheck {
  return byCode[code]
}
