import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Reporter, TestCase, TestModule } from 'vitest/node'

export type Summary = {
  passed: number
  failed: number
  skipped: { title: string; reason: string }[]
  /** What failed, and the first line of why, for whoever reads only the end of a long log. */
  failures: string[]
  /** What passed only on its second try. */
  flaky: string[]
}

/**
 * Writes the counts of a vitest run to the file that SUMMARY_FILE names, with why each skipped test was skipped and
 * what failed.
 */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const summary: Summary = {
      passed: 0,
      failed: unhandledErrors.length,
      skipped: [],
      failures: unhandledErrors.map((error) => `outside any test: ${firstLine(error)}`),
      flaky: [],
    }
    for (const module of modules) {
      // A file that could not even be read, or whose beforeAll threw, has no test to fail.
      for (const part of [module, ...module.children.allSuites()]) {
        const [error] = part.errors()
        if (!error) continue
        summary.failed += 1
        const name =
          part.type === 'suite' ? `${module.relativeModuleId} > ${part.fullName}` : part.relativeModuleId
        summary.failures.push(`${name}: ${firstLine(error)}`)
      }
      for (const test of module.children.allTests()) count(test, summary)
    }
    const file = process.env.SUMMARY_FILE
    if (!file) return
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, JSON.stringify(summary))
  }
}

function count(test: TestCase, summary: Summary): void {
  const result = test.result()
  const title = `${test.module.relativeModuleId} > ${test.fullName}`
  if (test.diagnostic()?.flaky) summary.flaky.push(title)
  if (result.state === 'passed') summary.passed += 1
  else if (result.state === 'failed') {
    summary.failed += 1
    summary.failures.push(`${title}: ${firstLine(result.errors[0])}`)
  } else summary.skipped.push({ title: test.fullName, reason: reasonOf(test) })
}

/** The note given to `skip(note)`, or what the title says after "skipped:" or as "(needs …)". */
function reasonOf(test: TestCase): string {
  const result = test.result()
  const note = result.state === 'skipped' ? result.note : undefined
  const [, skipped, needs] = /skip(?:ped|s):? ([^>]+)|\((needs [^)>]+)\)/.exec(test.fullName) ?? []
  return note ?? skipped?.trim() ?? needs ?? ''
}

function firstLine(error: unknown): string {
  const message = error instanceof Object && 'message' in error ? String(error.message) : String(error)
  return message.split('\n', 1)[0]?.slice(0, 300) ?? ''
}
