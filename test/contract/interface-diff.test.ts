import { describe, expect, it } from 'vitest'
import type { WorkflowInput, WorkflowInterface, WorkflowOutput } from '../../src/contract/interface.ts'
import { diffInterface, isBreaking } from '../../src/contract/interface-diff.ts'

const strength: WorkflowInput = {
  inputId: 'strength',
  kind: 'FLOAT',
  displayName: 'Strength',
  description: '',
  default: 0.5,
  nodeId: '1',
}
const photo: WorkflowInput = { ...strength, inputId: 'photo', kind: 'IMAGE', default: undefined, nodeId: '2' }
const result: WorkflowOutput = { outputId: 'result', kind: 'IMAGE', name: 'Result', nodeId: '3' }

const of = (inputs: WorkflowInput[], outputs: WorkflowOutput[] = []): WorkflowInterface => ({
  inputs,
  outputs,
})

describe('the difference between two interfaces', () => {
  it.each([
    [
      'an input is removed',
      of([strength]),
      of([]),
      true,
      { kind: 'input-removed', inputId: 'strength', inputKind: 'FLOAT' },
    ],
    [
      'an input changes its kind',
      of([strength]),
      of([{ ...strength, kind: 'INT', default: 1 }]),
      true,
      { kind: 'input-kind-changed', inputId: 'strength', from: 'FLOAT', to: 'INT' },
    ],
    [
      'an input loses its default',
      of([strength]),
      of([{ ...strength, default: undefined }]),
      true,
      { kind: 'input-became-required', inputId: 'strength', inputKind: 'FLOAT' },
    ],
    [
      'an input without a default is added',
      of([]),
      of([photo]),
      true,
      { kind: 'input-added', inputId: 'photo', inputKind: 'IMAGE', required: true },
    ],
    [
      'an input with a default is added',
      of([]),
      of([strength]),
      false,
      { kind: 'input-added', inputId: 'strength', inputKind: 'FLOAT', required: false },
    ],
    [
      'an input gains a default',
      of([{ ...strength, default: undefined }]),
      of([strength]),
      false,
      { kind: 'input-became-optional', inputId: 'strength', inputKind: 'FLOAT' },
    ],
    [
      'a default changes',
      of([strength]),
      of([{ ...strength, default: 0.75 }]),
      false,
      { kind: 'input-default-changed', inputId: 'strength', from: 0.5, to: 0.75 },
    ],
    [
      'an input gets another label',
      of([strength]),
      of([{ ...strength, displayName: 'Power' }]),
      false,
      { kind: 'input-renamed', inputId: 'strength', from: 'Strength', to: 'Power' },
    ],
    [
      'an input gets another description',
      of([strength]),
      of([{ ...strength, description: 'how strong' }]),
      false,
      { kind: 'input-described-anew', inputId: 'strength' },
    ],
    [
      'an output is removed',
      of([], [result]),
      of([]),
      true,
      { kind: 'output-removed', outputId: 'result', outputKind: 'IMAGE' },
    ],
    [
      'an output changes its kind',
      of([], [result]),
      of([], [{ ...result, kind: 'FILE' }]),
      true,
      { kind: 'output-kind-changed', outputId: 'result', from: 'IMAGE', to: 'FILE' },
    ],
    [
      'an output is added',
      of([]),
      of([], [result]),
      false,
      { kind: 'output-added', outputId: 'result', outputKind: 'IMAGE' },
    ],
    [
      'an output gets another label',
      of([], [result]),
      of([], [{ ...result, name: 'Cut out' }]),
      false,
      { kind: 'output-renamed', outputId: 'result', from: 'Result', to: 'Cut out' },
    ],
  ] as const)('when %s', (_, live, next, breaking, change) => {
    const changes = diffInterface(live, next)
    expect(changes).toEqual([change])
    expect(changes.map(isBreaking)).toEqual([breaking])
  })

  it('is empty for the same interface on other nodes, whatever the order', () => {
    const moved = of([{ ...photo, nodeId: '12:5' }, strength], [{ ...result, nodeId: '7' }])
    expect(diffInterface(of([strength, photo], [result]), moved)).toEqual([])
  })

  it('tells a changed id as a removal and an addition', () => {
    expect(diffInterface(of([photo]), of([{ ...photo, inputId: 'picture' }]))).toEqual([
      { kind: 'input-removed', inputId: 'photo', inputKind: 'IMAGE' },
      { kind: 'input-added', inputId: 'picture', inputKind: 'IMAGE', required: true },
    ])
  })

  it('pairs outputs that share an id by their kind first', () => {
    const file: WorkflowOutput = { ...result, kind: 'FILE' }
    expect(diffInterface(of([], [result, file]), of([], [file]))).toEqual([
      { kind: 'output-removed', outputId: 'result', outputKind: 'IMAGE' },
    ])
    expect(diffInterface(of([], [result, result]), of([], [file, result]))).toEqual([
      { kind: 'output-kind-changed', outputId: 'result', from: 'IMAGE', to: 'FILE' },
    ])
  })

  it('says nothing about an id nobody knows', () => {
    expect(diffInterface(of([]), of([{ ...photo, inputId: null }], [{ ...result, outputId: null }]))).toEqual(
      [],
    )
  })
})
