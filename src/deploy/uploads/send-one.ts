import type { Result } from '../../result.ts'
import { fail, ok } from '../../result.ts'
import type { LocalFailure } from '../../types/facts.ts'
import type { Api, ResourceEntry, UploadFailure, UploadFile } from '../../types/runflow-api.ts'
import type { Ports } from '../ports.ts'

/**
 * Sends one file and holds what arrived against what was found: the bytes that are read have the size and the hash
 * of the fact, and the asset that Runflow confirms has this size.
 */
export async function sendFile(
  file: UploadFile,
  { readFile, sha256 }: Pick<Ports, 'readFile' | 'sha256'>,
  api: Pick<Api, 'upload'>,
  signal: AbortSignal,
): Promise<Result<ResourceEntry, UploadFailure>> {
  async function read(): Promise<Result<Blob, LocalFailure>> {
    const bytes = await readFile(file.path, signal)
    if (!bytes.ok) return bytes
    if (bytes.value.size !== file.sizeBytes) return fail(changed(file))
    // null: a browser hashes on secure pages only, and ComfyUI is often opened over plain http on a local network.
    // Then the size has to do.
    const hash = await sha256(bytes.value)
    return hash === null || hash === file.sha256 ? bytes : fail(changed(file))
  }

  const sent = await api.upload(file, read, signal)
  if (!sent.ok) return sent
  const { assetId, url, sizeBytes } = sent.value
  if (sizeBytes !== file.sizeBytes)
    return fail({ step: 'verify', failure: { kind: 'unexpected-response', where: 'size_bytes' } })
  return ok({
    asset_id: assetId,
    url,
    mime_type: file.mimeType,
    size_bytes: file.sizeBytes,
    sha256: file.sha256,
  })
}

function changed({ path }: UploadFile): LocalFailure {
  return { kind: 'refused', code: 'file-changed', params: { path } }
}
