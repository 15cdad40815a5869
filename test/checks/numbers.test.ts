import { describe, expect, it } from 'vitest'
import { checkCanvas } from '../../src/checks/run-checks.ts'
import type { Prompt } from '../../src/workflow/workflow.ts'
import { readCapture } from '../support/captures.ts'
import { hasOfficialCaptures, readTemplates, skipReason } from '../support/official-captures.ts'

const check = (prompt: Prompt) =>
  checkCanvas({ prompt, graph: { nodes: [] } }, { name: 'Poster', secrets: [] }).findings.filter(({ code }) =>
    code.startsWith('number-'),
  )
const int = (value: unknown): Prompt => ({ '5': { class_type: 'RunflowInputInt', inputs: { value } } })
const sampler = (seed: unknown): Prompt => ({ '7:2': { class_type: 'KSampler', inputs: { seed } } })

describe('whole numbers that a browser cannot hold', () => {
  it.each<[string, Prompt]>([
    ['the last exact one', int(9007199254740991)],
    ['the last exact one below zero', int(-9007199254740991)],
    ['a seed', sampler(1125899906842624)],
    ['a fraction', sampler(0.1)],
    ['a link', sampler(['9007199254740993', 0])],
    ['a float far out', sampler(1e300)],
    ['a text of digits', sampler('18446744073709551615')],
  ])('are not seen in %s', (_, prompt) => {
    expect(check(prompt)).toEqual([])
  })

  it('are noted with what is sent, in any node', () => {
    const findings = check(sampler(JSON.parse('9007199254740993')))
    expect(findings).toEqual([
      {
        code: 'number-inexact',
        severity: 'note',
        widget: 'seed',
        sent: '9007199254740992',
        nodeIds: ['7:2'],
      },
    ])
  })

  it('are found inside a widget that holds an object', () => {
    expect(check(sampler({ on: true, seeds: [1, 2 ** 60] }))).toMatchObject([
      { code: 'number-inexact', widget: 'seed', sent: '1152921504606847000' },
    ])
  })

  it('are one finding where a widget holds the same one twice', () => {
    expect(check(sampler([2 ** 60, 2 ** 60, 2 ** 61]))).toMatchObject([
      { sent: '1152921504606847000' },
      { sent: '2305843009213694000' },
    ])
  })

  it.each<[string, string]>([
    ['18446744073709551615', '18446744073709552000'],
    ['-9223372036854775808', '-9223372036854776000'],
    ['1e21', '1e+21'],
  ])('block where our own Input (Int) does not take what became of them: %s', (typed, sent) => {
    expect(check(int(JSON.parse(typed)))).toEqual([
      { code: 'number-out-of-range', severity: 'block', widget: 'value', sent, nodeIds: ['5'] },
    ])
  })

  it.each(['18446744073709549568', '-9223372036854774784'])('pass to the ends of its range: %s', (typed) => {
    expect(check(int(JSON.parse(typed)))).toMatchObject([{ code: 'number-inexact', severity: 'note' }])
  })
})

describe('on what the real front end made', () => {
  it('of the largest seed: it is refused, as the worker would refuse it', () => {
    expect(check(readCapture('odd-values').workflow.prompt)).toMatchObject([
      { code: 'number-out-of-range', sent: '18446744073709552000', nodeIds: ['11'] },
    ])
  })
})

describe.skipIf(!hasOfficialCaptures)(`the official templates (${skipReason})`, () => {
  it('hold no such number', () => {
    const found = readTemplates().flatMap(({ name, output }) =>
      output === null ? [] : check(output).map((finding) => [name, finding]),
    )
    expect(found).toEqual([])
  })
})
