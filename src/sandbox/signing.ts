import { createHmac } from 'node:crypto'
import type { SandboxContext, Upload } from './state.ts'

// Addresses of the storage work as long as their query says, and only as they were given.

/** Known to everybody, as the keys are: it is about addresses that were changed or have become too old. */
const SECRET = 'sandbox'
const ASSET_SECONDS = 604_800

type Place = Pick<SandboxContext, 'origins' | 'nowMs'>
type Signable = { method: 'GET' | 'PUT'; path: string; seconds: number }

/** `path`: as in an address, encoded. Read once more, the same file has another address a second later. */
export function signUrl({ origins, nowMs }: Place, signable: Signable): string {
  const date = dateText(nowMs())
  const query = new URLSearchParams({
    'X-Amz-Date': date,
    'X-Amz-Expires': String(signable.seconds),
    'X-Amz-Signature': signatureOf(signable, date),
  })
  return `${origins.storage}${signable.path}?${query}`
}

export function signAsset(context: SandboxContext, { id, filename }: Upload): string {
  const path = `/assets/${id}/${encodeURIComponent(filename)}`
  return signUrl(context, { method: 'GET', path, seconds: ASSET_SECONDS })
}

export function checkSignature(
  method: Signable['method'],
  { pathname, searchParams }: URL,
  nowMs: number,
): 'valid' | 'expired' | 'wrong' {
  const date = searchParams.get('X-Amz-Date') ?? ''
  const seconds = Number(searchParams.get('X-Amz-Expires'))
  const signature = signatureOf({ method, path: pathname, seconds }, date)
  if (searchParams.get('X-Amz-Signature') !== signature) return 'wrong'
  return nowMs < msOf(date) + seconds * 1000 ? 'valid' : 'expired'
}

function signatureOf({ method, path, seconds }: Signable, date: string): string {
  return createHmac('sha256', SECRET).update([method, path, seconds, date].join('\n')).digest('hex')
}

/** `20260105T100000Z` */
function dateText(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+|[-:]/g, '')
}

function msOf(date: string): number {
  return Date.parse(date.replace(/^(\d{4})(\d\d)(\d\dT\d\d)(\d\d)(\d\dZ)$/, '$1-$2-$3:$4:$5'))
}
