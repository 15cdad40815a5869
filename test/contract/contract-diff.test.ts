import { describe, expect, it } from 'vitest'
import type { Limits } from '../../src/contract/contract.ts'
import { toContract } from '../../src/contract/contract.ts'
import type { ContractSide } from '../../src/contract/contract-diff.ts'
import { diffContract } from '../../src/contract/contract-diff.ts'
import type { WorkflowInput, WorkflowInterface } from '../../src/contract/interface.ts'

const STEPS: WorkflowInput = {
  inputId: 'steps',
  kind: 'INT',
  displayName: 'Steps',
  description: '',
  default: 20,
  nodeId: '1',
}

function side(limits: Limits, changes: Partial<WorkflowInput> = {}, example?: unknown): ContractSide {
  const io: WorkflowInterface = { inputs: [{ ...STEPS, ...changes }], outputs: [] }
  const examples = new Map(example === undefined ? [] : [['steps', example]])
  const contract = toContract(io, new Map([['steps', limits]]), { order: [], examples })
  return { interface: io, contract, hasLimits: true }
}

const BETWEEN = { minimum: 1, maximum: 50 }

describe('the difference between two contracts', () => {
  it.each<[string, Limits, Limits, boolean]>([
    ['a higher minimum', BETWEEN, { ...BETWEEN, minimum: 2 }, true],
    ['a lower maximum', BETWEEN, { ...BETWEEN, maximum: 40 }, true],
    ['a first maximum', { minimum: 1 }, BETWEEN, true],
    ['a wider range', BETWEEN, { minimum: 0, maximum: 60 }, false],
    ['no range any more', BETWEEN, {}, false],
    ['a step', BETWEEN, { ...BETWEEN, step: 8 }, true],
    ['a choice less', { choices: [1, 2] }, { choices: [1] }, true],
    ['a choice more', { choices: [1] }, { choices: [1, 2] }, false],
    ['choices in place of a range', BETWEEN, { choices: [1] }, true],
  ])('tells %s, and whether it can break a call', (_, from, to, breaking) => {
    expect(diffContract(side(from), side(to))).toEqual({
      changes: [{ kind: 'input-range-changed', inputId: 'steps', from, to, breaking }],
      areRangesUnknown: false,
    })
  })

  it('compares no ranges where one side left none, and says so', () => {
    const foreign = { ...side({}), hasLimits: false }
    expect(diffContract(foreign, side(BETWEEN))).toEqual({ changes: [], areRangesUnknown: true })
    expect(diffContract(side(BETWEEN), foreign)).toEqual({ changes: [], areRangesUnknown: true })
    expect(diffContract(foreign, side({}))).toEqual({ changes: [], areRangesUnknown: false })
  })

  it('tells of an input of another type only that', () => {
    const { changes } = diffContract(side(BETWEEN), side({ minimum: 5 }, { kind: 'FLOAT' }))
    expect(changes).toEqual([
      { kind: 'input-kind-changed', inputId: 'steps', from: 'INT', to: 'FLOAT', breaking: true },
    ])
  })

  it('tells another example and another default, which break nothing', () => {
    const { changes } = diffContract(side({}, {}, 4), side({}, { default: 30 }, 8))
    expect(changes).toEqual([
      { kind: 'input-default-changed', inputId: 'steps', from: 20, to: 30, breaking: false },
      { kind: 'input-example-changed', inputId: 'steps', from: 4, to: 8, breaking: false },
    ])
  })
})
