import type { Ports } from '../deploy/ports.ts'
import type { Result } from '../result.ts'
import type { SandboxAddress, SandboxOrder, StartProblem } from '../sandbox/start.ts'
import type { Sleep } from '../sleep.ts'
import type { ManagementApi } from '../types/management-api.ts'
import type { Retry } from '../types/runflow-api.ts'
import type { Target } from '../types/target.ts'
import type { AskLine } from './ask.ts'
import type { Environment } from './environment.ts'
import { EXIT_CODES } from './exit-codes.ts'
import { failureAt } from './failure.ts'
import type { AskGithub } from './github/github-api.ts'
import type { CommonValues, Options, Values } from './options.ts'
import type { Printer } from './printer.ts'
import type { Probe } from './probe.ts'
import type { ProxyProblem } from './proxy.ts'
import type { Ended } from './report.ts'
import { bareReport } from './report.ts'
import type { WorkingFolder } from './working-folder.ts'

/** `lines`: what is typed, which may go on behind a backslash. */
export type Example = { what: string; lines: string[] }

/** One verb of the program, in a file of its own. */
export type Command<All extends Options> = {
  meta: {
    name: string
    summary(): string
    /** What the help says below the options. */
    notes?(): string[]
    examples?(): Example[]
  }
  args: All
  /** What each object of `--json` has, where nothing else is known of it: a mistake in the arguments, say. */
  emptyReport?: Readonly<Record<string, unknown>>
  run(values: Values<All>, context: Context): Promise<Ended>
}

export type AnyCommand = Command<Options>

/** Keeps the types of the options for `run`. */
export function defineVerb<const All extends Options>(command: Command<All>): AnyCommand {
  return command as AnyCommand
}

type Incoming = { mediaType: string; chunks: AsyncIterable<Uint8Array> }
/** `expired`: the run has a fresh address. */
export type DownloadProblem =
  | { kind: 'not-https' | 'expired' | 'lost' | 'status' }
  | { kind: 'too-large'; mostBytes: number }

/**
 * Writes a file below a folder as its bytes come: `parts` are the folders below it and the name. The path, or the code
 * of what failed.
 */
export type SaveFile = (
  folder: string,
  parts: string[],
  chunks: AsyncIterable<Uint8Array>,
) => Promise<Result<string, string>>

/** What is being written on Runflow: from then on a stop no longer means that nothing was changed. */
export type WriteState = {
  slug: string | null
  /** What is done with it; a deploy where nothing is said. */
  call?: 'delete' | 'update' | 'dispatch'
  /** The run that was started or taken up: it goes on, whatever becomes of this process. */
  runId?: string
}

type ComfyPorts = Pick<Ports, 'readFacts' | 'searchCommits' | 'hash' | 'readFile' | 'sha256'>

/** What the paths of our routes are put behind: a ComfyUI may stand behind a path, and what an address bar adds is none. */
export function comfyBase(url: string): string {
  const { origin, pathname } = new URL(url)
  return `${origin}${pathname}`.replace(/\/+$/, '')
}

export type Wishes = {
  /** For one request; null: as long as its kind may take. */
  timeoutMs: number | null
  /** Before a request to Runflow is sent again. */
  onRetry(retry: Retry): void
}

/** The ways to Runflow and to a ComfyUI. */
export type Connections = {
  openApi(target: Target): ManagementApi
  openComfy(url: string): ComfyPorts
  probe: Probe
  openGithub(api: { url: string; token: string }): AskGithub
  /** What is at an address that a run gave, without the key. `take` may be called again, and only its last call counts. */
  download<T>(
    url: string,
    take: (incoming: Incoming) => Promise<T>,
    signal: AbortSignal,
  ): Promise<Result<T, DownloadProblem>>
}

/** What the process brings, and what was said with options that every command takes. */
export type Context = ProcessContext & CommonValues & { loadCommands(): Promise<AnyCommand[]> }

/** What the process brings. Without it nothing here knows of HTTP, of a terminal or of signals. */
export type ProcessContext = {
  environment: Environment
  version: string
  printer: Printer
  /** Loaded when it is asked for: most of what the program is made of is behind it. */
  connect(wishes: Wishes): Promise<Result<Connections, ProxyProblem>>
  readFile: ReadFile
  saveFile: SaveFile
  /** Milliseconds, of a clock that does not go back. */
  nowMs(): number
  /** Another text each time. */
  newId(): string
  /** A variable of the environment; null: not set, or empty. */
  variable(name: string): string | null
  /** Opens an address in the browser; null where nobody sits at one. */
  openBrowser: ((url: string) => void) | null
  writeFile: WriteFile
  folder: WorkingFolder
  /** A Runflow of one's own on this machine, until the signal fires. */
  startSandbox(order: SandboxOrder): Promise<Result<SandboxAddress, StartProblem>>
  sleep: Sleep
  /** null where nobody is there to ask. */
  askLine: AskLine | null
  /** Fired by Ctrl+C and by SIGTERM. */
  signal: AbortSignal
  write: WriteState
}

/** The bytes of a file, or of standard input for `-`. They end at `mostBytes`; the size tells that there are more. */
export type ReadFile = (
  file: string,
  mostBytes: number,
  signal: AbortSignal,
) => Promise<{ bytes: Uint8Array; sizeBytes: number } | { code: string }>

/** Makes a file, or puts these bytes in its place; null: it is there. */
export type WriteFile = (file: string, bytes: Uint8Array) => Promise<{ code: string } | null>

/** Arguments or files that nobody can work with. */
export function mistake(message: string, step: 'arguments' | 'files' = 'arguments'): Ended {
  const report = bareReport('usage', message, failureAt(step))
  return { report, stdout: '', text: `${message}\n`, exitCode: EXIT_CODES.usage }
}

/** A setting of the environment that nobody can work with. */
export function misconfigured(message: string): Ended {
  const report = bareReport('usage', message, failureAt('configuration'))
  return { report, stdout: '', text: `${message}\n`, exitCode: EXIT_CODES.configuration }
}
