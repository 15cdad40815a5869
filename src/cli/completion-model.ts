import { ASKED } from './allow.ts'
import type { AnyCommand } from './command.ts'
import { flagOf } from './help.ts'
import type { Option, Takes } from './options.ts'
import { COMMON_OPTIONS } from './options.ts'

/** What may be typed behind `runflow`, as far as a shell can complete it. */
export type CompletedCommand = {
  name: string
  summary: string
  options: CompletedOption[]
  /** In their order; the last one may be repeated. */
  positionals: { hint: string; takes: Takes | null; several: boolean }[]
}
export type CompletedOption = {
  /** With its dashes, the long one first. */
  flags: string[]
  description: string
  /** null: it has no value. `takes` null: one that only its user knows. */
  value: { hint: string; takes: Takes | null } | null
  several: boolean
}

/** The codes that --allow takes. */
export const ALLOWED = ['all', ...ASKED]

export function toCompleted({ meta, args }: AnyCommand): CompletedCommand {
  const all = Object.entries({ ...args, ...COMMON_OPTIONS }) as [string, Option][]
  return {
    name: meta.name,
    summary: meta.summary(),
    options: all
      .filter(([, { type }]) => type !== 'positional')
      .map(([name, option]) => toOption(name, option)),
    positionals: all
      .filter(([, { type }]) => type === 'positional')
      .map(([name, option]) => ({
        hint: option.valueHint ?? name,
        takes: option.takes ?? null,
        several: option.several === true,
      })),
  }
}

function toOption(name: string, option: Option): CompletedOption {
  const { alias, type, takes, several } = option
  return {
    flags: [`--${name}`, ...(alias === undefined ? [] : [`-${alias}`])],
    description: option.description(),
    value:
      type === 'string'
        ? { hint: flagOf(name, option).split(' ').at(-1) ?? name, takes: takes ?? null }
        : null,
    several: several === true,
  }
}
