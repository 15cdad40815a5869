import ky from 'ky'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { ApiFailure } from '../types/runflow-api.ts'
import { repeatAfterMs } from './retry.ts'
import { announcedUpload, confirmedAsset } from './schemas.ts'
import type { Send, TransportOptions } from './transport.ts'
import { failureOfThrown, readAnswer } from './transport.ts'

export type Announcement = { filename: string; mimeType: string; sizeBytes: number }
/** `uploadUrl` is signed: whoever has it may write. Never log or show it. */
export type Announced = { assetId: string; uploadUrl: string }
export type Asset = { assetId: string; url: string; mimeType: string; sizeBytes: number }

// At least 120 s, and enough for a line of 100 kB/s.
const MIN_PUT_MS = 120_000
const BYTES_PER_MS = 100

export async function announceUpload(
  send: Send,
  { filename, mimeType, sizeBytes }: Announcement,
  signal?: AbortSignal,
): Promise<Result<Announced, ApiFailure>> {
  const json = { filename, mime_type: mimeType, size_bytes: sizeBytes }
  const call = {
    kind: 'announce',
    where: 'upload',
    method: 'POST',
    path: '/v1/asset-uploads',
    named: false,
  } as const
  const answer = await send({ ...call, json, signal })
  if (!answer.ok) return answer
  const read = readAnswer(answer.value, announcedUpload, 'upload')
  return read.ok ? ok({ assetId: read.value.asset_id, uploadUrl: read.value.upload_url }) : read
}

type PutUpload = { uploadUrl: string; bytes: Blob; mimeType: string }

/**
 * Puts the bytes where the announcement said, without the key: the URL itself is the permission. `forbidden` mostly
 * means that it has expired: announce the file again, once. `first`: how an attempt ended that was already made.
 */
export async function putBytes(
  options: Pick<TransportOptions, 'fetch' | 'sleep' | 'random'>,
  upload: PutUpload,
  signal?: AbortSignal,
  first?: ApiFailure | null,
): Promise<Result<null, ApiFailure>> {
  let failure = first === undefined ? await putOnce(options, upload, signal) : first
  for (let attempt = 1; failure !== null; attempt++) {
    const delayMs = repeatAfterMs('put', failure, attempt, options.random())
    if (delayMs === null) return fail(failure)
    await options.sleep(delayMs, signal)
    failure = await putOnce(options, upload, signal)
  }
  return ok(null)
}

export async function putOnce(
  { fetch }: Pick<TransportOptions, 'fetch'>,
  { uploadUrl, bytes, mimeType }: PutUpload,
  signal?: AbortSignal,
): Promise<ApiFailure | null> {
  if (signal?.aborted) return { kind: 'cancelled' }
  if (!isSafeUploadUrl(uploadUrl)) return { kind: 'unexpected-response', where: 'upload' }
  try {
    const { status } = await ky(uploadUrl, {
      method: 'PUT',
      headers: { 'Content-Type': mimeType },
      body: bytes,
      ...(signal && { signal }),
      fetch,
      timeout: Math.max(MIN_PUT_MS, Math.ceil(bytes.size / BYTES_PER_MS)),
      retry: 0,
      throwHttpErrors: false,
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    })
    if (status === 200 || status === 201 || status === 204) return null
    if (status === 403) return { kind: 'forbidden', code: null, detail: null }
    if (status >= 500) return { kind: 'server', status }
    if (status >= 400) return { kind: 'rejected', status, code: null, detail: null }
    return { kind: 'unexpected-response', where: 'upload' }
  } catch (error) {
    return failureOfThrown(error, signal, false)
  }
}

export async function confirmUpload(
  send: Send,
  assetId: string,
  signal?: AbortSignal,
): Promise<Result<Asset, ApiFailure>> {
  const path = `/v1/asset-uploads/${encodeURIComponent(assetId)}/confirmations`
  const call = {
    kind: 'confirm',
    where: 'upload',
    method: 'POST',
    path,
    named: true,
    json: {},
    signal,
  } as const
  const answer = await send(call)
  if (!answer.ok) return answer
  const read = readAnswer(answer.value, confirmedAsset, 'upload')
  if (!read.ok) return read
  const { id, url, mime_type, size_bytes } = read.value
  return ok({ assetId: id, url, mimeType: mime_type, sizeBytes: size_bytes })
}

/** https, or this machine: a file must not cross the network in clear because an answer says so. */
function isSafeUploadUrl(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  return (
    protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname))
  )
}
