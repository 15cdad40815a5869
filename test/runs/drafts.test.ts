import { describe, expect, it } from 'vitest'
import type { Contract, ContractInput } from '../../src/contract/contract.ts'
import type { Draft } from '../../src/runs/drafts.ts'
import { checkDrafts, draftKey, fieldOf, isLongText, repeatedIds } from '../../src/runs/drafts.ts'

const input = (
  id: string,
  type: ContractInput['type'],
  more: Partial<ContractInput> = {},
): ContractInput => ({
  ...{ id, type, label: '', description: '', required: true },
  ...more,
})
const INPUTS = [
  input('title', 'STRING', { required: false, default: 'Hello' }),
  input('name', 'STRING'),
  input('steps', 'INT', { required: false, default: 20, minimum: 1, maximum: 100 }),
  input('sampler', 'STRING', { required: false, default: 'euler', choices: ['euler', 'heun'] }),
  input('mirrored', 'BOOLEAN', { required: false, default: false }),
  input('photo', 'IMAGE'),
]
const CONTRACT: Contract = { inputs: INPUTS, outputs: [] }
const blob = new Blob(['x'])

function check(drafts: Record<string, Draft>) {
  const keyed = INPUTS.flatMap((one) => {
    const draft = drafts[one.id]
    return draft === undefined ? [] : [[draftKey(one), draft] as const]
  })
  return checkDrafts(CONTRACT, new Map(keyed))
}
const text = (typed: string): Draft => ({ kind: 'text', text: typed })
const photo: Draft = { kind: 'file', file: { name: 'a.png', blob, path: null } }

describe('what stands in a form', () => {
  it('becomes values of the right types, with files to be sent first', () => {
    const { values, files, problems } = check({
      ...{
        title: text(''),
        name: text('Fox'),
        steps: text('30'),
        sampler: { kind: 'choice', value: 'heun' },
      },
      ...{ mirrored: { kind: 'flag', isOn: true }, photo },
    })
    expect(problems.size).toBe(0)
    expect(Object.fromEntries(values?.values ?? [])).toMatchObject({
      ...{ title: '', name: 'Fox', steps: 30, sampler: 'heun', mirrored: true },
    })
    expect([...files.keys()]).toEqual(['photo'])
  })

  it('is not sent where it was left alone, emptied, or put back to the default', () => {
    const { values } = check({ title: text('Hello'), name: text('Fox'), steps: text(''), photo })
    expect([...(values?.values.keys() ?? [])]).toEqual(['name', 'photo'])
  })

  it.each<[string, Draft, string, string]>([
    ['a required text that is empty', text(''), 'name', 'missing'],
    ['a number above the range', text('101'), 'steps', 'too-large'],
    ['what is no number', text('?'), 'steps', 'wrong-type'],
    ['a number that JSON cannot hold', text('9007199254740993'), 'steps', 'not-exact'],
    ['a choice of an earlier list', { kind: 'choice', value: 'gone' }, 'sampler', 'not-offered'],
    ['an address in clear', { kind: 'address', url: 'http://a.example/a.png' }, 'photo', 'not-https'],
    ['an address that was not typed', { kind: 'address', url: ' ' }, 'photo', 'missing'],
  ])('is refused where it is %s', (_, draft, id, kind) => {
    const { values, problems } = check({ name: text('Fox'), photo, [id]: draft })
    expect(values).toBeNull()
    expect([...problems].map(([at, problem]) => [at, problem.kind])).toEqual([[id, kind]])
  })
})

describe('a field', () => {
  it('is what its type and its choices want', () => {
    expect(INPUTS.map(fieldOf)).toEqual(['lines', 'lines', 'number', 'choice', 'switch', 'picture'])
  })

  it('has many lines where the widget has them, or its default is long', () => {
    const isLong = (text: string, multiline: string[] = []) =>
      isLongText(input('title', 'STRING', { default: text }), new Set(multiline))
    expect([isLong('Hello'), isLong('a\nb'), isLong('x'.repeat(60)), isLong('', ['title'])]).toEqual([
      ...[false, true, true, true],
    ])
  })

  it('keeps nothing of an input that changed its type', () => {
    expect(draftKey(input('a', 'INT'))).not.toBe(draftKey(input('a', 'STRING')))
  })
})

it('goes to no input where two have one id', () => {
  const doubled: Contract = {
    inputs: [...INPUTS, input('steps', 'INT', { required: false, default: 8 }), input('photo', 'FILE')],
    outputs: [],
  }
  const drafts = new Map([
    [draftKey({ id: 'steps', type: 'INT' }), text('30')],
    [draftKey({ id: 'photo', type: 'IMAGE' }), photo],
    [draftKey({ id: 'name', type: 'STRING' }), text('Fox')],
  ])
  const { files, problems, values } = checkDrafts(doubled, drafts)
  expect([...repeatedIds(doubled)]).toEqual(['steps', 'photo'])
  expect([files.size, values, problems.get('photo')?.kind]).toEqual([0, null, 'missing'])
  expect(problems.size).toBe(1)
})
