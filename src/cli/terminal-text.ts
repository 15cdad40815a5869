import { COMMIT_HOST } from '../checks/commit-search.ts'
import type { Finding } from '../checks/finding.ts'
import { commitSearchOf } from '../checks/finding.ts'
import type { Outcome } from '../deploy/outcome.ts'
import { describeOutcome } from '../deploy/outcome-messages.ts'
import { DEFAULT_API_URL } from '../names.ts'
import type { Message } from '../types/message.ts'
import { linkOf } from '../types/message.ts'
import type { Allowed } from './args.ts'
import { findOpenQuestions } from './open-questions.ts'

// The words of the panel, for a terminal.

/** What an outcome does not tell: origins without a path, and what was agreed to beforehand. */
export type Asked = {
  comfyui: string
  /** null: it was not asked. */
  runflow: string | null
  allow: Allowed
}

export function describeHere(outcome: Outcome, asked: Asked): string {
  return toSentences(forCommandLine(describeOutcome(outcome), outcome, asked))
}

/** A terminal has environment variables where ComfyUI has settings, and no tab. */
function forCommandLine(message: Message, outcome: Outcome, asked: Asked): Message {
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
    const canSearch = outcome.findings.some((finding) => commitSearchOf(finding) !== null)
    const pin = canSearch ? ` To look for commits, which asks ${COMMIT_HOST}: --pin.` : ''
    return { ...message, next: `${next}${pin} To agree beforehand: --allow ${codesOf(outcome.findings)}.` }
  }
  if (outcome.kind === 'dry-run') return { ...message, next: describeQuestions(outcome.plan.findings, asked) }
  if (outcome.kind === 'url-invalid' && outcome.from === 'settings')
    return { ...message, next: `Correct RUNFLOW_API_URL, or unset it to use ${DEFAULT_API_URL}.` }
  if (action === 'open-settings') {
    const other = `and RUNFLOW_API_URL where it is not ${DEFAULT_API_URL}`
    return { ...message, next: `Set RUNFLOW_API_KEY to a key for this API, ${other}.` }
  }
  const address = triedAddress(outcome, asked)
  if (address !== null)
    return { ...message, detail: `${message.detail} The address that was tried: ${address}.`, next }
  const link = linkOf(action)
  if (link === undefined) return { ...message, next }
  if (action === 'open-keys')
    return { ...message, next: `Make a key with this scope at ${link} and set it as RUNFLOW_API_KEY.` }
  return { ...message, next: `${next} ${link}` }
}

/** All that the option must name: it replaces what an earlier run was given. */
function describeQuestions(findings: Finding[], { allow }: Asked): string {
  if (findOpenQuestions(findings, allow).length === 0) return ''
  const questions = findings.filter(({ severity }) => severity === 'ask')
  const count = questions.length === 1 ? 'one question' : `${questions.length} questions`
  return `A deploy would ask ${count} first. Without a terminal it needs --allow ${codesOf(questions)}.`
}

/** Where nothing answered, or something else. A file's bytes go to an address of the storage, which is not known here. */
function triedAddress(outcome: Outcome, { comfyui, runflow }: Asked): string | null {
  if (!('failure' in outcome)) return null
  if (outcome.failure.kind === 'unreachable') return comfyui
  const isStorage = outcome.kind === 'upload-failed' && outcome.step === 'put'
  const isLost = ['network', 'timeout', 'unexpected-response'].includes(outcome.failure.kind)
  return isLost && !isStorage ? runflow : null
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
