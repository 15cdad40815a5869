import type { ArgsDef } from 'citty'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import { formatList } from '../text/format-list.ts'
import { t } from '../text/text.ts'
import { suggest } from './suggest.ts'

/** One argument. `required` is for the help: what is missing each command says in words of its own. */
export type Option = {
  type: 'positional' | 'string' | 'boolean'
  /** It may be given again and again. Of positionals only the last one may have it. */
  several?: true
  description(): string
  /** What stands for the value in the help. */
  valueHint?: string
  /**
   * What its value can be, for whoever completes it in a shell: one of these, a path, a path
   * behind an `@`, or codes with commas between. */
  takes?: Takes
  required?: true
  alias?: string
}
export type Takes = readonly string[] | 'path' | 'at-path' | 'codes'
export type Options = Readonly<Record<string, Option>>
export type Values<All extends Options> = {
  [Name in keyof All]: All[Name] extends { several: true }
    ? string[]
    : All[Name]['type'] extends 'boolean'
      ? boolean
      : string | null
}

/** What every command is told of them. `timeoutMs`: for one request; null: as long as its kind may take. */
export type CommonValues = { yes: boolean; timeoutMs: number | null }

/** What every command takes. */
export const COMMON_OPTIONS: Options = {
  json: { type: 'boolean', description: () => t('cli.usage.json') },
  yes: { type: 'boolean', alias: 'y', description: () => t('cli.usage.yes') },
  timeout: { type: 'string', valueHint: 'SECONDS', description: () => t('cli.usage.timeout') },
  quiet: { type: 'boolean', alias: 'q', description: () => t('cli.usage.quiet') },
  help: { type: 'boolean', alias: 'h', description: () => t('cli.usage.help') },
}

/** In the form that citty reads. */
export function toCittyArgs(options: Options) {
  const all = Object.entries({ ...options, ...COMMON_OPTIONS })
  return Object.fromEntries(
    all.map(([name, { type, alias }]) => [name, { type, required: false, ...(alias && { alias }) }]),
  ) as ArgsDef
}

/** Before everything else, as it decides what the two outputs are for, mistakes included. */
export function outputModes(rawArgs: readonly string[]): { isJson: boolean; isQuiet: boolean } {
  const flags = beforeDoubleDash(rawArgs)
  const has = (name: string) => flags.some((flag) => flag === name || flag.startsWith(`${name}=`))
  return { isJson: has('--json'), isQuiet: has('--quiet') || flags.includes('-q') }
}

/** Behind `--` nothing is an option. */
export function beforeDoubleDash(rawArgs: readonly string[]): readonly string[] {
  const end = rawArgs.indexOf('--')
  return end === -1 ? rawArgs : rawArgs.slice(0, end)
}

type Parsed = Record<string, unknown> & { _: string[] }
type Checked<All extends Options> = { values: Values<All>; common: CommonValues }

/**
 * What citty parsed, held against what the command takes; `several` was taken out before. The error is a sentence that
 * says what is right.
 */
export function checkOptions<All extends Options>(
  options: All,
  parsed: Parsed,
  several: ReadonlyMap<string, string[]> = new Map(),
): Result<Checked<All>, string> {
  const known = { ...options, ...COMMON_OPTIONS }
  const unknown = Object.keys(parsed).filter((name) => name !== '_' && !isKnown(name, known))
  if (unknown.length > 0) return fail(describeUnknown(unknown, Object.keys(known)))
  const positionals = Object.entries(options).filter(([, { type }]) => type === 'positional')
  const takesMore = positionals.at(-1)?.[1].several === true
  if (parsed._.length > positionals.length && !takesMore)
    return fail(t('cli.mistake.too-many', { words: formatList(parsed._.slice(positionals.length)) }))
  const values: Record<string, string | string[] | boolean | null> = {}
  for (const [name, { type, several: isSeveral }] of Object.entries(known)) {
    const value = parsed[name]
    if (type === 'positional' && isSeveral) values[name] = parsed._.slice(positionals.length - 1)
    else if (isSeveral) values[name] = several.get(name) ?? []
    else if (type === 'boolean') values[name] = value === true || several.has(name)
    else if (value === undefined) values[name] = null
    // Of an option without its value citty gives the next option, or nothing.
    else if (typeof value !== 'string' || (type === 'string' && value.startsWith('--')))
      return fail(t('cli.mistake.no-value', { option: name }))
    else values[name] = value
  }
  const { yes, timeout, ...own } = values
  const timeoutMs = readTimeout(typeof timeout === 'string' ? timeout : null)
  if (timeoutMs === 'wrong') return fail(t('cli.mistake.bad-timeout'))
  return ok({ values: own as Values<All>, common: { yes: yes === true, timeoutMs } })
}

/** null: not given, or an empty variable of CI. */
function readTimeout(text: string | null): number | null | 'wrong' {
  if (text === null || text === '') return null
  const seconds = /^\d{1,5}(\.\d+)?$/.test(text) ? Number(text) : 0
  return seconds > 0 ? seconds * 1000 : 'wrong'
}

/** citty gives each option under its long name in both spellings, and under its letter. */
function isKnown(name: string, known: Options): boolean {
  const kebab = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  return Object.hasOwn(known, kebab) || Object.values(known).some(({ alias }) => alias === name)
}

function describeUnknown(unknown: string[], known: string[]): string {
  const options = formatList(unknown.map((name) => (name.length === 1 ? `-${name}` : `--${name}`)))
  const [first = ''] = unknown
  const meant = unknown.length === 1 ? suggest(first, known) : null
  return meant === null
    ? t('cli.mistake.no-option', { count: unknown.length, options })
    : t('cli.mistake.no-option-meant', { option: options, meant })
}
