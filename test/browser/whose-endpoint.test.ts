import { expect, it } from 'vitest'
import { t } from '../../src/text/text.ts'
import type { Comfy } from './support/comfy.ts'
import { describeComfy } from './support/describe.ts'
import {
  addDeploy,
  deployAndWait,
  drawImage,
  endpoints,
  openTab,
  panel,
  useSandbox,
  watchWrites,
} from './support/runflow.ts'

describeComfy('whose endpoint it is', (stage) => {
  const sandbox = useSandbox()
  const shot = (comfy: Comfy, name: string, vueNodes: boolean) =>
    comfy.screenshot(`${name}-${vueNodes ? 'nodes2' : 'classic'}-${stage.host.frontend}`)

  it.each([false, true])(
    'is asked about before it is replaced, naming both; Nodes 2.0: %s',
    async (vueNodes) => {
      const number = vueNodes ? '2' : '1'
      const [theirs, ours] = [`海报 v${number}`, `人像 v${number}`]
      const first = await openTab(stage, sandbox.now)
      await drawImage(first)
      await addDeploy(first, theirs)
      await deployAndWait(first, t('outcomes.created.title', { slug: `v${number}` }))
      await first.close()

      const comfy = await openTab(stage, sandbox.now, { vueNodes })
      await drawImage(comfy)
      await addDeploy(comfy, ours)
      const writes = watchWrites(comfy)
      await comfy.command('Runflow.Deploy')
      const asked = panel(comfy).getByText(t('findings.endpoint-of-another.title', { liveName: theirs }))
      await asked.waitFor()
      await shot(comfy, 'of-another', vueNodes)
      await panel(comfy)
        .getByRole('button', { name: t('questions.confirm.no') })
        .click()
      await panel(comfy)
        .getByRole('heading', { name: t('panel.ended.declined') })
        .waitFor()
      expect(writes).toEqual([])
      expect((await endpoints(sandbox.now)).map(({ name }) => name)).toContain(theirs)
      await comfy.close()
    },
  )

  it.each([false, true])(
    'is told where the canvas had another name before; Nodes 2.0: %s',
    async (vueNodes) => {
      const before = vueNodes ? 'Before Two' : 'Before One'
      const slug = before.toLowerCase().replace(' ', '-')
      const comfy = await openTab(stage, sandbox.now, { vueNodes })
      await drawImage(comfy)
      const node = await addDeploy(comfy, before)
      await deployAndWait(comfy, t('outcomes.created.title', { slug }))
      const writes = watchWrites(comfy)
      await comfy.setWidget(node, 'endpoint_name', `${before} and after`)
      await comfy.command('Runflow.Deploy')
      await panel(comfy)
        .getByText(t('findings.endpoint-renamed.title', { oldName: before }))
        .waitFor()
      await panel(comfy).getByText(`/${slug}/runs`, { exact: false }).first().waitFor()
      await shot(comfy, 'renamed', vueNodes)
      await panel(comfy)
        .getByRole('button', { name: t('fixes.keep-name-and-deploy', { name: before }) })
        .click()
      await panel(comfy)
        .getByRole('heading', { name: t('outcomes.unchanged.title', { slug }) })
        .waitFor()
      expect(writes).toEqual([])
      await comfy.setWidget(node, 'endpoint_name', `${before} and after`)
      await comfy.command('Runflow.Deploy')
      await panel(comfy)
        .getByRole('button', { name: t('questions.confirm.yes.create') })
        .click()
      await panel(comfy)
        .getByRole('heading', { name: t('outcomes.created.title', { slug: `${slug}-and-after` }) })
        .waitFor()
      await comfy.close()
    },
  )

  it.each([false, true])('gets names before it is created, undoable; Nodes 2.0: %s', async (vueNodes) => {
    const slug = vueNodes ? 'named-two' : 'named-one'
    const comfy = await openTab(stage, sandbox.now, { vueNodes })
    const image = await comfy.addNode('EmptyImage', [340, 380])
    const output = await comfy.addNode('RunflowOutputImage', [720, 380])
    await comfy.connect(image, 0, output, 'value')
    await comfy.addNode('RunflowInputInt', [340, 60], { input_id: 'seed', value: 1 })
    await addDeploy(comfy, slug)
    // Only what was loaded can be undone to.
    await comfy.load((await comfy.prompt()).workflow)
    const writes = watchWrites(comfy)
    await comfy.command('Runflow.Deploy')
    await panel(comfy)
      .getByRole('heading', { name: t('questions.confirm.title.name-now', { slug }) })
      .waitFor()
    await shot(comfy, 'names', vueNodes)
    const bare = async () => {
      const {
        extra: _,
        revision: _r,
        last_node_id: _n,
        last_link_id: _l,
        ...rest
      } = (await comfy.prompt()).workflow as Record<string, unknown>
      return JSON.stringify(rest)
    }
    const asItWas = await bare()
    const field = panel(comfy).getByRole('textbox', { name: t('fixes.new-id', { id: 'image_output' }) })
    await field.fill('picture')
    await field.press('Enter')
    await panel(comfy)
      .getByRole('button', { name: t('questions.confirm.yes.fixed') })
      .waitFor()
    await shot(comfy, 'names-fixed', vueNodes)
    expect(await bare()).not.toBe(asItWas)
    await comfy.command('Comfy.Undo')
    await panel(comfy)
      .getByRole('button', { name: t('questions.confirm.yes.name-now'), exact: true })
      .waitFor()
    expect(await bare()).toBe(asItWas)
    await field.fill('picture')
    await field.press('Enter')
    await panel(comfy)
      .getByRole('button', { name: t('questions.confirm.yes.fixed') })
      .click()
    // What is left is asked: nothing reads the seed.
    await panel(comfy)
      .getByRole('button', { name: t('questions.confirm.yes.name-now'), exact: true })
      .click()
    await panel(comfy)
      .getByRole('heading', { name: t('outcomes.created.title', { slug }) })
      .waitFor()
    expect(writes).toEqual(['POST /v1/comfyui-workflows'])
    const created = (await endpoints(sandbox.now)).find((row) => row.slug === slug)
    expect(JSON.stringify(created?.workflow_json)).toContain('"output_id":"picture"')
    await comfy.close()
  })

  it.each([false, true])('gets a name that an address can be made from; Nodes 2.0: %s', async (vueNodes) => {
    const comfy = await openTab(stage, sandbox.now, { vueNodes })
    await drawImage(comfy)
    await addDeploy(comfy, '海报')
    await comfy.command('Runflow.Deploy')
    const field = panel(comfy).getByRole('textbox', { name: t('questions.name.title') })
    await field.waitFor()
    expect(await field.inputValue()).toMatch(/^workflow-[0-9a-f]{6}$/)
    await shot(comfy, 'no-letters', vueNodes)
    await panel(comfy)
      .getByRole('button', { name: t('fixes.rename-endpoint') })
      .click()
    await deployAndWait(comfy, /Created the endpoint workflow-/)
    await comfy.close()
  })

  it('is asked about once for the same facts', async () => {
    const comfy = await openTab(stage, sandbox.now)
    const { width } = await drawImage(comfy)
    await addDeploy(comfy, 'default')
    await comfy.command('Runflow.Deploy')
    await panel(comfy)
      .getByRole('button', { name: t('questions.confirm.yes.create') })
      .click()
    await panel(comfy)
      .getByRole('heading', { name: t('outcomes.created.title', { slug: 'default' }) })
      .waitFor()
    await comfy.typeInWidget(width, 'value', '32')
    await deployAndWait(comfy, t('outcomes.updated.title', { slug: 'default' }))
    await comfy.close()
  })
})
