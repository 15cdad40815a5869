import { createWriteStream } from 'node:fs'
import { link, open, rename, rm } from 'node:fs/promises'
import { join, parse, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fail, ok } from '../result.ts'
import type { SaveFile } from './command.ts'
import { makeFolder } from './make-folder.ts'

const MOST_ALIKE = 10_000

/**
 * Writes below a folder that is made where it is missing, as the bytes come: none of it is held. A name that is taken
 * gets a number: nothing is overwritten. Under its name a file is whole, whenever the program is stopped.
 */
export function createFileSaver(base: string): SaveFile {
  return async (folder, parts, chunks) => {
    const [name = 'file', ...inner] = parts.toReversed()
    const below = join(folder, ...inner.toReversed())
    const unfinished = resolve(base, below, `.${name}.${process.pid}.part`)
    try {
      await makeFolder(resolve(base, below))
      await pipeline(chunks, createWriteStream(unfinished))
      const { name: stem, ext } = parse(name)
      for (let number = 1; number <= MOST_ALIKE; number++) {
        const path = join(below, number === 1 ? name : `${stem}-${number}${ext}`)
        if (await takeName(unfinished, resolve(base, path))) return ok(path)
      }
      return fail('EEXIST')
    } catch (error) {
      return fail(codeOf(error))
    } finally {
      await rm(unfinished, { force: true }).catch(() => {})
    }
  }
}

/** false: there is a file of this name. */
async function takeName(unfinished: string, path: string): Promise<boolean> {
  try {
    await link(unfinished, path)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
  }
  // Some disks have no links: the name is taken first, and then filled.
  try {
    await (await open(path, 'wx')).close()
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
  await rename(unfinished, path)
  return true
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
}
