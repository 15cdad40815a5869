import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { createServer } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { connect } from 'node:net'

const TLS = new URL('./tls/', import.meta.url)
export const CERTIFICATE = new URL('api.example.cert.pem', TLS).pathname

/** https://api.example on this machine, by a certificate that only those trust who are told of it. */
export async function serveTls(listener: RequestListener) {
  const server = createTlsServer(
    { cert: readFileSync(CERTIFICATE), key: readFileSync(new URL('api.example.key.pem', TLS)) },
    listener,
  ).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

export type ConnectProxy = { url: string; tunnels: string[]; authorizations: string[]; close(): void }

/** A proxy that tunnels to the ports it was given by name, and refuses all else. */
export async function startConnectProxy(ports: Record<string, number>): Promise<ConnectProxy> {
  const tunnels: string[] = []
  const authorizations: string[] = []
  const open = new Set<Socket>()
  const server = createServer((_, response) => response.writeHead(405).end())
  server.on('connect', (request, socket: Socket, head) => {
    tunnels.push(request.url ?? '')
    authorizations.push(request.headers['proxy-authorization'] ?? '')
    const port = ports[request.url ?? '']
    if (port === undefined) return void socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
    const target = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      target.write(head)
      socket.pipe(target).pipe(socket)
    })
    for (const one of [socket, target]) {
      open.add(one)
      one.on('error', () => one.destroy())
      one.on('close', () => {
        socket.destroy()
        target.destroy()
      })
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    tunnels,
    authorizations,
    close() {
      for (const one of open) one.destroy()
      server.close()
      server.closeAllConnections()
    },
  }
}
