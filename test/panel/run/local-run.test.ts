import { signal } from '@preact/signals'
import { describe, expect, it } from 'vitest'
import type { LocalParts } from '../../../src/panel/run/local-run.ts'
import { createLocalRuns } from '../../../src/panel/run/local-runs.ts'
import type { Phase } from '../../../src/panel/run/run-state.ts'
import { fail, ok } from '../../../src/result.ts'
import { checkDrafts, draftKey } from '../../../src/runs/drafts.ts'
import { keepRunsHere } from '../../../src/runs/kept-here.ts'
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
  const workflow: Workflow = { prompt: PROMPT, graph: { id: 'graph', nodes: [structuredClone(DEPLOY)] } }
  const { end = SUCCESS, queue = {}, ...parts } = more
  let spot: Spot = 'pending'
  const slots = new Map<string, string>()
  const workflowId = signal('a')
  const given: LocalParts = {
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
    keeper: keepRunsHere(() => ({
      getItem: (name) => slots.get(name) ?? null,
      setItem: (name, value) => void slots.set(name, value),
    })),
    hold: async () => () => {},
    graphId: () => 'graph',
    place: async (id, name) => {
      log.push(`place ${id} ${name}`)
      return `runflow-run-${id}/${name}`
    },
    remove: async (id) => void log.push(`clean ${id}`),
    urlOf: ({ filename }) => `/view/${filename}`,
    newId: () => 'id',
    now: () => 1000,
    nowMs: () => 0,
    sleep: async () => {},
    ...parts,
  }
  const run = createLocalRuns(given, workflowId)
  const phases: Phase[] = []
  run.card.phase.subscribe((phase) => phases.push(phase))
  const start = async () => {
    const read = await run.readCanvas()
    if (read.kind !== 'read') throw new Error(read.kind)
    const [input] = read.contract.inputs
    const drafts = new Map(input ? [[draftKey(input), { kind: 'file' as const, file: photo }]] : [])
    const checked = checkDrafts(read.contract, drafts)
    if (checked.values === null) throw new Error('The values do not suit')
    await run.start(read.contract, { ...checked, values: checked.values }).done
    return run.card.phase.peek()
  }
  const newPage = () => createLocalRuns(given, workflowId)
  return {
    run,
    newPage,
    workflowId,
    slots,
    start,
    log,
    sent,
    phases,
    titles: () => phases.map(({ kind }) => kind),
  }
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
    const { run, start, log, slots } = open(['absent'], {
      queue: { readQueue: async () => null },
      async sleep(ms) {
        sleeps.push(ms)
        if (sleeps.length === 5) run.card.stop()
      },
    })
    expect(titled(await start())).toBe(t('run.end.here-not-cancelled.title'))
    expect(sleeps).toEqual([2000, 2000, 2000, 2000, 2000])
    // It may go on: its files stay, and a page that is loaded again finds it.
    expect(log).not.toContain('clean id')
    expect([...slots.values()].join()).toContain('"promptId":"p"')
  })

  it('whose file cannot be handed over is not queued', async () => {
    const { start, sent } = open(['ended'], { place: async () => null })
    expect(titled(await start())).toBe(t('run.end.here-not-placed.title'))
    expect(sent).toEqual([])
  })

  it('is not started where the canvas has other inputs by now', async () => {
    const { run, sent } = open(['ended'])
    const shown = { inputs: [], outputs: [] }
    await run.start(shown, { values: { values: new Map(), files: [] }, files: new Map() }).done
    expect(titled(run.card.phase.peek())).toBe(t('run.end.here-values.title'))
    expect(sent).toEqual([])
  })

  it('says first what this ComfyUI lacks', async () => {
    const missing = { ...FACTS, missing_classes: [{ class_type: 'Blur', node_ids: ['5'] }] }
    const { run } = open([], { readFacts: async () => ok(missing as never) })
    expect(await run.readCanvas()).toMatchObject({ missing: [t('run.missing.class', { name: 'Blur' })] })
  })
})

describe('a run here that the page was loaded again during', () => {
  const PLACED = {
    ...PROMPT,
    'runflow 1': { class_type: 'LoadImage', inputs: { image: 'runflow-run-id/1-fox.png' } },
  }
  const ITEM = [5, 'p', PLACED, { extra_pnginfo: { workflow: { id: 'graph', nodes: [] } } }, ['3']]
  const inQueue = (spot: Spot) => ({
    queue_running: spot === 'running' ? [ITEM] : [],
    queue_pending: spot === 'pending' ? [ITEM] : [],
  })
  const ENTRY = { ...SUCCESS, prompt: ITEM }

  /** The page before ends as a tab does: nothing of it is heard again. */
  async function leave(spots: Spot[], more: Parameters<typeof open>[1] = {}) {
    let isGone = false
    let spot: Spot = 'running'
    const page = open(['running'], {
      ...more,
      queue: {
        readHistory: async () => {
          if (!isGone) return undefined
          spot = spots.length > 1 ? (spots.shift() as Spot) : (spots[0] as Spot)
          return spot === 'ended' ? (more.end ?? ENTRY) : undefined
        },
        readQueue: async () => inQueue(spot),
        ...more.queue,
      },
      sleep: async () => (isGone ? undefined : new Promise(() => {})),
    })
    void page.start()
    await settled()
    isGone = true
    return page
  }
  async function takeUp(page: Awaited<ReturnType<typeof leave>>) {
    const next = page.newPage()
    const phases: Phase[] = []
    next.card.phase.subscribe((phase) => phases.push(phase))
    const work: Promise<void>[] = []
    const isTaken = await next.takeUp((waiting) => work.push(waiting))
    await Promise.all(work)
    return { next, isTaken, phases, end: next.card.phase.peek() }
  }

  it('is found in the queue and waited for to its end, and its files are taken away', async () => {
    const page = await leave(['pending', 'running', 'ended'])
    expect([...page.slots.values()].join()).not.toContain('photo')
    const { isTaken, phases, end } = await takeUp(page)
    expect(isTaken).toBe(true)
    expect(phases.map(({ kind }) => kind)).toEqual([
      ...['idle', 'taking-up', 'queued-here', 'running-here', 'ended'],
    ])
    // Which nodes are to run, the queue says.
    expect(phases.find(({ kind }) => kind === 'running-here')).toMatchObject({ whole: 2 })
    expect(end).toMatchObject({ result: { outputs: [{ id: 'a', files: [{ url: '/view/a.png' }] }] } })
    expect(page.log.filter((line) => line === 'clean id')).toHaveLength(1)
    expect(JSON.parse(page.slots.get('runflow.runs-here') ?? '')).toEqual([])
    expect(page.sent).toHaveLength(1)
  })

  it('has its result where it ended meanwhile, and is not taken up twice', async () => {
    const page = await leave(['ended'])
    const { next, end } = await takeUp(page)
    expect(end).toMatchObject({ message: { severity: 'success' }, result: { missing: [] } })
    next.card.dismiss()
    expect((await takeUp(page)).isTaken).toBe(false)
  })

  it('is said to be unknown where ComfyUI was started again', async () => {
    const { end } = await takeUp(await leave(['absent']))
    expect(titled(end)).toBe(t('run.end.here-lost.title'))
  })

  it('is taken up behind a later one that another tab waits for', async () => {
    const held: string[] = []
    const page = await leave(['ended'], {
      async hold(name) {
        held.push(name)
        return name === 'here late' ? null : () => {}
      },
    })
    const slot = 'runflow.runs-here'
    const late = { promptId: 'late', filesId: null, graphId: 'graph', at: 1001 }
    page.slots.set(slot, JSON.stringify([late, ...JSON.parse(page.slots.get(slot) ?? '')]))
    const { isTaken, end } = await takeUp(page)
    expect([isTaken, titled(end)]).toEqual([true, t('run.end.here-succeeded.title')])
    expect(held).toEqual(['here p', 'here late', 'here p'])
    expect(JSON.parse(page.slots.get(slot) ?? '')).toEqual([late])
  })

  it('can be cancelled', async () => {
    const page = await leave(['running', 'running', 'absent'])
    const next = page.newPage()
    next.card.phase.subscribe(({ kind }) => {
      if (kind === 'running-here') queueMicrotask(next.card.stop)
    })
    const work: Promise<void>[] = []
    await next.takeUp((waiting) => work.push(waiting))
    await Promise.all(work)
    expect(titled(next.card.phase.peek())).toBe(t('run.end.here-cancelled.title'))
    expect(page.log).toContain('interrupt p')
  })

  it.each<[string, Parameters<typeof open>[1]]>([
    ['another workflow is open', { graphId: () => 'other' }],
    ['another tab waits for it', { hold: async () => null }],
  ])('is left alone where %s', async (_, more) => {
    const { isTaken, end } = await takeUp(await leave(['running'], more))
    expect([isTaken, end.kind]).toEqual([false, 'idle'])
  })
})

it('a run here says that ComfyUI does not answer, for as long as that is so', async () => {
  let asked = 0
  const page = open(['running', 'running', 'running', 'running', 'ended'], {
    queue: {
      async readQueue() {
        asked += 1
        return asked === 2 ? null : { queue_running: [[0, 'p']], queue_pending: [] }
      },
    },
  })
  await page.start()
  const silent = page.phases.flatMap((phase) =>
    phase.kind === 'running-here' ? [phase.isSilent === true] : [],
  )
  expect(silent).toEqual([false, true, false, false])
})

describe('a run here of one of several workflows', () => {
  it('is shown with its own, and goes on while another is open', async () => {
    let isOver = false
    const { run, start, workflowId } = open(['running'], {
      queue: { readHistory: async () => (isOver ? SUCCESS : undefined) },
      sleep: () => settled(),
    })
    const ending = start()
    await settled()
    workflowId.value = 'b'
    expect(run.card.phase.peek().kind).toBe('idle')
    isOver = true
    await ending
    expect(run.card.phase.peek().kind).toBe('idle')
    workflowId.value = 'a'
    expect(run.card.phase.peek()).toMatchObject({ kind: 'ended', message: { severity: 'success' } })
  })

  it('is not stopped or closed from another', async () => {
    const { run, start, workflowId, log } = open(['ended'])
    await start()
    workflowId.value = 'b'
    run.card.stop()
    run.card.dismiss()
    workflowId.value = 'a'
    expect(run.card.phase.peek().kind).toBe('ended')
    expect(log.filter((entry) => /^(remove|interrupt)/.test(entry))).toEqual([])
  })
})

const settled = () => new Promise<void>((done) => setTimeout(done))
