import { createInterface } from 'node:readline/promises'
import type { Finding } from '../checks/finding.ts'
import { describeFinding } from '../checks/finding.ts'
import type { KeyChoice, KeyQuestion } from '../deploy/target.ts'
import type { Allowed } from './args.ts'
import { findOpenQuestions } from './open-questions.ts'

/** Asks a person at a terminal; null where there is none, and then nothing waits. */
export type AskLine = (question: string, signal: AbortSignal) => Promise<string | null>

export type Asker = {
  chooseKey(question: KeyQuestion): Promise<KeyChoice>
  confirm(findings: Finding[]): Promise<boolean>
}

/** `askLine` is null without a terminal: then what was allowed beforehand counts, and nothing else. */
export function createAsker(allow: Allowed, askLine: AskLine | null, signal: AbortSignal): Asker {
  return {
    async chooseKey({ host, lastFour, savedKeyLastFour }) {
      // The saved key is the default where there is one: it goes only where it was saved for.
      if (askLine === null) {
        if (savedKeyLastFour !== null) return 'saved'
        return allow.has('workflow-key') ? 'workflow' : null
      }
      const saved = savedKeyLastFour === null ? '' : `[s] your key (…${savedKeyLastFour}), `
      const question = `This workflow carries its own key (…${lastFour}) for ${host}. Use ${saved}[w] the workflow's key, anything else cancels: `
      const answer = (await askLine(question, signal))?.trim().toLowerCase()
      if (answer === 's' && savedKeyLastFour !== null) return 'saved'
      return answer === 'w' ? 'workflow' : null
    },

    async confirm(findings) {
      const open = findOpenQuestions(findings, allow)
      if (open.length === 0) return true
      if (askLine === null) return false
      const lines = open.map((finding) => {
        const { title, detail, next } = describeFinding(finding)
        return `- ${title}. ${detail} ${next}\n`
      })
      const answer = await askLine(`${lines.join('')}Deploy all the same? [y/N] `, signal)
      return /^y(es)?$/i.test(answer?.trim() ?? '')
    },
  }
}

/** On standard error: standard output is for the result. */
export const askOnTerminal: AskLine = async (question, signal) => {
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return await terminal.question(question, { signal })
  } catch {
    // Aborted, or the input was closed: no answer.
    return null
  } finally {
    terminal.close()
  }
}
