import { execFileSync } from 'node:child_process'
import { REPO } from '../tool.ts'

/** What `git ls-files` answers, with `/` in every path. */
export function listFiles(...args: string[]): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', ...args], { cwd: REPO, encoding: 'utf8' })
  return listed.split('\0').filter((path) => path !== '')
}
