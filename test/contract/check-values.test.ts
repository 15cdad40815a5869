import { describe, expect, it } from 'vitest'
import { checkValues } from '../../src/contract/check-values.ts'
import type { Contract, ContractInput } from '../../src/contract/contract.ts'

const TEXTS = { label: '', description: '' }
const input = (id: string, type: ContractInput['type'], changes: Partial<ContractInput> = {}) => ({
  ...{ id, type, required: false, default: null, ...TEXTS },
  ...changes,
})
const CONTRACT: Contract = {
  inputs: [
    input('photo', 'IMAGE', { required: true }),
    input('prompt', 'STRING'),
    input('steps', 'INT', { minimum: 1, maximum: 50, step: 8 }),
    input('cfg', 'FLOAT', { minimum: 0.5 }),
    input('tiled', 'BOOLEAN'),
    input('sampler', 'STRING', { choices: ['euler', 'heun'] }),
    input('clip', 'FILE'),
  ],
  outputs: [],
}
const PHOTO = 'runflow://assets/00000000-0000-4000-8000-000000000001'

function check(values: Record<string, unknown>) {
  return checkValues(CONTRACT, new Map(Object.entries({ photo: PHOTO, ...values })))
}

describe('the values of a caller', () => {
  it.each([
    {},
    { prompt: '', steps: 50, cfg: 1, tiled: false, sampler: 'heun', clip: 'https://files.example/a.mp4' },
    // A widget moves by its step; ComfyUI takes what lies between.
    { steps: 3, cfg: 0.5 },
    { photo: 'HTTPS://files.example/a.png', clip: 'data:text/plain;base64,YQ==' },
  ])('may be %j', (values) => {
    expect(check(values)).toEqual([])
  })

  it.each([
    [{ photo: undefined }, 'missing', 'photo'],
    [{ photo: null }, 'wrong-type', 'photo'],
    [{ prompt: null }, 'wrong-type', 'prompt'],
    [{ photo: 'http://files.example/a.png' }, 'not-https', 'photo'],
    [{ clip: 'C:\\clip.mp4' }, 'not-https', 'clip'],
    [{ clip: '' }, 'not-https', 'clip'],
    [{ photo: 7 }, 'wrong-type', 'photo'],
    [{ prompt: 7 }, 'wrong-type', 'prompt'],
    [{ steps: '20' }, 'wrong-type', 'steps'],
    [{ steps: 2.5 }, 'wrong-type', 'steps'],
    [{ cfg: Number.NaN }, 'wrong-type', 'cfg'],
    [{ tiled: 1 }, 'wrong-type', 'tiled'],
    [{ steps: 0 }, 'too-small', 'steps'],
    [{ steps: 51 }, 'too-large', 'steps'],
    [{ cfg: 0.4 }, 'too-small', 'cfg'],
    [{ sampler: 'Euler' }, 'not-offered', 'sampler'],
    [{ setps: 3 }, 'unknown-input', 'setps'],
    [{ constructor: 3 }, 'unknown-input', 'constructor'],
  ])('may not be %j', (values, kind, id) => {
    expect(check(values)).toMatchObject([{ kind, id }])
  })

  it('are all looked at', () => {
    const problems = check({ photo: 1, steps: 0, other: 1 })
    expect(problems.map(({ id }) => id)).toEqual(['other', 'photo', 'steps'])
  })
})
