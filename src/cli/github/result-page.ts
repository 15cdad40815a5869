import { t } from '../../text/text.ts'
import { textOf } from './annotations.ts'
import type { CommandResult, ResultFinding, ResultItem, ResultPlan } from './command-result.ts'
import { toBlock, toCode, toMarkdown } from './markdown.ts'

const MOST_ROWS = 50
/** GitHub takes 65,536 characters in a comment. */
const LONGEST = 60_000
const LONGEST_DIFF = 20_000
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

/** What is shown beside a result. */
export type Beside = { file: string; plan: ResultPlan | null; diff: string }

/**
 * What a command did, in GitHub's Markdown: for a job summary and for a comment. `plan`: of the dry run before it; null:
 * there was none. `diff`: what `runflow diff` printed before it; may be empty.
 */
export function toResultPage(result: CommandResult, { file, plan, diff }: Beside): string {
  const parts = [
    `### ${t('github.page.head')} ${toCode(file)}`.trimEnd(),
    toMarkdown(result.message),
    ...(result.url === null ? [] : [`${t('github.page.endpoint')} ${toCode(result.url)}`]),
    ...(plan === null ? [] : [t(`github.page.plan.${plan.action}`)]),
    ...diffParts(diff),
    ...section(t('github.page.needs'), plan?.items.map(itemRow) ?? []),
    ...section(t('github.page.findings'), result.findings.map(findingRow)),
  ]
  const page = parts.join('\n\n')
  return page.length > LONGEST ? cut(page, LONGEST) : page
}

function diffParts(diff: string): string[] {
  if (diff.trim() === '') return []
  const shown = diff.length > LONGEST_DIFF ? cut(diff, LONGEST_DIFF) : diff
  return [`#### ${t('github.page.diff')}`, toBlock(shown, 'diff')]
}

function section(title: string, rows: string[]): string[] {
  if (rows.length === 0) return []
  const more = rows.length - MOST_ROWS
  const shown = more > 0 ? [...rows.slice(0, MOST_ROWS), t('github.page.more', { count: more })] : rows
  return [`#### ${title}`, shown.map((row) => `- ${row}`).join('\n')]
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

/** By whole lines, so that no markup stays open: what has several lines of its own stands before the cut. */
function cut(text: string, longest: number): string {
  return `${text.slice(0, text.lastIndexOf('\n', longest))}\n\n${t('github.page.cut')}`
}
