import type { Finding } from '../checks/finding.ts'
import {
  checkOf,
  describeFinding,
  FINDING_CODES,
  severityOf,
  sortFindings,
  subjectOf,
} from '../checks/finding.ts'
import { shownFinding } from '../checks/shown-finding.ts'
import type { PackedFinding } from './deploy-file.ts'

/** A finding as it may be shown, in an order that no folder and no locale has a part in. */
export function packFindings(findings: Finding[], isAgreed: (finding: Finding) => boolean): PackedFinding[] {
  const packed = findings.map((finding): [PackedFinding, Finding] => {
    const { code, severity, nodeIds: node_ids, ...about } = shownFinding(finding)
    const agreed = isAgreed(finding) && { agreed: true as const }
    return [{ code, severity, subject: shownSubjectOf(finding), node_ids, ...agreed, about }, finding]
  })
  const bySubject = packed.toSorted(([a], [b]) =>
    a.subject < b.subject ? -1 : a.subject > b.subject ? 1 : 0,
  )
  const order = sortFindings(bySubject.map(([, finding]) => finding))
  const found = new Map(bySubject.map(([one, finding]) => [finding, one]))
  return order.flatMap((finding) => found.get(finding) ?? [])
}

/**
 * The finding again; null where this version knows no such finding, or the file says too little of it. What it quotes is
 * another's word, and its check is asked for sentences here, where that may fail.
 */
export function unpackFinding({ code, node_ids: nodeIds, about }: PackedFinding): Finding | null {
  if (!FINDING_CODES.includes(code)) return null
  const finding = { ...about, code, severity: severityOf(code), nodeIds } as Finding
  try {
    const texts = describeFinding(finding)
    checkOf(code).commitSearch?.(finding)
    checkOf(code).runs?.(finding)
    const isSaid = Object.values(texts).every((text) => typeof text === 'string')
    return isSaid && typeof subjectOf(finding) === 'string' ? finding : null
  } catch {
    return null
  }
}

/** By which a finding is known again: its subject without a secret in it. */
export function shownSubjectOf(finding: Finding): string {
  return subjectOf(shownFinding(finding))
}
