import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { t } from '../../src/text/text.ts'
import { describeComfy } from './support/describe.ts'
import { addDeploy, drawImage, openTab, panel, useSandbox, watchWrites } from './support/runflow.ts'

const OWN_KEY = 'rf_live_EXAMPLE0EXAMPLE0EXAMPLE0EXAMPLE0'
// A picture of one pixel.
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mNIm3kGAAM0Acy9zTxsAAAAAElFTkSuQmCC'

describeComfy('what a finding offers', (stage) => {
  const sandbox = useSandbox()

  it('is to move a key to Settings where none is saved, and undo brings it back into the node alone', async () => {
    const comfy = await openTab(stage, sandbox.now, { key: null })
    await addDeploy(comfy, 'Moved', { api_key: OWN_KEY })
    await comfy.command('Runflow.OpenPanel')
    await panel(comfy)
      .getByRole('button', { name: t('fixes.move-key') })
      .waitFor()
    await comfy.screenshot(`move-key-${stage.host.frontend}`)
    await panel(comfy)
      .getByRole('button', { name: t('fixes.move-key') })
      .click()
    await comfy.page
      .getByText(t('notices.key-moved.title', { origin: sandbox.now.url }))
      .first()
      .waitFor()
    await comfy.page
      .getByText(t('notices.key-moved.detail', { keys: 'Ctrl+Z' }))
      .first()
      .waitFor()
    const slot = () =>
      comfy.page.evaluate((url) => localStorage.getItem(`runflow.key:${url}`), sandbox.now.url)
    const values = async () => (await comfy.prompt()).workflow.nodes[0]?.widgets_values
    expect(await slot()).toBe(OWN_KEY)
    expect(await values()).toEqual(['Moved', '', ''])
    await comfy.command('Comfy.Undo')
    await expect.poll(values).toEqual(['Moved', '', OWN_KEY])
    // Now one is saved, and no file may replace it.
    await panel(comfy)
      .getByRole('button', { name: t('fixes.clear-key') })
      .waitFor()
    expect(
      await panel(comfy)
        .getByRole('button', { name: t('fixes.move-key') })
        .count(),
    ).toBe(0)
    await comfy.close()
  })

  it('is to choose another file for one that is missing, by ComfyUI’s own upload', async () => {
    const comfy = await openTab(stage, sandbox.now)
    const writes = watchWrites(comfy)
    await comfy.page.unroute('**/runflow/facts')
    const image = await comfy.addNode('LoadImage', [60, 60], { image: 'never-there.png' })
    const output = await comfy.addNode('RunflowOutputImage', [460, 60], { output_id: 'picture' })
    await comfy.connect(image, 0, output, 'value')
    await addDeploy(comfy, 'Other File')
    await comfy.command('Runflow.Deploy')
    await panel(comfy)
      .getByText(t('findings.file-refused.title-missing', { path: 'never-there.png' }))
      .waitFor()
    await comfy.screenshot(`choose-file-${stage.host.frontend}`)
    expect(writes).toEqual([])
    const chooser = comfy.page.waitForEvent('filechooser')
    await panel(comfy)
      .getByRole('button', { name: t('fixes.choose-file') })
      .click()
    const name = `chosen-${Date.now()}.png`
    await (await chooser).setFiles({ name, mimeType: 'image/png', buffer: Buffer.from(PIXEL, 'base64') })
    await panel(comfy)
      .getByRole('button', { name: t('fixes.choose-file') })
      .waitFor({ state: 'detached' })
    expect(existsSync(join(stage.host.base, 'input', name))).toBe(true)
    expect((await comfy.prompt()).output[String(image)]?.inputs.image).toBe(name)
    await panel(comfy)
      .getByRole('button', { name: t('panel.check'), exact: true })
      .click()
    await panel(comfy)
      .getByText(t('findings.file-refused.title-missing', { path: 'never-there.png' }))
      .waitFor({ state: 'detached' })
    await comfy.close()
  })

  it('is to clear a host that is no address, after which the URL of Settings counts', async () => {
    const comfy = await openTab(stage, sandbox.now)
    const writes = watchWrites(comfy)
    await drawImage(comfy)
    const node = await addDeploy(comfy, 'Hosted', { host: 'studio' })
    await comfy.command('Runflow.Deploy')
    await panel(comfy)
      .getByRole('heading', { name: t('outcomes.host-invalid.title') })
      .waitFor()
    await panel(comfy)
      .getByRole('button', { name: t('panel.node.show', { title: 'Runflow Deploy', nodeId: String(node) }) })
      .waitFor()
    await comfy.screenshot(`clear-host-${stage.host.frontend}`)
    await panel(comfy)
      .getByRole('button', { name: t('fixes.clear-host') })
      .click()
    await panel(comfy)
      .getByText(t('panel.fix.done', { keys: 'Ctrl+Z' }))
      .waitFor()
    expect(writes).toEqual([])
    await panel(comfy)
      .getByRole('button', { name: t('panel.action.deploy-again') })
      .click()
    await panel(comfy)
      .getByRole('heading', { name: t('outcomes.created.title', { slug: 'hosted' }) })
      .waitFor()
    await comfy.close()
  })

  it('is to mute a part that leads nowhere, undoable', async () => {
    const comfy = await openTab(stage, sandbox.now)
    await drawImage(comfy)
    await addDeploy(comfy, 'Loose End')
    const loose = await comfy.addNode('EmptyImage', [60, 600])
    const preview = await comfy.addNode('PreviewImage', [340, 600])
    await comfy.connect(loose, 0, preview, 'images')
    await comfy.command('Runflow.Deploy')
    await panel(comfy)
      .getByRole('heading', { name: t('outcomes.created.title', { slug: 'loose-end' }) })
      .waitFor()
    await panel(comfy)
      .getByRole('button', { name: t('fixes.mute', { count: 2 }) })
      .click()
    await panel(comfy)
      .getByRole('button', { name: t('fixes.mute', { count: 2 }) })
      .waitFor({ state: 'detached' })
    expect(Object.keys((await comfy.prompt()).output)).not.toContain(String(loose))
    await comfy.command('Comfy.Undo')
    // With the part the finding is back, and what it offers.
    await panel(comfy)
      .getByRole('button', { name: t('fixes.mute', { count: 2 }) })
      .waitFor()
    await expect.poll(async () => Object.keys((await comfy.prompt()).output)).toContain(String(loose))
    await comfy.close()
  })

  it('is to leave out what only a part beside the output needs, with all that reads it, undoable', async () => {
    const comfy = await openTab(stage, sandbox.now)
    const writes = watchWrites(comfy)
    await comfy.page.unroute('**/runflow/facts')
    const { image } = await drawImage(comfy)
    await addDeploy(comfy, 'Without It')
    const loader = String(await comfy.addNode('LoadImage', [60, 600], { image: 'never-there.png' }))
    const preview = String(await comfy.addNode('PreviewImage', [420, 600]))
    await comfy.connect(loader, 0, preview, 'images')
    await comfy.command('Runflow.OpenPanel')
    await panel(comfy)
      .getByRole('button', { name: t('panel.check'), exact: true })
      .click()
    // ComfyUI leaves that part out by itself, so the endpoint works without it.
    await panel(comfy).getByText(t('findings.part-refused.title')).waitFor()
    await panel(comfy)
      .getByText(t('findings.file-refused.title-missing', { path: 'never-there.png' }))
      .waitFor()
    expect(writes).toEqual([])
    await comfy.screenshot(`leave-out-${stage.host.frontend}`)
    await panel(comfy)
      .getByRole('button', { name: t('fixes.leave-out', { count: 2 }) })
      .click()
    await panel(comfy)
      .getByRole('button', { name: t('fixes.leave-out', { count: 2 }) })
      .waitFor({ state: 'detached' })
    const sent = async () => Object.keys((await comfy.prompt()).output)
    expect(await sent()).toContain(image)
    expect(await sent()).not.toContain(loader)
    expect(await sent()).not.toContain(preview)
    await comfy.command('Comfy.Undo')
    await expect.poll(sent).toContain(preview)
    expect(await sent()).toContain(loader)
    await comfy.close()
  })

  it('is the address of a model that must be fetched again', async () => {
    const url = 'https://models.example/a.safetensors'
    const model = {
      path: 'checkpoints/a.safetensors',
      value: 'a.safetensors',
      input: 'ckpt_name',
      node_ids: [],
      size_bytes: 10,
      sha256: null,
      url,
      problem: 'truncated',
      stated_sha256: null,
      stated_problem: null,
      same_as: null,
      part_of: null,
      weights: true,
    }
    const comfy = await openTab(stage, sandbox.now, { facts: { models: [model] } })
    const writes = watchWrites(comfy)
    await drawImage(comfy)
    await addDeploy(comfy, 'Cut Short')
    await comfy.command('Runflow.Deploy')
    const link = panel(comfy).getByRole('link', { name: url })
    await link.waitFor()
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer')
    await comfy.screenshot(`download-${stage.host.frontend}`)
    expect(writes).toEqual([])
    await comfy.close()
  })
})
