import { defineCommand, runCommand } from 'citty'
import { t } from '../text/text.ts'
import type { AnyCommand, Context } from './command.ts'
import { mistake } from './command.ts'
import type { CommandName } from './commands.ts'
import { COMMANDS } from './commands.ts'
import type { ExitCode } from './exit-codes.ts'
import { EXIT_CODES } from './exit-codes.ts'
import { failureAt } from './failure.ts'
import { describeCommand, describeCommands } from './help.ts'
import { beforeDoubleDash, checkOptions, toCittyArgs } from './options.ts'
import type { Ended } from './report.ts'
import { bareReport } from './report.ts'
import { suggest } from './suggest.ts'

const NAMES = Object.keys(COMMANDS) as CommandName[]

/** One call of the program, from its arguments to the exit code. `atOnce` ends it whatever it is doing. */
export async function run(rawArgs: string[], context: Context, atOnce: Promise<void>): Promise<ExitCode> {
  const name = NAMES.find((known) => known === verbOf(rawArgs)) ?? null
  const { version, printer, signal } = context
  const result = await Promise.race([runVerb(rawArgs, name, context), atOnce.then(() => cutShort(context))])
  // A file that was not read to its end is no mistake of whoever stopped it.
  const ended = signal.aborted && result.report.outcome === 'usage' ? cutShort(context) : result
  printer.result({ schema: 'runflow/1', command: name, version, ...ended.report }, ended)
  return ended.exitCode
}

async function runVerb(rawArgs: string[], name: CommandName | null, context: Context): Promise<Ended> {
  const flags = beforeDoubleDash(rawArgs)
  const verb = verbOf(rawArgs)
  if (verb === undefined && flags.some((flag) => flag === '--version' || flag === '-v'))
    return showVersion(context)
  const asked = verb === 'help' ? rawArgs[rawArgs.indexOf('help') + 1] : verb
  if (verb === 'help' || flags.includes('--help') || flags.includes('-h')) return help(asked, EXIT_CODES.done)
  if (verb === undefined)
    return rawArgs.length === 0
      ? help(undefined, EXIT_CODES.usage)
      : mistake(t('cli.mistake.no-verb', commandsAre()))
  if (name === null) return unknownCommand(verb)
  return dispatch(rawArgs, context)
}

/** citty finds the command behind the options before it, loads it alone, and parses what is behind it. */
async function dispatch(rawArgs: string[], context: Context): Promise<Ended> {
  let ended: Ended | null = null
  const toCitty = (command: AnyCommand) =>
    defineCommand({
      meta: { name: command.meta.name },
      args: toCittyArgs(command.args),
      async run({ args }) {
        const values = checkOptions(command.args, args)
        ended = values.ok ? await command.run(values.value, context) : mistake(values.error)
      },
    })
  const subCommands = Object.fromEntries(
    NAMES.map((name) => [name, async () => toCitty(await COMMANDS[name]())]),
  )
  await runCommand(defineCommand({ meta: { name: 'runflow' }, subCommands }), { rawArgs })
  return ended ?? mistake(t('cli.mistake.no-verb', commandsAre()))
}

function verbOf(rawArgs: readonly string[]): string | undefined {
  return beforeDoubleDash(rawArgs).find((arg) => !arg.startsWith('-'))
}

async function help(verb: string | undefined, exitCode: ExitCode): Promise<Ended> {
  const known = NAMES.find((name) => name === verb)
  if (verb !== undefined && known === undefined) return unknownCommand(verb)
  const text =
    known === undefined
      ? describeCommands(await Promise.all(NAMES.map((name) => COMMANDS[name]())))
      : describeCommand(await COMMANDS[known]())
  if (exitCode === EXIT_CODES.done)
    return { report: bareReport('help', text), stdout: text, text: '', exitCode }
  return { report: bareReport('usage', text, failureAt('arguments')), stdout: '', text, exitCode }
}

function showVersion({ version }: Context): Ended {
  const stdout = `${version}\n`
  return { report: bareReport('version', version), stdout, text: '', exitCode: EXIT_CODES.done }
}

function unknownCommand(verb: string): Ended {
  const meant = suggest(verb, NAMES)
  return mistake(
    meant === null
      ? t('cli.mistake.no-command', { name: verb, ...commandsAre() })
      : t('cli.mistake.no-command-meant', { name: verb, meant }),
  )
}

function commandsAre(): { commands: string } {
  return { commands: NAMES.join(', ') }
}

/** What is true at this moment: before the write nothing was changed, and during it nobody knows. */
function cutShort({ write: { slug } }: Context): Ended {
  if (slug === null) {
    const message = `${t('outcomes.cancelled.title')}. ${t('outcomes.cancelled.detail')}`
    const report = bareReport('cancelled', message, failureAt('cancelled'))
    return { report, stdout: '', text: `${message}\n`, exitCode: EXIT_CODES.cancelled }
  }
  const message = t('cli.stopped', { slug })
  const report = bareReport('unknown-result', message, { ...failureAt('write'), retryable: true })
  return { report: { ...report, slug }, stdout: '', text: `${message}\n`, exitCode: EXIT_CODES.unavailable }
}
