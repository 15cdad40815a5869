// npm test: the gates, then the browser tests; with --slow also what npm run check:slow runs. Goes on after a failure, so
// that the last line counts everything.
import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { makePython } from './python.ts'
import { REPO, runTool } from './tool.ts'

const reports = resolve(REPO, '.cache/reports')
rmSync(reports, { recursive: true, force: true })

const isSlow = process.argv.includes('--slow')
const passed = [
  runTool(['tsx', 'test/check.ts']),
  makePython(),
  runTests('vitest.browser.config.ts', 'browser'),
  !isSlow || runTests('vitest.slow.config.ts', 'slow'),
]
if (passed.includes(false)) console.error('A gate or a test failed: see above.')
passed.push(runTool(['tsx', 'test/closing-line.ts', reports]))
process.exitCode = passed.includes(false) ? 1 : 0

function runTests(config: string, report: string): boolean {
  const reporters = ['--reporter=default', '--reporter=./test/summary-reporter.ts']
  const SUMMARY_FILE = resolve(reports, `${report}.json`)
  return runTool(['vitest', 'run', '--config', config, ...reporters], { SUMMARY_FILE })
}
