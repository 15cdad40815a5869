import type { AnyCommand } from './command.ts'
import { EXIT_CODES } from './exit-codes.ts'
import { flagOf, hintOf } from './help.ts'
import type { Option, Options } from './options.ts'
import { COMMON_OPTIONS } from './options.ts'

/** What `help --json` says beside the text: enough to make completions, documentation or a form of it. */
export function toHelpData(commands: AnyCommand[]) {
  return {
    commands: commands.map(({ meta, args }) => ({
      name: meta.name,
      summary: meta.summary(),
      arguments: rows(args, true),
      options: rows({ ...args, ...COMMON_OPTIONS }, false),
      notes: meta.notes?.() ?? [],
      examples: (meta.examples?.() ?? []).map(({ what, lines }) => ({ what, lines })),
    })),
    exit_codes: Object.entries(EXIT_CODES).map(([name, code]) => ({ code, name })),
  }
}

function rows(options: Options, isPositional: boolean) {
  return Object.entries(options)
    .filter(([, { type }]) => (type === 'positional') === isPositional)
    .map(([name, option]) => ({
      name,
      shown: isPositional ? hintOf(name, option) : flagOf(name, option),
      description: option.description(),
      required: option.required === true,
      several: option.several === true,
      ...(!isPositional && { value: valueHintOf(name, option) }),
      ...(Array.isArray(option.takes) && { choices: option.takes }),
    }))
}

/** null: the option takes none. */
function valueHintOf(name: string, option: Option): string | null {
  return option.type === 'string' ? (option.valueHint ?? name.toUpperCase()) : null
}
