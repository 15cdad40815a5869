import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { REPO, startHost, startSandbox } from '../support/children.ts'
import { launchBrowser } from '../support/chromium.ts'
import type { Comfy } from '../support/comfy.ts'
import { openComfy } from '../support/comfy.ts'
import type { Stage } from '../support/describe.ts'
import { startComfyUi } from '../support/real.ts'
import type { Sandbox, TabOptions } from '../support/runflow.ts'
import { openTab } from '../support/runflow.ts'
import '../../support/speak-english.ts'
import type { Look } from './looks.ts'
import { NARROW, WIDE, wear } from './looks.ts'
import type { Scene } from './scene.ts'
import { startGround } from './scene.ts'
import { SCENES } from './scenes.ts'
import { STATES } from './states.ts'
import { WORKFLOW_STATES } from './workflow-states.ts'

// Every state in every look, for people: `npm run tour`, then open .cache/tour/newest/*.png. One picture a state: dark and
// light, classic canvas and Nodes 2.0; those of the Run and Endpoints tabs and of what is live in a wide and in a narrow
// panel too. A state is played once, and its tab changes its look as somebody does in the settings. `npm run tour -- newest
// created` takes one front end and the states with such a name; with COMFYUI_DIR it is the real server.

const [frontend = 'newest', only = ''] = process.argv.slice(2)
const FOLDER = join(REPO, '.cache/tour', frontend)
const VIEWPORT = { width: 1100, height: 760 }
type Named = Look & { name: string; vueNodes: boolean }
const LOOKS: Named[] = [
  { name: 'classic-dark', palette: 'dark', vueNodes: false },
  { name: 'classic-light', palette: 'light', vueNodes: false },
  { name: 'nodes2-dark', palette: 'dark', vueNodes: true },
  { name: 'nodes2-light', palette: 'light', vueNodes: true },
]
const WIDTHS = [
  { word: 'wide', width: WIDE },
  { word: 'narrow', width: NARROW },
]
const BY_WIDTH: Named[] = LOOKS.flatMap((look) =>
  WIDTHS.map(({ word, width }) => ({ ...look, name: `${look.name}-${word}`, width })),
)

rmSync(join(FOLDER, 'parts'), { recursive: true, force: true })
mkdirSync(join(FOLDER, 'parts'), { recursive: true })
const started = await startSandbox()
const sandbox: Sandbox = { ...started, keys: started.keys }
const ground = await startGround()
const host = (await startComfyUi(frontend)) ?? (await startHost({ frontend }))
const browser = await launchBrowser()
const stage: Stage = {
  host,
  browser,
  open: (options = {}) => openComfy(browser, { url: host.url, viewport: VIEWPORT, ...options }),
}
let missed = 0
try {
  for (const state of [...STATES, ...WORKFLOW_STATES].filter(({ name }) => name.includes(only)))
    await take(state)
  // One of its shots may have the name.
  for (const scene of SCENES.filter(({ name }) => name.includes(only) || only.startsWith(name)))
    await play(scene)
} finally {
  await browser.close()
  await host.stop()
  await sandbox.stop()
  await ground.at.stop()
}
process.exitCode = missed === 0 ? 0 : 1

async function take(state: (typeof STATES)[number]): Promise<void> {
  const comfy = await open(sandbox, state.tab)
  await orMiss(state.name, () => state.play(comfy, sandbox))
  await show(comfy, state.name, LOOKS)
  await leave(comfy, state.name)
}

async function play(scene: Scene): Promise<void> {
  ground.reset()
  const comfy = await open(ground.at, scene.tab)
  await orMiss(scene.name, () =>
    scene.play(comfy, ground, async (shot) => {
      const name = `${scene.name}-${shot}`
      if (!name.includes(only)) return
      await show(comfy, name, BY_WIDTH)
      // Where it began, or the way goes on over another canvas.
      await wear(comfy, LOOKS[0] as Look)
    }),
  )
  await leave(comfy, scene.name)
}

async function open(on: Sandbox, tab: TabOptions = {}): Promise<Comfy> {
  const comfy = await openTab(stage, on, { palette: 'dark', vueNodes: false, ...tab })
  // It takes as long as it takes: a machine that does something else as well is no reason to miss a state.
  comfy.page.setDefaultTimeout(90_000)
  return comfy
}

async function orMiss(name: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    missed += 1
    process.stderr.write(`${name}: ${error instanceof Error ? error.message : error}\n`)
  }
}

async function show(comfy: Comfy, name: string, looks: readonly Named[]): Promise<void> {
  await comfy.page.mouse.move(VIEWPORT.width / 2, VIEWPORT.height - 10)
  for (const look of looks) {
    await wear(comfy, look)
    // Toasts and the canvas move for a moment.
    await comfy.page.waitForTimeout(700)
    await comfy.page.screenshot({ path: join(FOLDER, 'parts', `${name}.${look.name}.png`) })
  }
  await lay(browser, name, looks.length / 2)
  process.stdout.write(`${name}\n`)
}

async function leave(comfy: Comfy, name: string): Promise<void> {
  for (const complaint of comfy.ourComplaints()) process.stderr.write(`${name}: ${complaint}\n`)
  await comfy.close()
}

/** The looks of one state side by side. */
async function lay(on: Browser, name: string, columns: number): Promise<void> {
  const parts = readdirSync(join(FOLDER, 'parts')).filter((file) => file.startsWith(`${name}.`))
  const images = parts.map((file) => {
    const data = readFileSync(join(FOLDER, 'parts', file)).toString('base64')
    return `<img src="data:image/png;base64,${data}">`
  })
  const page = await on.newPage({
    viewport: { width: VIEWPORT.width * columns + 10 * (columns - 1), height: VIEWPORT.height * 2 + 10 },
  })
  await page.setContent(
    `<body style="margin:0;display:grid;grid-template-columns:repeat(${columns},1fr);gap:10px;background:#888">${images.join('')}</body>`,
  )
  // Those of a long list are higher than the window.
  await page.screenshot({ path: join(FOLDER, `${name}.png`), fullPage: true })
  await page.close()
}
