import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
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
for (const chunk of scripts.filter((name) => CHUNK.test(name)))
  for (const [, from = ''] of readFileSync(`web/${chunk}`, 'utf8').matchAll(/^import .*? from "(.+?)"/gm))
    if (from !== `./${BUNDLE}`)
      problems.push(
        `web/${chunk} imports ${from}: what it shares must come from ./${BUNDLE}, without a query`,
      )

const source = scripts.includes(BUNDLE) ? readFileSync(`web/${BUNDLE}`, 'utf8') : ''
const gzipped = gzipSync(source, { level: 9 }).length
if (gzipped > BUNDLE_BUDGET_BYTES)
  problems.push(`web/${BUNDLE} has ${gzipped} bytes gzipped, more than ${BUNDLE_BUDGET_BYTES}`)

// Minified code has few lines, and long ones.
const lines = source.split('\n')
const longest = Math.max(...lines.map((line) => line.length))
if (source.length / lines.length > 120)
  problems.push(`web/${BUNDLE} looks minified: ${lines.length} lines, longest ${longest}`)

// Built where packages are linked, its comments would name folders of that machine.
const outside = /^\/\/ (?:\/|\.\.\/).*$/m.exec(source)?.[0]
if (outside !== undefined) problems.push(`web/${BUNDLE} names a place outside this repository: ${outside}`)

for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exit(1)
console.log(
  `web/${BUNDLE}: ${(gzipped / 1000).toFixed(1)} kB gzipped of ${BUNDLE_BUDGET_BYTES / 1000}, ${lines.length} lines`,
)
