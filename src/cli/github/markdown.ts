import { visible } from '../../text/visible.ts'

/** Letters that GitHub reads as markup, and of an address those that make a link of it. */
const MARKUP = /[\\`*_{}[\]()<>#|~&$@]|:(?=\/\/)|(?<=www)\./gi
/** What begins a list or underlines a heading. */
const AT_START = /^(\d*)(?=[-+=.])/
/** Nothing is drawn here, and nobody is mentioned: GitHub looks for `@name` and `#12` when the markup is gone. */
const APART = '&#8203;'

/** A text that others wrote, as letters: no markup, no picture, no link, no mention. */
export function toMarkdown(text: string): string {
  return visible(text.trim(), 2000)
    .replace(MARKUP, (letter) => (letter === '@' || letter === '#' ? `\\${letter}${APART}` : `\\${letter}`))
    .replace(AT_START, '$1\\')
}

/** The same as code, where GitHub mentions nobody and links nothing. */
export function toCode(text: string): string {
  const line = visible(text)
  if (line === '') return ''
  const fence = '`'.repeat(longestRun(line) + 1)
  const pad = /^[` ]|[` ]$/.test(line) ? ' ' : ''
  return `${fence}${pad}${line}${pad}${fence}`
}

/** Lines that others wrote, as a block of code that none of them ends. */
export function toBlock(text: string, language: string): string {
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => visible(line.trimEnd(), 2000))
  const fence = '`'.repeat(Math.max(2, longestRun(text)) + 1)
  return [`${fence}${language}`, ...lines, fence].join('\n')
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
}
