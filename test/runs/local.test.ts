import { describe, expect, it } from 'vitest'
import { readHistoryEntry, resultOfHistory } from '../../src/runs/local-history.ts'
import { afterEvent, NO_PROGRESS, nodesToRun, placeInQueue } from '../../src/runs/local-progress.ts'
import type { Definition } from '../../src/types/definitions.ts'
import type { Prompt } from '../../src/workflow/workflow.ts'

const PROMPT: Prompt = {
  '1': { class_type: 'RunflowInputInt', inputs: { input_id: 'n', value: 1 } },
  '2:3': { class_type: 'Make', inputs: { n: ['1', 0] } },
  '4': { class_type: 'RunflowOutputImage', inputs: { output_id: 'a', value: ['2:3', 0] } },
  '5': { class_type: 'RunflowOutputFile', inputs: { output_id: 'b', value: ['2:3', 1] } },
  '6': { class_type: 'Unread', inputs: {} },
}
const CONTRACT = {
  inputs: [],
  outputs: [
    { id: 'a', type: 'IMAGE' as const, label: 'A' },
    { id: 'b', type: 'FILE' as const, label: '' },
  ],
}

describe('what ComfyUI’s history tells', () => {
  const file = { filename: 'a_1.png', subfolder: 's', type: 'output' }
  const ended = (messages: unknown[], status_str = 'success') => ({
    outputs: { '4': { images: [file, null, { filename: 1 }], animated: [true] } },
    status: { status_str, completed: status_str === 'success', messages },
  })

  it('is the files of the declared outputs, what is missing, and the seconds', () => {
    const entry = readHistoryEntry(
      ended([
        ['execution_start', { timestamp: 1000 }],
        ['execution_success', { timestamp: 3500 }],
      ]),
    )
    if (entry === null) throw new Error('unreadable')
    expect(resultOfHistory(PROMPT, CONTRACT, entry, ({ filename }) => `/view/${filename}`)).toEqual({
      outputs: [
        {
          ...{ id: 'a', type: 'IMAGE', label: 'A' },
          files: [
            { url: '/view/a_1.png', name: 'a_1.png', mediaType: 'image/png', source: { kind: 'here', file } },
          ],
        },
      ],
      ...{ missing: ['b'], seconds: 2.5, cost: null },
    })
  })

  it('is the node and the words of a failure', () => {
    const error = { node_id: '2:3', exception_message: ' no memory\n', exception_type: 'E' }
    const entry = readHistoryEntry(ended([['execution_error', error]], 'error'))
    expect(entry).toMatchObject({ kind: 'failed', failure: { nodeId: '2:3', message: 'no memory' } })
  })

  it('is that somebody interrupted it', () => {
    expect(readHistoryEntry(ended([['execution_interrupted', {}]], 'error'))?.kind).toBe('interrupted')
  })

  it.each([null, undefined, {}, { outputs: null }, []])('is not read out of %j', (entry) => {
    expect(readHistoryEntry(entry)).toBeNull()
  })
})

describe('how far a prompt is', () => {
  it('counts what has to run: the output nodes and what feeds them', () => {
    const output: Definition = {
      ...{ class_type: '', node_ids: ['4', '99'], output_node: true, takes_lists: false, unreadable: false },
      ...{ judges_types: false, outputs: null, inputs: null },
    }
    expect([...nodesToRun(PROMPT, [output])].toSorted()).toEqual(['1', '2:3', '4'])
  })

  const progressAfter = (events: [string, unknown][], isRunning = true) =>
    events.reduce((at, [type, detail]) => afterEvent(at, 'p', type, detail, isRunning), NO_PROGRESS)

  it('is told by the states of newer servers', () => {
    const nodes = { '1': { state: 'finished' }, '2:3': { state: 'running' }, '4': { state: 'pending' } }
    const { done, nodeId } = progressAfter([['progress_state', { prompt_id: 'p', nodes }]])
    expect([[...done], nodeId]).toEqual([['1'], '2:3'])
  })

  it('is told by the nodes one after the other of older ones', () => {
    const { done, nodeId } = progressAfter([
      ['execution_cached', { prompt_id: 'p', nodes: ['1'] }],
      ...(['2:3', '4', null].map((node) => ['executing', node]) as [string, unknown][]),
      ['executed', { prompt_id: 'p', node: '4' }],
    ])
    expect([[...done], nodeId]).toEqual([['1', '2:3', '4'], '4'])
  })

  it('is not what other prompts do', () => {
    const other: [string, unknown][] = [
      ['executed', { prompt_id: 'q', node: '4' }],
      ['execution_cached', { prompt_id: 'q', nodes: ['1'] }],
    ]
    expect(progressAfter(other)).toEqual(NO_PROGRESS)
    expect(progressAfter([['executing', '4']], false)).toEqual(NO_PROGRESS)
  })
})

describe('the place in the queue', () => {
  const queue = {
    queue_running: [[0, 'r', {}]],
    queue_pending: [
      [3, 'c', {}],
      [1, 'a', {}],
      [2, 'b', {}],
    ],
  }
  it.each([
    ['r', { kind: 'running' }],
    ['a', { kind: 'pending', ahead: 1 }],
    ['c', { kind: 'pending', ahead: 3 }],
    ['x', { kind: 'absent' }],
  ])('of %s', (id, place) => {
    expect(placeInQueue(queue, id)).toEqual(place)
  })

  it('is not read out of anything else', () => {
    expect(placeInQueue({ queue_running: 'x', queue_pending: [[1], null] }, 'a')).toEqual({ kind: 'absent' })
    expect(placeInQueue(null, 'a')).toEqual({ kind: 'absent' })
  })
})
