import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { REPO, startHost, startSandbox } from '../support/children.ts'
import { launchBrowser } from '../support/chromium.ts'
import type { Comfy } from '../support/comfy.ts'
import { openComfy } from '../support/comfy.ts'
import type { Stage } from '../support/describe.ts'
import { startComfyUi } from '../support/real.ts'
import type { Sandbox } from '../support/runflow.ts'
import { openTab } from '../support/runflow.ts'
import '../../support/speak-english.ts'
import { ENDPOINT_STATES } from './endpoint-states.ts'
import { STATES } from './states.ts'
import { WORKFLOW_STATES } from './workflow-states.ts'

// Every state in every look, for people: `npm run tour`, then open .cache/tour/newest/*.png. One picture a state: dark and
// light, classic canvas and Nodes 2.0. A state is played once, and its tab changes its look as somebody does in the
// settings. `npm run tour -- newest created` takes one front end and the states with such a name; with COMFYUI_DIR it is
// the real server.

const [frontend = 'newest', only = ''] = process.argv.slice(2)
const FOLDER = join(REPO, '.cache/tour', frontend)
const VIEWPORT = { width: 1100, height: 760 }
const LOOKS = [
  { name: 'classic-dark', palette: 'dark', vueNodes: false },
  { name: 'classic-light', palette: 'light', vueNodes: false },
  { name: 'nodes2-dark', palette: 'dark', vueNodes: true },
  { name: 'nodes2-light', palette: 'light', vueNodes: true },
] as const

rmSync(join(FOLDER, 'parts'), { recursive: true, force: true })
mkdirSync(join(FOLDER, 'parts'), { recursive: true })
const started = await startSandbox()
const sandbox: Sandbox = { ...started, keys: started.keys }
const host = (await startComfyUi(frontend)) ?? (await startHost({ frontend }))
const browser = await launchBrowser()
const stage: Stage = {
  host,
  browser,
  open: (options = {}) => openComfy(browser, { url: host.url, viewport: VIEWPORT, ...options }),
}
let missed = 0
try {
  for (const state of [...STATES, ...WORKFLOW_STATES, ...ENDPOINT_STATES].filter(({ name }) =>
    name.includes(only),
  )) {
    await take(state)
    await lay(browser, state.name)
    process.stdout.write(`${state.name}\n`)
  }
} finally {
  await browser.close()
  await host.stop()
  await sandbox.stop()
}
process.exitCode = missed === 0 ? 0 : 1

async function take(state: (typeof STATES)[number]): Promise<void> {
  const [first] = LOOKS
  const comfy = await openTab(stage, sandbox, { ...first, ...state.tab })
  try {
    await state.play(comfy, sandbox)
  } catch (error) {
    missed += 1
    process.stderr.write(`${state.name}: ${error instanceof Error ? error.message : error}\n`)
  }
  await comfy.page.mouse.move(VIEWPORT.width / 2, VIEWPORT.height - 10)
  for (const look of LOOKS) {
    await wear(comfy, look)
    await comfy.page.screenshot({ path: join(FOLDER, 'parts', `${state.name}.${look.name}.png`) })
  }
  for (const complaint of comfy.ourComplaints()) process.stderr.write(`${state.name}: ${complaint}\n`)
  await comfy.close()
}

async function wear(comfy: Comfy, { palette, vueNodes }: (typeof LOOKS)[number]): Promise<void> {
  await comfy.page.evaluate(
    async ([palette, vueNodes]) => {
      const { setting } = (window.app as NonNullable<typeof window.app>).extensionManager
      await setting.set('Comfy.ColorPalette', palette)
      await setting.set('Comfy.VueNodes.Enabled', vueNodes)
    },
    [palette, vueNodes] as const,
  )
  // Toasts and the canvas move for a moment.
  await comfy.page.waitForTimeout(700)
}

/** The looks of one state side by side. */
async function lay(on: Browser, name: string): Promise<void> {
  const parts = readdirSync(join(FOLDER, 'parts')).filter((file) => file.startsWith(`${name}.`))
  const images = parts.map((file) => {
    const data = readFileSync(join(FOLDER, 'parts', file)).toString('base64')
    return `<img src="data:image/png;base64,${data}">`
  })
  const page = await on.newPage({
    viewport: { width: VIEWPORT.width * 2 + 10, height: VIEWPORT.height * 2 + 10 },
  })
  await page.setContent(
    `<body style="margin:0;display:grid;grid-template-columns:1fr 1fr;gap:10px;background:#888">${images.join('')}</body>`,
  )
  // Those of a long list are higher than the window.
  await page.screenshot({ path: join(FOLDER, `${name}.png`), fullPage: true })
  await page.close()
}
