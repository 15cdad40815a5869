// Builds the packs of a deployed endpoint from what was sent alone: tsx test/truth/rebuild.ts BODY.json COMFYUI_FOLDER.
// A stranger's view: origins are cloned without a login, and the commit has to be there.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

type Body = { custom_nodes: Record<string, { origin: string | null; commit: string | null }> }

const [bodyFile = '', base = ''] = process.argv.slice(2)
const body = JSON.parse(readFileSync(bodyFile, 'utf8')) as Body
const packs = join(base, 'custom_nodes')
mkdirSync(packs, { recursive: true })

for (const [directory, { origin, commit }] of Object.entries(body.custom_nodes)) {
  const problem = problemOf(directory, origin, commit)
  if (problem !== null) fail(`${directory}: ${problem}`)
  const folder = join(packs, directory)
  git(packs, 'clone', '--quiet', '--no-checkout', String(origin), directory)
  git(folder, 'checkout', '--quiet', '--detach', String(commit))
  console.log(`${directory}: ${commit}`)
}

function problemOf(directory: string, origin: string | null, commit: string | null): string | null {
  // It comes from elsewhere: one folder name, one web address, one commit.
  if (!/^[\w][\w.@+ -]*$/.test(directory)) return 'this is no name of a folder'
  if (existsSync(join(packs, directory))) return 'it is there already'
  if (origin === null || !origin.startsWith('https://')) return `it has no public origin (${origin})`
  if (commit === null || !/^[0-9a-f]{40}$/.test(commit)) return `it has no commit (${commit})`
  return null
}

function git(folder: string, ...args: string[]): void {
  const ran = spawnSync('git', args, { cwd: folder, encoding: 'utf8' })
  if (ran.status !== 0) fail(`git ${args.join(' ')}: ${ran.stderr}`)
}

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}
