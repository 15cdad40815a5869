import { t } from '../text/text.ts'
import type { AnyCommand, Example } from './command.ts'
import { EXIT_CODES } from './exit-codes.ts'
import type { Option, Options } from './options.ts'
import { COMMON_OPTIONS } from './options.ts'

const WIDEST = 100
const INDENT = 2
/** Of these an example is shown to somebody who does not know where to begin. */
const FIRST_STEPS = ['pack', 'deploy', 'run']

/** What there is, one line for each command. */
export function describeCommands(commands: AnyCommand[]): string {
  const rows = commands.map(({ meta }) => [meta.name, meta.summary()] as const)
  return paragraphs([
    t('cli.help.summary'),
    section(t('cli.help.usage'), ['runflow COMMAND [--help]', 'runflow --version']),
    section(t('cli.help.commands'), columns(rows)),
    ...describeExamples(
      FIRST_STEPS.flatMap((first) => {
        const command = commands.find(({ meta }) => meta.name === first)
        return command?.meta.examples?.().slice(0, 1) ?? []
      }),
    ),
    environment(),
    exitCodes(),
  ])
}

/** What is typed, with what must not be left out. */
export function usageOf({ meta, args }: AnyCommand): string {
  const named = Object.entries(args)
  const positionals = named.filter(([, { type }]) => type === 'positional')
  const required = named.filter(([, { type, required }]) => type !== 'positional' && required)
  return [
    `runflow ${meta.name}`,
    ...positionals.map(([name, option]) =>
      option.required ? hintOf(name, option) : `[${hintOf(name, option)}]`,
    ),
    ...required.map(([name, option]) => flagOf(name, option)),
    '[OPTIONS]',
  ].join(' ')
}

export function describeCommand(command: AnyCommand): string {
  const { meta, args } = command
  const all: Options = { ...args, ...COMMON_OPTIONS }
  const required = Object.entries(all).filter(([, option]) => option.required)
  const optional = Object.entries(all).filter(([, option]) => !option.required)
  return paragraphs([
    wrap(meta.summary(), 0).join('\n'),
    section(t('cli.help.usage'), [usageOf(command)]),
    ...(required.length === 0 ? [] : [section(t('cli.help.required'), columns(required.map(toRow)))]),
    section(t('cli.help.options'), columns(optional.map(toRow))),
    ...(meta.notes?.() ?? []).map((note) => wrap(note, 0).join('\n')),
    ...describeExamples(meta.examples?.() ?? []),
    environment(),
    exitCodes(),
  ])
}

function describeExamples(examples: Example[]): string[] {
  const lines = examples.flatMap(({ what, lines }) => [`# ${what}`, ...lines, ''])
  return lines.length === 0 ? [] : [section(t('cli.help.examples'), lines.slice(0, -1))]
}

function environment(): string {
  const names = ['RUNFLOW_API_KEY', 'RUNFLOW_API_URL', 'RUNFLOW_ORG'] as const
  return section(t('cli.help.environment'), columns(names.map((name) => [name, t(`cli.variable.${name}`)])))
}

function exitCodes(): string {
  const rows = Object.entries(EXIT_CODES) as [keyof typeof EXIT_CODES, number][]
  return section(
    t('cli.help.exit-codes'),
    columns(rows.map(([name, code]) => [String(code), t(`cli.exit-code.${name}`)])),
  )
}

function toRow([name, option]: [string, Option]): readonly [string, string] {
  return [option.type === 'positional' ? hintOf(name, option) : flagOf(name, option), option.description()]
}

/** What stands for the value of an argument. */
export function hintOf(name: string, { type, valueHint, several }: Option): string {
  const hint = valueHint ?? name.toUpperCase()
  return type === 'positional' && several && !hint.endsWith('…') ? `${hint}…` : hint
}

/** As it is typed, with what stands for its value. */
export function flagOf(name: string, option: Option): string {
  const letter = option.alias === undefined ? '' : `-${option.alias}, `
  return `${letter}--${name}${option.type === 'string' ? ` ${hintOf(name, option)}` : ''}`
}

function section(title: string, lines: string[]): string {
  return [`${title}:`, ...lines.map((line) => `${' '.repeat(INDENT)}${line}`.trimEnd())].join('\n')
}

/** Names on the left, as wide as the longest; what they mean beside them, in lines that a terminal can hold. */
function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([name]) => name.length)) + 2
  return rows.flatMap(([name, meaning]) =>
    wrap(meaning, width + INDENT).map((line, index) => `${(index === 0 ? name : '').padEnd(width)}${line}`),
  )
}

function wrap(text: string, indent: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && indent + last.length + 1 + word.length <= WIDEST)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

function paragraphs(parts: string[]): string {
  return `${parts.join('\n\n')}\n`
}
