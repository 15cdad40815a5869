import { parseArgs } from 'node:util'
import type { CorsMode, Faults } from './faults.ts'
import { KEYS } from './keys.ts'
import { createSandbox } from './sandbox.ts'
import { serveSandbox } from './serve.ts'

const USAGE = 'Usage: npm run sandbox -- [--port N] [--cors on|off|off-on-errors] [--storage-cors on|off]'
const corsModes = new Map<string, CorsMode>([
  ['on', 'on'],
  ['off', 'off'],
  ['off-on-errors', 'off-on-errors'],
])

async function main(): Promise<number | null> {
  const read = readArguments()
  if (read === null) {
    process.stderr.write(`${USAGE}\n`)
    return 2
  }
  const sandbox = createSandbox({ unknown: 'answer', faults: read.faults })
  try {
    const served = await serveSandbox(sandbox, read.port)
    const keys = Object.fromEntries(KEYS.map(({ name, key }) => [name, key]))
    // The first line is for programs; there is no second one.
    process.stdout.write(`${JSON.stringify({ url: served.url, storage: served.storage, keys })}\n`)
    for (const signal of ['SIGTERM', 'SIGINT'] as const)
      process.once(signal, () => {
        void served.close().then(() => process.exit(0))
      })
    return null
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    const why = code === 'EADDRINUSE' ? 'is in use' : `cannot be used (${code})`
    process.stderr.write(`Port ${read.port} ${why}. Give another one, or --port 0 for any free one.\n`)
    return 1
  }
}

function readArguments(): { port: number; faults: Pick<Faults, 'cors' | 'storageCors'> } | null {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '8787' },
        cors: { type: 'string', default: 'on' },
        'storage-cors': { type: 'string', default: 'on' },
      },
    })
    const port = Number(values.port)
    const cors = corsModes.get(values.cors)
    const storageCors = values['storage-cors']
    if (storageCors !== 'on' && storageCors !== 'off') return null
    const isPort = Number.isInteger(port) && port >= 0 && port <= 65_535
    return isPort && cors !== undefined ? { port, faults: { cors, storageCors } } : null
  } catch {
    return null
  }
}

const exitCode = await main()
if (exitCode !== null) process.exitCode = exitCode
