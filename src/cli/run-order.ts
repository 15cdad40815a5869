import { isRecord } from '../is-record.ts'
import { isLoopback } from '../origin.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { GivenValue } from '../runs/parse-values.ts'
import { t } from '../text/text.ts'
import type { Context } from './command.ts'
import { readJsonFile, STANDARD_INPUT } from './read-file.ts'

// What was typed behind `run`, read before anything is asked of Runflow. Each error is a sentence.

const LONGEST_REF = 255
const LONGEST_CALLBACK = 2048
const UNITS = { s: 1000, m: 60_000, h: 3_600_000 }

/** `a=1`, `photo=@photo.png`, `@values.json` and `-`, in the order in which they were given. */
export async function readGivenValues(
  inputs: string[],
  context: Pick<Context, 'readFile' | 'signal'>,
): Promise<Result<GivenValue[], string>> {
  const given: GivenValue[] = []
  for (const text of inputs) {
    const isFile = text === STANDARD_INPUT || text.startsWith('@')
    if (isFile) {
      const file = text === STANDARD_INPUT ? text : text.slice(1)
      const read = await readJsonFile(file, context)
      if (!read.ok) return read
      if (!isRecord(read.value)) return fail(t('calling.mistake.no-object', { file: text }))
      for (const [id, value] of Object.entries(read.value)) given.push({ id, value, isTyped: false })
      continue
    }
    const at = text.indexOf('=')
    if (at < 1) return fail(t('calling.mistake.no-assignment', { given: text }))
    given.push({ id: text.slice(0, at), value: text.slice(at + 1), isTyped: true })
  }
  return ok(given)
}

/** `KEY=VALUE`, each key once. */
export function readMetadata(pairs: string[]): Result<Record<string, string>, string> {
  const metadata = new Map<string, string>()
  for (const pair of pairs) {
    const at = pair.indexOf('=')
    if (at < 1) return fail(t('calling.mistake.bad-metadata', { given: pair }))
    metadata.set(pair.slice(0, at), pair.slice(at + 1))
  }
  return ok(Object.fromEntries(metadata))
}

/** `90`, `90s`, `30m` or `2h` in milliseconds. */
export function readDuration(text: string): Result<number, string> {
  const [, digits, unit] = /^(\d{1,6})(s|m|h)?$/.exec(text.trim()) ?? []
  const ms = Number(digits ?? 0) * UNITS[(unit as keyof typeof UNITS | undefined) ?? 's']
  return ms > 0 ? ok(ms) : fail(t('calling.mistake.bad-wait'))
}

/** A quote would end the filter by which the run is looked for. */
export function checkClientRef(text: string): string | null {
  const isUsable = text !== '' && text.length <= LONGEST_REF && !text.includes("'")
  return isUsable ? null : t('calling.mistake.bad-ref')
}

export function checkCallback(text: string): string | null {
  const isUrl = URL.canParse(text) && text.length <= LONGEST_CALLBACK
  const { protocol = '', hostname = '' } = isUrl ? new URL(text) : {}
  const isReachable = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
  return isReachable ? null : t('calling.mistake.bad-callback')
}
