import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { t } from '../../src/text/text.ts'
import type { Comfy } from './support/comfy.ts'
import type { Stage } from './support/describe.ts'
import { describeComfy } from './support/describe.ts'
import type { Sandbox } from './support/runflow.ts'
import {
  addDeploy,
  deployAndWait,
  drawImage,
  openTab,
  panel,
  useSandbox,
  watchWrites,
} from './support/runflow.ts'

const PICTURE = 'preview card.png'
const MODEL = 'preview-4x.safetensors'

/** A header that says what follows, and that much of it: what is truncated would be refused. */
function writeModel(stage: Stage, bytes: number): string {
  const tensor = { weight: { dtype: 'U8', shape: [bytes], data_offsets: [0, bytes] } }
  const header = Buffer.from(JSON.stringify(tensor))
  const length = Buffer.alloc(8)
  length.writeBigUInt64LE(BigInt(header.length))
  return write(stage, join('models/upscale_models', MODEL), [length, header, Buffer.alloc(bytes, 7)])
}

function write(stage: Stage, path: string, parts: Buffer[]): string {
  const file = join(stage.host.base, path)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, Buffer.concat(parts))
  return createHash('sha256').update(Buffer.concat(parts)).digest('hex')
}

/** A picture and a model that are read on every run. */
async function drawUpscale(comfy: Comfy) {
  const image = await comfy.addNode('LoadImage', [340, 60], { image: PICTURE })
  const loader = await comfy.addNode('UpscaleModelLoader', [340, 460], { model_name: MODEL })
  const scale = await comfy.addNode('ImageUpscaleWithModel', [680, 300])
  const output = await comfy.addNode('RunflowOutputImage', [980, 300], { output_id: 'picture' })
  await comfy.connect(image, 0, scale, 'image')
  await comfy.connect(loader, 0, scale, 'upscale_model')
  await comfy.connect(scale, 0, output, 'value')
  return { image, loader, output }
}

async function openReal(stage: Stage, sandbox: Sandbox, options = {}): Promise<Comfy> {
  const comfy = await openTab(stage, sandbox, options)
  await comfy.page.unroute('**/runflow/facts')
  return comfy
}

const travels = (comfy: Comfy) => panel(comfy).getByRole('region', { name: t('panel.preview.title') })
const itemOf = (comfy: Comfy, name: string) => travels(comfy).locator('.rf-item').filter({ hasText: name })
const check = (comfy: Comfy) =>
  panel(comfy)
    .getByRole('button', { name: t('panel.check'), exact: true })
    .click()

describeComfy('what travels', (stage) => {
  const sandbox = useSandbox()

  it('is listed on demand, without a request to Runflow, and leads to the nodes', async () => {
    writeModel(stage, 300_000)
    write(stage, join('input', PICTURE), [Buffer.alloc(2400, 1)])
    const comfy = await openReal(stage, sandbox.now)
    const asked: string[] = []
    comfy.page.on('request', (request) => {
      const url = request.url()
      if (url.startsWith(sandbox.now.url) || url.includes('/runflow/relay')) asked.push(url)
    })
    const { image, loader } = await drawUpscale(comfy)
    await addDeploy(comfy, 'Upscale')
    await comfy.command('Runflow.OpenPanel')
    await travels(comfy).getByText(t('panel.preview.hint')).waitFor()
    await comfy.screenshot(`travels-empty-${stage.host.frontend}`)
    await check(comfy)
    await itemOf(comfy, MODEL).waitFor()
    const text = await travels(comfy).textContent()
    expect(text).toContain(t('panel.preview.models', { count: 1, size: '300.1 kB' }))
    expect(text).toContain(t('panel.preview.pictures', { count: 1, size: '2.4 kB' }))
    expect(await itemOf(comfy, MODEL).textContent()).toContain(t('preview.state.to-hash.word'))
    expect(await itemOf(comfy, PICTURE).textContent()).toContain(t('preview.state.to-hash.word'))
    expect(await travels(comfy).textContent()).toContain('ComfyUI-Runflow')
    await itemOf(comfy, PICTURE)
      .getByRole('button', { name: `#${image}` })
      .click()
    expect(await selected(comfy)).toEqual([String(image)])
    await itemOf(comfy, MODEL)
      .getByRole('button', { name: `#${loader}` })
      .press('Enter')
    expect(await selected(comfy)).toEqual([String(loader)])
    await comfy.screenshot(`travels-${stage.host.frontend}`)
    expect(asked).toEqual([])
    await comfy.close()
  })

  it('fills in with hashes and uploads as a deploy goes on', async () => {
    const sha256 = writeModel(stage, 200_000)
    write(stage, join('input', PICTURE), [Buffer.alloc(1200, 2)])
    const comfy = await openReal(stage, sandbox.now)
    await drawUpscale(comfy)
    await addDeploy(comfy, 'Fills In')
    // The job is answered as it would be half way through a large model.
    let halfway = true
    await comfy.page.route('**/runflow/hash-jobs/*', async (route) => {
      if (!halfway || route.request().method() !== 'GET') return route.continue()
      const answer = await route.fetch()
      const done = (await answer.json()) as Record<string, unknown>
      const file = `upscale_models/${MODEL}`
      const half = { state: 'running', bytes_done: 1200, bytes_total: 201_200, file, models: {} }
      return route.fulfill({ json: { ...done, ...half } })
    })
    await comfy.command('Runflow.Deploy')
    await itemOf(comfy, MODEL).getByText(t('panel.preview.hashing')).waitFor()
    await itemOf(comfy, PICTURE).getByText(t('preview.state.to-upload.word')).waitFor()
    await comfy.screenshot(`travels-hashing-${stage.host.frontend}`)
    halfway = false
    await itemOf(comfy, MODEL)
      .getByText(t('preview.hash', { hash: sha256.slice(0, 10) }))
      .waitFor()
    // Whether this install has a commit for everything is not what is tested.
    const anyway = panel(comfy).getByRole('button', { name: t('questions.confirm.yes.create') })
    const created = panel(comfy).getByRole('heading', {
      name: t('outcomes.created.title', { slug: 'fills-in' }),
    })
    await created.or(anyway).first().waitFor()
    if (await anyway.isVisible()) await anyway.click()
    await created.waitFor()
    await itemOf(comfy, PICTURE).getByText(t('preview.state.already-there.word')).waitFor()
    await comfy.screenshot(`travels-done-${stage.host.frontend}`)
    await comfy.close()
  })

  it('and the checks need no key, and tell what must be fixed', async () => {
    const comfy = await openTab(stage, sandbox.now, { key: null })
    const image = await comfy.addNode('EmptyImage', [340, 60])
    const output = await comfy.addNode('RunflowOutputImage', [680, 60], { output_id: '' })
    await comfy.connect(image, 0, output, 'value')
    await comfy.command('Runflow.OpenPanel')
    await check(comfy)
    await panel(comfy)
      .getByRole('heading', { name: t('panel.ended.check-blocked') })
      .waitFor()
    await panel(comfy).getByText(t('findings.output-id-empty.title')).waitFor()
    await comfy.screenshot(`travels-blocked-${stage.host.frontend}`)
    await comfy.close()
  })
})

describeComfy('how a deploy ended', (stage) => {
  const sandbox = useSandbox()

  it('is told in the tab of its workflow, and there again when that comes back', async () => {
    const comfy = await openTab(stage, sandbox.now)
    await drawImage(comfy)
    await addDeploy(comfy, 'Tab One')
    await deployAndWait(comfy, t('outcomes.created.title', { slug: 'tab-one' }))
    const created = panel(comfy).getByRole('heading', {
      name: t('outcomes.created.title', { slug: 'tab-one' }),
    })
    await comfy.command('Comfy.NewBlankWorkflow')
    await created.waitFor({ state: 'detached' })
    await panel(comfy).locator('.rf-todo').waitFor()
    expect(await travels(comfy).count()).toBe(0)
    await comfy.screenshot(`other-tab-${stage.host.frontend}`)
    await comfy.command('Workspace.PreviousOpenedWorkflow')
    await created.waitFor()
    await comfy.close()
  })

  it('is not told over a canvas that was cleared', async () => {
    const comfy = await openTab(stage, sandbox.now)
    await drawImage(comfy)
    await addDeploy(comfy, 'Cleared')
    await deployAndWait(comfy, t('outcomes.created.title', { slug: 'cleared' }))
    comfy.page.on('dialog', (dialog) => void dialog.accept())
    await comfy.command('Comfy.ClearWorkflow')
    await panel(comfy)
      .getByRole('heading', { name: t('outcomes.created.title', { slug: 'cleared' }) })
      .waitFor({ state: 'detached' })
    await comfy.close()
  })

  it('is calm when the person changes nothing, and the old news is gone before', async () => {
    const comfy = await openTab(stage, sandbox.now)
    const writes = watchWrites(comfy)
    const { width } = await drawImage(comfy)
    await addDeploy(comfy, 'Calm')
    await deployAndWait(comfy, t('outcomes.created.title', { slug: 'calm' }))
    const news = comfy.page.getByText(t('outcomes.created.title', { slug: 'calm' })).locator('visible=true')
    await expect.poll(() => news.count()).toBeGreaterThan(1)
    await setInputId(comfy, width, 'breadth')
    writes.length = 0
    await comfy.command('Runflow.Deploy')
    const no = panel(comfy).getByRole('button', { name: t('questions.confirm.no') })
    await no.waitFor()
    await expect
      .poll(() => comfy.page.getByText(t('outcomes.created.title', { slug: 'calm' })).count())
      .toBe(0)
    await no.click()
    const told = panel(comfy).getByRole('heading', { name: t('panel.ended.declined'), exact: true })
    await told.waitFor()
    expect(await panel(comfy).locator('.rf-message.rf-error').count()).toBe(0)
    expect(await panel(comfy).locator('.rf-message.rf-info').textContent()).toContain(
      t('panel.ended.declined-detail'),
    )
    await comfy.screenshot(`declined-${stage.host.frontend}`)
    expect(writes).toEqual([])
    await comfy.close()
  })

  it('waits for an answer in words, while whose key is asked', async () => {
    const comfy = await openTab(stage, sandbox.now)
    await drawImage(comfy)
    await addDeploy(comfy, 'Whose', { api_key: sandbox.now.keys.deploy_only ?? '' })
    await comfy.command('Runflow.Deploy')
    await panel(comfy)
      .getByRole('button', { name: t('panel.cancel') })
      .waitFor()
    await expect
      .poll(() => comfy.page.locator('.runflow-endpoint-line').textContent())
      .toBe(t('steps.busy', { step: t('steps.ask') }))
    await panel(comfy)
      .getByRole('button', { name: t('panel.cancel') })
      .click()
    await comfy.close()
  })

  it('follows nodes that were taken out behind its back', async () => {
    const comfy = await openTab(stage, sandbox.now)
    await drawImage(comfy)
    await addDeploy(comfy, 'Behind')
    const second = await addDeploy(comfy, 'The Back')
    await comfy.command('Runflow.OpenPanel')
    const card = panel(comfy).getByRole('region', {
      name: t('panel.endpoint.label-slug', { slug: 'the-back' }),
    })
    await card.waitFor()
    await comfy.page.evaluate((id) => {
      const node = window.app?.graph.getNodeById(id) as { mode?: number } | null
      if (node) node.mode = 2
    }, second)
    await panel(comfy).getByRole('heading', { name: 'Runflow' }).hover()
    await card.waitFor({ state: 'detached' })
    await comfy.close()
  })
})

function selected(comfy: Comfy): Promise<string[]> {
  return comfy.page.evaluate(() => {
    const canvas = window.app?.canvas as { selected_nodes?: Record<string, unknown> } | undefined
    return Object.keys(canvas?.selected_nodes ?? {})
  })
}

async function setInputId(comfy: Comfy, id: string, value: string): Promise<void> {
  await comfy.page.evaluate(
    ({ id, value }) => {
      const widget = window.app?.graph.getNodeById(id)?.widgets?.find(({ name }) => name === 'input_id')
      if (widget) widget.value = value
    },
    { id, value },
  )
}
