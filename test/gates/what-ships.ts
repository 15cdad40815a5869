import { listFiles } from './files.ts'

// The registry packs what is under version control and not named in .comfyignore.
const NEEDED = [
  '__init__.py',
  'nodes_py/',
  'locales/',
  'web/',
  'example_workflows/',
  'pyproject.toml',
  'README.md',
  'LICENSE',
  'CHANGELOG.md',
]
const MUST_BE_THERE = [...NEEDED, 'web/runflow.js', 'web/THIRD_PARTY_NOTICES.txt']
// What the client of the registry leaves behind all the same.
const HARMLESS = ['.comfyignore']

/** What the registry's archive lacks, and what it would hold for nothing. */
export function findWrongInArchive(): string[] {
  const missing = MUST_BE_THERE.filter((path) => listFiles(path).length === 0)
  const leftOut = listFiles('--cached', '--ignored', '--exclude-from=.comfyignore')
  const isNeeded = (path: string) => NEEDED.some((part) => path === part || path.startsWith(part))
  const superfluous = listFiles()
    .filter((path) => !leftOut.includes(path))
    .filter((path) => !isNeeded(path) && !HARMLESS.includes(path))
  return [
    ...missing.map((path) => `not under version control, so it would not ship: ${path}`),
    ...leftOut.filter(isNeeded).map((path) => `left out of the registry's archive by .comfyignore: ${path}`),
    ...superfluous.map((path) => `would ship in the registry's archive for nothing: ${path}`),
  ]
}
