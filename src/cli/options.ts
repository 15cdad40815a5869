import type { ArgsDef } from 'citty'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import { formatList } from '../text/format-list.ts'
import { t } from '../text/text.ts'
import { suggest } from './suggest.ts'

/** One argument. `required` is for the help: what is missing each command says in words of its own. */
export type Option = {
  type: 'positional' | 'string' | 'boolean'
  description(): string
  /** What stands for the value in the help. */
  valueHint?: string
  required?: true
  alias?: string
}
export type Options = Readonly<Record<string, Option>>
export type Values<All extends Options> = {
  [Name in keyof All]: All[Name]['type'] extends 'boolean' ? boolean : string | null
}

/** What every command takes. */
export const COMMON_OPTIONS: Options = {
  json: { type: 'boolean', description: () => t('cli.usage.json') },
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

/** What citty parsed, held against what the command takes. The error is a sentence that says what is right. */
export function checkOptions<All extends Options>(options: All, parsed: Parsed): Result<Values<All>, string> {
  const known = { ...options, ...COMMON_OPTIONS }
  const unknown = Object.keys(parsed).filter((name) => name !== '_' && !isKnown(name, known))
  if (unknown.length > 0) return fail(describeUnknown(unknown, Object.keys(known)))
  const positionals = Object.values(options).filter(({ type }) => type === 'positional').length
  if (parsed._.length > positionals)
    return fail(t('cli.mistake.too-many', { words: formatList(parsed._.slice(positionals)) }))
  const values: Record<string, string | boolean | null> = {}
  for (const [name, { type }] of Object.entries(options)) {
    const value = parsed[name]
    if (type === 'boolean') values[name] = value === true
    else if (value === undefined) values[name] = null
    // Of an option without its value citty gives the next option, or nothing.
    else if (typeof value !== 'string' || (type === 'string' && value.startsWith('--')))
      return fail(t('cli.mistake.no-value', { option: name }))
    else values[name] = value
  }
  return ok(values as Values<All>)
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
