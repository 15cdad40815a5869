import { defineCommand, runCommand } from 'citty'
import { t } from '../text/text.ts'
import type { AnyCommand, ProcessContext } from './command.ts'
import { mistake } from './command.ts'
import type { CommandName } from './commands.ts'
import { COMMANDS } from './commands.ts'
import type { ExitCode } from './exit-codes.ts'
import { EXIT_CODES } from './exit-codes.ts'
import { failureAt } from './failure.ts'
import { describeCommand, describeCommands } from './help.ts'
import { toHelpData } from './help-data.ts'
import { beforeDoubleDash, checkOptions, toCittyArgs } from './options.ts'
import type { Ended } from './report.ts'
import { bareReport } from './report.ts'
import { suggest } from './suggest.ts'
import { takeSeveral } from './take-several.ts'
import { describeStopped } from './write-state.ts'

const NAMES = Object.keys(COMMANDS) as CommandName[]

/** One call of the program, from its arguments to the exit code. `atOnce` ends it whatever it is doing. */
export async function run(
  rawArgs: string[],
  context: ProcessContext,
  atOnce: Promise<void>,
): Promise<ExitCode> {
  const name = NAMES.find((known) => known === verbOf(rawArgs)) ?? null
  const { version, printer, signal } = context
  const command = name === null ? null : await COMMANDS[name]()
  const result = await Promise.race([
    runVerb(rawArgs, command, context),
    atOnce.then(() => cutShort(name, context)),
  ])
  // A file that was not read to its end is no mistake of whoever stopped it, and a question that they left is no no.
  const isCut = signal.aborted && ['usage', 'declined'].includes(result.report.outcome)
  const ended = isCut ? cutShort(name, context) : result
  const head = { schema: 'runflow/1', command: name, version } as const
  printer.result({ ...head, ...command?.emptyReport, ...ended.report }, ended)
  return ended.exitCode
}

async function runVerb(
  rawArgs: string[],
  command: AnyCommand | null,
  context: ProcessContext,
): Promise<Ended> {
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
  if (command === null) return unknownCommand(verb)
  return dispatch(rawArgs, command, context)
}

/** citty parses what stands around the verb. */
async function dispatch(rawArgs: string[], command: AnyCommand, context: ProcessContext): Promise<Ended> {
  const at = verbAt(rawArgs)
  const taken = takeSeveral([...rawArgs.slice(0, at), ...rawArgs.slice(at + 1)], command.args)
  if (!taken.ok) return mistake(taken.error)
  const { several, rest } = taken.value
  let ended: Ended | null = null
  const ours = defineCommand({
    meta: { name: command.meta.name },
    args: toCittyArgs(command.args),
    async run({ args }) {
      const checked = checkOptions(command.args, args, several)
      ended = checked.ok
        ? await command.run(checked.value.values, { ...context, ...checked.value.common, loadCommands })
        : mistake(checked.error)
    },
  })
  await runCommand(ours, { rawArgs: rest })
  return ended ?? mistake(t('cli.mistake.no-verb', commandsAre()))
}

function verbOf(rawArgs: readonly string[]): string | undefined {
  return rawArgs[verbAt(rawArgs)]
}

/** -1: there is none. The one option of all commands that has a value may stand before the verb, too. */
function verbAt(rawArgs: readonly string[]): number {
  const flags = beforeDoubleDash(rawArgs)
  return flags.findIndex((arg, at) => !arg.startsWith('-') && flags[at - 1] !== '--timeout')
}

async function help(verb: string | undefined, exitCode: ExitCode): Promise<Ended> {
  const known = NAMES.find((name) => name === verb)
  if (verb !== undefined && known === undefined) return unknownCommand(verb)
  const shown = known === undefined ? NAMES : [known]
  const commands = await Promise.all(shown.map((name) => COMMANDS[name]()))
  const [only] = commands
  const text = known === undefined || only === undefined ? describeCommands(commands) : describeCommand(only)
  if (exitCode !== EXIT_CODES.done)
    return { report: bareReport('usage', text, failureAt('arguments')), stdout: '', text, exitCode }
  return {
    report: { ...bareReport('help', text), ...toHelpData(commands) },
    stdout: text,
    text: '',
    exitCode,
  }
}

function loadCommands(): Promise<AnyCommand[]> {
  return Promise.all(NAMES.map((name) => COMMANDS[name]()))
}

function showVersion({ version }: ProcessContext): Ended {
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
function cutShort(name: CommandName | null, { write }: ProcessContext): Ended {
  const { slug, runId } = write
  if (slug === null) {
    const title = name === 'deploy' ? t('outcomes.cancelled.title') : t('cli.cancelled')
    const message = runId
      ? t('calling.stopped', { id: runId })
      : `${title}. ${t('outcomes.cancelled.detail')}`
    const report = bareReport('cancelled', message, failureAt('cancelled'))
    const told = { ...report, ...(runId && { run_id: runId }) }
    return { report: told, stdout: '', text: `${message}\n`, exitCode: EXIT_CODES.cancelled }
  }
  const message = describeStopped(write, slug)
  const report = bareReport('unknown-result', message, { ...failureAt('write'), retryable: true })
  return { report: { ...report, slug }, stdout: '', text: `${message}\n`, exitCode: EXIT_CODES.unavailable }
}
