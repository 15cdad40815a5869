import { expect, it } from 'vitest'
import { t } from '../../src/text/text.ts'
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

const OWN_KEY = 'rf_live_EXAMPLE0EXAMPLE0EXAMPLE0EXAMPLE0'

describeComfy('what a deploy asks', (stage) => {
  const sandbox = useSandbox()

  it('names what breaks for callers before it replaces a live endpoint, and writes nothing on a no', async () => {
    const comfy = await openTab(stage, sandbox.now)
    const { width } = await drawImage(comfy)
    await addDeploy(comfy, 'Breaking')
    await deployAndWait(comfy, t('outcomes.created.title', { slug: 'breaking' }))
    const writes = watchWrites(comfy)
    await comfy.typeInWidget(width, 'input_id', 'size')
    await comfy.command('Runflow.Deploy')
    await panel(comfy)
      .getByText(t('findings.interface-breaking.change.input-removed', { inputId: 'width' }))
      .waitFor()
    await comfy.screenshot(`breaking-${stage.host.frontend}`)
    await panel(comfy)
      .getByRole('button', { name: t('questions.confirm.no') })
      .click()
    await panel(comfy)
      .getByRole('heading', { name: t('panel.ended.declined') })
      .waitFor()
    expect(writes).toEqual([])

    await panel(comfy)
      .getByRole('button', { name: t('panel.deploy'), exact: true })
      .click()
    await panel(comfy)
      .getByRole('button', { name: t('questions.confirm.yes.update') })
      .click()
    await panel(comfy)
      .getByRole('heading', { name: t('outcomes.updated.title', { slug: 'breaking' }) })
      .waitFor()
    expect(writes).toHaveLength(1)
    await comfy.close()
  })

  it('says that the canvas has changed since it was read, while it asks, and still sends nothing else', async () => {
    const comfy = await openTab(stage, sandbox.now)
    const { width } = await drawImage(comfy)
    await addDeploy(comfy, 'Undone')
    await deployAndWait(comfy, t('outcomes.created.title', { slug: 'undone' }))
    const writes = watchWrites(comfy)
    await comfy.typeInWidget(width, 'input_id', 'size')
    await comfy.command('Runflow.Deploy')
    await panel(comfy)
      .getByText(t('findings.interface-breaking.change.input-removed', { inputId: 'width' }))
      .waitFor()
    const changed = panel(comfy).getByText(t('questions.confirm.changed'))
    expect(await changed.count()).toBe(0)
    await comfy.command('Comfy.Undo')
    await changed.waitFor()
    await comfy.screenshot(`question-outdated-${stage.host.frontend}`)
    await panel(comfy)
      .getByRole('button', { name: t('questions.confirm.no') })
      .click()
    await panel(comfy)
      .getByRole('heading', { name: t('panel.ended.declined') })
      .waitFor()
    expect(writes).toEqual([])
    // Old front ends number the links anew when they undo.
    const ends = (['updated', 'unchanged'] as const).map((kind) =>
      t(`outcomes.${kind}.title`, { slug: 'undone' }),
    )
    await deployAndWait(comfy, new RegExp(ends.join('|')))
    await comfy.close()
  })

  it('has a field for the name, and reads again what has changed while it asks', async () => {
    const comfy = await openTab(stage, sandbox.now)
    const { width } = await drawImage(comfy)
    await addDeploy(comfy, 'default')
    const writes = watchWrites(comfy)
    await comfy.command('Runflow.Deploy')
    const asks = (slug: string) =>
      panel(comfy)
        .getByRole('heading', { name: t('outcomes.created.title', { slug }) })
        .waitFor()
    await panel(comfy)
      .getByRole('textbox', { name: t('questions.name.title') })
      .fill('Sunny Portrait!')
    await panel(comfy)
      .getByText(t('questions.name.address', { slug: 'sunny-portrait' }))
      .waitFor()
    await comfy.screenshot(`rename-${stage.host.frontend}`)
    await panel(comfy)
      .getByRole('button', { name: t('fixes.rename-and-deploy') })
      .click()
    await asks('sunny-portrait')
    expect(writes).toEqual(['POST /v1/comfyui-workflows'])
    const { workflow } = await comfy.prompt()
    const deploy = workflow.nodes.find(({ type }) => type === 'RunflowDeploy')
    expect(deploy?.widgets_values).toEqual(['Sunny Portrait!', '', ''])

    await comfy.typeInWidget(width, 'input_id', 'size')
    await comfy.command('Runflow.Deploy')
    await panel(comfy)
      .getByText(t('findings.interface-breaking.change.input-removed', { inputId: 'width' }))
      .waitFor()
    await comfy.command('Comfy.Undo')
    await panel(comfy)
      .getByRole('button', { name: t('questions.confirm.read-again') })
      .click()
    await panel(comfy)
      .getByRole('heading', { name: t('outcomes.unchanged.title', { slug: 'sunny-portrait' }) })
      .waitFor()
    expect(writes).toEqual(['POST /v1/comfyui-workflows'])
    await comfy.close()
  })

  it('asks whose key a workflow with its own key uses, and sends nothing on cancel', async () => {
    const comfy = await openTab(stage, sandbox.now)
    const requests: string[] = []
    comfy.page.on('request', (request) => {
      if (request.url().startsWith(sandbox.now.url)) requests.push(request.url())
    })
    await drawImage(comfy)
    await addDeploy(comfy, 'Whose Key', { api_key: OWN_KEY })
    await comfy.command('Runflow.Deploy')
    const asked = panel(comfy).getByRole('heading', {
      name: t('questions.key.title', { lastFour: OWN_KEY.slice(-4), host: sandbox.now.url }),
    })
    await asked.waitFor()
    await panel(comfy)
      .getByRole('button', { name: t('panel.cancel'), exact: true })
      .click()
    await panel(comfy)
      .getByRole('heading', { name: t('outcomes.cancelled.title') })
      .waitFor()
    expect(requests).toEqual([])

    await comfy.command('Runflow.Deploy')
    await panel(comfy)
      .getByRole('button', {
        name: t('questions.key.use-saved', { lastFour: (sandbox.now.keys.full as string).slice(-4) }),
      })
      .click()
    await panel(comfy)
      .getByRole('heading', { name: t('outcomes.created.title', { slug: 'whose-key' }) })
      .waitFor()
    // Remembered for this page.
    await deployAndWait(comfy, t('outcomes.unchanged.title', { slug: 'whose-key' }))
    await comfy.close()
  })

  it('says that the node holds a key as soon as it is typed, and clears it so that undo brings it back', async () => {
    const comfy = await openTab(stage, sandbox.now)
    const id = await addDeploy(comfy, 'Typed Key')
    await comfy.typeInWidget(id, 'api_key', OWN_KEY)
    await comfy.page.getByText(t('notices.key-in-node.title')).first().waitFor()
    await comfy.command('Runflow.OpenPanel')
    await panel(comfy)
      .getByRole('button', { name: t('fixes.clear-key') })
      .click()
    await panel(comfy)
      .getByText(t('findings.key-in-widget.title', { lastFour: OWN_KEY.slice(-4) }))
      .waitFor({ state: 'detached' })
    const apiKey = async () => (await comfy.prompt()).workflow.nodes[0]?.widgets_values as unknown[]
    expect(await apiKey()).toEqual(['Typed Key', '', ''])
    await comfy.command('Comfy.Undo')
    expect(await apiKey()).toEqual(['Typed Key', '', OWN_KEY])
    await comfy.close()
  })

  it('stops when it is cancelled before the write', async () => {
    const comfy = await openTab(stage, sandbox.now)
    const writes = watchWrites(comfy)
    await drawImage(comfy)
    await addDeploy(comfy, 'Stopped')
    await comfy.page.route('**/v1/comfyui-workflows?*', () => {})
    await comfy.command('Runflow.Deploy')
    await panel(comfy)
      .getByRole('button', { name: t('panel.cancel'), exact: true })
      .click()
    await panel(comfy)
      .getByRole('heading', { name: t('outcomes.cancelled.title') })
      .waitFor()
    expect(writes).toEqual([])
    await comfy.close()
  })

  it('is answered by keyboard alone: the focus follows, and Escape is a no', async () => {
    const comfy = await openTab(stage, sandbox.now)
    const writes = watchWrites(comfy)
    await drawImage(comfy)
    await addDeploy(comfy, 'default')
    let isHeld = true
    await comfy.page.route('**/v1/comfyui-workflows?*', (route) => (isHeld ? undefined : route.continue()))
    await comfy.command('Runflow.OpenPanel')
    const focused = () =>
      comfy.page.evaluate(() => {
        const at = document.activeElement
        return at?.getAttribute('aria-label') ?? at?.textContent
      })
    await panel(comfy)
      .getByRole('button', { name: t('panel.deploy'), exact: true })
      .press('Enter')
    await expect.poll(focused).toBe(t('panel.progress'))
    await comfy.page.keyboard.press('Escape')
    await comfy.page.keyboard.press('Tab')
    expect(await focused()).toBe(t('panel.cancel'))
    await comfy.page.keyboard.press('Enter')
    await expect.poll(focused).toBe(t('outcomes.cancelled.title'))

    isHeld = false
    await panel(comfy)
      .getByRole('button', { name: t('panel.deploy'), exact: true })
      .press('Enter')
    await expect.poll(focused).toBe(t('questions.confirm.title.create', { slug: 'default' }))
    await comfy.page.keyboard.press('Escape')
    await expect.poll(focused).toBe(t('panel.ended.declined'))
    await comfy.screenshot(`keyboard-${stage.host.frontend}`)
    expect(writes).toEqual([])
    await comfy.close()
  })

  it('asks in a dialog of its own where the panel is not on the screen', async () => {
    const comfy = await openTab(stage, sandbox.now)
    const writes = watchWrites(comfy)
    await drawImage(comfy)
    await addDeploy(comfy, 'default')
    await comfy.command('Runflow.Deploy')
    await panel(comfy)
      .getByRole('button', { name: t('questions.confirm.yes.create') })
      .waitFor()
    await comfy.command('Workspace.ToggleSidebarTab.runflow')
    const dialog = comfy.page.locator('dialog.runflow-dialog')
    await dialog.getByText(t('findings.name-default.title')).waitFor()
    await comfy.screenshot(`dialog-${stage.host.frontend}`)
    await comfy.page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await comfy.command('Runflow.OpenPanel')
    await panel(comfy)
      .getByRole('heading', { name: t('panel.ended.declined') })
      .waitFor()
    expect(writes).toEqual([])
    await comfy.close()
  })
})
