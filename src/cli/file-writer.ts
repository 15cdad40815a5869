import { rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { WriteFile } from './command.ts'
import { makeFolder } from './make-folder.ts'

/**
 * Writes files by their path from this folder, with the folders that they need. Whoever reads one has the old bytes or
 * the new ones, whenever the program is stopped.
 */
export function createFileWriter(folder: string): WriteFile {
  return async (file, bytes) => {
    const path = resolve(folder, file)
    const unfinished = join(dirname(path), `.${basename(path)}.${process.pid}.part`)
    try {
      await makeFolder(dirname(path))
      await writeFile(unfinished, bytes)
      await rename(unfinished, path)
      return null
    } catch (error) {
      await rm(unfinished, { force: true }).catch(() => {})
      return { code: error instanceof Error && 'code' in error ? String(error.code) : 'unknown' }
    }
  }
}
