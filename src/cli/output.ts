import type { Finding } from '../deploy/finding.ts'
import { describeFinding } from '../deploy/finding-messages.ts'
import type { FindingText } from '../deploy/finding-text.ts'
import { keysIn } from '../deploy/key-text.ts'
import { pinOf } from '../deploy/mend.ts'
import type { Message } from '../deploy/message.ts'
import { ACTION_LINKS } from '../deploy/message.ts'
import { describeOutcome } from '../deploy/messages.ts'
import type { Endpoint, Outcome, Plan } from '../deploy/outcome.ts'
import type { PinProgress } from '../deploy/pins.ts'
import { PIN_HOST } from '../deploy/pins.ts'
import type { Progress } from '../deploy/ports.ts'
import type { Preview } from '../deploy/preview.ts'
import { buildPreview } from '../deploy/preview.ts'
import { toSlug } from '../deploy/slug.ts'
import { buildSnippets } from '../deploy/snippets.ts'
import type { UploadProgress } from '../deploy/upload-files.ts'
import { toPreviewTable } from './preview-table.ts'

/** The one object of `--json`. Fields are added, never renamed. */
export type Report = {
  /** `created`, `updated`, `dry-run`, or the kind of failure. */
  outcome: Outcome['kind'] | 'usage' | 'unexpected-error'
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

export function toReport(outcome: Outcome, name: string | null): Report {
  const endpoint = endpointOf(outcome)
  const report: Report = {
    outcome: outcome.kind,
    // A key typed into the name is not told by way of its slug.
    slug: endpoint?.slug ?? (keysIn(name ?? '').length > 0 ? null : toSlug(name)),
    url: endpoint?.url ?? null,
    id: endpoint?.id ?? null,
    findings: findingsOf(outcome).map((finding) => ({ ...finding, ...describeHere(finding) })),
    message: toSentences(forCommandLine(describeOutcome(outcome), outcome)),
  }
  if (outcome.kind !== 'dry-run') return report
  const { action, changes, body } = outcome.plan
  const { environment, custom_nodes, models } = body
  const files = toFiles(outcome.plan)
  const preview = buildPreview(outcome.plan.facts, outcome.plan.uploads)
  return { ...report, preview, plan: { action, changes, environment, custom_nodes, models, files } }
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
export function toText(outcome: Outcome): string {
  const findings = findingsOf(outcome).map((finding) => {
    const { title, detail, next } = describeHere(finding)
    const nodes = finding.nodeIds.length === 0 ? '' : ` (node ${finding.nodeIds.join(', ')})`
    return `${finding.severity}: ${title}${nodes}. ${detail} ${next}`
  })
  const lines = [toSentences(forCommandLine(describeOutcome(outcome), outcome)), ...findings]
  if (outcome.kind === 'created' || outcome.kind === 'updated')
    lines.push('', buildSnippets(outcome.endpoint).curl.trimEnd())
  if (outcome.kind === 'dry-run')
    lines.push('', toPreviewTable(buildPreview(outcome.plan.facts, outcome.plan.uploads)))
  return `${lines.join('\n')}\n`
}

export function toProgressLine(progress: Progress): string {
  if (progress.step === 'upload') return toUploadLine(progress.progress)
  if (progress.step === 'pin') return toPinLine(progress.progress)
  if (progress.step !== 'hash') return STEPS[progress.step]
  const { bytesDone, bytesTotal, file } = progress.progress
  const percent = bytesTotal === 0 ? 100 : Math.floor((bytesDone / bytesTotal) * 100)
  return `Hashing: ${percent} %${file === null ? '' : `, ${file}`}`
}

/** The host is named before it is asked. */
function toPinLine({ host, done, total, directory }: PinProgress): string {
  const asking = `Asking ${host} for public commits`
  return total === 0
    ? asking
    : `${asking}: ${done} of ${total}${directory === null ? '' : `, now ${directory}`}`
}

function toUploadLine({ filesDone, filesTotal, bytesDone, bytesTotal, sending }: UploadProgress): string {
  const names = sending.map(({ path }) => path).join(', ')
  const done = `Uploading files: ${filesDone} of ${filesTotal}, ${bytesDone} of ${bytesTotal} bytes`
  return names === '' ? done : `${done}, now ${names}`
}

const STEPS: Record<Exclude<Progress['step'], 'pin' | 'hash' | 'upload'>, string> = {
  capture: 'Reading the workflow',
  facts: 'Asking ComfyUI what it needs',
  check: 'Checking it',
  'look-up': 'Looking the endpoint up',
  ask: 'Questions',
  write: 'Writing to Runflow',
}

/** A terminal has environment variables where ComfyUI has settings, and no tab. */
function forCommandLine(message: Message, outcome: Outcome): Message {
  const { action } = message
  const next = WORDS.reduce((text, [inPanel, here]) => text.replace(inPanel, here), message.next)
  if (outcome.kind === 'version-mismatch')
    return {
      ...message,
      title: 'ComfyUI runs another version of this pack than this command line',
      detail: `The command line is version ${outcome.bundle}, the pack in ComfyUI ${outcome.python}.`,
      next: 'Bring both to one version and restart ComfyUI.',
    }
  if (outcome.kind === 'declined') {
    const canPin = outcome.findings.some((finding) => pinOf(finding) !== null)
    const pin = canPin ? ` To look for commits, which asks ${PIN_HOST}: --pin.` : ''
    return { ...message, next: `${next}${pin} To agree beforehand: --allow ${codesOf(outcome.findings)}.` }
  }
  if (action === 'open-settings') {
    const other = 'and RUNFLOW_API_URL where it is not https://api.runflow.io'
    return { ...message, next: `Set RUNFLOW_API_KEY to a key for this API, ${other}.` }
  }
  const link = action === undefined ? undefined : ACTION_LINKS[action]
  if (link === undefined) return { ...message, next }
  if (action === 'open-keys')
    return { ...message, next: `Make a key with this scope at ${link} and set it as RUNFLOW_API_KEY.` }
  return { ...message, next: `${next} ${link}` }
}

/** What a button asks in the panel an option asks here. */
function describeHere(finding: Finding): FindingText {
  const told = describeFinding(finding)
  if (pinOf(finding) === null) return told
  return { ...told, next: `${told.next} On the command line that is --pin, which asks ${PIN_HOST}.` }
}

/** What the panel says of itself, and what that is here. */
const WORDS: [string, string][] = [
  ['the API URL in Settings', 'RUNFLOW_API_URL'],
  [' and reload this tab', ''],
  [', reload this tab', ''],
]

function codesOf(findings: Finding[]): string {
  return [...new Set(findings.map(({ code }) => code))].join(',')
}

function toSentences({ title, detail, next }: Message): string {
  const ended = /[.!?:]$/.test(title) ? title : `${title}.`
  return [ended, detail, next].filter((part) => part !== '').join(' ')
}

function endpointOf(outcome: Outcome): Endpoint | null {
  if (outcome.kind === 'created' || outcome.kind === 'updated') return outcome.endpoint
  return outcome.kind === 'dry-run' ? outcome.plan.endpoint : null
}

function findingsOf(outcome: Outcome): Finding[] {
  if (outcome.kind === 'dry-run') return outcome.plan.findings
  return 'findings' in outcome ? outcome.findings : []
}
