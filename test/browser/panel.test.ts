import { expect, it } from 'vitest'
import { t } from '../../src/text/text.ts'
import type { Comfy } from './support/comfy.ts'
import { describeComfy } from './support/describe.ts'
import {
  addDeploy,
  deployAndWait,
  drawImage,
  openTab,
  panel,
  useSandbox,
  watchWrites,
} from './support/runflow.ts'

describeComfy('the panel', (stage) => {
  const sandbox = useSandbox()

  it('teaches the first deploy and ticks off what is done', async () => {
    const comfy = await openTab(stage, sandbox.now, { key: null })
    await comfy.command('Runflow.OpenPanel')
    const steps = panel(comfy).locator('.rf-todo li')
    await steps.first().waitFor()
    expect(await steps.count()).toBe(4)
    expect(await panel(comfy).locator('.rf-done').count()).toBe(0)
    await comfy.screenshot(`empty-${stage.host.frontend}`)
    await drawImage(comfy)
    await addDeploy(comfy, 'Lesson')
    await expect.poll(() => panel(comfy).locator('.rf-done').count()).toBe(3)
    await comfy.close()
  })

  it('forgets a Deploy node that is deleted, and a click on Deploy then asks for a name', async () => {
    const comfy = await openTab(stage, sandbox.now)
    await drawImage(comfy)
    const deploy = await addDeploy(comfy, 'Gone soon')
    await comfy.command('Runflow.OpenPanel')
    const name = panel(comfy).getByText('gone-soon', { exact: true })
    await name.waitFor()
    // As front ends do on the Delete key, and without the pointer near the panel.
    await comfy.page.evaluate(
      `{ const graph = window.app.rootGraph ?? window.app.graph; graph.remove(graph.getNodeById(${deploy})) }`,
    )
    await name.waitFor({ state: 'detached' })
    await panel(comfy)
      .getByRole('button', { name: t('panel.deploy'), exact: true })
      .click()
    await panel(comfy)
      .getByRole('heading', { name: t('questions.name.title') })
      .waitFor()
    await comfy.close()
  })

  it('scrolls by the wheel while the pointer is over the code of a call', async () => {
    const comfy = await openTab(stage, sandbox.now, { viewport: { width: 1280, height: 560 } })
    await drawImage(comfy)
    await addDeploy(comfy, `Wheel ${Date.now()}`)
    await deployAndWait(comfy, /^Created/)
    await panel(comfy).getByRole('tab', { name: 'TypeScript' }).click()
    const code = panel(comfy).locator('.rf-snippets pre')
    await code.evaluate((code) => code.scrollIntoView({ block: 'start' }))
    const scrolled = () => panel(comfy).evaluate((panel) => panel.scrollTop)
    await panel(comfy).evaluate((panel) => panel.scrollBy(0, -300))
    const before = await scrolled()
    const { x, y } = (await code.boundingBox()) ?? { x: 0, y: 0 }
    await comfy.page.mouse.move(x + 40, y + 40)
    await comfy.page.mouse.wheel(0, 120)
    await expect.poll(scrolled).toBeGreaterThan(before)
    const read = () => code.evaluate((code) => code.scrollTop)
    expect(await read()).toBe(0)
    await code.click({ position: { x: 40, y: 40 } })
    await comfy.page.mouse.wheel(0, 60)
    await expect.poll(read).toBeGreaterThan(0)
    await comfy.close()
  })

  it('opens the subgraph around a node that a finding is about', async () => {
    const comfy = await openTab(stage, sandbox.now)
    const writes = watchWrites(comfy)
    await comfy.load(withEmptyIdInside())
    await comfy.command('Runflow.Deploy')
    await panel(comfy).getByText(t('findings.input-id-empty.title')).waitFor()
    expect(writes).toEqual([])
    expect(await shownGraph(comfy)).toBe('root')
    await panel(comfy)
      .getByRole('button', { name: t('panel.node.show', { title: 'Runflow Input (Int)', nodeId: '7:1' }) })
      .click()
    await expect.poll(() => shownGraph(comfy)).toBe('inside')
    await comfy.screenshot(`in-subgraph-${stage.host.frontend}`)
    await comfy.close()
  })

  it('makes a second id unique, and the next deploy passes', async () => {
    const comfy = await openTab(stage, sandbox.now)
    const writes = watchWrites(comfy)
    const { image } = await drawImage(comfy)
    const second = await comfy.addNode('RunflowInputInt', [340, 620], { input_id: 'width', value: 32 })
    await comfy.connect(second, 0, image, 'height')
    await addDeploy(comfy, 'Unique')
    await comfy.command('Runflow.Deploy')
    await panel(comfy)
      .getByText(t('findings.input-id-duplicate.title', { inputId: 'width' }))
      .waitFor()
    expect(writes).toEqual([])
    await panel(comfy)
      .getByRole('button', {
        name: t('fixes.name-titled-node', {
          title: 'Runflow Input (Int)',
          nodeId: String(second),
          id: 'width_2',
        }),
      })
      .click()
    await panel(comfy)
      .getByRole('heading', { name: t('panel.ended.fixed') })
      .waitFor()
    await panel(comfy)
      .getByRole('button', { name: t('panel.action.deploy-again') })
      .click()
    await panel(comfy)
      .getByRole('heading', { name: t('outcomes.created.title', { slug: 'unique' }) })
      .waitFor()
    expect((await comfy.prompt()).output[String(second)]?.inputs.input_id).toBe('width_2')
    await comfy.close()
  })

  it('says that a check is outdated when a value has changed, not when something was moved or selected', async () => {
    const comfy = await openTab(stage, sandbox.now)
    const { image } = await drawImage(comfy)
    await addDeploy(comfy, 'Outdated')
    await comfy.command('Runflow.OpenPanel')
    await panel(comfy)
      .getByRole('button', { name: t('panel.check'), exact: true })
      .click()
    await panel(comfy)
      .getByRole('heading', { name: t('panel.ended.check-clean') })
      .waitFor()
    const outdated = panel(comfy).getByText(t('panel.ended.changed-since.check'))
    const changes = await countChanges(comfy)

    const { x, y } = await comfy.widgetPoint(image, 'width')
    const title = y - 50
    await comfy.page.mouse.click(x, title)
    await comfy.page.mouse.move(x, title)
    await comfy.page.mouse.down()
    await comfy.page.mouse.move(x + 60, title + 60, { steps: 5 })
    await comfy.page.mouse.up()
    await expect.poll(changes).toBeGreaterThan(0)
    expect(await outdated.count()).toBe(0)

    await comfy.typeInWidget(image, 'batch_size', '3')
    await outdated.waitFor()
    await comfy.screenshot(`outdated-${stage.host.frontend}`)
    await panel(comfy)
      .getByRole('button', { name: t('panel.action.check-again') })
      .click()
    await expect.poll(() => outdated.count()).toBe(0)
    await panel(comfy)
      .getByRole('heading', { name: t('panel.ended.check-clean') })
      .waitFor()
    await comfy.close()
  })

  it('selects the text to copy on a page that has no clipboard', async () => {
    const comfy = await openTab(stage, sandbox.now)
    await comfy.page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
    await drawImage(comfy)
    await addDeploy(comfy, 'No Clipboard')
    await deployAndWait(comfy, t('outcomes.created.title', { slug: 'no-clipboard' }))
    await panel(comfy)
      .getByRole('button', { name: t('panel.copy.address') })
      .click()
    await panel(comfy)
      .getByText(t('panel.copy.selected', { keys: 'Ctrl+C' }))
      .waitFor()
    expect(await comfy.page.evaluate(() => getSelection()?.toString())).toBe(
      `${sandbox.now.url}/v1/comfyui-workflows/sandbox-studio/no-clipboard/runs`,
    )
    await comfy.close()
  })

  it.each([
    ['no_create', t('api.forbidden.title.create'), 'comfyui-workflows:create'],
    ['no_beta', t('api.beta.title'), t('panel.action.get-beta')],
    ['no_read', t('api.forbidden.title.lookup'), 'comfyui-workflows:read'],
    ['rf_live_wrong_not_a_key', t('api.unauthorized.title'), t('panel.action.open-settings')],
  ])('says what to do with the key %s: %s', async (key, title, next) => {
    const comfy = await openTab(stage, sandbox.now, { key })
    await drawImage(comfy)
    await addDeploy(comfy, 'Refused')
    await deployAndWait(comfy, title)
    expect(await panel(comfy).textContent()).toContain(next)
    await comfy.close()
  })
})

/** How often the front end tells of a change from now on. */
async function countChanges(comfy: Comfy): Promise<() => Promise<number>> {
  await comfy.page.evaluate(
    `window.told = 0; window.comfyAPI.api.api.addEventListener('graphChanged', () => { window.told += 1 })`,
  )
  return () => comfy.page.evaluate<number>('window.told')
}

function shownGraph(comfy: Comfy): Promise<string> {
  return comfy.page.evaluate(() => {
    const app = window.app as NonNullable<typeof window.app> & { canvas: { graph?: unknown } }
    return app.canvas.graph === app.rootGraph ? 'root' : 'inside'
  })
}

/** A subgraph instance (7) that holds a Runflow Input (1) whose id is empty, and an output at the root. */
function withEmptyIdInside() {
  const uuid = '5d3c9f3e-0000-4000-8000-000000000001'
  const widget = (name: string) => ({ name, type: 'STRING', widget: { name }, link: null })
  return {
    last_node_id: 9,
    last_link_id: 1,
    nodes: [
      {
        id: 7,
        type: uuid,
        pos: [340, 100],
        size: [200, 80],
        flags: {},
        order: 0,
        mode: 0,
        inputs: [],
        outputs: [{ name: 'value', type: 'INT', links: [1] }],
        properties: {},
        widgets_values: [],
      },
      {
        id: 8,
        type: 'EmptyImage',
        pos: [640, 100],
        size: [270, 130],
        flags: {},
        order: 1,
        mode: 0,
        inputs: [{ name: 'width', type: 'INT', widget: { name: 'width' }, link: 1 }],
        outputs: [{ name: 'IMAGE', type: 'IMAGE', links: [2] }],
        properties: {},
        widgets_values: [64, 64, 1, 0],
      },
      {
        id: 9,
        type: 'RunflowOutputImage',
        pos: [940, 100],
        size: [270, 82],
        flags: {},
        order: 2,
        mode: 0,
        inputs: [{ name: 'value', type: 'IMAGE', link: 2 }],
        outputs: [{ name: 'value', type: 'IMAGE', links: null }],
        properties: {},
        widgets_values: ['picture', ''],
      },
    ],
    links: [
      [1, 7, 0, 8, 0, 'INT'],
      [2, 8, 0, 9, 0, 'IMAGE'],
    ],
    groups: [],
    definitions: {
      subgraphs: [
        {
          id: uuid,
          version: 1,
          revision: 0,
          state: { lastGroupId: 0, lastNodeId: 1, lastLinkId: 1, lastRerouteId: 0 },
          config: {},
          name: 'Width of the picture',
          inputNode: { id: -10, bounding: [0, 0, 120, 40] },
          outputNode: { id: -20, bounding: [700, 0, 120, 60] },
          inputs: [],
          outputs: [
            {
              id: '5d3c9f3e-0000-4000-8000-000000000002',
              name: 'value',
              type: 'INT',
              linkIds: [1],
              pos: [720, 20],
            },
          ],
          widgets: [],
          nodes: [
            {
              id: 1,
              type: 'RunflowInputInt',
              pos: [200, 0],
              size: [400, 200],
              flags: {},
              order: 0,
              mode: 0,
              inputs: [widget('input_id'), widget('display_name'), widget('description')],
              outputs: [{ name: 'value', type: 'INT', links: [1] }],
              properties: {},
              widgets_values: ['', '', '', 64],
            },
          ],
          groups: [],
          links: [{ id: 1, origin_id: 1, origin_slot: 0, target_id: -20, target_slot: 0, type: 'INT' }],
          extra: {},
        },
      ],
    },
    config: {},
    extra: { 'runflow.endpointName': 'Inside' },
    version: 0.4,
  }
}
