import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import { t } from '../text/text.ts'
import type { Options } from './options.ts'
import { beforeDoubleDash } from './options.ts'

/** By option what was given, in its order, and the arguments without that. */
export type Taken = { several: Map<string, string[]>; rest: string[] }

/**
 * Takes out what citty cannot read: of an option that is given twice it keeps the last value, and `--no-wait` is for it
 * a `--wait` that is switched off. The error is a sentence.
 */
export function takeSeveral(rawArgs: readonly string[], options: Options): Result<Taken, string> {
  const flags = beforeDoubleDash(rawArgs)
  const several = new Map<string, string[]>()
  const rest: string[] = []
  for (let at = 0; at < flags.length; at++) {
    const arg = flags[at] ?? ''
    const name = nameOf(arg, options)
    if (name === null) {
      rest.push(arg)
      continue
    }
    const given = several.get(name) ?? []
    several.set(name, given)
    if (options[name]?.type === 'boolean') continue
    const attached = valueWithin(arg)
    const value = attached ?? flags[at + 1]
    if (value === undefined || (attached === null && value.startsWith('--')))
      return fail(t('cli.mistake.no-value', { option: name }))
    given.push(value)
    if (attached === null) at++
  }
  return ok({ several, rest: [...rest, ...rawArgs.slice(flags.length)] })
}

/** The option that this argument begins, if it is one of those. */
function nameOf(arg: string, options: Options): string | null {
  const found = Object.entries(options).find(([name, { type, several, alias }]) => {
    if (type === 'boolean') return name.startsWith('no-') && arg === `--${name}`
    if (type !== 'string' || !several) return false
    const isShort = alias !== undefined && arg.startsWith(`-${alias}`)
    return arg === `--${name}` || arg.startsWith(`--${name}=`) || isShort
  })
  return found?.[0] ?? null
}

/** `--input=a=b`, `-ia=b`, `-i=a=b`; null: the value is the next argument. */
function valueWithin(arg: string): string | null {
  if (!arg.startsWith('--')) return arg.length === 2 ? null : arg.slice(2).replace(/^=/, '')
  const at = arg.indexOf('=')
  return at === -1 ? null : arg.slice(at + 1)
}
