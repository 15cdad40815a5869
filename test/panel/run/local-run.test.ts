import { describe, expect, it } from 'vitest'
import type { LocalParts } from '../../../src/panel/run/local-run.ts'
import { createLocalRun } from '../../../src/panel/run/local-run.ts'
import type { Phase } from '../../../src/panel/run/run-state.ts'
import { fail, ok } from '../../../src/result.ts'
import { checkDrafts, draftKey } from '../../../src/runs/drafts.ts'
import { t } from '../../../src/text/text.ts'
import type { HereQueue } from '../../../src/types/here-queue.ts'
import type { Prompt, Workflow } from '../../../src/workflow/workflow.ts'
import { FACTS } from '../../browser/support/runflow.ts'
import { photo } from './remote-stage.ts'

const PROMPT: Prompt = {
  '1': { class_type: 'RunflowInputImage', inputs: { input_id: 'photo' } },
  '2': { class_type: 'RunflowInputInt', inputs: { input_id: 'n', value: 1 } },
  '3': { class_type: 'RunflowOutputImage', inputs: { output_id: 'a', output_name: '', value: ['1', 0] } },
}
const DEPLOY = { id: 9, type: 'RunflowDeploy', widgets_values: ['x', 'https://h', 'rf_live_secret'] }
const SUCCESS = {
  outputs: { '3': { images: [{ filename: 'a.png', subfolder: '', type: 'output' }] } },
  status: { status_str: 'success', completed: true, messages: [] },
}
type Spot = 'pending' | 'running' | 'ended' | 'absent'

/** A ComfyUI whose queue answers what is next in the list, and stays at the last. */
function open(
  spots: Spot[],
  more: Omit<Partial<LocalParts>, 'queue'> & { end?: unknown; queue?: Partial<HereQueue> } = {},
) {
  const log: string[] = []
  const sent: { prompt: Prompt; graph: unknown }[] = []
  const workflow: Workflow = { prompt: PROMPT, graph: { nodes: [structuredClone(DEPLOY)] } }
  const { end = SUCCESS, queue = {}, ...parts } = more
  let spot: Spot = 'pending'
  const run = createLocalRun({
    capture: async () => ok(structuredClone(workflow)),
    readFacts: async () => ok(FACTS as never),
    queue: {
      async send(prompt, graph) {
        sent.push({ prompt, graph })
        return ok('p')
      },
      async readHistory() {
        spot = spots.length > 1 ? (spots.shift() as Spot) : (spots[0] as Spot)
        return spot === 'ended' ? end : undefined
      },
      readQueue: async () => ({
        queue_running: [spot === 'running' ? [0, 'p'] : [0, 'other']],
        queue_pending: spot === 'pending' ? [[5, 'p']] : [],
      }),
      remove: async (id) => void log.push(`remove ${id}`),
      interrupt: async (id) => void log.push(`interrupt ${id}`),
      listen: () => () => void log.push('deaf'),
      ...queue,
    },
    place: async (id, name) => {
      log.push(`place ${id} ${name}`)
      return `runflow-run-${id}/${name}`
    },
    remove: async (id) => void log.push(`clean ${id}`),
    urlOf: ({ filename }) => `/view/${filename}`,
    newId: () => 'id',
    nowMs: () => 0,
    sleep: async () => {},
    ...parts,
  })
  const phases: Phase[] = []
  run.card.phase.subscribe((phase) => phases.push(phase))
  const start = async () => {
    const read = await run.readCanvas()
    if (read.kind !== 'read') throw new Error(read.kind)
    const [input] = read.contract.inputs
    const drafts = new Map(input ? [[draftKey(input), { kind: 'file' as const, file: photo }]] : [])
    const checked = checkDrafts(read.contract, drafts)
    if (checked.values === null) throw new Error('The values do not suit')
    await run.start(read.contract, { ...checked, values: checked.values })
    return run.card.phase.peek()
  }
  return { run, start, log, sent, phases, titles: () => phases.map(({ kind }) => kind) }
}
const titled = (phase: Phase) => (phase.kind === 'ended' ? phase.message.title : phase.kind)

describe('a run in this ComfyUI', () => {
  it('hands over its files, waits in the queue, and takes them away again', async () => {
    const { start, log, sent, titles } = open(['pending', 'running', 'ended'])
    const end = await start()
    expect(end).toMatchObject({ result: { outputs: [{ id: 'a', files: [{ url: '/view/a.png' }] }] } })
    expect(log).toEqual(['place id 1-fox.png', 'deaf', 'clean id'])
    expect(titles()).toEqual([
      ...['idle', 'preparing', 'placing', 'starting', 'queued-here', 'running-here', 'ended'],
    ])
    expect(Object.values(sent[0]?.prompt ?? {})).toContainEqual(
      expect.objectContaining({ class_type: 'LoadImage', inputs: { image: 'runflow-run-id/1-fox.png' } }),
    )
  })

  it('leaves no key in what pictures keep of the workflow', async () => {
    const { start, sent } = open(['ended'])
    await start()
    expect(JSON.stringify(sent[0]?.graph)).not.toContain('rf_live_secret')
  })

  it.each<[Spot, string]>([
    ['pending', 'remove p'],
    ['running', 'interrupt p'],
  ])('that is cancelled while it is %s stops that one, and no other', async (spot, done) => {
    const { run, start, log } = open([spot, spot, 'absent'])
    run.card.phase.subscribe(({ kind }) => {
      if (kind === 'queued-here' || kind === 'running-here') queueMicrotask(run.card.stop)
    })
    expect(titled(await start())).toBe(t('run.end.here-cancelled.title'))
    expect(log.filter((entry) => /^(remove|interrupt)/.test(entry))).toEqual([done])
    expect(log).toContain('clean id')
  })

  it('that fails says where, and is cleaned up', async () => {
    const error = { node_id: '3', exception_message: 'no memory' }
    const end = { outputs: {}, status: { status_str: 'error', messages: [['execution_error', error]] } }
    const { start, log } = open(['ended'], { end })
    const phase = await start()
    expect(phase).toMatchObject({ nodes: [{ nodeId: '3', isHere: true }], message: { severity: 'error' } })
    expect(phase.kind === 'ended' && phase.message.detail).toContain('no memory')
    expect(log).toContain('clean id')
  })

  it('that ComfyUI refuses says what it says, and of which node', async () => {
    const nodes = [{ nodeId: '2', message: 'Value too big' }]
    const send = async () => fail({ kind: 'refused' as const, message: '', nodes })
    const { start } = open([], { queue: { send } })
    const phase = await start()
    expect(titled(phase)).toBe(t('run.end.here-refused.title'))
    expect(phase).toMatchObject({ nodes: [{ nodeId: '2', isHere: true }] })
  })

  it('that nobody knows any more is told as lost, not waited for', async () => {
    expect(titled(await open(['absent']).start())).toBe(t('run.end.here-lost.title'))
  })

  it('is asked about every two seconds while ComfyUI does not answer, and is not said to be cancelled', async () => {
    const sleeps: number[] = []
    const { run, start, log } = open(['absent'], {
      queue: { readQueue: async () => null },
      async sleep(ms) {
        sleeps.push(ms)
        if (sleeps.length === 5) run.card.stop()
      },
    })
    expect(titled(await start())).toBe(t('run.end.here-unreachable.title'))
    expect(sleeps).toEqual([2000, 2000, 2000, 2000, 2000])
    expect(log).toContain('clean id')
  })

  it('whose file cannot be handed over is not queued', async () => {
    const { start, sent } = open(['ended'], { place: async () => null })
    expect(titled(await start())).toBe(t('run.end.here-not-placed.title'))
    expect(sent).toEqual([])
  })

  it('is not started where the canvas has other inputs by now', async () => {
    const { run, sent } = open(['ended'])
    const shown = { inputs: [], outputs: [] }
    await run.start(shown, { values: { values: new Map(), files: [] }, files: new Map() })
    expect(titled(run.card.phase.peek())).toBe(t('run.end.here-values.title'))
    expect(sent).toEqual([])
  })

  it('says first what this ComfyUI lacks', async () => {
    const missing = { ...FACTS, missing_classes: [{ class_type: 'Blur', node_ids: ['5'] }] }
    const { run } = open([], { readFacts: async () => ok(missing as never) })
    expect(await run.readCanvas()).toMatchObject({ missing: [t('run.missing.class', { name: 'Blur' })] })
  })
})
