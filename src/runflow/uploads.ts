import { parseOrigin } from '../origin.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { ApiFailure } from '../types/runflow-api.ts'
import { announcedUpload, confirmedAsset } from './schemas.ts'
import type { Send } from './transport.ts'
import { readAnswer } from './transport.ts'

export type Announcement = { filename: string; mimeType: string; sizeBytes: number }
/** `uploadUrl` is signed: whoever has it may write. Never log or show it. */
export type Announced = { assetId: string; uploadUrl: string }
export type Asset = { assetId: string; url: string; mimeType: string; sizeBytes: number }

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

export type PutUpload = {
  uploadUrl: string
  bytes: Blob
  mimeType: string
}

/**
 * Puts the bytes where the announcement said, without the key: the URL itself is the permission. `forbidden` mostly
 * means that it has expired: announce the file again, once.
 */
export async function putBytes(
  send: Send,
  { uploadUrl, ...file }: PutUpload,
  signal?: AbortSignal,
): Promise<Result<null, ApiFailure>> {
  // https, or this machine: a file must not cross the network in clear because an answer says so.
  if (!parseOrigin(uploadUrl).ok) return fail({ kind: 'unexpected-response', where: 'upload' })
  const answer = await send({ kind: 'put', where: 'upload', method: 'PUT', url: uploadUrl, ...file, signal })
  if (!answer.ok) return answer
  const { status, text } = answer.value
  // A storage answers with no page: one that comes with a 200 is of a proxy, which kept the bytes to itself.
  const isStored = [200, 201, 204].includes(status) && !/^\s*<(!doctype )?html/i.test(text)
  return isStored ? ok(null) : fail({ kind: 'unexpected-response', where: 'storage' })
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
