import type { CDPSession } from 'playwright-core'
import { t } from '../../src/text/text.ts'
import { chromiumPath } from '../browser/support/chromium.ts'
import type { Comfy } from '../browser/support/comfy.ts'
import '../support/speak-english.ts'
import type { Figure } from './figure.ts'
import { longestTask } from './long-tasks.ts'
import { longestOfOurs } from './our-time.ts'
import { openAtRows } from './rows.ts'

const NODES = 500
const MOST_MS = 50
const LETTERS = 'abcdefghij'
const TIMES = 4
const LETTER_MS = 60
/** Between two fields. */
const MOVE_MS = 500
/** Longer than anything of ours waits for somebody to stop. */
const AFTER_MS = 3000

const PLACES = ['panel closed', 'Deploy tab', 'Run tab', 'field of the Run tab', 'Endpoints tab'] as const
type Place = (typeof PLACES)[number]
/** In ms. `ours`: at a stretch, while letters come. The others: the longest task, whosever it is. */
type Typed = { ours: number; whole: number; after: number }

/**
 * What a person at the keyboard feels of the panel: 40 letters, each ten followed by leaving the field, which is when
 * ComfyUI says that the workflow has changed. The Deploy tab shows a check, and 1,000 endpoints have been listed.
 */
export async function measureTyping(runs: number): Promise<Figure[]> {
  if (!chromiumPath) return []
  const measured = new Map<Place, Typed[]>(PLACES.map((place) => [place, []]))
  await openAtRows(runs, async (comfy) => {
    await draw(comfy)
    const session = await comfy.context.newCDPSession(comfy.page)
    for (const place of PLACES) {
      await show(comfy, place)
      const focus = place === 'field of the Run tab' ? focusForm : focusCanvas
      measured.get(place)?.push(await type(comfy, session, () => focus(comfy)))
    }
  })
  const name = `typing beside ${NODES} nodes`
  return PLACES.flatMap((place): Figure[] => {
    const of = (part: keyof Typed) => (measured.get(place) ?? []).map((typed) => typed[part])
    return [
      {
        name: `${name}, ${place}, ours at a stretch`,
        unit: 'ms',
        runs: of('ours'),
        budget: { bar: MOST_MS },
      },
      { name: `${name}, ${place}, longest task of the page`, unit: 'ms', runs: of('whole'), budget: null },
      { name: `${name}, ${place}, the same after it`, unit: 'ms', runs: of('after'), budget: null },
    ]
  })
}

/** A chain of pictures from a Runflow input to a Runflow output, and a Deploy node of an endpoint that is live. */
async function draw(comfy: Comfy): Promise<void> {
  await comfy.addNode('RunflowDeploy', [0, -400], { endpoint_name: 'endpoint-0' })
  await comfy.addNode('RunflowInputString', [400, -400], { input_id: 'title', value: 'Hello' })
  const first = await comfy.addNode('RunflowInputImage', [0, 0], { input_id: 'photo' })
  const last = await comfy.addNode('RunflowOutputImage', [400, 0], { output_id: 'result' })
  // A text: what compiles this file would put calls of its own into a function.
  const drawn = await comfy.page.evaluate(`(() => {
    const graph = app.rootGraph ?? app.graph
    const classes = ['ImageScale', 'ImageBlur', 'TextOverlay', 'ImageSharpen', 'ImageInvert']
    let before = graph.getNodeById(${JSON.stringify(first)})
    for (let each = 0; graph.nodes.length < ${NODES}; each++) {
      const node = LiteGraph.createNode(classes[each % classes.length])
      node.pos = [(each % 25) * 420, 300 + Math.floor(each / 25) * 420]
      graph.add(node)
      before.connect(0, node, 0)
      before = node
    }
    const output = graph.getNodeById(${JSON.stringify(last)})
    before.connect(0, output, output.inputs.findIndex(({ name }) => name === 'value'))
    return graph.serialize()
  })()`)
  await comfy.load(drawn)
  await comfy.page.evaluate(`(() => {
    const graph = app.rootGraph ?? app.graph
    app.canvas.ds.scale = 0.8
    app.canvas.centerOnNode(graph.nodes.find(({ type }) => type === 'TextOverlay'))
    app.canvas.setDirty(true, true)
  })()`)
}

async function show(comfy: Comfy, place: Place): Promise<void> {
  const { page } = comfy
  const panel = page.locator('.runflow')
  const tab = (name: 'deploy' | 'run' | 'endpoints') =>
    page.getByRole('tab', { name: t(`panel.tabs.${name}`), exact: true }).click()
  switch (place) {
    case 'panel closed':
    case 'field of the Run tab':
      return
    case 'Deploy tab':
      await comfy.command('Runflow.OpenPanel')
      await panel.getByRole('button', { name: t('panel.check'), exact: true }).click()
      return panel
        .getByRole('region', { name: t('panel.preview.title') })
        .locator('.rf-item')
        .first()
        .waitFor({ state: 'attached' })
    case 'Run tab':
      await tab('run')
      await page.getByRole('radio', { name: t('run.where.here'), exact: true }).click()
      return page.getByRole('form', { name: t('run.form.label') }).waitFor()
    case 'Endpoints tab':
      await tab('endpoints')
      await page.getByRole('searchbox', { name: t('endpoints.search') }).fill('endpoint 999')
      await page.getByText(t('endpoints.matches', { count: 1 })).waitFor({ timeout: 120_000 })
      return page.getByRole('searchbox', { name: t('endpoints.search') }).fill('')
    default:
      return place satisfies never
  }
}

/** The text of the node in the middle, which the open panel moves. */
async function focusCanvas(comfy: Comfy): Promise<void> {
  const field: { x: number; y: number } = await comfy.page.evaluate(`(() => {
    const node = (app.rootGraph ?? app.graph).nodes.find(({ type }) => type === 'TextOverlay')
    const { x, y, width, height } = node.widgets.find(({ name }) => name === 'text').element.getBoundingClientRect()
    return { x: x + width / 2, y: y + height / 2 }
  })()`)
  await comfy.page.mouse.click(field.x, field.y)
}

async function focusForm({ page }: Comfy): Promise<void> {
  await page
    .getByRole('form', { name: t('run.form.label') })
    .getByRole('textbox')
    .first()
    .click()
}

async function type(comfy: Comfy, session: CDPSession, focus: () => Promise<void>): Promise<Typed> {
  const { page } = comfy
  // What opening the tab has begun ends first.
  await page.waitForTimeout(AFTER_MS)
  const before = await typedLength(comfy, focus)
  let ours = 0
  const whole = await longestTask(comfy, async () => {
    ours = await longestOfOurs(session, async () => {
      for (let time = 0; time < TIMES; time++) {
        await focus()
        for (const letter of LETTERS) {
          await page.keyboard.press(letter)
          await page.waitForTimeout(LETTER_MS)
        }
        await page.evaluate('document.activeElement.blur()')
        await page.waitForTimeout(MOVE_MS)
      }
    })
  })
  const after = await longestTask(comfy, () => page.waitForTimeout(AFTER_MS))
  const letters = (await typedLength(comfy, focus)) - before
  if (letters !== TIMES * LETTERS.length) throw new Error(`${letters} letters have arrived in the field`)
  return { ours, whole, after }
}

async function typedLength({ page }: Comfy, focus: () => Promise<void>): Promise<number> {
  await focus()
  const length: number | null = await page.evaluate('document.activeElement.value?.length ?? null')
  if (length === null) throw new Error('The field has not got the keyboard')
  await page.evaluate('document.activeElement.blur()')
  return length
}
