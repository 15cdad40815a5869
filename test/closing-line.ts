import { existsSync, readFileSync } from 'node:fs'
import type { Summary } from './summary-reporter.ts'

// Adds up the reports that the test commands left behind and ends with one line: N passed, N failed, N skipped.
const [folder = '.cache/reports'] = process.argv.slice(2)
const total: Summary = { passed: 0, failed: 0, skipped: [], failures: [], flaky: [] }

for (const name of ['unit', 'browser', 'slow']) {
  const file = `${folder}/${name}.json`
  if (existsSync(file)) add(JSON.parse(readFileSync(file, 'utf8')) as Summary)
}
const python = `${folder}/python.xml`
if (existsSync(python)) add(readJunit(readFileSync(python, 'utf8')))

// Whoever reads only the end of a long log learns here which gate it was.
const gates = `${folder}/failed-gates.json`
const failedGates = existsSync(gates) ? (JSON.parse(readFileSync(gates, 'utf8')) as string[]) : []
for (const name of failedGates) console.log(`failed gate: ${name}`)

const reasons = new Map<string, number>()
for (const { title, reason } of total.skipped) {
  const why = reason || title
  reasons.set(why, (reasons.get(why) ?? 0) + 1)
}
for (const [why, count] of reasons) console.log(`skipped ${count}: ${why}`)
for (const title of total.flaky) console.log(`passed on its second try: ${title}`)
for (const failure of total.failures) console.log(`failed: ${failure}`)
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped.length} skipped`)

function add(summary: Summary): void {
  total.passed += summary.passed
  total.failed += summary.failed
  total.skipped.push(...summary.skipped)
  total.failures.push(...summary.failures)
  total.flaky.push(...summary.flaky)
}

function readJunit(xml: string): Summary {
  const suite = /<testsuite [^>]*>/.exec(xml)?.[0] ?? ''
  const number = (name: string) => Number(new RegExp(` ${name}="(\\d+)"`).exec(suite)?.[1] ?? 0)
  const failed = number('failures') + number('errors')
  const messages = [...xml.matchAll(/<skipped [^>]*message="([^"]*)"/g)].map(([, message = '']) => message)
  const skipped = messages.map((message) => ({ title: 'a Python test', reason: plain(message) }))
  const failures = [
    ...xml.matchAll(/<testcase classname="([^"]*)" name="([^"]*)"[^>]*><(?:failure|error)/g),
  ].map(([, file = '', name = '']) => `${plain(file)} > ${plain(name)}`)
  return { passed: number('tests') - failed - number('skipped'), failed, skipped, failures, flaky: [] }
}

function plain(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#10;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
}
