import { joinSentences } from '../../text/text.ts'
import { visible } from '../../text/visible.ts'
import type { CommandResult, ResultFinding } from './command-result.ts'

type Level = 'error' | 'warning' | 'notice'
const LEVELS: Level[] = ['error', 'warning', 'notice']

/**
 * One workflow command of GitHub for each finding, worst first, as GitHub shows ten of each level; before them why the
 * command failed. `file`: the path below the repository.
 */
export function toAnnotations(result: CommandResult, file: string): string[] {
  const failed = result.isFailure ? [annotate('error', { file, title: result.outcome }, result.message)] : []
  const found = result.findings
    .map((finding) => ({ level: levelOf(finding), finding }))
    .toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level))
    .map(({ level, finding }) =>
      annotate(level, { file: finding.file ?? file, title: finding.code }, textOf(finding)),
    )
  return [...failed, ...found]
}

/** An annotation whose texts, whoever wrote them, begin no workflow command and end none. */
export function annotate(
  level: Level,
  { file, title }: { file: string; title: string },
  text: string,
): string {
  const properties = [
    ...(file === '' ? [] : [`file=${escapeProperty(visible(file))}`]),
    `title=${escapeProperty(visible(title))}`,
  ]
  return `::${level} ${properties.join(',')}::${escapeData(visible(text, 2000))}`
}

/** Title, detail and next step of a finding, as one text. */
export function textOf({ title, detail, next }: ResultFinding): string {
  return joinSentences([/[.?!:]$/.test(title) ? title : `${title}.`, detail, next])
}

function levelOf({ severity, isAgreed }: ResultFinding): Level {
  if (severity === 'block') return 'error'
  return severity === 'ask' && !isAgreed ? 'warning' : 'notice'
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
