import type { InputKind } from '../names.ts'
import { pictureTypeOf } from './media-types.ts'

/** What Runflow takes of one file. */
export const MOST_FILE_BYTES = 50 * 1024 * 1024
/** As many of the first bytes as tell a picture from anything else. */
export const HEAD_BYTES = 16

export type FileProblem = 'no-picture' | 'too-many-bytes' | 'empty-file'

/** Why a file cannot be sent for an input of this type. `head`: its first bytes. */
export function checkFile(type: InputKind, sizeBytes: number, head: Uint8Array): FileProblem | null {
  if (sizeBytes === 0) return 'empty-file'
  if (sizeBytes > MOST_FILE_BYTES) return 'too-many-bytes'
  return type === 'IMAGE' && pictureTypeOf(head) === null ? 'no-picture' : null
}
