import { t } from '../text/text.ts'
import type { PackFact } from '../types/facts.ts'

/** The folder of a pack; with `root` where another folder of custom nodes has a pack of that name too. */
export type PackName = { directory: string; root?: number }

type Placed = Pick<PackFact, 'directory' | 'root'>

export function readPackNames(packs: readonly Placed[]): (pack: Placed) => PackName {
  const roots = new Map<string, Set<number | null>>()
  for (const { directory, root } of packs) roots.set(directory, (roots.get(directory) ?? new Set()).add(root))
  return ({ directory, root }) =>
    root !== null && (roots.get(directory)?.size ?? 0) > 1 ? { directory, root } : { directory }
}

/** Where it lies is said by the role of the folder, as paths of this machine are told to nobody. */
export function labelOf({ directory, root }: PackName): string {
  if (root === undefined) return directory
  return root === 0
    ? t('findings.pack-place.own', { directory })
    : t('findings.pack-place.other', { directory, number: root })
}

/** In data, where one text is wanted: no folder's name has a slash. */
export function packKey({ directory, root }: PackName): string {
  return root === undefined ? directory : `${root}/${directory}`
}

export function labelOfKey(key: string): string {
  const [root, directory] = key.split('/')
  return directory === undefined ? key : labelOf({ directory, root: Number(root) })
}
