import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where a server comes up again: at the same address, with the same folders. */
export type Place = { base: string; port: number }

export async function makePlace(): Promise<Place> {
  return { base: mkdtempSync(join(tmpdir(), 'runflow-place-')), port: await freePort() }
}

export function removePlace({ base }: Place): void {
  rmSync(base, { recursive: true, force: true })
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('No port')
  return address.port
}
