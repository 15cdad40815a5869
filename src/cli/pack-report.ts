import type { Finding } from '../checks/finding.ts'
import { shownFinding } from '../checks/shown-finding.ts'
import { describeNameProblem } from '../deploy/outcome-messages.ts'
import type { NotPacked } from '../deploy/pack.ts'
import { formatList } from '../text/format-list.ts'
import { joinSentences, refusalText, t } from '../text/text.ts'
import { findOpenQuestions, openAgreed, toAllow } from './allow.ts'
import type { ExitCode } from './exit-codes.ts'
import { EXIT_CODES, exitCodeOf } from './exit-codes.ts'
import type { Failure } from './failure.ts'
import { failureAt, failureOf } from './failure.ts'
import { ATTRIBUTES, DEPLOY_FILE_LINE } from './git-attributes.ts'
import type { Ended, ReportBody } from './report.ts'
import { bareReport } from './report.ts'
import type { PackResult } from './run-pack.ts'
import type { Asked } from './terminal-text.ts'
import {
  describeAboveFindings,
  describeFindingHere,
  describeOutcomeHere,
  toFindingLines,
} from './terminal-text.ts'

/** The fields that every object of `pack` has. */
export const NO_PACK = { file: null, slug: null, findings: [], files: [] }

const MOST_NAMED = 5

/** Whether this can be no name of a deploy file: the folder beside it is called after it. */
export function isWithoutName(output: string): boolean {
  return !/[^/\\]\.runflow\.json$/.test(output)
}

/** How a pack ended, for scripts and for people. */
export function toPackEnded(result: PackResult, asked: Asked): Ended {
  switch (result.kind) {
    case 'not-packed':
      return toRefused(result.why, asked)
    case 'not-written': {
      const message = t('cli.mistake.not-written', { file: result.path, reason: result.code })
      return toFailed('not-written', message, failureAt('files'), EXIT_CODES.usage)
    }
    case 'not-read': {
      const { failure, path } = result
      if (failure.kind === 'cancelled') return toRefused({ kind: 'cancelled' }, asked)
      const why = failure.kind === 'refused' ? refusalText(failure.code, failure.params) : ''
      const message = joinSentences([t('cli.pack.unread', { path }), why])
      return toFailed('not-read', message, failureAt('files'), EXIT_CODES.comfyui)
    }
    default:
      return toDone(result, asked)
  }
}

type DoneResult = Extract<PackResult, { packed: unknown }>

function toDone(result: DoneResult, asked: Asked): Ended {
  const { path, packed } = result
  const isGood = result.kind !== 'would-change'
  const message = joinSentences(describeDone(result, asked))
  const failure = isGood ? undefined : { ...failureAt('files'), code: 'differs' }
  const outcome = result.kind === 'line-ends-differ' ? 'unchanged' : result.kind
  return {
    report: {
      ...bareReport(outcome, message, failure),
      file: path,
      slug: packed.slug,
      findings: toReported(packed.findings, asked),
      files: packed.file.files.map((file) => file.path),
    },
    stdout: isGood ? `${path}\n` : '',
    text: `${[message, ...toFindingLines(packed.findings, asked, openAgreed(asked.allow))].join('\n')}\n`,
    exitCode: isGood ? EXIT_CODES.done : EXIT_CODES.differs,
  }
}

function describeDone(result: DoneResult, { allow }: Asked): string[] {
  const { path: file, folder, packed } = result
  const count = packed.file.files.length
  if (result.kind === 'would-change') return [describeChange(result)]
  const open = findOpenQuestions(packed.findings, allow)
  return [
    result.kind === 'written' ? t('cli.pack.written', { file }) : t('cli.pack.unchanged', { file }),
    result.kind === 'line-ends-differ'
      ? t('cli.pack.line-ends', { file, line: DEPLOY_FILE_LINE, attributes: ATTRIBUTES })
      : '',
    count === 0 ? '' : t('cli.pack.with-files', { count, folder }),
    open.length === 0 ? '' : t('cli.pack.open', { count: open.length, codes: toAllow(open, new Set()) }),
  ]
}

function describeChange({
  path: file,
  isFile,
  isAbsent,
  paths,
}: Extract<PackResult, { isFile: boolean }>): string {
  if (isAbsent) return t('cli.pack.absent', { file })
  if (isFile) return t('cli.pack.would-change', { file })
  return t('cli.pack.files-change', { file, count: paths.length, paths: formatList(paths, MOST_NAMED) })
}

function toRefused(why: NotPacked, asked: Asked): Ended {
  if (why.kind === 'unfit-file-name') {
    const message = describeNameProblem(why.problem)
    return toFailed('unfit-file-name', message, failureAt('files'), EXIT_CODES.usage)
  }
  const findings = 'findings' in why ? why.findings : []
  const lines = [
    describeAboveFindings(why, asked),
    ...toFindingLines(findings, asked, openAgreed(asked.allow)),
  ]
  const failure = failureOf(why, asked.allow) ?? failureAt('unexpected')
  return {
    report: {
      ...bareReport(why.kind, describeOutcomeHere(why, asked), failure),
      ...NO_PACK,
      findings: toReported(findings, asked),
    },
    stdout: '',
    text: `${lines.join('\n')}\n`,
    exitCode: exitCodeOf(why, asked.allow),
  }
}

function toFailed(outcome: string, message: string, failure: Failure, exitCode: ExitCode): Ended {
  const report: ReportBody = { ...bareReport(outcome, message, failure), ...NO_PACK }
  return { report, stdout: '', text: `${message}\n`, exitCode }
}

function toReported(findings: Finding[], asked: Asked) {
  return findings.map((finding) => ({ ...shownFinding(finding), ...describeFindingHere(finding, asked) }))
}
