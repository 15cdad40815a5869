import { existsSync } from 'node:fs'
import { lstat, readdir, readFile, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { ATTRIBUTES } from './git-attributes.ts'

/** What lies in the folder that a command is called in, as far as our commands write there. */
export type FolderSeen = {
  /** Names of deploy files. */
  deployFiles: string[]
  /** The lines of every .gitattributes from here up to the root of the repository; null: this is no repository. */
  attributes: string[] | null
  /** Paths of files that a command left half written: its process is gone. */
  unfinished: string[]
}

export type WorkingFolder = {
  look(): Promise<FolderSeen>
  /** The code of what failed; null: done. */
  remove(file: string): Promise<string | null>
  /** What a file says; null: there is none. A link is not followed: it may lead out of this folder. */
  readPlain(file: string): Promise<{ text: string } | { code: string } | null>
}

const DEPLOY_FILE = /\.runflow\.json$/
/** As file-writer.ts names them. */
const UNFINISHED = /^\..+\.(\d{1,10})\.part$/

export function openWorkingFolder(folder: string): WorkingFolder {
  return {
    async look() {
      const names = await namesIn(folder)
      const deployFiles = names.filter((name) => DEPLOY_FILE.test(name))
      const unfinished = names.filter(isUnfinished)
      for (const file of deployFiles) {
        const inputs = file.replace(DEPLOY_FILE, '.files')
        const inner = (await isLink(join(folder, inputs))) ? [] : await namesIn(join(folder, inputs), true)
        unfinished.push(...inner.filter(isUnfinished).map((name) => join(inputs, name)))
      }
      return { deployFiles, attributes: await attributesAbove(folder), unfinished }
    },
    async remove(file) {
      try {
        await rm(join(folder, file))
        return null
      } catch (error) {
        return codeOf(error)
      }
    },
    async readPlain(file) {
      try {
        const path = join(folder, file)
        if (!(await lstat(path)).isFile()) return { code: 'EINVAL' }
        return { text: await readFile(path, 'utf8') }
      } catch (error) {
        return codeOf(error) === 'ENOENT' ? null : { code: codeOf(error) }
      }
    },
  }
}

async function namesIn(folder: string, recursive = false): Promise<string[]> {
  return (await readdir(folder, { recursive }).catch(() => [])).sort()
}

/** What lies behind it is elsewhere. */
function isLink(path: string): Promise<boolean> {
  return lstat(path).then(
    (found) => found.isSymbolicLink(),
    () => false,
  )
}

/** Of a process that still runs, it may become whole. */
function isUnfinished(path: string): boolean {
  const [, pid] = UNFINISHED.exec(basename(path)) ?? []
  if (pid === undefined) return false
  try {
    process.kill(Number(pid), 0)
    return false
  } catch (error) {
    return codeOf(error) === 'ESRCH'
  }
}

async function attributesAbove(folder: string): Promise<string[] | null> {
  const lines: string[] = []
  for (let at = folder; ; at = dirname(at)) {
    const text = await readFile(join(at, ATTRIBUTES), 'utf8').catch(() => '')
    lines.push(...text.split(/\r?\n/))
    if (existsSync(join(at, '.git'))) return lines
    if (dirname(at) === at) return null
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
}
