import { Hono } from 'hono'
import type { Faults } from './faults.ts'
import { fileContent, filePath } from './run-files.ts'
import { checkSignature } from './signing.ts'
import type { SandboxContext } from './state.ts'

const WRONG = 'The signature does not match'
const EXPIRED = 'Request has expired'

/** Signed URLs on an origin of their own. A browser may put bytes from any page; results are not read by script. */
export function storageRoutes(context: SandboxContext, faults: Faults): Hono {
  const app = new Hono()
  const open = (): Record<string, string> =>
    faults.storageCors === 'on' ? { 'Access-Control-Allow-Origin': '*' } : {}
  const denied = (message: string) => deny(message, open())

  app.options('/uploads/:id/:name', () => {
    if (faults.storageCors === 'off') return new Response(null, { status: 403 })
    return new Response(null, {
      status: 204,
      // No Authorization: a browser that would send the key is stopped before it does.
      headers: {
        'Access-Control-Allow-Origin': '*',
        'Access-Control-Allow-Methods': 'PUT',
        'Access-Control-Allow-Headers': 'Content-Type',
      },
    })
  })

  app.put('/uploads/:id/:name', async (c) => {
    const upload = context.state.uploads.find((one) => one.id === c.req.param('id'))
    if (c.req.header('Authorization') !== undefined)
      return denied('Only one way to authorize is allowed: the signature, no Authorization header')
    const signature = checkSignature('PUT', new URL(c.req.url), context.nowMs())
    if (upload === undefined || signature === 'wrong') return denied(WRONG)
    if (faults.uploadsExpired || signature === 'expired') return denied(EXPIRED)
    if (c.req.header('Content-Type') !== upload.mimeType)
      return denied('The signature does not match: it was made for another Content-Type')
    upload.bytes = new Uint8Array(await c.req.arrayBuffer())
    return new Response(null, { status: 200, headers: open() })
  })

  app.get('/assets/:id/:name', (c) => {
    const upload = context.state.uploads.find((one) => one.id === c.req.param('id'))
    return read(c.req.url, upload?.bytes ? { bytes: upload.bytes, mimeType: upload.mimeType } : null)
  })

  app.get('/runs/:id/:output/:name', (c) => {
    const run = context.state.runs.find((one) => one.id === c.req.param('id'))
    const { pathname } = new URL(c.req.url)
    const file = run?.files.find((one) => filePath(run.id, one) === pathname)
    return read(c.req.url, run && file ? fileContent(run, file) : null)
  })

  /** A page may show what is answered here, and no script of it reads the bytes. */
  function read(address: string, stored: { bytes: Uint8Array<ArrayBuffer>; mimeType: string } | null) {
    const signature = checkSignature('GET', new URL(address), context.nowMs())
    if (stored === null || signature === 'wrong') return denied(WRONG)
    if (signature === 'expired') return denied(EXPIRED)
    return new Response(stored.bytes, { status: 200, headers: { 'Content-Type': stored.mimeType } })
  }

  return app
}

function deny(message: string, cors: Record<string, string>): Response {
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code><Message>${message}</Message></Error>\n`
  return new Response(xml, {
    status: 403,
    headers: { 'Content-Type': 'application/xml', ...cors },
  })
}
