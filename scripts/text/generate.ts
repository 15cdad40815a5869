import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Generated } from './compile.ts'
import { compileLocale, describeKeys } from './compile.ts'
import type { Locale } from './locales.ts'
import { ENGLISH, languagesIn, ownRooms, readLocale } from './locales.ts'
import { findProblems } from './translation.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
export const LOCALES = join(ROOT, 'locales')
const COMPILED = join(ROOT, 'src/text/compiled')

/** What src/text/compiled/ must hold. Throws with a line for each message that cannot be used. */
export function generate(): Generated {
  const locales = new Map(
    languagesIn(LOCALES).map((language) => [language, readLocale(join(LOCALES, language))]),
  )
  const english: Locale = locales.get(ENGLISH) ?? new Map()
  const problems = [...locales].flatMap(([language, locale]) =>
    findProblems(locale, english).map((problem) => `locales/${language}: ${problem}`),
  )
  if (problems.length > 0) throw new Error(problems.join('\n'))
  const files: Generated = describeKeys(ownRooms(english))
  for (const [language, locale] of locales)
    for (const [path, content] of compileLocale(language, ownRooms(locale))) files.set(path, content)
  return files
}

/** Files that are there and should not be, or the other way round, or say something else. */
export function differences(files: Generated): string[] {
  const other = [...files].filter(([path, content]) => readIfThere(join(COMPILED, path)) !== content)
  const left = filesIn(COMPILED).filter((path) => !files.has(path))
  return [...other.map(([path]) => path), ...left]
}

export function write(files: Generated): void {
  rmSync(COMPILED, { recursive: true, force: true })
  for (const [path, content] of files) {
    mkdirSync(dirname(join(COMPILED, path)), { recursive: true })
    writeFileSync(join(COMPILED, path), content)
  }
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
}

function readIfThere(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8').replaceAll('\r\n', '\n') : null
}
