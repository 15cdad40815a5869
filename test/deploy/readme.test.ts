import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { toFinding } from '../../src/checks/finding.ts'
import { describeFinding } from '../../src/checks/finding-messages.ts'
import type { Outcome } from '../../src/deploy/outcome.ts'
import { describeOutcome } from '../../src/deploy/outcome-messages.ts'
import type { ApiFailure } from '../../src/types/runflow-api.ts'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
const section = /### When something is wrong\n([\s\S]*?)\n###? /.exec(readme)?.[1] ?? ''
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
  { kind: 'version-mismatch', bundle: '0.2.0', python: '0.1.0' },
  { kind: 'version-mismatch', bundle: '0.1.0', python: '0.2.0' },
  ...failures.flatMap((failure): Outcome[] => [
    { kind: 'lookup-failed', failure },
    { kind: 'create-failed', failure, bodyBytes: 1 },
    { kind: 'update-failed', failure, bodyBytes: 1 },
    { kind: 'upload-failed', path: 'a.png', step: 'announce', failure },
  ]),
]
const findings = [
  toFinding({ code: 'slug-empty', name: '' }),
  toFinding({ code: 'class-missing', classType: 'A', claimedPack: null }),
  toFinding({ code: 'pack-unpinned', directory: 'a', canSearch: true }),
  toFinding({ code: 'slug-taken-meanwhile', slug: 'poster' }),
  toFinding({ code: 'secret-in-widget', service: 'OpenAI', where: 'node 1, key', masked: 'sk-…abcd' }),
  toFinding({ code: 'number-inexact', widget: 'seed', sent: '9007199254740992' }),
]
const texts = [...outcomes.map((outcome) => describeOutcome(outcome)), ...findings.map(describeFinding)].map(
  ({ title, detail, next }) => `${title}. ${detail} ${next}`,
)

it('the README explains more than a dozen messages', () => {
  expect(phrases.length).toBeGreaterThan(20)
})

it.each(phrases)('the README names a message that exists: %s', (phrase) => {
  const wanted = phrase
    .replace(/ and more$/, '')
    .split('…')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('.+')
  expect(texts.filter((text) => new RegExp(wanted, 'i').test(text))).not.toEqual([])
})
