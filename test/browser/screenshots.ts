import { copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Browser, Locator, Route } from 'playwright-core'
import type { SandboxAddress } from './support/children.ts'
import { REPO, startHost, startSandbox } from './support/children.ts'
import { launchBrowser } from './support/chromium.ts'
import type { Comfy } from './support/comfy.ts'
import { openComfy } from './support/comfy.ts'

// The pictures of the README: `npm run screenshots`. The front end and this pack are real, the sandbox answers in the
// place of Runflow, and what the install has is told as an artist's machine would.

const FOLDER = join(REPO, 'docs/images')
const API = 'https://api.runflow.io'
const CHECKPOINT = 'sd_xl_base_1.0.safetensors'
const UPSCALER = '4x-UltraSharp.safetensors'
const COMMIT = '5b0f1c2d3e4f5a6b7c8d9e0f1a2b3c4d5e6f7a8b'

mkdirSync(FOLDER, { recursive: true })
const sandbox = await startSandbox()
const host = await startHost()
installProduct()
const browser = await launchBrowser()
try {
  await takeDeploy(browser)
  await takeSettings(browser)
  await takeFinding(browser)
  await takePreview(browser)
} finally {
  await browser.close()
  await host.stop()
  await sandbox.stop()
}

async function takeDeploy(on: Browser): Promise<void> {
  const comfy = await open(on, facts())
  await openTemplate(comfy, 'caption-card')
  await comfy.command('Runflow.OpenPanel')
  await nameEndpoint(comfy, 'Caption card')
  await fitView(comfy)
  await take(comfy, 'ready')
  await panel(comfy).getByRole('button', { name: 'Deploy', exact: true }).click()
  await panel(comfy).getByRole('heading', { name: 'Created the endpoint caption-card' }).waitFor()
  await take(comfy, 'deployed')
  await comfy.close()
}

async function takeSettings(on: Browser): Promise<void> {
  const comfy = await open(on, facts())
  await comfy.command('Runflow.SetApiKey')
  const dialog = comfy.page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Test connection' }).click()
  await dialog.locator('.rf-told.rf-success').waitFor()
  await take(comfy, 'settings')
  await comfy.close()
}

async function takeFinding(on: Browser): Promise<void> {
  const comfy = await open(on, facts())
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
  const comfy = await open(on, productFacts())
  await drawProduct(comfy)
  await comfy.command('Runflow.OpenPanel')
  await fitView(comfy)
  await panel(comfy).getByRole('button', { name: 'Check', exact: true }).click()
  await panel(comfy).getByRole('heading', { name: 'What travels' }).scrollIntoViewIfNeeded()
  await take(comfy, 'preview')
  await comfy.close()
}

/** Enough of the files for the front end to find them. */
function installProduct(): void {
  for (const path of [`models/checkpoints/${CHECKPOINT}`, `models/upscale_models/${UPSCALER}`]) {
    mkdirSync(dirname(join(host.base, path)), { recursive: true })
    writeFileSync(join(host.base, path), '')
  }
  copyFileSync(join(REPO, 'example_workflows/caption-card.jpg'), join(host.base, 'input/backdrop.png'))
}

/** A backdrop that every run reads, two models, a prompt from the caller. The facts below name its nodes. */
async function drawProduct(comfy: Comfy): Promise<void> {
  const checkpoint = await comfy.addNode('CheckpointLoaderSimple', [0, 0], { ckpt_name: CHECKPOINT })
  const backdrop = await comfy.addNode('LoadImage', [0, 140], { image: 'backdrop.png' })
  const upscaler = await comfy.addNode('UpscaleModelLoader', [0, 500], { model_name: UPSCALER })
  const prompt = await comfy.addNode('RunflowInputString', [0, 610], { input_id: 'prompt' })
  const words = await comfy.addNode('CLIPTextEncode', [440, 440])
  const latent = await comfy.addNode('VAEEncode', [440, 0])
  const sampler = await comfy.addNode('KSampler', [440, 110])
  const decoded = await comfy.addNode('VAEDecode', [880, 110])
  const scaled = await comfy.addNode('ImageUpscaleWithModel', [880, 230])
  const output = await comfy.addNode('RunflowOutputImage', [880, 340], { output_id: 'photo' })
  await comfy.addNode('RunflowDeploy', [880, 480], { endpoint_name: 'Product photo' })
  const links: [number | string, number, number | string, string][] = [
    [backdrop, 0, latent, 'pixels'],
    [checkpoint, 2, latent, 'vae'],
    [prompt, 0, words, 'text'],
    [checkpoint, 1, words, 'clip'],
    [checkpoint, 0, sampler, 'model'],
    [words, 0, sampler, 'positive'],
    [words, 0, sampler, 'negative'],
    [latent, 0, sampler, 'latent_image'],
    [sampler, 0, decoded, 'samples'],
    [checkpoint, 2, decoded, 'vae'],
    [decoded, 0, scaled, 'image'],
    [upscaler, 0, scaled, 'upscale_model'],
    [scaled, 0, output, 'value'],
  ]
  for (const [from, slot, to, input] of links) await comfy.connect(from, slot, to, input)
}

/** A tab whose API has Runflow's address and is the sandbox. */
async function open(on: Browser, told: Record<string, unknown>): Promise<Comfy> {
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
  await comfy.page.route('**/runflow/facts', (route) => route.fulfill({ json: told }))
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

function facts(more: Record<string, unknown> = {}) {
  return {
    version: JSON.parse(readFileSync(join(REPO, 'package.json'), 'utf8')).version as string,
    packs: [pack('ComfyUI-Runflow', 'https://github.com/runflow-io/ComfyUI-Runflow', ['3', '4', '5', '11'])],
    missing_classes: [],
    comfyui: {
      origin: 'https://github.com/comfyanonymous/ComfyUI',
      commit: COMMIT,
      dirty: false,
      version: '0.33.0',
      pin: 'git',
      pushed: true,
      stranger: 'fetches',
    },
    packages: ['numpy', 'pillow', 'torch', 'torchvision'].map((name) => ({ name, version: '1.0' })),
    models: [],
    files: [],
    local_paths: [],
    system: { python: '3.12.7', os: 'Windows 11', cuda: '12.8', gpu: 'NVIDIA GeForce RTX 4090' },
    ...more,
  }
}

function pack(directory: string, origin: string, nodeIds: string[]) {
  return {
    directory,
    origin,
    commit: COMMIT,
    dirty: false,
    hoisted_from: null,
    pin: 'git',
    pushed: true,
    stranger: 'fetches',
    named_origin: null,
    empty_submodules: [],
    node_ids: nodeIds,
    classes: [],
  }
}

function productFacts() {
  const known = '31e35c80fc4829d14f90153f4c74cd59c90b779f6afe05a74cd6120b893f7e5b'
  const model = { problem: null, stated_sha256: null, part_of: null, weights: true }
  const checkpoint = {
    path: `checkpoints/${CHECKPOINT}`,
    value: CHECKPOINT,
    input: 'ckpt_name',
    node_ids: ['1'],
  }
  const upscaler = {
    path: `upscale_models/${UPSCALER}`,
    value: UPSCALER,
    input: 'model_name',
    node_ids: ['3'],
  }
  const picture = { path: 'backdrop.png', value: 'backdrop.png', input: 'image', node_ids: ['2'] }
  return facts({
    packs: [pack('ComfyUI-Runflow', 'https://github.com/runflow-io/ComfyUI-Runflow', ['4', '10'])],
    models: [
      { ...model, ...checkpoint, size_bytes: 6_938_078_334, sha256: known, url: 'https://huggingface.co/x' },
      { ...model, ...upscaler, size_bytes: 66_961_958, sha256: null, url: null },
    ],
    files: [{ ...picture, size_bytes: 240_118, mime_type: 'image/png', sha256: known, problem: null }],
  })
}
