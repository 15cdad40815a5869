import { describeCallFailure } from '../../endpoints/call-messages.ts'
import type { Result } from '../../result.ts'
import { fail, ok } from '../../result.ts'
import { HEAD_BYTES } from '../../runs/check-file.ts'
import type { ChosenFile } from '../../runs/drafts.ts'
import { mediaTypeOf } from '../../runs/media-types.ts'
import { safeName } from '../../runs/result-names.ts'
import { titledTextsOf } from '../../text/text.ts'
import type { ManagementApi } from '../../types/management-api.ts'
import type { Message } from '../../types/message.ts'
import { error } from '../../types/message.ts'
import type { UploadedAsset, UploadFailure } from '../../types/runflow-api.ts'

export type UploadParts = {
  newId(): string
  /** null: this page may not hash. */
  sha256(bytes: Blob): Promise<string | null>
  /** Puts a file into a folder of ours in ComfyUI's input folder. Answers its path there, or null. */
  place(id: string, name: string, bytes: Blob): Promise<string | null>
  /** Takes that folder away again. */
  remove(id: string): Promise<void>
}
type OnFile = (file: { name: string; sizeBytes: number; at: number; of: number }) => void

/** Addresses by input id; what failed, as a message. */
export type UploadedFiles = (
  api: Pick<ManagementApi, 'upload'>,
  files: ReadonlyMap<string, ChosenFile>,
  signal: AbortSignal,
  onFile: OnFile,
) => Promise<Result<Map<string, string>, Message>>

/** Sends each file once, whatever inputs it is for. */
export function createUpload({ newId, sha256, place, remove }: UploadParts): UploadedFiles {
  async function send(
    api: Pick<ManagementApi, 'upload'>,
    { name, blob, path }: ChosenFile,
    signal: AbortSignal,
  ): Promise<Result<UploadedAsset, UploadFailure>> {
    const [digest, head] = await Promise.all([sha256(blob), blob.slice(0, HEAD_BYTES).arrayBuffer()])
    const mimeType = mediaTypeOf(name, new Uint8Array(head))
    const file = { mimeType, sizeBytes: blob.size, sha256: digest ?? '' }
    const usable = safeName(name) || 'file'
    const read = async () => ok(blob)
    if (path !== null) return api.upload({ ...file, path }, read, signal)
    const sent = await api.upload({ ...file, path: usable, isOnlyInPage: true }, read, signal)
    if (sent.ok || !isAboutBrowser(sent.error) || digest === null) return sent
    // The browser may not send it, and ComfyUI, which may, does not have it: it gets it for as long as that takes.
    const id = newId()
    try {
      const placed = await place(id, usable, blob)
      if (placed === null) return sent
      return await api.upload({ ...file, path: placed }, read, signal)
    } finally {
      await remove(id)
    }
  }

  return async (api, files, signal, onFile) => {
    const addresses = new Map<string, string>()
    const known = new Map<Blob, string>()
    const entries = [...files]
    for (const [index, [id, file]] of entries.entries()) {
      if (signal.aborted) break
      const before = known.get(file.blob)
      onFile({ name: file.name, sizeBytes: file.blob.size, at: index + 1, of: entries.length })
      if (before === undefined) {
        const sent = await send(api, file, signal)
        if (!sent.ok) return fail(describeUploadFailure(sent.error))
        known.set(file.blob, `runflow://assets/${sent.value.assetId}`)
      }
      addresses.set(id, known.get(file.blob) ?? before ?? '')
    }
    return ok(addresses)
  }
}

/** ComfyUI looked for the file in vain, or the storage may be closed to browsers. */
function isAboutBrowser({ step, failure }: UploadFailure): boolean {
  return step === 'read' || (step === 'put' && failure.kind === 'network')
}

function describeUploadFailure(failure: UploadFailure): Message {
  if (failure.step === 'read') return error(titledTextsOf('run.end.here-not-placed'))
  return describeCallFailure('upload', failure.failure)
}
