import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'

const WEB = resolve(import.meta.dirname, '../web')

/** The files below web/ that every page loads: the entry, and what it imports before anything is opened. */
export function loadedAtStart(): string[] {
  const found = new Set<string>()
  const look = (name: string) => {
    if (found.has(name)) return
    found.add(name)
    const source = readFileSync(resolve(WEB, name), 'utf8')
    for (const [, from = ''] of source.matchAll(/^import (?:[^"'\n]*? from )?"\.\/([\w-]+\.mjs)[^"]*"/gm))
      look(from)
  }
  look('runflow.js')
  return [...found]
}

/** In bytes, gzipped one by one as they are sent. */
export function weighStart(): number {
  return loadedAtStart().reduce(
    (sum, name) => sum + gzipSync(readFileSync(resolve(WEB, name)), { level: 9 }).length,
    0,
  )
}
