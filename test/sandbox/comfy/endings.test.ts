import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Prompt } from '../../../src/workflow/workflow.ts'
import type { LocalRunflow } from './local-runflow.ts'
import { openLocalRunflow } from './local-runflow.ts'
import { address, empty, failureOf, output, PHOTO, request, through } from './prompts.ts'

let place: LocalRunflow
beforeAll(async () => {
  place = await openLocalRunflow({ request })
}, 120_000)
afterAll(() => place?.close())

const run = async (prompt: Prompt, input: Record<string, unknown> = {}, more = {}) => {
  const id = await place.start(prompt, input, more)
  return { id, record: await place.ended(id), log: (await place.read(`/v1/runs/${id}/logs`)).items }
}
const told = (log: { level_code: string; message: string; meta: object }[], level: string) =>
  log.filter((line) => line.level_code === level).map(({ message, meta }) => [message, meta])

describe('a run on a ComfyUI', () => {
  it('names the node that failed by its execution id, in the record, the log and the node runs', async () => {
    const prompt = { ...PHOTO, '2:5': through('TestFailing', '1', { words: '<b>No</b>\n\nreason' }) }
    const { id, record, log } = await run(prompt, address)
    const message = 'ComfyUI failed at node 2:5, TestFailing: RuntimeError: <b>No</b> reason'
    expect(failureOf(record)).toEqual(['failed', 'COMFYUI_NODE_FAILED', message])
    expect(told(log, 'error')).toEqual([[message, { comfyui_node_id: '2:5' }]])
    const { items } = await place.read(`/v1/runs/${id}/node-runs`)
    expect(items.find((node: { comfyui_node_id: string }) => node.comfyui_node_id === '2:5')).toMatchObject({
      class_type: 'TestFailing',
      status_code: 'failed',
    })
    expect(record).toMatchObject({ nodes_total: 3, nodes_completed: 1 })
    expect(place.filesOfRuns()).toEqual([])
  })

  it('says what ComfyUI has against the workflow, node by node', async () => {
    const prompt = {
      ...PHOTO,
      '2:5': through('ImageScaleBy', '1', { upscale_method: 'guess', scale_by: 99 }),
    }
    const { record, log } = await run(prompt, address)
    const said =
      "Node 2:5, ImageScaleBy: Value not in list: upscale_method: 'guess' not in " +
      "['nearest-exact', 'bilinear', 'area', 'bicubic', 'lanczos']. Value 99.0 bigger than max of 8.0: scale_by."
    expect(failureOf(record)).toEqual(['failed', 'COMFYUI_REFUSED', `ComfyUI refused the workflow. ${said}`])
    expect(told(log, 'error')[0]).toEqual([said, { comfyui_node_id: '2:5' }])
    expect([record.started_at, place.filesOfRuns()]).toEqual([null, []])
  })

  it('says which class is missing', async () => {
    const { record } = await run({ '1': empty, '2': through('NotInstalled', '1', {}), '3': output('a', '2') })
    expect(failureOf(record)).toEqual([
      'failed',
      'COMFYUI_REFUSED',
      "ComfyUI refused the workflow: Node 'NotInstalled' not found. The custom node may not be installed: Node ID '#2'.",
    ])
  })

  it('is canceled where it is taken out of the queue', async () => {
    const slow = { '1': empty, '2': through('TestSlow', '1', { seconds: 30 }), '3': output('a', '2') }
    const first = await place.start(slow)
    await expect.poll(async () => (await place.read(`/v1/runs/${first}`)).status_code).toBe('running')
    const second = await place.start({ ...PHOTO }, address)
    await expect.poll(async () => (await place.read(`/v1/runs/${second}`)).status_code).toBe('dispatching')
    await fetch(`${place.host.url}/queue`, { method: 'POST', body: JSON.stringify({ clear: true }) })
    const record = await place.ended(second)
    expect(failureOf(record)).toEqual([
      'canceled',
      null,
      'It was taken out of the queue of ComfyUI, or ComfyUI was restarted, before it began.',
    ])
    expect(place.filesOfRuns()).toEqual([])
    await fetch(`${place.host.url}/interrupt`, { method: 'POST' })
    expect((await place.ended(first)).status_code).toBe('canceled')
  })

  it('has partly succeeded where one output came, and failed where none did', async () => {
    const bad = { class_type: 'ImageInvert', inputs: {} }
    const both = { '1': empty, '2': output('good', '1'), '3': bad, '4': output('bad', '3') }
    const { record, log } = await run(both)
    const missing = 'No file of the output bad came: its node did not run.'
    expect(failureOf(record)).toEqual([
      'partial_succeeded',
      'COMFYUI_NO_OUTPUT',
      `ComfyUI ran it to its end. ${missing}`,
    ])
    expect(record.output.outputs.map((one: { output_id: string }) => one.output_id)).toEqual(['good'])
    expect(told(log, 'warning').map(([message]) => message)).toContain(
      'Does not run: Node 3, ImageInvert: Required input is missing: image.',
    )
    const preview = { class_type: 'PreviewImage', inputs: { images: ['1', 0] } }
    const { record: none } = await run({ '1': empty, '2': preview, '3': bad, '4': output('bad', '3') })
    expect([none.status_code, none.failure_code, none.output]).toEqual(['failed', 'COMFYUI_NO_OUTPUT', null])
  })

  it('keeps what had come before a node failed', async () => {
    const prompt = {
      '1': empty,
      '2': output('first', '1'),
      '3': through('TestFailing', '2', { words: 'No.' }),
      '4': output('second', '3'),
    }
    const { record } = await run(prompt)
    expect(failureOf(record).slice(0, 2)).toEqual(['partial_succeeded', 'COMFYUI_NODE_FAILED'])
    expect(record.output.outputs).toHaveLength(1)
  })

  it('ends as a dispatch asks, where it does, and computes nothing', async () => {
    const { record } = await run(
      { '1': empty, '2': output('a', '1') },
      {},
      { metadata: { 'sandbox.ending': 'timeout' } },
    )
    expect([record.status_code, record.output]).toEqual(['timeout', null])
  })

  it('notes what would keep Runflow itself from running it, and runs', async () => {
    const { record, log } = await run({ '1': empty, '2': output('a', '1') })
    expect(record.status_code).toBe('succeeded')
    expect(told(log, 'warning')).toEqual([
      [
        'Runflow itself would fail this run: The ComfyUI of this workflow has no origin and commit to reproduce it from.',
        {},
      ],
    ])
  })

  it('is told to its callback when it has ended', async () => {
    const called: string[] = []
    const listener = createServer(async (incoming, outgoing) => {
      for await (const chunk of incoming) called.push(String(chunk))
      outgoing.end()
    }).listen(0, '127.0.0.1')
    await once(listener, 'listening')
    const { port } = listener.address() as AddressInfo
    const { record } = await run(
      { '1': empty, '2': output('a', '1') },
      {},
      { callback_url: `http://127.0.0.1:${port}/` },
    )
    await expect.poll(() => called.length).toBe(1)
    listener.close()
    expect(JSON.parse(called[0] as string)).toMatchObject({ event: 'run.completed', run_id: record.id })
  })

  it('tells the command line why it failed, or that it was canceled', async () => {
    const broken = {
      '1': empty,
      '2:5': through('TestFailing', '1', { words: 'No.' }),
      '3': output('a', '2:5'),
    }
    const id = await place.start(broken)
    await place.ended(id)
    const slug = place.sandbox.state.workflows.at(-1)?.slug as string
    const failed = await place.told(['run', slug])
    expect([failed.code, failed.report.outcome]).toEqual([10, 'run-failed'])
    expect(failed.report.message).toContain('ComfyUI failed at node 2:5, TestFailing: RuntimeError: No.')

    const slow = { '1': empty, '2': through('TestSlow', '1', { seconds: 30 }), '3': output('a', '2') }
    const first = await place.start(slow)
    await expect.poll(async () => (await place.read(`/v1/runs/${first}`)).status_code).toBe('running')
    await fetch(`${place.host.url}/interrupt`, { method: 'POST' })
    await place.ended(first)
    const canceled = await place.told(['status', first])
    expect(JSON.stringify(canceled.report)).toContain('It was interrupted in ComfyUI at node 2, TestSlow.')
  })
})
