import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** Messages of one file, as deeply nested as their keys have dots. */
export type Tree = { [name: string]: Tree | string }
/** The files of one language by name, without `.json`. */
export type Locale = Map<string, Tree>

export const ENGLISH = 'en'

/** Read by ComfyUI alone: its nodes, and the names of its menus. */
const COMFYUI_ONLY = ['nodeDefs', 'main']

export function languagesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}

export function readLocale(folder: string): Locale {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return new Map(
    files
      .sort()
      .map((name) => [basename(name, '.json'), JSON.parse(readFileSync(join(folder, name), 'utf8')) as Tree]),
  )
}

/** What our own code says, as against what ComfyUI reads from the same folder. */
export function ownRooms(locale: Locale): Locale {
  return new Map([...locale].filter(([room]) => !COMFYUI_ONLY.includes(room)))
}

/** Every message under its full key, in the order of the files. */
export function flatten(locale: Locale): Map<string, string> {
  const messages = new Map<string, string>()
  const add = (prefix: string, tree: Tree) => {
    for (const [name, inner] of Object.entries(tree)) {
      const key = `${prefix}.${name}`
      if (typeof inner === 'string') messages.set(key, inner)
      else add(key, inner)
    }
  }
  for (const [room, tree] of locale) add(room, tree)
  return messages
}
