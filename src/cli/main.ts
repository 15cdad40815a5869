// Composition root of the command line: it joins the parts, and is the only file here that does something when loaded.
import manifest from '../../package.json' with { type: 'json' }
import { maskText } from '../checks/mask-text.ts'
import { ok } from '../result.ts'
import { sleep } from '../sleep.ts'
import { useCatalogue } from '../text/catalogue.ts'
import * as english from '../text/cli-english.ts'
import { useMask } from '../text/mask-values.ts'
import { useSurface } from '../text/surface.ts'
import { joinSentences, t } from '../text/text.ts'
import { openTerminal } from './ask.ts'
import type { ProcessContext, WriteState } from './command.ts'
import { comfyBase } from './command.ts'
import { callersFolder, readEnvironment, workingFolder } from './environment.ts'
import { EXIT_CODES } from './exit-codes.ts'
import { failureAt } from './failure.ts'
import { createFileReader } from './file-reader.ts'
import { createFileSaver } from './file-saver.ts'
import { createFileWriter } from './file-writer.ts'
import { createGithubApi } from './github/github-api.ts'
import type { InterruptSignal } from './interrupts.ts'
import { createInterrupts } from './interrupts.ts'
import { openBrowser } from './open-browser.ts'
import { outputModes } from './options.ts'
import { createPrinter } from './printer.ts'
import { createProbe } from './probe.ts'
import { createProxyFetch, withTimeout } from './proxy.ts'
import { bareReport, NO_DEPLOY } from './report.ts'
import { run } from './run.ts'
import { openWorkingFolder } from './working-folder.ts'
import { describeStopped, describeWaiting } from './write-state.ts'

useCatalogue('en', english)
useSurface('cli')
useMask(maskText)

const rawArgs = process.argv.slice(2)
const modes = outputModes(rawArgs)
const isTerminal = process.stdin.isTTY === true && process.stderr.isTTY === true && !modes.isJson
const environment = readEnvironment(process.env)
const printer = createPrinter(modes, {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
})
printer.redact(environment.apiKey ?? '')

// A reader that went away, as in `| true`, does not undo what was done. A full disk does lose the result.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') return
  process.stderr.write(`${t('cli.output-lost', { reason: String(code) })}\n`)
  process.exitCode = EXIT_CODES.unexpected
})
process.stderr.on('error', () => {})

const folder = callersFolder(process.env, workingFolder(process, process.env))
const write: WriteState = { slug: null }
const interrupts = createInterrupts({
  write,
  onWaiting: (slug) => printer.notice(describeWaiting(write, slug)),
  startTimer: (ms, ring) => setTimeout(ring, ms).unref(),
})
/** Of a download: a large file takes long, but comes. */
const IDLE_MS = 60_000
const SIGNALS: InterruptSignal[] = ['SIGINT', 'SIGTERM', 'SIGHUP']
for (const name of SIGNALS) process.on(name, () => interrupts.receive(name))

const context: ProcessContext = {
  environment,
  version: manifest.version,
  printer,
  async connect({ timeoutMs, onRetry }) {
    const proxied = createProxyFetch(process.env)
    if (!proxied.ok) return proxied
    const [{ openRunflow }, { downloadFile }, { openLocalPorts }] = await Promise.all([
      import('../runflow/client.ts'),
      import('../runflow/download.ts'),
      import('../local/ports.ts'),
    ])
    const fetch = timeoutMs === null ? proxied.value : withTimeout(proxied.value, timeoutMs)
    return ok({
      openApi: ({ origin, key }) => openRunflow({ origin, key, fetch, onRetry }),
      probe: createProbe(fetch, timeoutMs ?? 10_000),
      openGithub: (api) => createGithubApi(fetch, api),
      download: (url, take, signal) =>
        downloadFile(url, { fetch: proxied.value, sleep, idleMs: timeoutMs ?? IDLE_MS }, take, signal),
      openComfy(url) {
        const base = comfyBase(url)
        return openLocalPorts((path, init) => fetch(`${base}${path}`, init), sleep)
      },
    })
  },
  async startSandbox(order) {
    const { startSandbox } = await import('../sandbox/start.ts')
    return startSandbox(order, interrupts.signal)
  },
  readFile: createFileReader(folder),
  saveFile: createFileSaver(folder),
  nowMs: () => performance.now(),
  newId: () => crypto.randomUUID(),
  variable: (name) => process.env[name]?.trim() || null,
  writeFile: createFileWriter(folder),
  folder: openWorkingFolder(folder),
  sleep,
  openBrowser: isTerminal ? openBrowser : null,
  askLine: isTerminal ? openTerminal(() => interrupts.receive('SIGINT')) : null,
  signal: interrupts.signal,
  write,
}

process.on('uncaughtException', (error) => void crash(error))
process.on('unhandledRejection', (error) => void crash(error))

try {
  process.exitCode = await run(rawArgs, context, interrupts.atOnce)
} catch (error) {
  await crash(error)
}
// What was cut short may still be waiting for an answer.
if (interrupts.signal.aborted) await exit(process.exitCode)

/** A mistake of ours. Its message may hold anything, so only its name is shown. */
async function crash(error: unknown): Promise<void> {
  const name = error instanceof Error ? error.name : 'unknown'
  const { slug } = write
  const message = joinSentences([
    t('cli.unexpected', { error: name }),
    slug === null ? '' : describeStopped(write, slug),
  ])
  const report = bareReport('unexpected-error', message, failureAt('unexpected'))
  const head = { schema: 'runflow/1', command: null, version: manifest.version } as const
  const exitCode = EXIT_CODES.unexpected
  printer.result({ ...head, ...NO_DEPLOY, ...report }, { stdout: '', text: `${message}\n`, exitCode })
  await exit(exitCode)
}

/** Ends the process when all that was printed has left it. */
async function exit(code: typeof process.exitCode): Promise<void> {
  const flushed = [process.stdout, process.stderr].map(
    (stream) => new Promise<void>((resolve) => stream.write('', () => resolve())),
  )
  await Promise.race([Promise.all(flushed), sleep(1000)])
  // A pipe that nobody writes to is still being read, and process.exit would wait for that. A shell calls this 130 too.
  if (code === EXIT_CODES.cancelled && process.getActiveResourcesInfo().includes('FSReqCallback')) {
    process.removeAllListeners('SIGINT')
    process.kill(process.pid, 'SIGINT')
  }
  process.exit(code)
}
