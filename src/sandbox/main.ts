import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { parseComfyUrl } from './comfy/comfy-url.ts'
import type { FaultsProblem } from './read-faults.ts'
import type { SandboxOrder } from './start.ts'
import { RUN_MODES, startSandbox } from './start.ts'

const USAGE =
  'Usage: npm run sandbox -- [--port N] [--cors on|off|off-on-errors] [--storage-cors on|off]\n' +
  '                          [--runs succeed|fail|slow] [--faults FILE] [--comfyui URL]'
const CORS_MODES = ['on', 'off', 'off-on-errors'] as const
const STORAGE_MODES = ['on', 'off'] as const

async function main(): Promise<number | null> {
  const order = readArguments()
  if (order === null) return complain(USAGE, 2)
  const ending = new AbortController()
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => ending.abort())
  const started = await startSandbox(order, ending.signal)
  if (!started.ok) {
    if (started.error.kind === 'faults') return complain(describe(started.error.problem), 2)
    const { code } = started.error
    const why = code === 'EADDRINUSE' ? 'is in use' : `cannot be used (${code})`
    return complain(`Port ${order.port} ${why}. Give another one, or --port 0 for any free one.`, 1)
  }
  // The first line is for programs; there is no second one.
  process.stdout.write(`${JSON.stringify(started.value)}\n`)
  return null
}

function readArguments(): SandboxOrder | null {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '8787' },
        cors: { type: 'string' },
        'storage-cors': { type: 'string' },
        runs: { type: 'string' },
        faults: { type: 'string' },
        comfyui: { type: 'string' },
      },
    })
    const port = Number(values.port)
    const cors = oneOf(CORS_MODES, values.cors)
    const storageCors = oneOf(STORAGE_MODES, values['storage-cors'])
    const runMode = oneOf(RUN_MODES, values.runs)
    if (!Number.isInteger(port) || port < 0 || port > 65_535) return null
    const faults: unknown = values.faults && JSON.parse(readFileSync(values.faults, 'utf8'))
    const changes = {
      ...(cors && { cors }),
      ...(storageCors && { storageCors }),
      ...(runMode && { runMode }),
    }
    const comfyui = values.comfyui === undefined ? null : parseComfyUrl(values.comfyui)
    if (comfyui?.ok === false) return null
    return { port, faults, changes, seed: null, comfyui: comfyui?.value ?? null }
  } catch {
    return null
  }
}

/** undefined: not given. Throws for what is none of them. */
function oneOf<T extends string>(known: readonly T[], value: string | undefined): T | undefined {
  if (value === undefined) return undefined
  const found = known.find((one) => one === value)
  if (found === undefined) throw new Error(`No such value: ${value}`)
  return found
}

function describe(problem: FaultsProblem): string {
  switch (problem.kind) {
    case 'unknown-field':
      return `The file of faults has ${problem.at}, which nobody knows. Known: ${problem.known.join(', ')}.`
    case 'wrong-value':
      return `The value of ${problem.at} in the file of faults is not one that it takes.`
  }
}

function complain(message: string, exitCode: number): number {
  process.stderr.write(`${message}\n`)
  return exitCode
}

const exitCode = await main()
if (exitCode !== null) process.exitCode = exitCode
