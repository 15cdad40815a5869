import { expect, it } from 'vitest'
import { t } from '../../src/text/text.ts'
import { describeComfy } from './support/describe.ts'
import {
  addDeploy,
  clickWidget,
  deployAndWait,
  drawImage,
  endpoints,
  openTab,
  panel,
  useSandbox,
  watchWrites,
} from './support/runflow.ts'

describeComfy('deploying', (stage) => {
  const sandbox = useSandbox()

  it('creates the endpoint at the first press of the button on the node, and changes nothing at the second', async () => {
    const comfy = await openTab(stage, sandbox.now)
    const writes = watchWrites(comfy)
    await drawImage(comfy)
    const id = await addDeploy(comfy, 'First Poster')
    await clickWidget(comfy, id, 'Deploy')
    await panel(comfy)
      .getByRole('heading', { name: t('outcomes.created.title', { slug: 'first-poster' }) })
      .waitFor()
    const [row] = (await endpoints(sandbox.now)).filter(({ slug }) => slug === 'first-poster')
    expect(row).toMatchObject({ name: 'First Poster', slug: 'first-poster' })

    await panel(comfy)
      .getByRole('button', { name: t('panel.deploy'), exact: true })
      .click()
    await panel(comfy)
      .getByRole('heading', { name: t('outcomes.unchanged.title', { slug: 'first-poster' }) })
      .waitFor()
    expect(writes).toEqual(['POST /v1/comfyui-workflows'])
    await panel(comfy)
      .getByRole('button', { name: t('panel.action.deploy-anyway') })
      .click()
    await panel(comfy)
      .getByRole('heading', { name: t('outcomes.updated.title', { slug: 'first-poster' }) })
      .waitFor()
    expect(writes).toEqual(['POST /v1/comfyui-workflows', `PATCH /v1/comfyui-workflows/${row?.id}`])
    await comfy.screenshot(`deployed-${stage.host.frontend}`)
    expect(comfy.ourComplaints()).toEqual([])
    await comfy.close()
  })

  it('tells the URL and calls in four languages, with the inputs of this endpoint', async () => {
    const comfy = await openTab(stage, sandbox.now)
    await drawImage(comfy)
    await addDeploy(comfy, 'Snippets')
    await deployAndWait(comfy, t('outcomes.created.title', { slug: 'snippets' }))
    const url = `${sandbox.now.url}/v1/comfyui-workflows/sandbox-studio/snippets/runs`
    await panel(comfy).getByText(url, { exact: true }).waitFor()
    // That of the panel's own tab is around it.
    const code = panel(comfy).getByRole('tabpanel').last()
    expect(await code.textContent()).toContain('"width":64')
    await panel(comfy).getByRole('tab', { name: 'curl' }).press('ArrowRight')
    expect(await code.textContent()).toContain('await fetch')
    await comfy.page.keyboard.press('ArrowRight')
    expect(await code.textContent()).toContain('type Run = {')
    await comfy.page.keyboard.press('ArrowRight')
    expect(await code.textContent()).toContain('import urllib')
    expect(await panel(comfy).textContent()).not.toContain(sandbox.now.keys.full)
    await comfy.close()
  })

  it('follows the name with the slug while it is typed', async () => {
    const comfy = await openTab(stage, sandbox.now)
    const id = await addDeploy(comfy, 'Poster')
    const line = comfy.page.locator('.runflow-endpoint-line')
    const says = (slug: string) =>
      line.and(comfy.page.getByText(t('panel.endpoint.line', { slug }), { exact: true }))
    await says('poster').waitFor()
    await comfy.typeInWidget(id, 'endpoint_name', ' Summer  Poster! ')
    await says('summer-poster').waitFor()
    expect(await line.count()).toBe(1)
    await comfy.close()
  })

  it('leaves nothing of the interface in the saved workflow and in the prompt', async () => {
    const comfy = await openTab(stage, sandbox.now)
    await drawImage(comfy)
    await comfy.addNode('RunflowInputFile', [340, 600], { file_name: 'notes.txt' })
    await addDeploy(comfy, 'Clean')
    await comfy.command('Runflow.Deploy')
    // Its name is still the one that it was dropped with.
    await panel(comfy)
      .getByRole('button', { name: t('questions.confirm.yes.name-now'), exact: true })
      .click()
    await panel(comfy)
      .getByRole('heading', { name: t('outcomes.created.title', { slug: 'clean' }) })
      .waitFor()
    const { workflow, output } = await comfy.prompt()
    const saved = workflow.nodes.find((node) => node.type === 'RunflowDeploy')
    expect(saved?.widgets_values).toEqual(['Clean', '', ''])
    if (saved?.widgets_values_named !== undefined)
      expect(saved.widgets_values_named).toEqual({ endpoint_name: 'Clean', host: '', api_key: '' })
    const file = workflow.nodes.find((node) => node.type === 'RunflowInputFile')
    expect(file?.widgets_values).toEqual(['file_input', '', '', 'notes.txt'])
    expect(Object.values(output).some((node) => node.class_type === 'RunflowDeploy')).toBe(false)
    const promptFile = Object.values(output).find((node) => node.class_type === 'RunflowInputFile')
    expect(Object.keys(promptFile?.inputs ?? {}).sort()).toEqual([
      'description',
      'display_name',
      'file_name',
      'input_id',
    ])
    expect(JSON.stringify({ workflow, output })).not.toContain(sandbox.now.keys.full)
    await comfy.close()
  })

  it('deploys by the command without a Deploy node, and asks for the name only once', async () => {
    const comfy = await openTab(stage, sandbox.now)
    await drawImage(comfy)
    await comfy.command('Runflow.Deploy')
    const field = panel(comfy).getByRole('textbox', { name: t('questions.name.title') })
    await field.fill('Named Once')
    await field.press('Enter')
    await panel(comfy)
      .getByRole('heading', { name: t('outcomes.created.title', { slug: 'named-once' }) })
      .waitFor()
    await deployAndWait(comfy, t('outcomes.unchanged.title', { slug: 'named-once' }))
    const { workflow } = await comfy.prompt()
    expect((workflow.extra as Record<string, unknown>)['runflow.endpointName']).toBe('Named Once')
    await comfy.close()
  })

  it('asks which one by the command where there are several, and each button deploys its own', async () => {
    const comfy = await openTab(stage, sandbox.now)
    await drawImage(comfy)
    await addDeploy(comfy, 'Twin A')
    const second = await comfy.addNode('RunflowDeploy', [720, 560], { endpoint_name: 'Twin B' })
    await comfy.command('Runflow.Deploy')
    await panel(comfy)
      .getByRole('button', { name: /Twin A/ })
      .click()
    await panel(comfy)
      .getByRole('heading', { name: t('outcomes.created.title', { slug: 'twin-a' }) })
      .waitFor()
    await clickWidget(comfy, second, 'Deploy')
    await panel(comfy)
      .getByRole('heading', { name: t('outcomes.created.title', { slug: 'twin-b' }) })
      .waitFor()
    await comfy.close()
  })

  it('does one deploy at a time', async () => {
    const comfy = await openTab(stage, sandbox.now)
    const writes = watchWrites(comfy)
    await drawImage(comfy)
    await addDeploy(comfy, 'Only One')
    await Promise.all([comfy.command('Runflow.Deploy'), comfy.command('Runflow.Deploy')])
    await panel(comfy)
      .getByRole('heading', { name: t('outcomes.created.title', { slug: 'only-one' }) })
      .waitFor()
    expect(writes).toEqual(['POST /v1/comfyui-workflows'])
    await comfy.close()
  })
})
