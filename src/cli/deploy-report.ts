import type { Finding } from '../checks/finding.ts'
import { maskData, maskText } from '../checks/mask-text.ts'
import { shownFinding } from '../checks/shown-finding.ts'
import { toSlug } from '../checks/slug.ts'
import type { Endpoint } from '../contract/endpoint.ts'
import { runsUrl } from '../contract/endpoint.ts'
import { shortCurl } from '../contract/snippets/short-curl.ts'
import { canonicalBody } from '../deploy/canonical-body.ts'
import type { Outcome, Plan } from '../deploy/outcome.ts'
import { buildPreview } from '../deploy/preview.ts'
import { t } from '../text/text.ts'
import { openAgreed } from './allow.ts'
import { exitCodeOf } from './exit-codes.ts'
import { failureOf } from './failure.ts'
import { sha256Of } from './packed-files.ts'
import { toPreviewTable } from './preview-table.ts'
import type { DeployReport, Ended, PlannedFile } from './report.ts'
import type { Asked } from './terminal-text.ts'
import {
  describeAboveFindings,
  describeFindingHere,
  describeOutcomeHere,
  toFindingLines,
} from './terminal-text.ts'

/** How a deploy ended, for scripts and for people. */
export function toEnded(outcome: Outcome, name: string | null, asked: Asked): Ended {
  return {
    report: toReport(outcome, name, asked),
    stdout: toStdout(outcome),
    text: toText(outcome, asked),
    exitCode: exitCodeOf(outcome, asked.allow),
  }
}

/** The organization of the environment, where Runflow did not say which it is. */
export function withOrganization(outcome: Outcome, organization: string | null): Outcome {
  if (organization === null) return outcome
  if ('endpoint' in outcome) return { ...outcome, endpoint: inOrganization(outcome.endpoint, organization) }
  if (outcome.kind !== 'dry-run') return outcome
  const { plan } = outcome
  return { ...outcome, plan: { ...plan, endpoint: inOrganization(plan.endpoint, organization) } }
}

export function inOrganization(endpoint: Endpoint, organization: string): Endpoint {
  if (endpoint.url !== null) return endpoint
  return { ...endpoint, organization, url: runsUrl(endpoint.origin, organization, endpoint.slug) }
}

function toReport(outcome: Outcome, name: string | null, asked: Asked): DeployReport {
  const endpoint = endpointOf(outcome) ?? refusedOf(outcome, asked)
  const failure = failureOf(outcome, asked.allow)
  const isAgreed = openAgreedBy(outcome, asked)
  const report: DeployReport = {
    outcome: outcome.kind === 'dry-run' && failure !== null ? 'dry-run-declined' : outcome.kind,
    organization: endpoint?.organization ?? null,
    // A key typed into the name is not shown by way of its slug.
    slug: endpoint?.slug ?? (maskText(name ?? '') === (name ?? '') ? toSlug(name) : null),
    url: endpoint?.url ?? null,
    id: endpoint?.id ?? null,
    hash: hashOf(outcome),
    findings: findingsOf(outcome).map((finding) => ({
      ...shownFinding(finding),
      ...describeFindingHere(finding, asked),
      ...(isAgreed(finding) && { agreed: true as const }),
    })),
    message: describeOutcomeHere(outcome, asked),
    ...(failure && { failure }),
  }
  if (outcome.kind !== 'dry-run') return report
  const { action, changes, body } = outcome.plan
  const { environment, custom_nodes, models } = body
  const files = toFiles(outcome.plan)
  const preview = buildPreview(outcome.plan.facts, outcome.plan.uploads)
  const plan = { action, changes, environment, custom_nodes, models, files }
  return { ...report, preview: maskData(preview), plan: maskData(plan) }
}

/** What somebody agreed to: in advance, or at the terminal, for else it would not have been written. */
function openAgreedBy({ kind }: Outcome, { allow }: Asked): (finding: Finding) => boolean {
  const isWritten = kind === 'created' || kind === 'updated'
  const isAgreed = openAgreed(allow)
  return (finding) => isAgreed(finding) || (isWritten && finding.severity === 'ask')
}

/** Of what is live now, for --expect. */
function hashOf(outcome: Outcome): string | null {
  const canonical = 'body' in outcome && outcome.body ? canonicalBody(outcome.body) : null
  return canonical === null ? null : sha256Of(canonical)
}

/** The address and nothing else, so that a script can take it as it is. */
function toStdout(outcome: Outcome): string {
  const url = 'endpoint' in outcome ? outcome.endpoint.url : null
  return url === null ? '' : `${url}\n`
}

/** News first, then what there is to know, then a call to copy or what would be sent. */
function toText(outcome: Outcome, asked: Asked): string {
  const lines = [
    describeAboveFindings(outcome, asked),
    ...toFindingLines(findingsOf(outcome), asked, openAgreedBy(outcome, asked)),
  ]
  const hash = hashOf(outcome)
  if (hash !== null) lines.push(t('cli.hash', { hash }))
  if ('endpoint' in outcome) lines.push('', shortCurl(outcome.endpoint).trimEnd())
  if (outcome.kind === 'dry-run')
    lines.push('', toPreviewTable(buildPreview(outcome.plan.facts, outcome.plan.uploads)))
  return `${lines.join('\n')}\n`
}

function toFiles({ uploads: { reused, uploads } }: Plan): PlannedFile[] {
  const there = [...reused].map(([path, { mime_type, size_bytes, sha256 }]): PlannedFile => {
    return { path, mime_type, size_bytes, sha256, action: 'reuse' }
  })
  const missing = uploads.flatMap(({ paths, mimeType: mime_type, sizeBytes: size_bytes, sha256 }) =>
    paths.map((path): PlannedFile => ({ path, mime_type, size_bytes, sha256, action: 'upload' })),
  )
  return [...missing, ...there]
}

function endpointOf(outcome: Outcome): Endpoint | null {
  if ('endpoint' in outcome) return outcome.endpoint
  return outcome.kind === 'dry-run' ? outcome.plan.endpoint : null
}

/** Of a deploy that was refused: whose endpoint it would be, and the address only where there is one or may be one. */
function refusedOf(outcome: Outcome, { endpoint }: Asked): Endpoint | null {
  const isThere =
    outcome.kind === 'declined' || (outcome.kind === 'update-failed' && outcome.failure.kind !== 'gone')
  return endpoint === null || isThere ? endpoint : { ...endpoint, url: null, id: null }
}

function findingsOf(outcome: Outcome): Finding[] {
  if (outcome.kind === 'dry-run') return outcome.plan.findings
  return 'findings' in outcome ? outcome.findings : []
}
