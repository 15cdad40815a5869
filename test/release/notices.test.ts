import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { REPO } from '../tool.ts'

it.each(['web', 'dist'])('%s/ ships the licence of every package whose code is in it', (folder) => {
  const read = (name: string) => readFileSync(`${REPO}/${folder}/${name}`, 'utf8')
  const built = readdirSync(`${REPO}/${folder}`).filter((name) => /\.m?js$/.test(name))
  const packages = packagesIn(built.map(read).join('\n'))
  expect(packages).toContain('zod')
  const notices = noticesIn(read('THIRD_PARTY_NOTICES.txt'))
  expect([...notices.keys()]).toEqual(packages)
  for (const [name, text] of notices) {
    expect(text, name).toMatch(/copyright/i)
    expect(text, name).toMatch(/permission is hereby granted/i)
  }
})

/** The build marks where the code of each package begins. */
function packagesIn(built: string): string[] {
  const names = built.matchAll(/^\/\/ node_modules\/((?:@[^/\n]+\/)?[^/\n]+)\//gm)
  return [...new Set([...names].map(([, name = '']) => name))].sort()
}

function noticesIn(text: string): Map<string, string> {
  const [, ...parts] = text.split(/^-{100}\n/m)
  const notices = new Map<string, string>()
  for (let at = 0; at < parts.length; at += 2)
    notices.set(parts[at]?.split(' ')[0] ?? '', parts[at + 1] ?? '')
  return notices
}
