import { describe, expect, it } from 'vitest'
import { checkFile } from '../../src/runs/check-file.ts'
import { describeEnd } from '../../src/runs/describe-end.ts'
import { nodesNamedBy } from '../../src/runs/failure-place.ts'
import { costsOf } from '../../src/runs/run-costs.ts'
import { resultOfRun } from '../../src/runs/run-result.ts'
import { formatDollars } from '../../src/text/format-money.ts'
import { t } from '../../src/text/text.ts'
import type { LogLine, NodeRun, Run } from '../../src/types/run.ts'

const RUN: Run = {
  ...{ id: 'r1', status: 'succeeded', finished: true, outputs: [], metadata: {}, evaluation: null },
  ...{ failureCode: null, failureMessage: null, failureStage: null, cost: null, costBreakdown: null },
  ...{
    durationMs: null,
    createdAt: null,
    startedAt: null,
    completedAt: null,
    hasLogs: null,
    hasNodeRuns: null,
  },
  ...{ nodesCompleted: null, nodesTotal: null, workflowId: 'w', clientRef: 'c' },
}
const run = (more: Partial<Run>): Run => ({ ...RUN, ...more })
const API = 'https://api.runflow.io'

describe('what the last runs cost', () => {
  it('is the median and the most of those that say it', () => {
    const costs = ['0.06', '0.02', null, 'x', ' ', '0.5', '0.04'].map((cost) => ({ finished: true, cost }))
    expect(costsOf([...costs, { finished: false, cost: '9' }])).toEqual({
      ...{ count: 4, median: 0.06, highest: 0.5 },
    })
    expect(costsOf([])).toBeNull()
  })

  it.each([
    [0.06, '$0.06'],
    [0, '$0.00'],
    [0.000441, '$0.00044'],
    [0.0625, '$0.063'],
    [25, '$25.00'],
    [1234.5, '$1,234.50'],
  ])('%f reads as %s', (amount, text) => {
    expect(formatDollars(amount)).toBe(text)
  })
})

describe('the result of a run', () => {
  const files = (...urls: string[]) => urls.map((url) => ({ outputId: 'a', url }))
  const urlsOf = (origin: string, ...urls: string[]) =>
    resultOfRun(run({ outputs: files(...urls) }), null, origin).outputs[0]?.files.map(({ url }) => url)

  it('names only addresses that may be opened', () => {
    const given = [
      'https://r2.example/a.png?x=1',
      'http://127.0.0.1/a.png',
      'javascript:alert(1)',
      'http://a.example',
      'https://user:word@r2.example/a.png',
    ]
    expect(urlsOf(API, ...given)).toEqual(['https://r2.example/a.png?x=1', null, null, null, null])
    expect(urlsOf('http://127.0.0.1:8400', ...given)?.[1]).toBe('http://127.0.0.1/a.png')
  })

  it('tells types by the name, and by the output where that has none', () => {
    const contract = { inputs: [], outputs: [{ id: 'a', type: 'IMAGE' as const, label: 'A' }] }
    const outputs = files(
      ...['clip.mp4', 'a.JPEG', 'x', 'n.json'].map((name) => `https://r2.example/${name}`),
    )
    const result = resultOfRun(run({ outputs }), contract, API)
    expect(result.outputs[0]?.files.map(({ mediaType }) => mediaType)).toEqual([
      ...['video/mp4', 'image/jpeg', 'image/png', 'application/json'],
    ])
  })

  it('names what is missing, counts from its start, and leaves out a cost that is none', () => {
    const contract = { inputs: [], outputs: [{ id: 'b', type: 'FILE' as const, label: '' }] }
    const times = {
      startedAt: '2026-01-01T00:00:10Z',
      completedAt: '2026-01-01T00:00:12.5Z',
      durationMs: 9000,
    }
    expect(resultOfRun(run({ ...times, cost: 'free' }), contract, API)).toMatchObject({
      ...{ missing: ['b'], seconds: 2.5, cost: null },
    })
  })
})

describe('the words for an end', () => {
  it.each([
    ['succeeded', null, 'run.end.succeeded.title', 'success'],
    ['partial_succeeded', null, 'run.end.partly-succeeded.title', 'warn'],
    ['canceled', null, 'run.end.run-cancelled.title', 'warn'],
    ['cancelled', null, 'run.end.run-cancelled.title', 'warn'],
    ['timeout', null, 'run.end.timeout.title', 'error'],
    ['errored', null, 'run.end.errored.title', 'error'],
    ['failed', null, 'run.end.failed.title', 'error'],
    ['failed', 'INPUT_VALIDATION_FAILED', 'run.end.failed-input.title', 'error'],
    ['failed', 'MODEL_UNAVAILABLE', 'run.end.failed-model.title', 'error'],
    ['failed', 'invalid_sha', 'run.end.failed-sha.title', 'error'],
    ['failed', 'NEW_CODE', 'run.end.failed.title', 'error'],
  ] as const)('%s, %s', (status, failureCode, title, severity) => {
    expect(describeEnd(run({ status, failureCode }))).toMatchObject({ title: t(title), severity })
  })

  it('send nobody to a log that is below, or empty', () => {
    for (const status of ['failed', 'errored'] as const) {
      const next = (more: object, ...log: ['beside'] | []) =>
        describeEnd(run({ status, ...more }), ...log).next
      expect(next({})).toBe(t(`run.end.${status}.next`))
      expect(next({}, 'beside')).toBe(t(`run.end.${status}.next-beside`))
      expect(next({ hasLogs: false })).toBe(t(`run.end.${status}.next-empty`))
    }
    expect(describeEnd(run({ status: 'failed', failureCode: 'invalid_sha' }), 'beside').next).toBe(
      t('run.end.failed-sha.next'),
    )
  })

  it('tells what a run says of itself in one line, without keys, and without signs that hide or turn others', () => {
    const said = describeEnd(
      run({
        ...{ status: 'failed', failureCode: 'E\u202e1', failureStage: 'load\nmodels' },
        failureMessage: `a\u202eb rf_live_0123456789abcdef ${'x'.repeat(5000)}`,
      }),
    ).detail
    expect(said).not.toMatch(/[\u202e\n]|0123456789abcdef/)
    expect(said.length).toBeLessThan(600)
  })

  it('have the reason, without keys and without signs that hide', () => {
    const { detail } = describeEnd(
      run({
        status: 'failed',
        failureMessage: 'key rf_live_abcdefghijklmnop1234 \u202Egnp',
        failureCode: 'X',
      }),
    )
    expect(detail).not.toContain('abcdefghijklmnop')
    expect(detail).not.toContain('\u202E')
    expect(detail).toContain('X')
  })
})

describe('the node that a run failed at', () => {
  const prompt = { '12:5': { class_type: 'A', inputs: {} }, '7': { class_type: 'B', inputs: {} } }
  const line = (meta: unknown, level = 'error', message = 'It broke at node 7'): LogLine => ({
    ...{ at: null, level, message, meta },
  })

  const inLogs = (logs: LogLine[]) => nodesNamedBy(RUN, { logs, nodeRuns: [] }, prompt)
  const nodeRun = (
    status: string,
    fields: Record<string, unknown>,
    more: Partial<NodeRun> = {},
  ): NodeRun => ({
    ...{ status, fields, classType: null, message: null },
    ...more,
  })
  const inNodeRuns = (...nodeRuns: NodeRun[]) => nodesNamedBy(RUN, { logs: [], nodeRuns }, prompt)

  it('is named by a field that equals an execution id', () => {
    expect(inLogs([line({ node_id: '12:5' }), line({ inner: { node: 7 } })])).toEqual([
      { nodeId: '12:5', message: 'It broke at node 7' },
      { nodeId: '7', message: 'It broke at node 7' },
    ])
    expect(nodesNamedBy(run({ failureStage: '12:5' }), { logs: [], nodeRuns: [] }, prompt)).toMatchObject([
      { nodeId: '12:5' },
    ])
  })

  it.each<[string, LogLine]>([
    ['text', line({})],
    ['an id of no node', line({ node_id: '99' })],
    ['a count that equals one', line({ step: 7 })],
    ['a line of what went well', line({ node_id: '7' }, 'info')],
    ['an inherited name', line({ node_id: 'constructor' })],
  ])('is not read out of %s', (_, log) => {
    expect(inLogs([log])).toEqual([])
  })

  it('is the one of its nodes that broke, by whatever field has its id', () => {
    const done = nodeRun('succeeded', { comfyui_node_id: '7' })
    const named = [{ comfyui_node_id: '12:5' }, { node: { id: 3, node_id: '12:5' } }, { unique_id: '12:5' }]
    for (const fields of named)
      for (const status of ['failed', 'errored', 'ERROR', 'timeout'])
        expect(inNodeRuns(done, nodeRun(status, fields, { message: 'No memory' }))).toEqual([
          { nodeId: '12:5', message: 'No memory' },
        ])
  })

  it.each<[string, NodeRun]>([
    ['of the row itself', nodeRun('failed', { id: '7', run_id: '7', sort_order: 7 })],
    ['of a node that is at work', nodeRun('running', { comfyui_node_id: '7' })],
    ['of no node', nodeRun('failed', { comfyui_node_id: 'a-1' })],
    ['of a node of another class', nodeRun('failed', { comfyui_node_id: '7' }, { classType: 'C' })],
    ['without a state', { ...nodeRun('', { comfyui_node_id: '7' }), status: null }],
  ])('is not an id %s', (_, row) => {
    expect(inNodeRuns(row)).toEqual([])
  })

  it('is told once, with what the first of them says that says anything', () => {
    const details = {
      nodeRuns: [nodeRun('failed', { comfyui_node_id: '7' }, { classType: 'B' })],
      logs: [line({ node_id: '7' }, 'error', 'Out of memory'), line({ node_id: '12:5' })],
    }
    expect(nodesNamedBy(run({ failureStage: 'execution' }), details, prompt)).toEqual([
      { nodeId: '7', message: 'Out of memory' },
      { nodeId: '12:5', message: 'It broke at node 7' },
    ])
  })

  it('is not known without the deployed prompt', () => {
    expect(nodesNamedBy(RUN, { logs: [line({ node_id: '7' })], nodeRuns: [] }, null)).toEqual([])
  })
})

describe('a file for a run', () => {
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  it.each([
    ['IMAGE', 8, png, null],
    ['IMAGE', 8, new Uint8Array(8), 'no-picture'],
    ['FILE', 8, new Uint8Array(8), null],
    ['FILE', 0, new Uint8Array(0), 'empty-file'],
    ['IMAGE', 52_428_801, png, 'too-many-bytes'],
  ] as const)('%s of %i bytes', (type, size, head, problem) => {
    expect(checkFile(type, size, head)).toBe(problem)
  })
})
