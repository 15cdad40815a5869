import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { t } from '../../../src/text/text.ts'
import type { Comfy } from './comfy.ts'
import type { Stage } from './describe.ts'
import type { Sandbox, TabOptions } from './runflow.ts'
import { addDeploy, openTab, panel } from './runflow.ts'

// For tests in which the install answers for itself: its facts, its hashes, its files.

// A picture of one pixel, and something behind it that no viewer minds: the bytes must arrive as they are.
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mNIm3kGAAM0Acy9zTxsAAAAAElFTkSuQmCC'

export async function openReal(stage: Stage, sandbox: Sandbox, options: TabOptions = {}): Promise<Comfy> {
  const comfy = await openTab(stage, sandbox, options)
  await comfy.page.unroute('**/runflow/facts')
  return comfy
}

export function writePicture(stage: Stage, path: string, tail: string): { bytes: Buffer; sha256: string } {
  const bytes = Buffer.concat([Buffer.from(PIXEL, 'base64'), Buffer.from(tail)])
  const file = join(stage.host.base, 'input', path)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, bytes)
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** A picture that is read on every run, into an output. Answers the node that reads it. */
export async function drawPicture(comfy: Comfy, path: string, name: string): Promise<number | string> {
  const image = await comfy.addNode('LoadImage', [60, 60], { image: path })
  const output = await comfy.addNode('RunflowOutputImage', [460, 60], { output_id: 'picture' })
  await comfy.connect(image, 0, output, 'value')
  await addDeploy(comfy, name)
  return image
}

/** The node grows by its preview, which is a change of the workflow: it must not come between two deploys. */
export async function previewShown(comfy: Comfy, id: number | string): Promise<void> {
  const height = () =>
    comfy.page.evaluate((node) => {
      const app = window.app as NonNullable<typeof window.app>
      app.canvas.setDirty(true, true)
      return (app.rootGraph ?? app.graph).getNodeById(node)?.size[1]
    }, id)
  await expect.poll(height, { timeout: 15_000 }).toBeGreaterThan(200)
}

/** What only a real install has, a commit for every pack, is agreed to. */
export async function deployAnyway(comfy: Comfy, said: string): Promise<void> {
  await comfy.command('Runflow.Deploy')
  await agree(comfy, said)
}

/** The same for a deploy that was begun otherwise. */
export async function agree(comfy: Comfy, said: string): Promise<void> {
  const done = panel(comfy).getByRole('heading', { name: said })
  const yes = (action: 'create' | 'update') =>
    panel(comfy).getByRole('button', { name: t(`questions.confirm.yes.${action}`) })
  const anyway = yes('create').or(yes('update'))
  await done.or(anyway).first().waitFor()
  if (await anyway.isVisible()) await anyway.click()
  await done.waitFor()
}
