import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import { mediaTypeOf, pictureTypeOf } from '../runs/media-types.ts'
import type { LocalFile } from '../runs/parse-values.ts'
import { toSize } from '../text/format-size.ts'
import { t } from '../text/text.ts'
import type { ManagementApi } from '../types/management-api.ts'
import type { ApiFailure, UploadFile } from '../types/runflow-api.ts'
import type { Context } from './command.ts'

/** What Runflow takes of one file. */
const MOST_BYTES = 50 * 1024 * 1024

export type ReadFile = { ids: string[]; file: UploadFile; bytes: Uint8Array }

/** The bytes of every file that the values name, looked at before anything is sent. The error is a sentence. */
export async function readRunFiles(
  files: LocalFile[],
  { readFile, signal }: Pick<Context, 'readFile' | 'signal'>,
): Promise<Result<ReadFile[], string>> {
  const read = new Map<string, ReadFile>()
  for (const { id, type, path } of files) {
    const got = await readFile(path, MOST_BYTES, signal)
    if ('code' in got)
      return fail(
        got.code === 'ENOENT'
          ? t('cli.mistake.not-found', { file: path })
          : t('cli.mistake.not-readable', { file: path, reason: got.code }),
      )
    const { bytes, sizeBytes } = got
    if (sizeBytes > MOST_BYTES)
      return fail(
        t('cli.mistake.too-large', { file: path, size: toSize(sizeBytes), most: toSize(MOST_BYTES) }),
      )
    if (sizeBytes === 0) return fail(t('cli.mistake.empty', { file: path }))
    if (type === 'IMAGE' && pictureTypeOf(bytes) === null)
      return fail(t('calling.mistake.no-picture', { id, file: path }))
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const mimeType = mediaTypeOf(path, bytes)
    const known = read.get(sha256)
    if (known !== undefined) known.ids.push(id)
    else read.set(sha256, { ids: [id], file: { path: basename(path), mimeType, sizeBytes, sha256 }, bytes })
  }
  return ok([...read.values()])
}

/** Sends each file once, and says by which address each input gets it. */
export async function uploadRunFiles(
  files: ReadFile[],
  api: Pick<ManagementApi, 'upload'>,
  { printer, signal }: Pick<Context, 'printer' | 'signal'>,
): Promise<Result<Map<string, string>, ApiFailure>> {
  const addresses = new Map<string, string>()
  for (const { ids, file, bytes } of files) {
    printer.progress(t('calling.uploading', { file: file.path, size: toSize(file.sizeBytes) }))
    const blob = new Blob([bytes as Uint8Array<ArrayBuffer>])
    const sent = await api.upload(file, async () => ok(blob), signal)
    if (!sent.ok)
      return fail(
        sent.error.step === 'read' ? { kind: 'unexpected-response', where: 'upload' } : sent.error.failure,
      )
    for (const id of ids) addresses.set(id, `runflow://assets/${sent.value.assetId}`)
  }
  return ok(addresses)
}
