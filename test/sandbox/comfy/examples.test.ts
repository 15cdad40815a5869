import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { REPO } from '../../browser/support/children.ts'
import { look } from '../../support/look.ts'
import type { LocalRunflow } from './local-runflow.ts'
import { openLocalRunflow } from './local-runflow.ts'

let place: LocalRunflow
let folder: string
beforeAll(async () => {
  place = await openLocalRunflow()
  folder = mkdtempSync(join(tmpdir(), 'runflow-local-'))
}, 120_000)
afterAll(async () => {
  await place?.close()
  rmSync(folder, { recursive: true, force: true })
})

async function deploy(name: string): Promise<void> {
  const files = [`${REPO}/test/demo/${name}.prompt.json`, '--graph', `${REPO}/example_workflows/${name}.json`]
  const allowed = ['--allow', 'pack-unpinned,pack-origin,pack-unpushed']
  const { report } = await place.told(['deploy', ...files, '--comfyui', place.host.url, ...allowed])
  expect([report.outcome, report.slug]).toEqual(['created', name])
}

/** Runs it, and gives the one file of its one output. */
async function run(name: string, output: string, inputs: string[]): Promise<string> {
  const to = mkdtempSync(join(folder, `${name}-`))
  const args = ['run', name, '-o', to, ...inputs.flatMap((input) => ['-i', input])]
  const { code, report, stderr } = await place.told(args)
  expect([code, report.outcome, stderr]).toEqual([0, 'succeeded', expect.any(String)])
  const [file, ...others] = readdirSync(join(to, output))
  expect(others).toEqual([])
  return join(to, output, file as string)
}

describe('an example, deployed and called by the command line on a ComfyUI here', () => {
  it('caption-card: its texts and its colour are those of the call', async () => {
    await deploy('caption-card')
    const plain = await run('caption-card', 'card', [])
    const blank = await run('caption-card', 'card', ['title=', 'caption=', `background=${0x102030}`])
    expect(look(plain, [0, 0])).toMatchObject({ size: [960, 540], info: [], first: [[31, 78, 121]] })
    expect(look(blank, [0, 0])).toMatchObject({ size: [960, 540], colours: 1, first: [[16, 32, 48]] })
  })

  it('resize-and-sharpen: the picture of the call is what is scaled', async () => {
    await deploy('resize-and-sharpen')
    // The card of before, sent back in: 960 by 540.
    const card = await run('caption-card', 'card', ['title=', 'caption=', `background=${0x336699}`])
    const half = await run('resize-and-sharpen', 'result', [`photo=@${card}`])
    const third = await run('resize-and-sharpen', 'result', [`photo=@${card}`, 'scale=0.25', 'amount=0'])
    expect(look(half, [5, 5])).toMatchObject({ size: [480, 270], colours: 1, first: [[51, 102, 153]] })
    expect(look(third, [5, 5])).toMatchObject({ size: [240, 135], first: [[51, 102, 153]] })
    expect(place.filesOfRuns()).toEqual([])
  })

  it('title-clip: it has as many frames as the call asks for, of one card and then the other', async () => {
    await deploy('title-clip')
    const clip = await run('title-clip', 'clip', ['frames_per_card=3'])
    const { size, frames, first, last } = look(clip, [4, 350])
    expect({ size, frames }).toEqual({ size: [640, 360], frames: 6 })
    const near = (pixel: number[] | undefined, wanted: number[]) =>
      pixel?.every((part, at) => Math.abs(part - (wanted[at] as number)) <= 4)
    expect([near(first[0], [22, 50, 79]), near(last[0], [233, 205, 176])]).toEqual([true, true])
  })

  it('tells its progress, its nodes and what it cost', async () => {
    const { report } = await place.told(['run', 'caption-card'])
    const id = (report.run as { id: string }).id
    const record = await place.read(`/v1/runs/${id}`)
    expect(record).toMatchObject({ status_code: 'succeeded', nodes_total: 9, nodes_completed: 9 })
    expect(record).toMatchObject({ cost: '0.000000', cost_breakdown: { gpu: [{ gpu_model: 'local' }] } })
    const { items } = await place.read(`/v1/runs/${id}/node-runs`)
    expect(items.map((node: { comfyui_node_id: string }) => node.comfyui_node_id).toSorted()).toEqual([
      '10',
      '11',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
    ])
    const log = await place.read(`/v1/runs/${id}/logs`)
    expect(log.items.at(-1)).toMatchObject({ level_code: 'info', message: 'ComfyUI ran it to its end.' })
    expect(existsSync(place.input)).toBe(true)
  })
})
