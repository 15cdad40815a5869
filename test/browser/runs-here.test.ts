import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { REPO } from './support/children.ts'
import type { Comfy } from './support/comfy.ts'
import { describeComfy } from './support/describe.ts'

const example = (name: string) => JSON.parse(readFileSync(join(REPO, `example_workflows/${name}.json`), 'utf8'))

/** ComfyUI's own Run. Gives what the history has of it. */
async function queue(comfy: Comfy) {
  const before = Object.keys(await history(comfy))
  await comfy.command('Comfy.QueuePrompt')
  const added = async () => Object.entries(await history(comfy)).filter(([id]) => !before.includes(id))
  await expect.poll(added, { timeout: 60_000 }).toHaveLength(1)
  return (await added())[0]?.[1]
}

type Entry = { status: { status_str: string }; outputs: Record<string, Record<string, unknown>> }
async function history({ url }: Comfy): Promise<Record<string, Entry>> {
  return (await fetch(`${url}/history`)).json() as Promise<Record<string, Entry>>
}

/** The pictures that the canvas shows on a node, by their width. */
const shownOn = (comfy: Comfy, type: string) =>
  comfy.page.evaluate((type) => {
    type Drawn = { type: string; imgs?: { naturalWidth: number }[] }
    const { app } = window as unknown as { app: { rootGraph?: { nodes: Drawn[] }; graph: { nodes: Drawn[] } } }
    const node = (app.rootGraph ?? app.graph).nodes.find((one) => one.type === type)
    return (node?.imgs ?? []).map((image) => image.naturalWidth)
  }, type)

describeComfy('the front end runs the examples here', (stage) => {
  it.each([
    ['caption-card', 'RunflowOutputImage', 960],
    ['resize-and-sharpen', 'RunflowOutputImage', 128],
  ])('%s, and shows its picture on the node', async (name, type, width) => {
    const comfy = await stage.open()
    await comfy.load(example(name))
    expect((await queue(comfy))?.status.status_str).toBe('success')
    await expect.poll(() => shownOn(comfy, type), { timeout: 20_000 }).toEqual([width])
    await comfy.screenshot(`runs-here-${name}-${stage.host.frontend}`)
    await comfy.close()
  })

  it('title-clip, and plays its video on the node', async () => {
    const comfy = await stage.open()
    await comfy.load(example('title-clip'))
    // What is out of sight is not drawn.
    await comfy.command('Comfy.Canvas.FitView')
    const entry = await queue(comfy)
    expect(entry?.status.status_str).toBe('success')
    const files = Object.values(entry?.outputs ?? {}).flatMap((ui) => Object.values(ui).flat())
    expect(files).toContainEqual(expect.objectContaining({ filename: expect.stringMatching(/\.mp4$/) }))
    // Its node shows a video that has its length, which is to say that it can be played.
    const lengths = () =>
      comfy.page.evaluate(() => [...document.querySelectorAll('video')].map((video) => video.duration))
    await expect.poll(lengths, { timeout: 20_000 }).toEqual([3])
    await comfy.screenshot(`runs-here-title-clip-${stage.host.frontend}`)
    expect(comfy.ourComplaints()).toEqual([])
    await comfy.close()
  })
})
