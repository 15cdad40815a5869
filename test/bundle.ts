import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { VERSION } from '../scripts/build/version.ts'
import { BUNDLE_BUDGET_BYTES } from './bundle-budget.ts'

// What artists get: one readable script within its budget, and no other `.js`, for ComfyUI imports each one it finds.
// Chunks end in `.mjs`: they are imported when they are needed.
const BUNDLE = 'runflow.js'
const CHUNK = /^runflow-[\w-]+\.mjs$/

const problems: string[] = []
const scripts = readdirSync('web', { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(m?js|map)$/.test(name),
)
const others = scripts.filter((name) => name !== BUNDLE && !CHUNK.test(name))
if (!scripts.includes(BUNDLE) || others.length > 0)
  problems.push(`web/ must hold ${BUNDLE}, its chunks and no other script: ${scripts.join(', ') || 'none'}`)
for (const script of scripts) {
  const source = readFileSync(`web/${script}`, 'utf8')
  for (const [, from = ''] of source.matchAll(/(?:^import (?:[^"'\n]*? from )?|\bimport\()"(\.[^"]+)"/gm))
    if (from !== `./${BUNDLE}` && !from.endsWith(`.mjs?v=${VERSION}`) && !from.startsWith('../../scripts/'))
      problems.push(`web/${script} imports ${from}: the entry has no query, and a chunk has the version`)
  // The start is one file: a browser that kept an older chunk could not start what is newer.
  const early = script === BUNDLE && /^import (?:[^"'\n]*? from )?"(\.\/[^"]+)"/m.exec(source)?.[1]
  if (early) problems.push(`web/${script} imports ${early} at the start: what chunks share belongs into it`)

  // Minified code has few lines, and long ones.
  const lines = source.split('\n')
  if (source.length / lines.length > 120)
    problems.push(`web/${script} looks minified: ${source.length} letters in ${lines.length} lines`)

  // Built where packages are linked, its comments would name folders of that machine.
  const outside = /^\/\/ (?:\/|\.\.\/).*$/m.exec(source)?.[0]
  if (outside !== undefined) problems.push(`web/${script} names a place outside this repository: ${outside}`)
}

const gzipped = scripts.includes(BUNDLE) ? gzipSync(readFileSync(`web/${BUNDLE}`), { level: 9 }).length : 0
if (gzipped > BUNDLE_BUDGET_BYTES)
  problems.push(`web/${BUNDLE} has ${gzipped} bytes gzipped, more than ${BUNDLE_BUDGET_BYTES}`)

for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exit(1)
console.log(`web/${BUNDLE}: ${(gzipped / 1000).toFixed(1)} kB gzipped of ${BUNDLE_BUDGET_BYTES / 1000}`)
