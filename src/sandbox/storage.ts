import { Hono } from 'hono'
import type { Faults } from './faults.ts'
import type { SandboxContext } from './state.ts'

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
    if (upload === undefined || c.req.query('X-Amz-Signature') !== upload.signature)
      return denied('The signature does not match')
    if (faults.uploadsExpired) return denied('Request has expired')
    if (c.req.header('Content-Type') !== upload.mimeType)
      return denied('The signature does not match: it was made for another Content-Type')
    upload.bytes = new Uint8Array(await c.req.arrayBuffer())
    return new Response(null, { status: 200, headers: open() })
  })

  app.get('/assets/:id/:name', (c) => {
    const upload = context.state.uploads.find((one) => one.id === c.req.param('id'))
    if (!upload?.bytes || c.req.query('X-Amz-Signature') !== upload.signature)
      return denied('The signature does not match')
    return new Response(upload.bytes, { status: 200, headers: { 'Content-Type': upload.mimeType } })
  })

  return app
}

function deny(message: string, cors: Record<string, string>): Response {
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code><Message>${message}</Message></Error>\n`
  return new Response(xml, {
    status: 403,
    headers: { 'Content-Type': 'application/xml', ...cors },
  })
}
