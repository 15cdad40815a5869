import { t } from '../../text/text.ts'
import { textOf } from './annotations.ts'
import type { CommandResult, ResultChange, ResultFinding, ResultItem, ResultPlan } from './command-result.ts'
import { toCode, toMarkdown } from './markdown.ts'

const MOST_ROWS = 50
/** GitHub takes 65,536 characters in a comment. */
const LONGEST = 60_000
const CHANGES = [
  'input-removed',
  'input-kind-changed',
  'input-became-required',
  'input-became-optional',
  'input-added',
  'input-default-changed',
  'input-renamed',
  'input-described-anew',
  'output-removed',
  'output-kind-changed',
  'output-added',
  'output-renamed',
] as const
const STATES = [
  'proven',
  'unchecked',
  'stated',
  'found-by-content',
  'unproven',
  'to-hash',
  'to-upload',
  'already-there',
  'missing',
] as const

/**
 * What a command did, in GitHub's Markdown: for a job summary and for a comment. `plan`: of the dry run before it; null:
 * there was none.
 */
export function toResultPage(result: CommandResult, plan: ResultPlan | null, file: string): string {
  const parts = [
    `### ${t('github.page.head')} ${toCode(file)}`.trimEnd(),
    toMarkdown(result.message),
    ...(result.url === null ? [] : [`${t('github.page.endpoint')} ${toCode(result.url)}`]),
    ...(plan === null ? [] : planParts(plan)),
    ...section(t('github.page.findings'), result.findings.map(findingRow)),
  ]
  return shorten(parts.join('\n\n'))
}

function planParts({ action, changes, items }: ResultPlan): string[] {
  const rows = changes === null ? [t('github.page.not-compared')] : changes.map(changeRow)
  return [
    t(`github.page.plan.${action}`),
    ...section(t('github.page.changes'), rows),
    ...section(t('github.page.needs'), items.map(itemRow)),
  ]
}

function section(title: string, rows: string[]): string[] {
  if (rows.length === 0) return []
  const more = rows.length - MOST_ROWS
  const shown = more > 0 ? [...rows.slice(0, MOST_ROWS), t('github.page.more', { count: more })] : rows
  return [`#### ${title}`, shown.map((row) => `- ${row}`).join('\n')]
}

function changeRow({ kind, id }: ResultChange): string {
  const known = CHANGES.find((one) => one === kind)
  const words = known === undefined ? toCode(kind) : t(`github.change.${known}`)
  return `${words}: ${toCode(id)}`
}

function itemRow({ kind, name, state }: ResultItem): string {
  const known = STATES.find((one) => one === state)
  const words = known === undefined ? toCode(state) : t(`preview.state.${known}.word`)
  return `${toMarkdown(kind)} ${toCode(name)}: ${words}`
}

function findingRow(finding: ResultFinding): string {
  const word = finding.isAgreed ? t('cli.agreed') : finding.severity
  const where = finding.file === null ? '' : ` (${toCode(finding.file)})`
  return `**${word}** ${toCode(finding.code)}${where}: ${toMarkdown(textOf(finding))}`
}

/** By whole lines, so that no markup stays open. */
function shorten(page: string): string {
  if (page.length <= LONGEST) return page
  const end = page.lastIndexOf('\n', LONGEST)
  return `${page.slice(0, end)}\n\n${t('github.page.cut')}`
}
