import type { ResourceEntry, UploadFile } from '../../types/runflow-api.ts'
import type { Target } from '../../types/target.ts'
import { contentKey } from './plan-uploads.ts'

/** Confirmed uploads, for a deploy that fails after them. Lives as long as the page or the process; empty at first. */
export type Uploaded = Map<string, ResourceEntry>

export function recall(uploaded: Uploaded, target: Target, file: UploadFile): ResourceEntry | null {
  return uploaded.get(keyOf(target, file)) ?? null
}

export function remember(uploaded: Uploaded, target: Target, file: UploadFile, entry: ResourceEntry): void {
  uploaded.set(keyOf(target, file), entry)
}

export function forget(uploaded: Uploaded, target: Target, file: UploadFile): void {
  uploaded.delete(keyOf(target, file))
}

/** An asset belongs to the organization of the key that uploaded it, which need not be known yet: the key stands for it. */
function keyOf({ origin, key }: Target, file: UploadFile): string {
  return `${origin} ${fingerprint(key)} ${contentKey(file)}`
}

/**
 * Tells keys apart without keeping one. Two that fall together are harmless: the API refuses another organization's
 * asset, and the files are then sent anew.
 */
function fingerprint(key: string): string {
  let [high, low] = [0x811c9dc5, 0x1000193]
  for (let index = 0; index < key.length; index++) {
    high = Math.imul(high ^ key.charCodeAt(index), 0x01000193)
    low = Math.imul(low ^ key.charCodeAt(index), 0x85ebca6b)
  }
  return `${(high >>> 0).toString(36)}${(low >>> 0).toString(36)}`
}
