import { mkdir, writeFile } from 'node:fs/promises'
import { join, parse, resolve } from 'node:path'
import { fail, ok } from '../result.ts'
import type { SaveFile } from './command.ts'

const MOST_ALIKE = 10_000

/** Writes below a folder that is made where it is missing. A name that is taken gets a number: nothing is overwritten. */
export function createFileSaver(base: string): SaveFile {
  return async (folder, parts, bytes) => {
    const [name = 'file', ...inner] = parts.toReversed()
    const below = join(folder, ...inner.toReversed())
    const { name: stem, ext } = parse(name)
    try {
      await mkdir(resolve(base, below), { recursive: true })
      for (let number = 1; number <= MOST_ALIKE; number++) {
        const path = join(below, number === 1 ? name : `${stem}-${number}${ext}`)
        if (await writeNew(resolve(base, path), bytes)) return ok(path)
      }
      return fail('EEXIST')
    } catch (error) {
      return fail(error instanceof Error && 'code' in error ? String(error.code) : 'unknown')
    }
  }
}

/** false: there is a file of this name. */
async function writeNew(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    await writeFile(path, bytes, { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}
