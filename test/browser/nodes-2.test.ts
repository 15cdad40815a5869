import { expect, it } from 'vitest'
import { t } from '../../src/text/text.ts'
import { describeComfy } from './support/describe.ts'
import { addDeploy, drawImage, openTab, panel, useSandbox } from './support/runflow.ts'

describeComfy('in Nodes 2.0', (stage) => {
  const sandbox = useSandbox()

  it('the button on the node deploys, the line follows, and nothing of them is saved', async () => {
    const comfy = await openTab(stage, sandbox.now, { vueNodes: true, palette: 'light' })
    await drawImage(comfy)
    await addDeploy(comfy, 'Nodes Two')
    await comfy.page.getByText(t('panel.endpoint.line', { slug: 'nodes-two' })).waitFor()
    await comfy.page
      .getByRole('button', { name: t('panel.deploy'), exact: true })
      .last()
      .click()
    await panel(comfy)
      .getByRole('heading', { name: t('outcomes.created.title', { slug: 'nodes-two' }) })
      .waitFor()
    await comfy.screenshot(`nodes-2-${stage.host.frontend}`)
    const { workflow, output } = await comfy.prompt()
    const saved = workflow.nodes.find((node) => node.type === 'RunflowDeploy')
    expect(saved?.widgets_values).toEqual(['Nodes Two', '', ''])
    expect(Object.values(output).some((node) => node.class_type === 'RunflowDeploy')).toBe(false)
    expect(comfy.ourComplaints()).toEqual([])
    await comfy.close()
  })

  it('the line goes on following after an undo, which makes the node anew', async () => {
    const comfy = await openTab(stage, sandbox.now, { vueNodes: true })
    await drawImage(comfy)
    const deploy = String(await addDeploy(comfy, 'Before Undo'))
    const told = (slug: string) => comfy.page.getByText(t('panel.endpoint.line', { slug })).first()
    await told('before-undo').waitFor()
    await comfy.load((await comfy.prompt()).workflow)
    await comfy.addNode('EmptyImage', [60, 700])
    // What a script adds is a step of its own once somebody clicks.
    await comfy.page.mouse.click(900, 650)
    await expect.poll(async () => (await comfy.prompt()).workflow.nodes.length).toBe(5)
    await comfy.page.waitForTimeout(500)
    await comfy.undo()
    await expect.poll(async () => (await comfy.prompt()).workflow.nodes.length).toBe(4)
    await comfy.setWidget(deploy, 'endpoint_name', 'After Undo')
    await told('after-undo').waitFor()
    await comfy.close()
  })

  it('the button asks for the key while none is saved', async () => {
    const comfy = await openTab(stage, sandbox.now, { key: null, vueNodes: true })
    await addDeploy(comfy, 'No Key')
    // The Nodes 2.0 of 1.32 names a button by its widget and shows no label.
    const name = stage.host.frontend.startsWith('1.32') ? 'Deploy' : t('panel.set-key')
    await comfy.page.getByRole('button', { name, exact: true }).click()
    await comfy.page.getByLabel(t('key.label')).waitFor()
    await comfy.close()
  })

  it('the File input uploads any file and takes its name', async () => {
    const comfy = await openTab(stage, sandbox.now, { vueNodes: true })
    const uploads: string[] = []
    await comfy.page.route('**/upload/image', async (route) => {
      uploads.push(route.request().postDataBuffer()?.toString() ?? '')
      await route.fulfill({ json: { name: 'notes (1).txt', subfolder: '', type: 'input' } })
    })
    const id = await comfy.addNode('RunflowInputFile', [340, 60])
    const chooser = comfy.page.waitForEvent('filechooser')
    await comfy.page.getByRole('button', { name: t('notices.choose-file') }).click()
    await (await chooser).setFiles({
      name: 'notes.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('hello'),
    })
    await expect
      .poll(async () => (await comfy.prompt()).output[String(id)]?.inputs.file_name)
      .toBe('notes (1).txt')
    expect(uploads).toHaveLength(1)
    expect(uploads[0]).toContain('hello')
    await comfy.close()
  })
})
