import type { Finding } from '../checks/finding.ts'
import { describeFinding } from '../checks/finding.ts'
import { keysIn } from '../checks/runflow-keys.ts'
import { toSlug } from '../checks/slug.ts'
import type { Endpoint } from '../contract/endpoint.ts'
import { buildSnippets } from '../contract/snippets.ts'
import type { Outcome, Plan } from '../deploy/outcome.ts'
import type { Progress } from '../deploy/ports.ts'
import type { Preview } from '../deploy/preview.ts'
import { buildPreview } from '../deploy/preview.ts'
import type { UploadProgress } from '../deploy/uploads/send-all.ts'
import type { CommitSearchProgress } from '../types/commit-search.ts'
import { findOpenQuestions } from './open-questions.ts'
import { toPreviewTable } from './preview-table.ts'
import type { Asked } from './terminal-text.ts'
import { describeHere } from './terminal-text.ts'

/** The one object of `--json`. Fields are added, never renamed. */
export type Report = {
  /** `created`, `updated`, `dry-run`, or the kind of failure. */
  outcome: Outcome['kind'] | 'dry-run-declined' | 'usage' | 'unexpected-error'
  slug: string | null
  url: string | null
  id: string | null
  findings: ReportedFinding[]
  message: string
  /** What a dry run would have taken along, and why. */
  preview?: Preview
  /** What a dry run would have written. */
  plan?: Pick<Plan, 'action' | 'changes'> &
    Pick<Plan['body'], 'environment' | 'custom_nodes' | 'models'> & { files: PlannedFile[] }
}

/** An input file that the workflow reads, and whether the endpoint has it already. */
type PlannedFile = {
  path: string
  mime_type: string
  size_bytes: number
  sha256: string
  action: 'upload' | 'reuse'
}
type ReportedFinding = Finding & { title: string; detail: string; next: string }

export function toReport(outcome: Outcome, name: string | null, asked: Asked): Report {
  const endpoint = endpointOf(outcome)
  const report: Report = {
    outcome: kindOf(outcome, asked),
    // A key typed into the name is not told by way of its slug.
    slug: endpoint?.slug ?? (keysIn(name ?? '').length > 0 ? null : toSlug(name)),
    url: endpoint?.url ?? null,
    id: endpoint?.id ?? null,
    findings: findingsOf(outcome).map((finding) => ({ ...finding, ...describeFinding(finding) })),
    message: describeHere(outcome, asked),
  }
  if (outcome.kind !== 'dry-run') return report
  const { action, changes, body } = outcome.plan
  const { environment, custom_nodes, models } = body
  const files = toFiles(outcome.plan)
  const preview = buildPreview(outcome.plan.facts, outcome.plan.uploads)
  return { ...report, preview, plan: { action, changes, environment, custom_nodes, models, files } }
}

/** A dry run whose deploy nobody could agree to has a name of its own: who waits for `dry-run` must not go on. */
function kindOf(outcome: Outcome, { allow }: Asked): Report['outcome'] {
  const isOpen = outcome.kind === 'dry-run' && findOpenQuestions(outcome.plan.findings, allow).length > 0
  return isOpen ? 'dry-run-declined' : outcome.kind
}

function toFiles({ uploads: { reused, uploads } }: Plan): PlannedFile[] {
  const there = Object.entries(reused).map(([path, { mime_type, size_bytes, sha256 }]): PlannedFile => {
    return { path, mime_type, size_bytes, sha256, action: 'reuse' }
  })
  const missing = uploads.flatMap(({ paths, mimeType: mime_type, sizeBytes: size_bytes, sha256 }) =>
    paths.map((path): PlannedFile => ({ path, mime_type, size_bytes, sha256, action: 'upload' })),
  )
  return [...missing, ...there]
}

/** For a mistake before the deploy began, and for one of ours. */
export function toBareReport(outcome: 'usage' | 'unexpected-error', message: string): Report {
  return { outcome, slug: null, url: null, id: null, findings: [], message }
}

/** The same for people: news first, then what there is to know, then a call to copy. */
export function toText(outcome: Outcome, asked: Asked): string {
  const findings = findingsOf(outcome).map((finding) => {
    const { title, detail, next } = describeFinding(finding)
    // What asks is agreed to by its code.
    const code = finding.severity === 'ask' ? ` ${finding.code}` : ''
    const nodes = finding.nodeIds.length === 0 ? '' : ` (node ${finding.nodeIds.join(', ')})`
    return `${finding.severity}${code}: ${title}${nodes}. ${detail} ${next}`
  })
  const lines = [describeHere(outcome, asked), ...findings]
  if (outcome.kind === 'created' || outcome.kind === 'updated')
    lines.push('', buildSnippets(outcome.endpoint).curl.trimEnd())
  if (outcome.kind === 'dry-run')
    lines.push('', toPreviewTable(buildPreview(outcome.plan.facts, outcome.plan.uploads)))
  return `${lines.join('\n')}\n`
}

export function toProgressLine(progress: Progress): string {
  if (progress.step === 'upload') return toUploadLine(progress.progress)
  if (progress.step === 'commit-search') return toCommitSearchLine(progress.progress)
  if (progress.step !== 'hash') return STEPS[progress.step]
  const { bytesDone, bytesTotal, file } = progress.progress
  const percent = bytesTotal === 0 ? 100 : Math.floor((bytesDone / bytesTotal) * 100)
  return `Hashing: ${percent} %${file === null ? '' : `, ${file}`}`
}

/** The host is named before it is asked. */
function toCommitSearchLine({ host, done, total, directory }: CommitSearchProgress): string {
  const asking = `Asking ${host} about commits`
  return total === 0
    ? `Looking for what ${host} has to be asked about`
    : `${asking}: ${done} of ${total}${directory === null ? '' : `, now ${directory}`}`
}

function toUploadLine({ filesDone, filesTotal, bytesDone, bytesTotal, sending }: UploadProgress): string {
  const names = sending.map(({ path }) => path).join(', ')
  const done = `Uploading files: ${filesDone} of ${filesTotal}, ${bytesDone} of ${bytesTotal} bytes`
  return names === '' ? done : `${done}, now ${names}`
}

const STEPS: Record<Exclude<Progress['step'], 'commit-search' | 'hash' | 'upload'>, string> = {
  capture: 'Reading the workflow',
  facts: 'Asking ComfyUI what it needs',
  check: 'Checking it',
  'look-up': 'Looking the endpoint up',
  ask: 'Questions',
  write: 'Writing to Runflow',
}

function endpointOf(outcome: Outcome): Endpoint | null {
  if (outcome.kind === 'created' || outcome.kind === 'updated') return outcome.endpoint
  return outcome.kind === 'dry-run' ? outcome.plan.endpoint : null
}

function findingsOf(outcome: Outcome): Finding[] {
  if (outcome.kind === 'dry-run') return outcome.plan.findings
  return 'findings' in outcome ? outcome.findings : []
}
