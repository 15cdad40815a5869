import type { Finding } from '../checks/finding.ts'
import { shownFinding } from '../checks/shown-finding.ts'
import { joinSentences, t } from '../text/text.ts'
import { findOpenQuestions, openAgreed } from './allow.ts'
import type { ExitCode } from './exit-codes.ts'
import { EXIT_CODES, exitCodeOf } from './exit-codes.ts'
import type { Failure } from './failure.ts'
import { failureAt, failureOf } from './failure.ts'
import { nameOf } from './read-file.ts'
import type { Ended } from './report.ts'
import { bareReport } from './report.ts'
import type { FileChecked } from './run-check.ts'
import type { Asked } from './terminal-text.ts'
import { describeFindingHere, describeOutcomeHere, toFindingLines } from './terminal-text.ts'

/** The fields that every object of `check` has. */
export const NO_CHECK = { findings: [], files: [] }

type Verdict = {
  outcome: string
  message: string
  exitCode: ExitCode
  failure: Failure | null
  findings: Finding[]
}

/** What stands against a deploy of each file, for scripts and for people. The worst of them is how it ended. */
export function toCheckEnded(results: FileChecked[], comfyui: string | null): Ended {
  const all = results.map((result) => {
    const asked: Asked = {
      comfyui,
      runflow: null,
      endpoint: null,
      allow: result.allow,
      pin: false,
      offered: null,
    }
    return { file: nameOf(result.file), asked, ...judge(result, asked) }
  })
  const worst = all.reduce((a, b) => (rankOf(b.exitCode) > rankOf(a.exitCode) ? b : a))
  const findings = all.flatMap(({ findings }) => findings)
  const count = (severity: Finding['severity']) => findings.filter((one) => one.severity === severity).length
  const checked = all.filter(({ outcome }) => outcome === 'checked').length
  const summary = t('cli.check.summary-line', {
    count: checked,
    blocks: count('block'),
    asks: count('ask'),
    notes: count('note'),
  })
  const broken = all.filter(({ outcome }) => outcome !== 'checked').map(({ message }) => message)
  const lines = all.flatMap(({ file, message, outcome, findings, asked }) =>
    outcome === 'checked' && findings.length > 0
      ? [t('cli.check.found', { file }), ...toFindingLines(findings, asked, openAgreed(asked.allow))]
      : [message],
  )
  return {
    report: {
      ...bareReport(
        worst.outcome,
        joinSentences([...broken, checked === 0 ? '' : summary]),
        worst.failure ?? undefined,
      ),
      findings: all.flatMap(({ file, findings, asked }) =>
        findings.map((finding) => ({
          file,
          ...shownFinding(finding),
          ...describeFindingHere(finding, asked),
        })),
      ),
      files: all.map(({ file, outcome, message }) => ({ file, outcome, message })),
    },
    stdout: '',
    text: [...lines, ...(checked === 0 ? [] : [summary])].map((line) => `${line}\n`).join(''),
    exitCode: worst.exitCode,
  }
}

function judge(result: FileChecked, asked: Asked): Verdict {
  const file = nameOf(result.file)
  if (result.kind === 'unusable')
    return {
      outcome: 'usage',
      message: result.why,
      exitCode: EXIT_CODES.usage,
      failure: failureAt('files'),
      findings: [],
    }
  const { outcome } = result
  if (outcome.kind !== 'checked')
    return {
      outcome: outcome.kind,
      message: joinSentences([t('cli.check.found', { file }), describeOutcomeHere(outcome, asked)]),
      exitCode: exitCodeOf(outcome, asked.allow),
      failure: failureOf(outcome, asked.allow),
      findings: [],
    }
  const { findings } = outcome
  const isBlocked = findings.some(({ severity }) => severity === 'block')
  const isOpen = findOpenQuestions(findings, asked.allow).length > 0
  const exitCode = isBlocked ? EXIT_CODES.blocked : isOpen ? EXIT_CODES.declined : EXIT_CODES.done
  return {
    outcome: 'checked',
    message: findings.length === 0 ? t('cli.check.good', { file }) : t('cli.check.found', { file }),
    exitCode,
    failure: isBlocked ? failureAt('check') : isOpen ? failureAt('ask') : null,
    findings,
  }
}

/** What could not be looked at at all is worse than what was found. */
function rankOf(code: ExitCode): number {
  const order: ExitCode[] = [EXIT_CODES.done, EXIT_CODES.declined, EXIT_CODES.blocked, EXIT_CODES.usage]
  const rank = order.indexOf(code)
  return rank === -1 ? order.length : rank
}
