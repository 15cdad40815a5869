import { readdirSync, readFileSync } from 'node:fs'
import { REPO } from '../tool.ts'

/** What is typed in one go, as a page has it. */
export type ShellBlock = { page: string; lines: string }

const PAGES = [
  'README.md',
  ...readdirSync(`${REPO}/docs`)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]
/** A fence without a language is for a shell, unless it shows JSON or how a command is called. */
const SHELL = /^(?:|sh|bash|console)$/
const NO_SHELL = /^\s*\{|\[OPTIONS\]/

/** Every block for a shell in the pages for readers, each text once. */
export function shellBlocks(): ShellBlock[] {
  const all = PAGES.flatMap((page) => {
    const text = readFileSync(`${REPO}/${page}`, 'utf8')
    return [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)]
      .filter(([, language = '', lines = '']) => SHELL.test(language) && !NO_SHELL.test(lines))
      .map(([, , lines = '']) => ({ page, lines }))
  })
  return all.filter(({ lines }, at) => all.findIndex((one) => one.lines === lines) === at)
}
