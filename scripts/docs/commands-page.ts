import type { AnyCommand } from '../../src/cli/command.ts'
import { flagOf, hintOf, usageOf } from '../../src/cli/help.ts'
import type { Option, Options } from '../../src/cli/options.ts'
import { COMMON_OPTIONS } from '../../src/cli/options.ts'

const BEGIN = '<!-- commands: made by npm run docs -->'
const END = '<!-- end of commands -->'

/** The page with the part between the two marks as the commands are now. Throws where a mark is missing. */
export function withCommands(page: string, commands: AnyCommand[]): string {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)]
  if (begin === -1 || end < begin) throw new Error(`docs/command-line.md has no ${BEGIN} … ${END}`)
  const made = [commandList(commands), commonOptions(), ...commands.map(commandSection)].join('\n\n')
  return `${page.slice(0, begin + BEGIN.length)}\n\n${made}\n\n${page.slice(end)}`
}

function commandList(commands: AnyCommand[]): string {
  const rows = commands.map(
    ({ meta }) => `| [\`${meta.name}\`](#runflow-${meta.name}) | ${cell(meta.summary())} |`,
  )
  return ['| command | |', '|---|---|', ...rows].join('\n')
}

function commonOptions(): string {
  return `Every command takes:\n\n${table('option', Object.entries(COMMON_OPTIONS))}`
}

function commandSection(command: AnyCommand): string {
  const { meta, args } = command
  const entries = Object.entries(args as Options)
  const own = entries.length === 0 ? [] : [table('argument', entries)]
  const examples = (meta.examples?.() ?? []).map(
    ({ what, lines }) => `${/[.?!]$/.test(what) ? what : `${what}:`}\n\n\`\`\`\n${lines.join('\n')}\n\`\`\``,
  )
  const parts = [
    `### runflow ${meta.name}`,
    `${meta.summary()}.`,
    `\`\`\`\n${usageOf(command)}\n\`\`\``,
    ...own,
    ...(meta.notes?.() ?? []),
    ...examples,
  ]
  return parts.join('\n\n')
}

function table(head: string, entries: [string, Option][]): string {
  const rows = entries.map(([name, option]) => {
    const shown = option.type === 'positional' ? hintOf(name, option) : flagOf(name, option)
    return `| \`${shown.replaceAll('|', '\\|')}\` | ${cell(option.description())} |`
  })
  return [`| ${head} | |`, '|---|---|', ...rows].join('\n')
}

/** A bar would end the cell, and an angle bracket begin a tag. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;')
}
