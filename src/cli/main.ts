// Composition root of the command line: the one place here that joins the parts, and the one that catches.
import manifest from '../../package.json' with { type: 'json' }
import { openLocalPorts } from '../local/ports.ts'
import type { LocalCall } from '../local/request.ts'
import { openRunflow } from '../runflow/client.ts'
import { sleep } from '../sleep.ts'
import { useCatalogue } from '../text/catalogue.ts'
import * as english from '../text/compiled/en.js'
import { useSurface } from '../text/surface.ts'
import { wantsJson } from './args.ts'
import { askOnTerminal } from './ask.ts'
import type { CliDeps } from './commands/deploy.ts'
import { runCommand } from './commands/deploy.ts'
import { EXIT_CODES } from './exit-codes.ts'
import { createPrinter } from './printer.ts'
import { toBareReport } from './report.ts'

useCatalogue('en', english)
useSurface('cli')

const rawArgs = process.argv.slice(2)
const isJson = wantsJson(rawArgs)
const isTerminal = process.stdin.isTTY === true && process.stderr.isTTY === true && !isJson
const printer = createPrinter(isJson, {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
})
const controller = new AbortController()
// Once: a second Ctrl+C ends the process as usual.
process.once('SIGINT', () => controller.abort())

/** A ComfyUI may stand behind a path. */
const openComfy: CliDeps['openComfy'] = (url) => {
  const base = url.replace(/\/+$/, '')
  const call: LocalCall = (path, init) => fetch(`${base}${path}`, init)
  return openLocalPorts(call, sleep)
}

try {
  process.exitCode = await runCommand(rawArgs, printer, {
    env: process.env,
    version: manifest.version,
    openApi: ({ origin, key }) => openRunflow({ origin, key, fetch, sleep, random: Math.random }),
    openComfy,
    sleep,
    askLine: isTerminal ? askOnTerminal : null,
    signal: controller.signal,
  })
} catch (error) {
  // A mistake of ours. Its message may hold anything, so only its name is told.
  const name = error instanceof Error ? error.name : 'unknown'
  printer.tell(
    toBareReport('unexpected-error', `Unexpected error (${name}).`),
    `Unexpected error (${name}).\n`,
  )
  process.exitCode = EXIT_CODES.unexpected
}
