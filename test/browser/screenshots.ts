import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Locator, Route } from 'playwright-core'
import type { Prompt } from '../../src/workflow/workflow.ts'
import type { SandboxAddress } from './support/children.ts'
import { REPO, startSandbox } from './support/children.ts'
import { launchBrowser } from './support/chromium.ts'
import type { Comfy } from './support/comfy.ts'
import { openComfy } from './support/comfy.ts'
import { startPlantedInstall } from './support/planted-install.ts'

// The pictures of the README: `npm run screenshots`. The front end, this pack and what it says of the install are real;
// the sandbox answers in the place of Runflow, and a stand-in in that of the host of the repositories.

const FOLDER = join(REPO, 'docs/images')
const API = 'https://api.runflow.io'
const CHECKPOINT = 'sd_xl_base_1.0.safetensors'
const CHECKPOINT_URL = `https://huggingface.co/stabilityai/stable-diffusion-xl-base-1.0/resolve/main/${CHECKPOINT}`
const UPSCALER = '4x-UltraSharp.safetensors'

mkdirSync(FOLDER, { recursive: true })
const sandbox = await startSandbox()
const host = await startPlantedInstall({
  models: [
    { path: `checkpoints/${CHECKPOINT}`, bytes: 6_938_078_334 },
    { path: `upscale_models/${UPSCALER}`, bytes: 66_961_958 },
  ],
  inputs: [{ from: 'example_workflows/caption-card.jpg', name: 'backdrop.jpg' }],
})
// The first deploys were made before: the checkpoint alone is new.
await host.remember(earlierPrompt())
const browser = await launchBrowser()
try {
  await takeDeploy(browser)
  await takeSettings(browser)
  await takeFinding(browser)
  await takePreview(browser)
  await takeRun(browser)
} finally {
  await browser.close()
  await host.stop()
  await sandbox.stop()
}

async function takeDeploy(on: Browser): Promise<void> {
  const comfy = await open(on)
  await openTemplate(comfy, 'caption-card')
  await comfy.command('Runflow.OpenPanel')
  await nameEndpoint(comfy, 'Caption card')
  await fitView(comfy)
  await take(comfy, 'ready')
  await panel(comfy).getByRole('button', { name: 'Deploy', exact: true }).click()
  await panel(comfy).getByRole('heading', { name: 'Created the endpoint caption-card' }).waitFor()
  // The toast lies over the node that was pressed.
  await comfy.page.waitForTimeout(7000)
  await take(comfy, 'deployed')
  await comfy.close()
}

async function takeSettings(on: Browser): Promise<void> {
  const comfy = await open(on)
  await comfy.command('Runflow.SetApiKey')
  const dialog = comfy.page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Test connection' }).click()
  await dialog.locator('.rf-answer.rf-success').waitFor()
  await take(comfy, 'settings')
  await comfy.close()
}

async function takeFinding(on: Browser): Promise<void> {
  const comfy = await open(on)
  await openTemplate(comfy, 'caption-card')
  await comfy.command('Runflow.OpenPanel')
  await nameEndpoint(comfy, 'Caption card')
  await setWidget(comfy, 'RunflowInputString', 'input_id', 'title')
  await panel(comfy).getByRole('button', { name: 'Check', exact: true }).click()
  await panel(comfy)
    .getByRole('button', { name: /^Show / })
    .first()
    .click()
  await take(comfy, 'finding')
  await comfy.close()
}

async function takePreview(on: Browser): Promise<void> {
  const comfy = await open(on)
  await drawProduct(comfy)
  await comfy.command('Runflow.OpenPanel')
  await fitView(comfy)
  await panel(comfy).getByRole('button', { name: 'Check', exact: true }).click()
  await panel(comfy).getByRole('heading', { name: 'What is sent' }).scrollIntoViewIfNeeded()
  await take(comfy, 'preview')
  await comfy.close()
}

async function takeRun(on: Browser): Promise<void> {
  const comfy = await open(on)
  await openTemplate(comfy, 'caption-card')
  await comfy.command('Runflow.OpenPanel')
  await fitView(comfy)
  await panel(comfy).getByRole('tab', { name: 'Run', exact: true }).click()
  await panel(comfy).getByRole('radio', { name: 'Here', exact: true }).click()
  await panel(comfy).getByRole('textbox', { name: 'Title' }).fill('Good morning')
  await panel(comfy).getByRole('button', { name: 'Run here' }).click()
  await panel(comfy)
    .getByRole('heading', { name: 'The run in this ComfyUI succeeded' })
    .scrollIntoViewIfNeeded()
  await take(comfy, 'run')
  await comfy.close()
}

function earlierPrompt(): Prompt {
  return {
    '1': { class_type: 'LoadImage', inputs: { image: 'backdrop.jpg' } },
    '2': { class_type: 'UpscaleModelLoader', inputs: { model_name: UPSCALER } },
    '3': { class_type: 'ImageUpscaleWithModel', inputs: { image: ['1', 0], upscale_model: ['2', 0] } },
    '4': {
      class_type: 'RunflowOutputImage',
      inputs: { output_id: 'photo', output_name: '', value: ['3', 0] },
    },
  }
}

/** A backdrop that every run reads, two models, a prompt from the caller. */
async function drawProduct(comfy: Comfy): Promise<void> {
  const checkpoint = await comfy.addNode('CheckpointLoaderSimple', [0, 0], { ckpt_name: CHECKPOINT })
  const backdrop = await comfy.addNode('LoadImage', [0, 150], { image: 'backdrop.jpg' })
  const upscaler = await comfy.addNode('UpscaleModelLoader', [0, 530], { model_name: UPSCALER })
  const prompt = await comfy.addNode('RunflowInputString', [0, 650], {
    input_id: 'prompt',
    value: 'on a beach',
  })
  const wanted = await comfy.addNode('CLIPTextEncode', [430, 450])
  const unwanted = await comfy.addNode('CLIPTextEncode', [430, 720], { text: 'blurry, text' })
  const latent = await comfy.addNode('VAEEncode', [430, 0])
  const sampler = await comfy.addNode('KSampler', [430, 110], { denoise: 0.6 })
  const decoded = await comfy.addNode('VAEDecode', [880, 0])
  const scaled = await comfy.addNode('ImageUpscaleWithModel', [880, 110])
  const output = await comfy.addNode('RunflowOutputImage', [880, 250], { output_id: 'photo' })
  await comfy.addNode('RunflowDeploy', [880, 450], { endpoint_name: 'Product photo' })
  const links: [number | string, number, number | string, string][] = [
    [backdrop, 0, latent, 'pixels'],
    [checkpoint, 2, latent, 'vae'],
    [prompt, 0, wanted, 'text'],
    [checkpoint, 1, wanted, 'clip'],
    [checkpoint, 1, unwanted, 'clip'],
    [checkpoint, 0, sampler, 'model'],
    [wanted, 0, sampler, 'positive'],
    [unwanted, 0, sampler, 'negative'],
    [latent, 0, sampler, 'latent_image'],
    [sampler, 0, decoded, 'samples'],
    [checkpoint, 2, decoded, 'vae'],
    [decoded, 0, scaled, 'image'],
    [upscaler, 0, scaled, 'upscale_model'],
    [scaled, 0, output, 'value'],
  ]
  for (const [from, slot, to, input] of links) await comfy.connect(from, slot, to, input)
  await stateModel(comfy, checkpoint, { name: CHECKPOINT, url: CHECKPOINT_URL, directory: 'checkpoints' })
}

/** As ComfyUI's own templates say where a model is to be had. */
async function stateModel(comfy: Comfy, id: number | string, model: Record<string, string>): Promise<void> {
  await comfy.page.evaluate(
    ({ id, model }) => {
      const node = window.app?.graph.getNodeById(id) as
        | { properties?: Record<string, unknown> }
        | null
        | undefined
      if (!node) throw new Error(`No node ${id}`)
      node.properties = { ...node.properties, models: [model] }
    },
    { id, model },
  )
}

/** A tab whose API has Runflow's address and is the sandbox. */
async function open(on: Browser): Promise<Comfy> {
  const { keys }: SandboxAddress = sandbox
  const comfy = await openComfy(on, {
    url: host.url,
    viewport: { width: 1280, height: 800 },
    // The canvas leaves out text that it finds too small, and the picture would show boxes.
    settings: { 'Runflow.ApiUrl': API, 'Runflow.ApiKey': '', 'LiteGraph.Canvas.MinFontSizeForLOD': 0 },
    localStorage: { [`runflow.key:${API}`]: keys.full ?? '' },
  })
  comfy.page.setDefaultTimeout(15_000)
  await comfy.page.route(`${API}/**`, askSandbox)
  return comfy
}

async function askSandbox(route: Route): Promise<void> {
  const answer = await route.fetch({ url: route.request().url().replace(API, sandbox.url) })
  const body = (await answer.text()).replaceAll('sandbox-studio', 'north-studio')
  await route.fulfill({ response: answer, body: body.replaceAll('Sandbox Studio', 'North Studio') })
}

function panel(comfy: Comfy): Locator {
  return comfy.page
    .locator('div.runflow')
    .filter({ has: comfy.page.getByRole('heading', { name: 'Runflow' }) })
}

/** By mouse, as the README tells it. */
async function openTemplate(comfy: Comfy, name: string): Promise<void> {
  const { page } = comfy
  await comfy.command('Comfy.BrowseTemplates')
  await page.getByText('ComfyUI-Runflow', { exact: true }).first().click()
  await page.locator(`[data-testid="template-workflow-${name}"]`).click()
  await page.waitForFunction((node) => window.app?.graph.getNodeById(node) != null, 2)
}

async function nameEndpoint(comfy: Comfy, name: string): Promise<void> {
  await setWidget(comfy, 'RunflowDeploy', 'endpoint_name', name)
}

async function setWidget(comfy: Comfy, type: string, widget: string, value: string): Promise<void> {
  await comfy.page.evaluate(
    ({ type, widget, value }) => {
      const graph = window.app?.graph as { nodes?: { type?: string; widgets?: Widget[] }[] } | undefined
      type Widget = { name: string; value: unknown; callback?(value: unknown): void }
      const node = graph?.nodes?.findLast((each) => each.type === type)
      const found = node?.widgets?.find((each) => each.name === widget)
      if (!found) throw new Error(`No ${widget} on a ${type}`)
      found.value = value
      found.callback?.(value)
    },
    { type, widget, value },
  )
}

/** The whole workflow in what the panel leaves of the canvas; the front end's own fit goes below the panel. */
async function fitView(comfy: Comfy): Promise<void> {
  await comfy.page.evaluate(() => {
    const app = window.app
    const graph = app?.graph as { nodes?: { pos: number[]; size: number[] }[] } | undefined
    const canvas = app?.canvas as { ds?: { scale: number; offset: [number, number] } } | undefined
    const nodes = graph?.nodes ?? []
    const left = Math.min(...nodes.map(({ pos }) => pos[0] ?? 0))
    const right = Math.max(...nodes.map(({ pos, size }) => (pos[0] ?? 0) + (size[0] ?? 0)))
    const top = Math.min(...nodes.map(({ pos }) => pos[1] ?? 0))
    const bottom = Math.max(...nodes.map(({ pos, size }) => (pos[1] ?? 0) + (size[1] ?? 0)))
    const [x, y, width, height] = [390, 130, 870, 610]
    const scale = Math.min(width / (right - left), height / (bottom - top))
    if (canvas?.ds) Object.assign(canvas.ds, { scale, offset: [x / scale - left, y / scale - top] })
    app?.canvas.setDirty(true, true)
  })
}

/** Once everything has come to rest: toasts, scrollbars and the canvas move for a moment. */
async function take(comfy: Comfy, name: string): Promise<void> {
  await comfy.page.mouse.move(900, 780)
  await comfy.page.waitForTimeout(800)
  const path = join(FOLDER, `${name}.png`)
  await comfy.page.screenshot({ path })
  process.stdout.write(`${name}.png ${Math.round(statSync(path).size / 1000)} kB\n`)
}
