import type { ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { CutAnswer, LostAnswer } from './answers.ts'
import type { Sandbox } from './sandbox.ts'

export type ServedSandbox = { url: string; storage: string; close(): Promise<void> }

/** Two servers, as storage is another origin. Loopback only: the keys are known to everybody. Port 0 picks a free one. */
export async function serveSandbox(sandbox: Sandbox, port: number, storagePort = 0): Promise<ServedSandbox> {
  const api = await listen((request) => sandbox.api(request), port)
  const storage = await listen((request) => sandbox.storage(request), storagePort).catch(async (error) => {
    // One server that is left open would keep the process from ending.
    await api.close()
    throw error
  })
  sandbox.origins.api = api.url
  sandbox.origins.storage = storage.url
  return {
    url: api.url,
    storage: storage.url,
    close: async () => {
      await Promise.all([sandbox.stop(), api.close(), storage.close()])
    },
  }
}

/** The head promises the whole. */
function cutShort({ status, headers, bytes, half }: CutAnswer, outgoing: ServerResponse): Response {
  outgoing.writeHead(status, { ...Object.fromEntries(headers), 'content-length': bytes.length })
  outgoing.write(half, () => outgoing.destroy())
  return RESPONSE_ALREADY_SENT
}

async function listen(answer: (request: Request) => Promise<Response>, port: number) {
  const server = createServer((incoming, outgoing) => {
    const listener = getRequestListener(
      async (request) => {
        try {
          return await answer(request)
        } catch (error) {
          if (error instanceof CutAnswer) return cutShort(error, outgoing)
          if (!(error instanceof LostAnswer)) throw error
          incoming.socket.destroy()
          return new Response(null, { status: 500 })
        }
      },
      { overrideGlobalObjects: false },
    )
    void listener(incoming, outgoing)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const { port: taken } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${taken}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
