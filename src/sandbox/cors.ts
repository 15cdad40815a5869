import type { CorsMode } from './faults.ts'

/** The answer to a browser's question before the call: what it lacks, the browser refuses. */
export function preflight(request: Request, mode: CorsMode): Response {
  const allowed = allowedOrigin(request, mode)
  if (allowed === null) return new Response(null, { status: 405 })
  return new Response(null, {
    status: 204,
    headers: {
      'Access-Control-Allow-Origin': allowed,
      'Access-Control-Allow-Headers': 'Authorization, Content-Type',
      'Access-Control-Allow-Methods': 'GET, POST, PATCH, DELETE, PUT',
      Vary: 'Origin',
    },
  })
}

export function withCors(request: Request, response: Response, mode: CorsMode): Response {
  const allowed = mode === 'off-on-errors' && response.status >= 400 ? null : allowedOrigin(request, mode)
  if (allowed === null) return response
  response.headers.set('Access-Control-Allow-Origin', allowed)
  response.headers.append('Vary', 'Origin')
  return response
}

function allowedOrigin(request: Request, mode: CorsMode): string | null {
  const origin = request.headers.get('Origin')
  if (origin === null || mode === 'off') return null
  if (typeof mode === 'string') return '*'
  return mode.origins.includes(origin) ? origin : null
}
