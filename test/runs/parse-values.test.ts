import { describe, expect, it } from 'vitest'
import type { Contract } from '../../src/contract/contract.ts'
import { parseValues } from '../../src/runs/parse-values.ts'

const input = (id: string, type: Contract['inputs'][number]['type'], more = {}) => ({
  id,
  type,
  required: false,
  label: '',
  description: '',
  ...more,
})
const CONTRACT: Contract = {
  inputs: [
    input('title', 'STRING'),
    input('steps', 'INT', { minimum: 1, maximum: 100 }),
    input('strength', 'FLOAT'),
    input('hd', 'BOOLEAN'),
    input('photo', 'IMAGE'),
    input('seed', 'INT'),
    input('sampler', 'STRING', { choices: ['euler', 'ddim'] }),
  ],
  outputs: [],
}
const typed = (id: string, value: string) => ({ id, value, isTyped: true })
const json = (id: string, value: unknown) => ({ id, value, isTyped: false })

describe('values as they are typed', () => {
  it.each([
    ['title', '8', '8'],
    ['title', '@ada says hello', '@ada says hello'],
    ['steps', '20', 20],
    ['strength', '0.35', 0.35],
    ['strength', '1e-3', 0.001],
    ['hd', 'true', true],
    ['hd', 'false', false],
    ['photo', 'https://example.com/a.png', 'https://example.com/a.png'],
  ])('%s=%s is read by the type of the input', (id, text, value) => {
    const parsed = parseValues(CONTRACT, [typed(id, text)])
    expect(parsed.ok && [...parsed.value.values]).toEqual([[id, value]])
  })

  it.each([
    ['steps', '2.5', 'wrong-type'],
    ['steps', '0x10', 'wrong-type'],
    ['steps', '', 'wrong-type'],
    ['steps', '0', 'too-small'],
    ['steps', '101', 'too-large'],
    ['strength', '', 'wrong-type'],
    ['strength', 'Infinity', 'wrong-type'],
    ['hd', 'yes', 'wrong-type'],
    ['photo', 'http://example.com/a.png', 'not-https'],
    ['photo', 'photo.png', 'not-https'],
    ['photo', '@', 'not-https'],
    ['sampler', 'heun', 'not-offered'],
    ['seed', '18446744073709551615', 'not-exact'],
    ['sed', '1', 'unknown-input'],
  ])('%s=%s is refused: %s', (id, text, kind) => {
    const parsed = parseValues(CONTRACT, [typed(id, text)])
    expect(!parsed.ok && parsed.error.map((problem) => problem.kind)).toEqual([kind])
  })

  it('of JSON keep their type', () => {
    expect(parseValues(CONTRACT, [json('steps', '20')])).toMatchObject({ ok: false })
    expect(parseValues(CONTRACT, [json('steps', 20)])).toMatchObject({ ok: true })
  })

  it('name files, and the last one of an input counts', () => {
    const given = [
      json('photo', '@old.png'),
      typed('photo', '@new.png'),
      typed('title', 'a'),
      typed('title', 'b'),
    ]
    const parsed = parseValues(CONTRACT, given)
    expect(parsed.ok && parsed.value.files).toEqual([{ id: 'photo', type: 'IMAGE', path: 'new.png' }])
    expect(parsed.ok && parsed.value.values.get('title')).toBe('b')
    const address = parseValues(CONTRACT, [
      typed('photo', '@a.png'),
      typed('photo', 'https://example.com/b.png'),
    ])
    expect(address.ok && address.value.files).toEqual([])
  })

  it('are all looked at before anything is said', () => {
    const parsed = parseValues(CONTRACT, [typed('steps', 'x'), typed('hd', 'x'), typed('__proto__', 'x')])
    expect(!parsed.ok && parsed.error.map(({ id }) => id).sort()).toEqual(['__proto__', 'hd', 'steps'])
  })
})
