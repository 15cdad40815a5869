import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { VERSION } from '../../scripts/build/version.ts'
import { REPO } from '../tool.ts'

const read = (path: string) => readFileSync(`${REPO}/${path}`, 'utf8')

it.each<[file: string, versions: (text: string) => unknown[]]>([
  ['pyproject.toml', (text) => find(text, /^version = "(.+)"$/m)],
  ['nodes_py/version.py', (text) => find(text, /^VERSION = "(.+)"$/m)],
  ['CHANGELOG.md', (text) => find(text, /^## (.+)$/m)],
  [
    'package-lock.json',
    (text) => {
      const lock = JSON.parse(text) as { version: string; packages: Record<string, { version: string }> }
      return [lock.version, lock.packages['']?.version].filter((each, at, all) => all.indexOf(each) === at)
    },
  ],
])('%s has the version of package.json', (file, versions) => {
  expect(versions(read(file))).toEqual([VERSION])
})

function find(text: string, pattern: RegExp): unknown[] {
  return [pattern.exec(text)?.[1]]
}
