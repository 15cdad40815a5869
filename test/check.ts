// npm run check: every gate, in one command. Goes on after one that fails, and says at the end which did.
import { mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { findUncommittedBuilds } from './gates/committed-builds.ts'
import { findPromises } from './gates/promises.ts'
import { findWrongInArchive } from './gates/what-ships.ts'
import { findWrongInWorkflowFiles } from './gates/workflow-files.ts'
import { makePython, PYTHON } from './python.ts'
import { REPO, run, runTool } from './tool.ts'

type Gate = [name: string, passes: () => boolean | Promise<boolean>]

const reports = resolve(REPO, '.cache/reports')
mkdirSync(reports, { recursive: true })
const UNIT_TESTS = ['vitest', 'run', '--reporter=dot', '--reporter=./test/summary-reporter.ts']
const PYTHON_TESTS = ['-m', 'pytest', 'test/nodes_py', '-q', `--junitxml=${reports}/python.xml`]

const GATES: Gate[] = [
  ['Biome', () => runTool(['biome', 'ci'])],
  ['no promises', () => tellEach(findPromises())],
  ['sentences', () => runTool(['tsx', 'scripts/text/main.ts', '--check'])],
  ['page of the commands', () => runTool(['tsx', 'scripts/docs/main.ts', '--check'])],
  ['types', () => runTool(['tsc', '--noEmit'])],
  ['what nobody uses', () => runTool(['knip'])],
  ['rules of import', () => runTool(['depcruise', 'src', '--config', '.dependency-cruiser.cjs'])],
  ['workflow files', async () => tellEach(await findWrongInWorkflowFiles())],
  ['bundle', () => runTool(['vite', 'build', '--logLevel', 'warn'])],
  [
    'command line in one file',
    () => runTool(['vite', 'build', '--config', 'vite.cli.config.ts', '--logLevel', 'warn']),
  ],
  ['what is built is committed', () => tellEach(findUncommittedBuilds())],
  ['bundle budget', () => runTool(['tsx', 'test/bundle.ts'])],
  ['what ships', () => tellEach(findWrongInArchive())],
  ['unit tests', () => runTool(UNIT_TESTS, { SUMMARY_FILE: `${reports}/unit.json` })],
  ['Python environment', () => makePython()],
  ['ruff check', () => run([PYTHON, '-m', 'ruff', 'check'])],
  ['ruff format', () => run([PYTHON, '-m', 'ruff', 'format', '--check'])],
  ['Python tests', () => run([PYTHON, ...PYTHON_TESTS])],
]

const failed: string[] = []
for (const [name, passes] of GATES) {
  console.error(`· ${name}`)
  if (!(await passes())) failed.push(name)
}
writeFileSync(`${reports}/failed-gates.json`, JSON.stringify(failed))
for (const name of failed) console.error(`failed gate: ${name}`)
process.exitCode = failed.length > 0 ? 1 : 0

function tellEach(problems: string[]): boolean {
  for (const problem of problems) console.error(problem)
  return problems.length === 0
}
