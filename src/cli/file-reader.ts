import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { addAbortSignal } from 'node:stream'
import type { ReadFile } from './command.ts'
import { STANDARD_INPUT } from './read-file.ts'

/** Reads files by their path from this folder, and standard input. Of a file that is too large only its size. */
export function createFileReader(folder: string): ReadFile {
  return async (file, mostBytes, signal) => {
    const path = resolve(folder, file)
    try {
      if (file !== STANDARD_INPUT) {
        const { size } = await stat(path)
        if (size > mostBytes) return { bytes: new Uint8Array(), sizeBytes: size }
      }
      const stream = file === STANDARD_INPUT ? process.stdin : createReadStream(path)
      const chunks: Buffer[] = []
      let sizeBytes = 0
      // A pipe does not tell its size beforehand.
      for await (const chunk of addAbortSignal(signal, stream)) {
        chunks.push(chunk as Buffer)
        sizeBytes += (chunk as Buffer).length
        if (sizeBytes > mostBytes) break
      }
      return { bytes: Buffer.concat(chunks), sizeBytes }
    } catch (error) {
      return { code: error instanceof Error && 'code' in error ? String(error.code) : 'unknown' }
    }
  }
}
