import { maskText } from '../checks/mask-text.ts'
import { maskKeys } from '../checks/runflow-keys.ts'
import { visible } from '../text/visible.ts'
import { maskTexts } from './mask-json.ts'
import type { Ended, Report } from './report.ts'

export type Printer = {
  /** From now on this text is in nothing that is printed. */
  redact(secret: string): void
  /** A key that everybody knows: it is printed as it is. */
  reveal(key: string): void
  /** How it ended. With `--json` standard output is one object and nothing else. Only the first one counts. */
  result(report: Report, ended: Pick<Ended, 'stdout' | 'text' | 'exitCode'>): void
  /** What happens before that. */
  progress(line: string): void
  /** The same text, fit for a terminal: for questions, which go there on a way of their own. */
  safe(text: string): string
  /** What must be read, --quiet or not. */
  notice(line: string): void
}

export type Streams = { out(text: string): void; err(text: string): void }
export type Modes = { isJson: boolean; isQuiet: boolean }

export function createPrinter({ isJson, isQuiet }: Modes, { out, err }: Streams): Printer {
  const secrets: string[] = []
  let hasEnded = false
  // No text of ours holds a key; this is for what others wrote.
  const revealed = new Set<string>()
  // A longer key that begins like one of these is another one.
  const redact = (text: string) => {
    if (revealed.size === 0) return maskKeys(text, secrets)
    const known = new RegExp(`\\b(${[...revealed].join('|')})\\b`)
    return text
      .split(known)
      .map((part) => (revealed.has(part) ? part : maskKeys(part, secrets)))
      .join('')
  }
  const plain = (text: string) => redact(text).split('\n').map(toLine).join('\n')
  const safe = (text: string) => plain(maskText(text, secrets))
  return {
    redact(secret) {
      // A shorter one would be found in ordinary words.
      if (secret.length >= 8) secrets.push(secret)
    },
    reveal(key) {
      revealed.add(key)
    },
    result(report, { stdout, text, exitCode }) {
      if (hasEnded) return
      hasEnded = true
      if (isJson) out(`${escapeUnseen(JSON.stringify(maskTexts(report, redact)))}\n`)
      // The result itself: an address may work by what is signed into it.
      else if (stdout !== '') out(plain(stdout))
      if (text !== '' && !(isQuiet && exitCode === 0)) err(safe(text))
    },
    safe,
    progress(line) {
      if (!isQuiet && !hasEnded) err(`${safe(line)}\n`)
    },
    notice(line) {
      if (!hasEnded) err(`${safe(line)}\n`)
    },
  }
}

/** Nothing that moves the cursor, colours or hides reaches a terminal, whoever wrote it. */
function toLine(line: string): string {
  return visible(line, Number.POSITIVE_INFINITY)
}

/** The same for JSON, where an escape stands for the letter itself. */
function escapeUnseen(json: string): string {
  return json.replace(/[\u007F-\u009F\u2028\u2029\p{Cf}\p{Cs}]/gu, (letter) =>
    [...Array(letter.length).keys()]
      .map((at) => `\\u${letter.charCodeAt(at).toString(16).padStart(4, '0')}`)
      .join(''),
  )
}
