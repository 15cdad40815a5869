import { VERSION } from '../../scripts/build/version.ts'
import { maskText } from '../../src/checks/mask-text.ts'
import type { AskLine } from '../../src/cli/ask.ts'
import type { ReadFile, Wishes } from '../../src/cli/command.ts'
import { comfyBase } from '../../src/cli/command.ts'
import { readEnvironment } from '../../src/cli/environment.ts'
import { createFileReader } from '../../src/cli/file-reader.ts'
import { createFileSaver } from '../../src/cli/file-saver.ts'
import { createFileWriter } from '../../src/cli/file-writer.ts'
import { createGithubApi } from '../../src/cli/github/github-api.ts'
import { outputModes } from '../../src/cli/options.ts'
import { createPrinter } from '../../src/cli/printer.ts'
import { createProbe } from '../../src/cli/probe.ts'
import { run } from '../../src/cli/run.ts'
import { openWorkingFolder } from '../../src/cli/working-folder.ts'
import { openLocalPorts } from '../../src/local/ports.ts'
import { ok } from '../../src/result.ts'
import { openRunflow } from '../../src/runflow/client.ts'
import type { Incoming } from '../../src/runflow/download.ts'
import { downloadFile } from '../../src/runflow/download.ts'
import type { SandboxOrder } from '../../src/sandbox/start.ts'
import { startSandbox } from '../../src/sandbox/start.ts'
import type { Sleep } from '../../src/sleep.ts'
import { sleep as waitIndeed } from '../../src/sleep.ts'
import { useCatalogue } from '../../src/text/catalogue.ts'
import * as english from '../../src/text/cli-english.ts'
import { useMask } from '../../src/text/mask-values.ts'
import { useSurface } from '../../src/text/surface.ts'
import type { Target } from '../../src/types/target.ts'
import type { Ended } from './command.ts'
import { faultsOf } from './json-schema.ts'

export type Here = {
  env?: Record<string, string>
  /** The terminal, where there is one. */
  askLine?: AskLine
  /** On the way to Runflow only. */
  fetch?: typeof fetch
  /** What comes in by standard input. */
  input?: string
  /** Instead of the clock: a test waits for nothing. */
  sleep?: Sleep
  nowMs?(): number
  openBrowser?(url: string): void
  signal?: AbortSignal
  /** The folder that paths are relative to. */
  cwd?: string
  version?: string
}

/** The command line as its process joins it, over real HTTP, but nobody waits between two attempts. */
export async function runHere(args: string[], here: Here = {}): Promise<Ended> {
  useCatalogue('en', english)
  useSurface('cli')
  useMask(maskText)
  const ended: Ended = { code: null, stdout: '', stderr: '' }
  const printer = createPrinter(outputModes(args), {
    out: (text) => {
      ended.stdout += text
    },
    err: (text) => {
      ended.stderr += text
    },
  })
  const environment = readEnvironment(here.env ?? {})
  const folder = here.cwd ?? process.cwd()
  printer.redact(environment.apiKey ?? '')
  const sleep = async () => {}
  const signal = here.signal ?? new AbortController().signal
  const context = {
    environment,
    version: here.version ?? VERSION,
    printer,
    connect: async ({ onRetry }: Wishes) =>
      ok({
        openApi: ({ origin, key }: Target) =>
          openRunflow({ origin, key, fetch: here.fetch ?? fetch, onRetry, retryDelayMs: () => 0 }),
        probe: createProbe(here.fetch ?? fetch, 10_000),
        openGithub: (api: { url: string; token: string }) => createGithubApi(here.fetch ?? fetch, api),
        download: <T>(url: string, take: (incoming: Incoming) => Promise<T>, stop: AbortSignal) =>
          downloadFile(url, { fetch: here.fetch ?? fetch, sleep, idleMs: 10_000 }, take, stop),
        openComfy: (url: string) => openLocalPorts((path, init) => fetch(comfyBase(url) + path, init), sleep),
      }),
    readFile: withInput(here.input, folder),
    saveFile: createFileSaver(folder),
    startSandbox: (order: SandboxOrder) => startSandbox(order, signal),
    nowMs: here.nowMs ?? (() => performance.now()),
    newId: () => crypto.randomUUID(),
    variable: (name: string) => here.env?.[name] || null,
    sleep: here.sleep ?? waitIndeed,
    openBrowser: here.openBrowser ?? null,
    writeFile: createFileWriter(folder),
    folder: openWorkingFolder(folder),
    askLine: here.askLine ?? null,
    signal,
    write: { slug: null },
  }
  const code = await run(args, context, new Promise(() => {}))
  if (outputModes(args).isJson) expectDescribed(ended.stdout)
  return { ...ended, code }
}

function withInput(input: string | undefined, folder: string): ReadFile {
  const read = createFileReader(folder)
  const bytes = new TextEncoder().encode(input)
  return async (file, mostBytes, signal) =>
    file === '-' && input !== undefined ? { bytes, sizeBytes: bytes.length } : read(file, mostBytes, signal)
}

/** Every object that any test here gets is held against the published schema. */
function expectDescribed(stdout: string): void {
  const faults = faultsOf(JSON.parse(stdout))
  if (faults.length > 0)
    throw new Error(`docs/json.schema.json does not describe ${stdout}: ${faults.join('; ')}`)
}
