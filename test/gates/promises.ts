import { spawnSync } from 'node:child_process'
import { REPO } from '../tool.ts'

/** What somebody meant to do later, in the code that ships. */
export function findPromises(): string[] {
  const args = ['grep', '-nE', '\\b(TODO|FIXME|XXX)\\b', '--', 'src', 'nodes_py']
  const { stdout } = spawnSync('git', args, { cwd: REPO, encoding: 'utf8' })
  const lines = stdout.split('\n').filter((line) => line !== '')
  return lines.map((line) => `do it, or file it where work is tracked: ${line}`)
}
