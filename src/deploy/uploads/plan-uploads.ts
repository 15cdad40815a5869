import type { FileFact } from '../../types/facts.ts'
import type { ResourceEntry, UploadFile } from '../../types/runflow-api.ts'

/** One content to send, and every path below the input folder that has it. */
export type Upload = UploadFile & { paths: string[] }

export type UploadPlan = {
  /** What the endpoint has already: entries as they stand, a stale `url` included, since the asset id counts. */
  reused: ReadonlyMap<string, ResourceEntry>
  /** The biggest first: the last ones to finish are then short. */
  uploads: Upload[]
  bytes: number
}

/**
 * Only what the endpoint does not have under the same path with the same sha256 and mime type. Files that cannot be sent
 * stop the deploy before this, and so do those without a hash.
 */
export function planUploads(files: FileFact[], live: ReadonlyMap<string, ResourceEntry>): UploadPlan {
  const reused = new Map<string, ResourceEntry>()
  const byContent = new Map<string, Upload>()
  for (const { path, sha256, size_bytes: sizeBytes, mime_type: mimeType, problem } of files) {
    if (problem !== null || sha256 === null || sizeBytes === null) continue
    const entry = live.get(path)
    if (entry?.sha256 === sha256 && entry.mime_type === mimeType) {
      reused.set(path, entry)
      continue
    }
    const key = contentKey({ sha256, sizeBytes, mimeType })
    const known = byContent.get(key)
    if (known === undefined) byContent.set(key, { path, paths: [path], sha256, sizeBytes, mimeType })
    else if (!known.paths.includes(path)) known.paths.push(path)
  }
  const uploads = [...byContent.values()].toSorted(
    (a, b) => b.sizeBytes - a.sizeBytes || (a.path < b.path ? -1 : 1),
  )
  return { reused, uploads, bytes: uploads.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) }
}

/** Two files of one content are one asset; another mime type is another one. */
export function contentKey({
  sha256,
  sizeBytes,
  mimeType,
}: Pick<UploadFile, 'sha256' | 'sizeBytes' | 'mimeType'>): string {
  return `${sha256} ${sizeBytes} ${mimeType}`
}

/** The first file of a plan that lacks its hash: it vanished or changed since the facts were read. */
export function findUnhashed(files: FileFact[]): string | null {
  return files.find(({ problem, sha256 }) => problem === null && sha256 === null)?.path ?? null
}
