import type { Report } from './report.ts'

export type Printer = {
  /** From now on this text is in nothing that is printed. */
  hide(secret: string): void
  /** The result. With `--json` standard output is one object and nothing else. */
  tell(report: Report, text: string): void
  /** What happens meanwhile, and anything beside the result. */
  note(text: string): void
  /** What was asked for and is no result: the usage. */
  show(text: string): void
}

export type Streams = { out(text: string): void; err(text: string): void }

export function createPrinter(isJson: boolean, { out, err }: Streams): Printer {
  const secrets: string[] = []
  // No text of ours holds a key; this is for what others wrote.
  const redact = (text: string) =>
    secrets.reduce((safe, secret) => (secret.length < 8 ? safe : safe.replaceAll(secret, '…')), text)
  return {
    hide: (secret) => secrets.push(secret),
    tell(report, text) {
      if (isJson) out(`${redact(JSON.stringify(report))}\n`)
      const isResult = ['created', 'updated', 'dry-run', 'dry-run-declined'].includes(report.outcome)
      if (!isJson && isResult) out(redact(text))
      else err(redact(text))
    },
    note: (text) => err(redact(text)),
    show: (text) => out(redact(text)),
  }
}
