import { groupBy } from '../checks/shared-work.ts'
import type { PackedFile } from './deploy-file.ts'

/** unsafe: it leads out of its folder, or is no path everywhere. collide: one file on a disk that tells no case apart. */
export type NameProblem = { kind: 'unsafe'; path: string } | { kind: 'collide'; path: string; other: string }

/** The first name under which an input file cannot lie beside its deploy file on every system. */
export function findNameProblem(files: PackedFile[]): NameProblem | null {
  const unsafe = files.find(({ path }) => !isBelow(path))
  if (unsafe !== undefined) return { kind: 'unsafe', path: unsafe.path }
  // Windows and macOS take these for one name, and one of the two would be gone after a checkout there.
  for (const alike of groupBy(files, ({ path }) => path.normalize('NFC').toLowerCase()).values()) {
    const [first, ...others] = alike
    const other = others.find(({ path, sha256 }) => path === first?.path || sha256 !== first?.sha256)
    if (first !== undefined && other !== undefined)
      return { kind: 'collide', path: first.path, other: other.path }
  }
  return null
}

/** A path with `/` below a folder, on any system. */
function isBelow(path: string): boolean {
  const parts = path.split('/')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return !/[\\\x00-\x1f\x7f]|^[A-Za-z]:/.test(path) && parts.every((part) => !/^\.{0,2}$/.test(part))
}
