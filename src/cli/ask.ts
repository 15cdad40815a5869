import { createInterface } from 'node:readline/promises'
import type { Finding } from '../checks/finding.ts'
import { describeFinding } from '../checks/finding.ts'
import { t } from '../text/text.ts'
import type { Allowed } from './allow.ts'
import { findOpenQuestions } from './allow.ts'

/** Asks a person at a terminal; null where there is none, and then nothing waits. */
export type AskLine = (question: string, signal: AbortSignal) => Promise<string | null>

/** `askLine` is null without a terminal: then what was allowed in advance counts, and nothing else. */
export async function confirm(
  findings: Finding[],
  allow: Allowed,
  askLine: AskLine | null,
  signal: AbortSignal,
  question: 'cli.confirm' | 'cli.pack.confirm' = 'cli.confirm',
): Promise<boolean> {
  const open = findOpenQuestions(findings, allow)
  if (open.length === 0) return true
  if (askLine === null) return false
  const lines = open.map((finding) => {
    const { title, detail, next } = describeFinding(finding)
    return `- ${title}. ${detail} ${next}\n`
  })
  const answer = await askLine(`${lines.join('')}${t(question)} `, signal)
  return /^y(es)?$/i.test(answer?.trim() ?? '')
}

/**
 * On standard error: standard output is for the result. While it asks, the terminal gives Ctrl+C to the question and
 * not to the process, so that is passed on.
 */
export function openTerminal(onInterrupt: () => void): AskLine {
  return async (question, signal) => {
    const terminal = createInterface({ input: process.stdin, output: process.stderr })
    terminal.on('SIGINT', onInterrupt)
    try {
      return await terminal.question(question, { signal })
    } catch {
      // Aborted: no answer.
      return null
    } finally {
      terminal.close()
    }
  }
}
