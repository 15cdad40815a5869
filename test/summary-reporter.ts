import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Reporter, TestCase, TestModule } from 'vitest/node'

export type Summary = { passed: number; failed: number; skipped: { title: string; reason: string }[] }

/** Writes the counts of a vitest run, and why each skipped test was skipped, to the file that SUMMARY_FILE names. */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const summary: Summary = { passed: 0, failed: unhandledErrors.length, skipped: [] }
    for (const module of modules) {
      const tests = [...module.children.allTests()]
      // A file that could not even be read, or whose beforeAll threw, has no test to fail.
      if (module.state() === 'failed' && tests.every((test) => test.result().state !== 'failed'))
        summary.failed += 1
      for (const test of tests) count(test, summary)
    }
    const file = process.env.SUMMARY_FILE
    if (!file) return
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, JSON.stringify(summary))
  }
}

function count(test: TestCase, summary: Summary): void {
  const result = test.result()
  if (result.state === 'passed') summary.passed += 1
  else if (result.state === 'failed') summary.failed += 1
  else summary.skipped.push({ title: test.fullName, reason: reasonOf(test) })
}

/** The note given to `skip(note)`, or what the title says after "skipped:" or as "(needs …)". */
function reasonOf(test: TestCase): string {
  const result = test.result()
  const note = result.state === 'skipped' ? result.note : undefined
  const [, skipped, needs] = /skip(?:ped|s):? ([^>]+)|\((needs [^)>]+)\)/.exec(test.fullName) ?? []
  return note ?? skipped?.trim() ?? needs ?? ''
}
