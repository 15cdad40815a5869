import { describe, expect, it } from 'vitest'
import { DEFAULT_FAULTS } from '../../src/sandbox/faults.ts'
import { readFaults } from '../../src/sandbox/read-faults.ts'

const problemOf = (faults: unknown) => {
  const read = readFaults(JSON.parse(JSON.stringify(faults)))
  return read.ok ? null : read.error
}

describe('a file of faults', () => {
  it('changes what it names and leaves the rest; a trouble comes once where it does not say how often', () => {
    const troubles = [
      { method: 'POST', path: '/v1/comfyui-workflows/*', what: 'answer-lost' },
      { what: { delayMs: 5 }, times: 3, skip: 1 },
      { what: { status: 418, body: { code: 'TEAPOT' } } },
    ]
    const read = readFaults({ resultSeconds: 5, cors: { origins: ['http://a'] }, troubles })
    expect(read).toEqual({
      ok: true,
      value: {
        ...DEFAULT_FAULTS,
        resultSeconds: 5,
        cors: { origins: ['http://a'] },
        troubles: [
          { method: 'POST', path: '/v1/comfyui-workflows/*', what: 'answer-lost', times: 1 },
          { what: { delayMs: 5 }, times: 3, skip: 1 },
          { what: { status: 418, body: { code: 'TEAPOT' } }, times: 1 },
        ],
      },
    })
  })

  it('can say whatever the sandbox does by itself', () => {
    expect(problemOf({ ...DEFAULT_FAULTS })).toBeNull()
  })

  it.each<[unknown, string, string]>([
    [{ trouble: [] }, 'unknown-field', 'trouble'],
    [{ __proto__x: 1 }, 'unknown-field', '__proto__x'],
    [{ constructor: 1 }, 'unknown-field', 'constructor'],
    [{ runMode: 'sometimes' }, 'wrong-value', 'runMode'],
    [{ pageSize: 0 }, 'wrong-value', 'pageSize'],
    [{ troubles: {} }, 'wrong-value', 'troubles'],
    [{ troubles: [7] }, 'wrong-value', 'troubles[0]'],
    [{ troubles: [{ what: 'lost' }, { what: 'hangs' }] }, 'wrong-value', 'troubles[1].what'],
    [{ troubles: [{ path: '/v1/runs' }] }, 'wrong-value', 'troubles[0].what'],
    [{ troubles: [{ what: 'lost', time: 1 }] }, 'unknown-field', 'troubles[0].time'],
    [{ troubles: [{ what: 'lost', path: 'v1/runs' }] }, 'wrong-value', 'troubles[0].path'],
    [{ troubles: [{ what: { status: 99, body: '' } }] }, 'wrong-value', 'troubles[0].what'],
    [[], 'wrong-value', '.'],
    [null, 'wrong-value', '.'],
  ])('%j is refused, and the place is named', (faults, kind, at) => {
    expect(problemOf(faults)).toMatchObject({ kind, at })
  })
})
