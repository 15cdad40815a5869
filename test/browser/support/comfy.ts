import { mkdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { REPO } from './children.ts'
import { chooseUser } from './users.ts'

export type OpenOptions = {
  url: string
  /** The name of the machine in the address bar, where it is not that of `url`. */
  hostname?: string
  /** With `--multi-user`: who is made, or chosen, on the page that asks. Settings are theirs alone. */
  user?: string
  /** ComfyUI settings by id, set before the page opens. They stay on the host: each opening states what it needs. */
  settings?: Record<string, unknown>
  /** Nodes 2.0. Default false: the classic canvas. */
  vueNodes?: boolean
  palette?: 'dark' | 'light'
  viewport?: { width: number; height: number }
  /** Filled before the page's own scripts run. */
  localStorage?: Record<string, string>
}

export type Prompt = {
  workflow: { nodes: Record<string, unknown>[]; [key: string]: unknown }
  output: Record<string, { class_type?: string; inputs: Record<string, unknown> }>
}

// What the tests call of the page's globals; the page itself is the front end's.
type PageNode = {
  id: number | string
  pos: [number, number]
  size: [number, number]
  widgets?: {
    name: string
    value: unknown
    callback?: (value: unknown) => void
    y: number
    last_y?: number
  }[]
  inputs?: { name: string }[]
  connect(slot: number, target: PageNode, input: string | number): unknown
}
type PageGraph = {
  add(node: PageNode): void
  getNodeById(id: number | string): PageNode | null
  serialize(): Record<string, unknown>
  convertToSubgraph(items: Set<PageNode>): unknown
}
type PageApp = {
  rootGraph?: PageGraph
  graph: PageGraph
  canvas: { setDirty(front: boolean, back: boolean): void }
  vueAppReady?: boolean
  isGraphReady?: boolean
  loadGraphData(workflow: unknown): Promise<void>
  graphToPrompt(): Promise<Prompt>
  extensionManager: {
    command: { execute(id: string): Promise<unknown> }
    setting: { set(id: string, value: unknown): Promise<unknown> }
  }
}
declare global {
  interface Window {
    app?: PageApp
    LiteGraph: { createNode(type: string): PageNode }
    runflowProbe?: { configured: number }
  }
}

const EMPTY = {
  last_node_id: 0,
  last_link_id: 0,
  nodes: [],
  links: [],
  groups: [],
  config: {},
  extra: {},
  version: 0.4,
}

/** ComfyUI in one tab, ready, with an empty canvas. */
export async function openComfy(browser: Browser, options: OpenOptions): Promise<Comfy> {
  if (options.user === undefined) await presetSettings(options)
  const context = await browser.newContext({ viewport: options.viewport ?? { width: 1280, height: 800 } })
  await context.addInitScript(
    (stored: [string, string][]) => {
      for (const [key, value] of stored) localStorage.setItem(key, value)
    },
    Object.entries({ vueNodesBannerDismissed: 'true', ...options.localStorage }),
  )
  const page = await context.newPage()
  const address = new URL(`${options.url}/`)
  address.hostname = options.hostname ?? address.hostname
  const comfy = new Comfy(page, context, options.url)
  await addProbe(page, options.url)
  await page.goto(address.href)
  if (options.user !== undefined) {
    await presetSettings(options, await chooseUser(page, options.user))
    await page.goto(address.href)
  }
  await comfy.ready()
  await comfy.clear()
  return comfy
}

export async function presetSettings(
  { url, settings, vueNodes = false, palette = 'dark' }: OpenOptions,
  userId?: string,
): Promise<void> {
  const wanted = {
    'Comfy.TutorialCompleted': true,
    'Comfy.Workflow.ShowMissingNodesWarning': false,
    'Comfy.Workflow.ShowMissingModelsWarning': false,
    'Comfy.VueNodes.Enabled': vueNodes,
    'Comfy.ColorPalette': palette,
    // Otherwise the version notes open over the canvas.
    'Comfy.Notification.ShowVersionUpdates': false,
    'Comfy.Minimap.Visible': false,
    ...settings,
  }
  const headers: Record<string, string> = userId === undefined ? {} : { 'Comfy-User': userId }
  const answer = await fetch(`${url}/settings`, { method: 'POST', headers, body: JSON.stringify(wanted) })
  if (!answer.ok) throw new Error(`The host refused the settings: ${answer.status}`)
}

async function addProbe(page: Page, host: string): Promise<void> {
  const script = readFileSync(resolve(import.meta.dirname, 'probe.js'), 'utf8')
  await page.route('**/api/extensions', async (route) => {
    // By the address that this process knows as well.
    const answer = await route.fetch({ url: `${host}/api/extensions` })
    await route.fulfill({ response: answer, json: [...(await answer.json()), '/extensions/probe/probe.js'] })
  })
  await page.route('**/extensions/probe/probe.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: script }),
  )
}

export class Comfy {
  /** What the console and the page complained about, as `console: …` and `page: …`. */
  readonly complaints: string[] = []

  constructor(
    readonly page: Page,
    readonly context: BrowserContext,
    readonly url: string,
  ) {
    page.on('console', (message) => {
      const from = message.location().url
      if (message.type() === 'error') this.complaints.push(`console: ${message.text()} (${from})`)
    })
    page.on('pageerror', (error) => this.complaints.push(`page: ${error.message}\n${error.stack}`))
  }

  /** Only what names our pack: the front end itself is not silent. */
  ourComplaints(): string[] {
    return this.complaints.filter((text) => /runflow/i.test(text) && !/\/extensions\/probe\//.test(text))
  }

  async ready(): Promise<void> {
    await this.page.waitForFunction(() => {
      const app = window.app
      // 1.32 has no isGraphReady.
      return app?.vueAppReady && app.isGraphReady !== false && (window.runflowProbe?.configured ?? 0) > 0
    })
  }

  /** Opens a workflow file's content (the graph form) and waits until it is on the canvas. */
  async load(workflow: unknown): Promise<void> {
    await this.page.evaluate(async (graph) => {
      const before = window.runflowProbe?.configured ?? 0
      await window.app?.loadGraphData(graph)
      while ((window.runflowProbe?.configured ?? 0) === before)
        await new Promise((done) => setTimeout(done, 20))
    }, workflow)
  }

  /** An empty canvas again. */
  clear(): Promise<void> {
    return this.load(EMPTY)
  }

  /** Adds a node to the root graph; widgets are set by name. Answers its id. */
  addNode(
    type: string,
    pos: [number, number],
    widgets: Record<string, unknown> = {},
  ): Promise<number | string> {
    return this.page.evaluate(
      ({ type, pos, widgets }) => {
        const app = window.app as PageApp
        const node = window.LiteGraph.createNode(type)
        if (!node) throw new Error(`The front end does not know ${type}`)
        node.pos = pos
        ;(app.rootGraph ?? app.graph).add(node)
        for (const [name, value] of Object.entries(widgets)) {
          const widget = node.widgets?.find((each) => each.name === name)
          if (!widget) throw new Error(`${type} has no widget ${name}`)
          widget.value = value
          widget.callback?.(value)
        }
        app.canvas.setDirty(true, true)
        return node.id
      },
      { type, pos, widgets },
    )
  }

  /** As a pack's own code does, on either canvas. */
  async setWidget(id: number | string, name: string, value: unknown): Promise<void> {
    await this.page.evaluate(
      ({ id, name, value }) => {
        const app = window.app as PageApp
        const node = (app.rootGraph ?? app.graph).getNodeById(id)
        const widget = node?.widgets?.find((each) => each.name === name)
        if (!widget) throw new Error(`Node ${id} has no widget ${name}`)
        widget.value = value
        widget.callback?.(value)
      },
      { id, name, value },
    )
  }

  async connect(from: number | string, slot: number, to: number | string, input: string): Promise<void> {
    await this.page.evaluate(
      ({ from, slot, to, input }) => {
        const app = window.app as PageApp
        const graph = app.rootGraph ?? app.graph
        const [source, target] = [graph.getNodeById(from), graph.getNodeById(to)]
        const index = target?.inputs?.findIndex((each) => each.name === input) ?? -1
        if (!source || !target || index < 0)
          throw new Error(`No input ${input} on node ${to}, or no node ${from}`)
        source.connect(slot, target, index)
      },
      { from, slot, to, input },
    )
  }

  /** What Run would send now: the API form (`output`) and the graph form (`workflow`). */
  prompt(): Promise<Prompt> {
    return this.page.evaluate(() => (window.app as PageApp).graphToPrompt())
  }

  /** The canvas as it would be saved, without what changes by looking at it. */
  saved(): Promise<string> {
    return this.page.evaluate(() => {
      const app = window.app as PageApp
      const { revision, last_node_id, last_link_id, extra, ...rest } = (
        app.rootGraph ?? app.graph
      ).serialize()
      const { ds, ...kept } = (extra ?? {}) as Record<string, unknown>
      return JSON.stringify({ ...rest, extra: kept })
    })
  }

  /** Ctrl+Z as a person presses it: the canvas has the keyboard. */
  async undo(): Promise<void> {
    await this.page.locator('#graph-canvas').focus()
    await this.page.keyboard.press('Control+z')
  }

  async toSubgraph(...ids: (number | string)[]): Promise<void> {
    await this.page.evaluate((ids) => {
      const app = window.app as PageApp
      const graph = app.rootGraph ?? app.graph
      graph.convertToSubgraph(new Set(ids.flatMap((id) => graph.getNodeById(id) ?? [])))
    }, ids)
  }

  async command(id: string): Promise<void> {
    await this.page.evaluate((command) => window.app?.extensionManager.command.execute(command), id)
  }

  /** Where a widget's middle is on the screen: for real clicks on the classic canvas. */
  widgetPoint(id: number | string, name: string): Promise<{ x: number; y: number }> {
    return this.page.evaluate(
      async ({ id, name }) => {
        const app = window.app as PageApp & {
          canvas: { ds: { scale: number; offset: [number, number] }; canvas: HTMLCanvasElement }
        }
        const node = (app.rootGraph ?? app.graph).getNodeById(id) as PageNode
        const widget = node.widgets?.find((each) => each.name === name)
        if (!widget) throw new Error(`Node ${id} has no widget ${name}`)
        // Where it is is known once it was drawn, and drawing is the browser's next frame.
        app.canvas.setDirty(true, true)
        for (const _ of [1, 2]) await new Promise((drawn) => requestAnimationFrame(drawn))
        const { scale, offset } = app.canvas.ds
        const box = app.canvas.canvas.getBoundingClientRect()
        const [x, y] = [node.pos[0] + node.size[0] / 2, node.pos[1] + (widget.last_y ?? widget.y) + 10]
        return { x: (x + offset[0]) * scale + box.x, y: (y + offset[1]) * scale + box.y }
      },
      { id, name },
    )
  }

  /** Types into a number or text widget of the classic canvas as a person does: click, type, Enter. */
  async typeInWidget(id: number | string, name: string, text: string): Promise<void> {
    const { x, y } = await this.widgetPoint(id, name)
    await this.page.mouse.click(x, y)
    const field = this.page.locator('.graphdialog input.value, .graphdialog textarea.value')
    await field.fill(text)
    await field.press('Enter')
  }

  /** Into `.cache/screenshots/<name>.png`, for people to look at. */
  async screenshot(name: string): Promise<string> {
    const folder = resolve(REPO, '.cache/screenshots')
    mkdirSync(folder, { recursive: true })
    const path = resolve(folder, `${name}.png`)
    await this.page.screenshot({ path })
    return path
  }

  async close(): Promise<void> {
    await this.context.close()
  }
}
