import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import { pageOrigins } from '../../../src/sandbox/comfy/comfy-url.ts'
import { openSocket } from '../../../src/sandbox/comfy/open-socket.ts'
import { KEYS } from '../../../src/sandbox/keys.ts'
import { createSandbox } from '../../../src/sandbox/sandbox.ts'
import { serveSandbox } from '../../../src/sandbox/serve.ts'
import { t } from '../../../src/text/text.ts'
import type { Comfy } from './comfy.ts'
import type { Here } from './here.ts'
import { panel } from './runflow.ts'

// What a walk through the panel needs: everything by the controls that a person sees.

/** A sandbox in this process whose runs a ComfyUI computes. While it is held, nobody hears from that ComfyUI how a run ended. */
export async function startSandboxOn(
  comfyUrl: string,
): Promise<Here & { hold(): void; letGo(): void; stop(): Promise<void> }> {
  let isHeld = false
  const request: typeof fetch = (input, init) =>
    isHeld && String(input).includes('/history/') ? Promise.reject(new Error('Held')) : fetch(input, init)
  const api = createSandbox({
    unknown: 'answer',
    faults: { cors: { origins: pageOrigins(comfyUrl) } },
    comfy: { base: comfyUrl, request, openSocket, newId: () => crypto.randomUUID(), patienceMs: 600_000 },
  })
  const { url, storage, close } = await serveSandbox(api, 0)
  const keys = Object.fromEntries(KEYS.map(({ name, key }) => [name, key]))
  return {
    api,
    at: { url, storage, keys, stop: close },
    hold() {
      isHeld = true
    },
    letGo() {
      isHeld = false
    },
    stop: close,
  }
}

/** The button of the sidebar. */
export async function openPanel(comfy: Comfy): Promise<Locator> {
  await comfy.page.getByRole('button', { name: 'Runflow', exact: true }).click()
  await panel(comfy).waitFor()
  return panel(comfy)
}

export async function goTo(comfy: Comfy, tab: 'deploy' | 'run' | 'endpoints'): Promise<void> {
  await panel(comfy)
    .getByRole('tab', { name: t(`panel.tabs.${tab}`) })
    .click()
}

/** Out of ComfyUI's own list of templates. */
export async function openExample(comfy: Comfy, name: string): Promise<void> {
  const { page } = comfy
  await page.getByRole('button', { name: 'Templates', exact: true }).first().click()
  await page.getByText('ComfyUI-Runflow', { exact: true }).first().click()
  await page.locator(`[data-testid="template-workflow-${name}"]`).click()
  await page.waitForFunction('(window.app.rootGraph ?? window.app.graph).nodes.length > 1')
}

/** A file, by ComfyUI's own shortcut. */
export async function openFile(comfy: Comfy, name: string, workflow: object): Promise<void> {
  const { page } = comfy
  const before = await page.evaluate('window.runflowProbe.configured')
  // Whatever opened with the page may have the keyboard.
  await page.locator('#graph-canvas').click({ position: { x: 800, y: 500 } })
  const chosen = page.waitForEvent('filechooser')
  let isOpen = false
  page.once('filechooser', () => {
    isOpen = true
  })
  // The canvas is there before the shortcuts are: a person presses once more.
  const press = async () => {
    if (!isOpen) await page.keyboard.press('Control+o')
    return isOpen
  }
  await expect.poll(press, { timeout: 30_000, interval: 500 }).toBe(true)
  const buffer = Buffer.from(JSON.stringify(workflow))
  await (await chosen).setFiles({ name, mimeType: 'application/json', buffer })
  await page.waitForFunction((count) => (window.runflowProbe?.configured ?? 0) > Number(count), before)
}

/** The subgraph that is open, by its names from the outside in, and the nodes that are selected in it. */
export function shownOnCanvas(comfy: Comfy): Promise<{ graph: string; selected: string[] }> {
  return comfy.page.evaluate(`(() => {
    const { graph, selectedItems } = window.app.canvas
    const isRoot = graph === (window.app.rootGraph ?? window.app.graph)
    return { graph: isRoot ? 'root' : graph.name, selected: [...selectedItems].map(({ id }) => String(id)) }
  })()`)
}

const plain = { flags: {}, mode: 0, properties: {} }
const image = (link: number | null) => ({ name: 'image', type: 'IMAGE', link })
const gives = (links: number[]) => [{ name: 'IMAGE', type: 'IMAGE', links }]
const scale = (id: number, at: number, by: number, links: [number, number]) => ({
  ...{ id, type: 'ImageScaleBy', pos: [at, 80], size: [270, 82], order: 1, ...plain },
  ...{ inputs: [image(links[0])], outputs: gives([links[1]]), widgets_values: ['nearest-exact', by] },
})

const INNER = '5d3c9f3e-0000-4000-8000-00000000a001'
const OUTER = '5d3c9f3e-0000-4000-8000-00000000a002'

/** A picture goes in and comes out: links 1 in, 9 out. */
function subgraph(id: string, name: string, nodes: object[], links: number[][]) {
  const slot = (uuid: string, link: number) => ({ id: uuid, name: 'image', type: 'IMAGE', linkIds: [link] })
  return {
    ...{ id, version: 1, revision: 0, config: {}, name, widgets: [], groups: [], extra: {} },
    state: { lastGroupId: 0, lastNodeId: 20, lastLinkId: 20, lastRerouteId: 0 },
    inputNode: { id: -10, bounding: [0, 0, 120, 60] },
    outputNode: { id: -20, bounding: [1400, 0, 120, 60] },
    inputs: [slot(`${id.slice(0, -4)}b${id.slice(-3)}`, 1)],
    outputs: [slot(`${id.slice(0, -4)}c${id.slice(-3)}`, 9)],
    nodes,
    links: links.map(([link, from, to]) => ({
      ...{ id: link, origin_id: from, origin_slot: 0, target_id: to, target_slot: 0, type: 'IMAGE' },
    })),
  }
}

/** Fails at `12:5:3`, a picture scaled to nothing, two subgraphs deep; `12:5:2` before it is of the same class. */
export function withFailureInside() {
  const within = (id: number, type: string, at: number, links: [number, number]) => ({
    ...{ id, type, pos: [at, 80], size: [200, 60], order: 2, ...plain },
    ...{ inputs: [image(links[0])], outputs: gives([links[1]]), widgets_values: [] },
  })
  return {
    ...{ last_node_id: 20, last_link_id: 20, groups: [], config: {}, extra: {}, version: 0.4 },
    nodes: [
      {
        ...{ id: 1, type: 'EmptyImage', pos: [340, 100], size: [270, 130], order: 0, ...plain },
        ...{ inputs: [], outputs: gives([1]), widgets_values: [8, 8, 1, 0] },
      },
      within(12, OUTER, 660, [1, 2]),
      {
        ...{ id: 9, type: 'RunflowOutputImage', pos: [920, 100], size: [270, 82], order: 3, ...plain },
        ...{ inputs: [{ name: 'value', type: 'IMAGE', link: 2 }], outputs: [] },
        widgets_values: ['picture', ''],
      },
    ],
    links: [
      [1, 1, 0, 12, 0, 'IMAGE'],
      [2, 12, 0, 9, 0, 'IMAGE'],
    ],
    definitions: {
      subgraphs: [
        subgraph(
          OUTER,
          'Outer',
          [within(4, 'ImageInvert', 200, [1, 2]), within(5, INNER, 600, [2, 9])],
          [
            [1, -10, 4],
            [2, 4, 5],
            [9, 5, -20],
          ],
        ),
        subgraph(
          INNER,
          'Inner',
          [scale(2, 200, 1, [1, 2]), scale(3, 800, 0.01, [2, 9])],
          [
            [1, -10, 2],
            [2, 2, 3],
            [9, 3, -20],
          ],
        ),
      ],
    },
  }
}
