import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Child, HostAddress, SandboxAddress } from '../browser/support/children.ts'
import { startHost, startSandbox } from '../browser/support/children.ts'
import { launchBrowser } from '../browser/support/chromium.ts'
import type { Comfy } from '../browser/support/comfy.ts'
import { openComfy } from '../browser/support/comfy.ts'
import { PYTHON } from '../python.ts'
import type { Figure } from './figure.ts'

export type Load = { models: number; modelBytes: number; pictures: number; pictureBytes: number }

/** In ms; `own_ms`: less the time in which the loop waited for a processor that others had. */
type Stall = { ms: number; own_ms: number }

// One pixel. What is behind it no viewer minds.
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mNIm3kGAAM0Acy9zTxsAAAAAElFTkSuQmCC',
  'base64',
)

/**
 * A whole deploy in a browser's page, from the click to the answer, with no hash remembered and no file sent before;
 * against two threads that hash the same files and do nothing else, in the same round. Every question is answered as soon as it is there.
 */
export async function measureDeploy(runs: number, load: Load): Promise<Figure[]> {
  const base = mkdtempSync(join(tmpdir(), 'runflow-bench-'))
  const [ratios, times]: [number[], number[]] = [[], []]
  const stalls: Stall[] = []
  // Another copy of this pack, for a comparison by hand.
  const pack = process.env.BENCH_PACK
  const args = ['--base', base, '--watch-loop', ...(pack ? ['--pack', `ComfyUI-Runflow=${pack}`] : [])]
  const places = plant(base, load)
  const [host, sandbox, browser] = await Promise.all([startHost({ args }), startSandbox(), launchBrowser()])
  try {
    const comfy = await openPage(browser, host, sandbox)
    await draw(comfy, load)
    // The first one fills what every process fills once.
    for (let run = -1; run < runs; run++) {
      freshen(places, load)
      const alone = hashAlone([...places.models, ...places.pictures])
      await readStall(host.url)
      const whole = await deploy(comfy, `Bench ${run + 1}`)
      const stall = await readStall(host.url)
      if (run < 0) continue
      ratios.push(whole / alone)
      times.push(whole)
      stalls.push(stall)
    }
  } finally {
    await browser.close()
    await Promise.all([host.stop(), sandbox.stop()])
    rmSync(base, { recursive: true })
  }
  const gib = (load.models * load.modelBytes) / 2 ** 30
  const what = `cold deploy in a browser, ${gib} GiB and ${load.pictures} files`
  return [
    { name: `${what}, against hashing alone`, unit: 'x', runs: ratios, budget: { bar: 1.25 } },
    { name: `${what}`, unit: 'ms', runs: times, budget: null },
    {
      name: 'longest stall of the loop during it, less its wait for a processor',
      unit: 'ms',
      runs: stalls.map(({ own_ms }) => own_ms),
      budget: { bar: 20 },
    },
    {
      name: 'longest stall of the loop during it, as it was',
      unit: 'ms',
      runs: stalls.map(({ ms }) => ms),
      budget: null,
    },
  ]
}

type Places = { models: string[]; pictures: string[] }

/** Whole files by their header and their size, which take no room on the disk. */
function plant(base: string, { models, modelBytes, pictures }: Load): Places {
  const folder = join(base, 'models', 'upscale_models')
  mkdirSync(folder, { recursive: true })
  mkdirSync(join(base, 'input'), { recursive: true })
  const table = { w: { dtype: 'U8', shape: [modelBytes], data_offsets: [0, modelBytes] } }
  const header = Buffer.from(JSON.stringify(table))
  const length = Buffer.alloc(8)
  length.writeBigUInt64LE(BigInt(header.length))
  const planted = numbers(models).map((number) => {
    const path = join(folder, `${number}.safetensors`)
    const file = openSync(path, 'w')
    writeSync(file, Buffer.concat([length, header]))
    ftruncateSync(file, 8 + header.length + modelBytes)
    closeSync(file)
    return path
  })
  const places = {
    models: planted,
    pictures: numbers(pictures).map((number) => join(base, 'input', `${number}.png`)),
  }
  for (const path of places.pictures) writeFileSync(path, PIXEL)
  return places
}

/** Nothing of it is remembered: neither a hash by ComfyUI, nor a file by the page. */
function freshen({ models, pictures }: Places, { pictureBytes }: Load): void {
  const now = new Date()
  for (const path of models) utimesSync(path, now, now)
  for (const path of pictures) writeFileSync(path, Buffer.concat([PIXEL, randomBytes(pictureBytes)]))
}

async function openPage(
  browser: Awaited<ReturnType<typeof launchBrowser>>,
  host: Child<HostAddress>,
  sandbox: Child<SandboxAddress>,
): Promise<Comfy> {
  const comfy = await openComfy(browser, {
    url: host.url,
    settings: { 'Runflow.ApiUrl': sandbox.url, 'Runflow.ApiKey': '' },
    localStorage: { [`runflow.key:${sandbox.url}`]: sandbox.keys.full ?? '' },
  })
  // Held requests carry their bodies to the driver, which no artist's browser does.
  await comfy.page.unrouteAll()
  // Nobody thinks here: a question costs what asking it costs.
  await comfy.page.evaluate(() => {
    new MutationObserver(() => {
      document.querySelector<HTMLButtonElement>('.runflow .rf-question .rf-danger')?.click()
    }).observe(document.body, { childList: true, subtree: true })
  })
  return comfy
}

/** Pictures blended into one, which goes through each of the models. */
async function draw(comfy: Comfy, { models, pictures }: Load): Promise<void> {
  let last = await comfy.addNode('LoadImage', [0, 0], { image: '0.png' })
  for (const number of numbers(pictures).slice(1)) {
    const picture = await comfy.addNode('LoadImage', [number * 300, 0], { image: `${number}.png` })
    const both = await comfy.addNode('ImageBatch', [number * 300, 400])
    await comfy.connect(last, 0, both, 'image1')
    await comfy.connect(picture, 0, both, 'image2')
    last = both
  }
  for (const number of numbers(models)) {
    const at = number * 400
    const model = await comfy.addNode('UpscaleModelLoader', [at, 600], {
      model_name: `${number}.safetensors`,
    })
    const upscale = await comfy.addNode('ImageUpscaleWithModel', [at, 800])
    await comfy.connect(model, 0, upscale, 'upscale_model')
    await comfy.connect(last, 0, upscale, 'image')
    last = upscale
  }
  const output = await comfy.addNode('RunflowOutputImage', [0, 1000], { output_id: 'picture' })
  await comfy.connect(last, 0, output, 'value')
  await comfy.addNode('RunflowDeploy', [400, 1000], { endpoint_name: 'Bench' })
}

/** From the click to the card that says how it ended; looked at in the page, which tells at once. */
async function deploy(comfy: Comfy, name: string): Promise<number> {
  const [node] = (await comfy.prompt()).workflow.nodes.filter(({ type }) => type === 'RunflowDeploy')
  await comfy.setWidget(node?.id as number, 'endpoint_name', name)
  const { ms, said } = await comfy.page.evaluate(async () => {
    const start = performance.now()
    // The card of the deploy before goes first.
    let isGone = document.querySelector('.runflow .rf-message h3') === null
    const told = new Promise<string>((tell) => {
      const watching = new MutationObserver(() => {
        const said = document.querySelector('.runflow .rf-message h3')?.textContent
        if (said !== undefined && isGone) {
          watching.disconnect()
          tell(said ?? '')
        }
        isGone ||= said === undefined
      })
      watching.observe(document.body, { childList: true, subtree: true })
    })
    await window.app?.extensionManager.command.execute('Runflow.Deploy')
    return { said: await told, ms: performance.now() - start }
  })
  const slug = name.toLowerCase().replace(' ', '-')
  if (!said.includes(slug)) throw new Error(`the deploy ended as: ${said}`)
  return ms
}

/** In ms, by a process that does nothing else. */
function hashAlone(files: string[]): number {
  return Number(
    execFileSync(PYTHON, [join(import.meta.dirname, 'hash_alone.py'), ...files], { encoding: 'utf8' }),
  )
}

async function readStall(url: string): Promise<Stall> {
  return (await (await fetch(`${url}/devhost/stall`)).json()) as Stall
}

function numbers(count: number): number[] {
  return [...Array(count).keys()]
}
