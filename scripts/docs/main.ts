import { readFileSync, writeFileSync } from 'node:fs'
import { COMMANDS } from '../../src/cli/commands.ts'
import { useCatalogue } from '../../src/text/catalogue.ts'
import * as english from '../../src/text/cli-english.ts'
import { useSurface } from '../../src/text/surface.ts'
import { withCommands } from './commands-page.ts'

// npm run docs: writes what the commands say of themselves into docs/command-line.md. With --check it only says whether
// that would change anything.

useCatalogue('en', english)
useSurface('cli')

const PAGE = new URL('../../docs/command-line.md', import.meta.url)
const page = readFileSync(PAGE, 'utf8')
const made = withCommands(page, await Promise.all(Object.values(COMMANDS).map((load) => load())))
if (!process.argv.includes('--check')) writeFileSync(PAGE, made)
else if (made !== page) {
  console.error('docs/command-line.md is not what the commands say: run npm run docs and commit it')
  process.exitCode = 1
}
