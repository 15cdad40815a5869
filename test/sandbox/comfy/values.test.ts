import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Prompt } from '../../../src/workflow/workflow.ts'
import type { LocalRunflow } from './local-runflow.ts'
import { openLocalRunflow } from './local-runflow.ts'
import { address, failureOf, image, output, PHOTO, request, through } from './prompts.ts'

let place: LocalRunflow
beforeAll(async () => {
  place = await openLocalRunflow({ request })
}, 120_000)
afterAll(() => place?.close())

const run = async (prompt: Prompt, input: Record<string, unknown>) => ({
  record: await place.ended(await place.start(prompt, input)),
})

describe('a run with values, on a ComfyUI', () => {
  it('fetches an https address, and leaves nothing of it behind', async () => {
    const { record } = await run(PHOTO, address)
    expect([record.status_code, record.output.outputs.length]).toEqual(['succeeded', 1])
    const served = await fetch(record.output.outputs[0].url)
    expect([served.status, served.headers.get('content-type')]).toEqual([200, 'image/png'])
    const { host } = place
    const [kept] = readdirSync(join(host.base, 'output')).filter((name) => name.startsWith('result_'))
    expect(new Uint8Array(await served.arrayBuffer())).toEqual(
      new Uint8Array(readFileSync(join(host.base, 'output', kept as string))),
    )
    expect(place.filesOfRuns()).toEqual([])
  })

  it('has its pictures in a folder of its own while it runs, named after the input and nothing else', async () => {
    const slow = {
      '1': image({ input_id: '../../../ev.. il' }),
      '2': through('TestSlow', '1', { seconds: 30 }),
      '3': output('result', '2'),
    }
    const id = await place.start(slow, { '../../../ev.. il': address.photo })
    await expect.poll(async () => (await place.read(`/v1/runs/${id}`)).status_code).toBe('running')
    const [folder] = place.filesOfRuns()
    expect(folder).toMatch(/^runflow-run-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    const names = readdirSync(join(place.input, folder as string))
    expect(names).toEqual([expect.stringMatching(/^[A-Za-z0-9_-]+\.png$/)])
    await fetch(`${place.host.url}/interrupt`, { method: 'POST' })
    const record = await place.ended(id)
    expect(failureOf(record)).toEqual([
      'canceled',
      null,
      'It was interrupted in ComfyUI at node 2, TestSlow.',
    ])
    expect([record.output, record.cost]).toEqual([null, null])
    expect(place.filesOfRuns()).toEqual([])
  })

  it.each([
    ['gone', 'The value of the input photo could not be fetched (HTTP 404).'],
    ['page', 'The value of the input photo is no PNG, JPEG, WebP or GIF picture.'],
    ['endless', 'The value of the input photo is larger than 50 MiB.'],
  ])('fails with the address %s, and queues nothing', async (name, message) => {
    const { record } = await run(PHOTO, { photo: `https://files.example/${name}.png` })
    expect(failureOf(record)).toEqual(['failed', 'INPUT_VALIDATION_FAILED', message])
  })

  it('takes a file that is written into the call, and gives the node its name', async () => {
    const prompt = {
      '1': {
        class_type: 'RunflowInputFile',
        inputs: { input_id: 'words', display_name: '', description: '', file_name: '' },
      },
      '2': { class_type: 'StringConcatenate', inputs: { string_a: ['1', 0], string_b: '', delimiter: '' } },
      '3': {
        class_type: 'RunflowOutputFile',
        inputs: { output_id: 'text', output_name: '', value: ['2', 0] },
      },
    }
    const { record } = await run(prompt, { words: `data:text/csv;base64,${btoa('a,b')}` })
    // It lies in the input folder, and a Runflow Output gives out files of the output folder alone.
    expect(record.failure_message).toMatch(
      /at node 3, RunflowOutputFile: .*'runflow-run-[0-9a-f-]{36}\/words\.csv'/,
    )
    expect(place.filesOfRuns()).toEqual([])
  })

  it('refuses wrong values as Runflow does, and asks ComfyUI nothing', async () => {
    const before = await (await fetch(`${place.host.url}/devhost/prompts`)).json()
    const { record } = await run(PHOTO, { ...address, other: 1 })
    expect(failureOf(record).slice(0, 2)).toEqual(['failed', 'INPUT_VALIDATION_FAILED'])
    expect(await (await fetch(`${place.host.url}/devhost/prompts`)).json()).toEqual(before)
  })

  it('runs two at a time in the order of the queue, each with its own picture', async () => {
    const ids = await Promise.all([place.start(PHOTO, address), place.start(PHOTO, address)])
    const records = await Promise.all(ids.map((id) => place.ended(id)))
    expect(records.map((record) => record.status_code)).toEqual(['succeeded', 'succeeded'])
    expect(place.filesOfRuns()).toEqual([])
  })
})
