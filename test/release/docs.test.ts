import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../src/cli/commands.ts'
import { REPO } from '../tool.ts'

const PAGES = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', '.github/SECURITY.md'],
  ...readdirSync(`${REPO}/docs`)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]
const read = (page: string) => readFileSync(`${REPO}/${page}`, 'utf8')

describe.each(PAGES)('%s', (page) => {
  it('links to pages, headings and pictures that are there', () => {
    const links = [...withoutCode(read(page)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link)
    const broken = links
      .filter((link) => !/^(https:|mailto:)/.test(link))
      .filter((link) => !leads(page, link))
    expect(broken).toEqual([])
  })
})

it('docs/json.schema.json names every command, and describes what it says', () => {
  const schema = JSON.parse(read('docs/json.schema.json'))
  const names = [...Object.keys(COMMANDS)].sort()
  expect(schema.properties.command.enum.filter((name: unknown) => name !== null).sort()).toEqual(names)
  expect(names.filter((name) => !Object.hasOwn(schema.$defs, name))).toEqual([])
})

it('docs/README.md leads to every page', () => {
  const pages = readdirSync(`${REPO}/docs`).filter((name) => name.endsWith('.md') && name !== 'README.md')
  expect(pages.filter((name) => !read('docs/README.md').includes(`(${name})`))).toEqual([])
})

function leads(page: string, link: string): boolean {
  const [path = '', heading] = link.split('#')
  const target = path === '' ? `${REPO}/${page}` : resolve(REPO, dirname(page), path)
  if (!existsSync(target)) return false
  return heading === undefined || headingsOf(readFileSync(target, 'utf8')).includes(heading)
}

/** As GitHub names them: lower case, blanks as dashes, punctuation dropped. */
function headingsOf(text: string): string[] {
  return [...withoutCode(text).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  )
}

function withoutCode(text: string): string {
  return text.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '')
}
