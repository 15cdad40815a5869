import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import findingTexts from '../../locales/en/findings.json' with { type: 'json' }
import { FINDING_CODES, severityOf } from '../../src/checks/finding.ts'
import type { Outcome } from '../../src/deploy/outcome.ts'
import { describeOutcome } from '../../src/deploy/outcome-messages.ts'
import type { ApiFailure } from '../../src/types/runflow-api.ts'

const page = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8')
const section = /## When a deploy does not go through\n([\s\S]*?)\n## /.exec(page)?.[1] ?? ''
const phrases = [...section.matchAll(/^\| (.+?) \|/gm)]
  .map(([, says = '']) => says)
  .filter((says) => says !== 'it says' && !says.startsWith('---'))
  .flatMap((says) => says.split(' · '))

const failures: ApiFailure[] = [
  { kind: 'unauthorized' },
  { kind: 'forbidden', code: null, detail: null },
  { kind: 'forbidden', code: 'COMFYUI_DEPLOY_BETA_NOT_ENABLED', detail: null },
  { kind: 'gone' },
  ...[402, 404, 413, 422].map(
    (status): ApiFailure => ({ kind: 'rejected', status, code: null, detail: null }),
  ),
  { kind: 'rate-limited' },
  { kind: 'server', status: 500 },
  { kind: 'network' },
  { kind: 'timeout' },
  { kind: 'unexpected-response', where: 'x' },
]
const outcomes: Outcome[] = [
  { kind: 'unconfigured' },
  { kind: 'slug-held', slug: 'poster' },
  { kind: 'differs', slug: 'poster', live: 'unknown' },
  { kind: 'differs', slug: 'poster', live: { hash: 'a'.repeat(64) } },
  { kind: 'version-mismatch', bundle: '0.2.0', python: '0.1.0' },
  { kind: 'version-mismatch', bundle: '0.1.0', python: '0.2.0' },
  ...failures.flatMap((failure): Outcome[] => [
    { kind: 'lookup-failed', failure },
    { kind: 'create-failed', failure, bodyBytes: 1 },
    { kind: 'update-failed', failure, bodyBytes: 1 },
    { kind: 'upload-failed', path: 'a.png', step: 'announce', failure },
  ]),
]
const texts = outcomes
  .map((outcome) => describeOutcome(outcome))
  .map(({ title, detail, next }) => `${title}. ${detail} ${next}`)

it('docs/errors.md explains more than a dozen messages', () => {
  expect(phrases.length).toBeGreaterThan(20)
})

it.each(phrases)('docs/errors.md names a message that exists: %s', (phrase) => {
  const wanted = toPattern(phrase.replace(/ and more$/, ''))
  expect(texts.filter((text) => wanted.test(text))).not.toEqual([])
})

const rows = (['block', 'ask', 'note'] as const).flatMap((severity) => {
  const heading = { block: '### Blocked', ask: '### Questions', note: '### Notes' }[severity]
  const [, table = ''] = new RegExp(`${heading}[^\n]*\n([\\s\\S]*?)\n##`).exec(page) ?? []
  return [...table.matchAll(/^\| `(.+?)` \| (.+?) \|/gm)].map(([, code = '', says = '']) => ({
    code,
    severity,
    says,
  }))
})

it('docs/errors.md lists every finding, by how bad it is', () => {
  const expected = FINDING_CODES.map((code) => `${severityOf(code)} ${code}`)
  expect(rows.map(({ severity, code }) => `${severity} ${code}`).sort()).toEqual(expected.sort())
})

it.each(rows)('docs/errors.md says of $code what the panel says', ({ code, says }) => {
  const { title } = (findingTexts as Record<string, { title?: string | Record<string, string> }>)[code] ?? {}
  const titles = typeof title === 'string' ? [title] : Object.values(title ?? {})
  for (const phrase of says.split(' · '))
    expect(titles.filter((each) => toPattern(phrase).test(each))).not.toEqual([])
})

/** `…` stands for what is different each time. */
function toPattern(phrase: string): RegExp {
  const parts = phrase.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(parts.join('.+'), 'i')
}
