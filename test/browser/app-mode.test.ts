import { expect, it } from 'vitest'
import { t } from '../../src/text/text.ts'
import { describeComfy } from './support/describe.ts'
import { addDeploy, drawImage, openTab, panel, useSandbox, watchWrites } from './support/runflow.ts'

describeComfy(
  'App mode, which hides nodes and the sidebar button',
  (stage) => {
    const sandbox = useSandbox()

    it('deploys by the command, and asks and tells in the panel', async () => {
      const comfy = await openTab(stage, sandbox.now, { vueNodes: true })
      const writes = watchWrites(comfy)
      await drawImage(comfy)
      await addDeploy(comfy, 'default')
      await comfy.command('Comfy.ToggleLinear')
      await comfy.command('Runflow.Deploy')
      await panel(comfy).getByText(t('findings.name-default.title')).waitFor()
      await comfy.screenshot(`app-mode-${stage.host.frontend}`)
      await panel(comfy)
        .getByRole('button', { name: t('questions.confirm.yes.create') })
        .click()
      await panel(comfy)
        .getByRole('heading', { name: t('outcomes.created.title', { slug: 'default' }) })
        .waitFor()
      expect(writes).toEqual(['POST /v1/comfyui-workflows'])
      await comfy.close()
    })

    it('can close the panel, for which it shows no button of its own', async () => {
      const comfy = await openTab(stage, sandbox.now, { vueNodes: true })
      const close = panel(comfy).getByRole('button', { name: t('panel.close') })
      await comfy.command('Runflow.OpenPanel')
      await panel(comfy).waitFor()
      expect(await close.count()).toBe(0)
      await comfy.command('Comfy.ToggleLinear')
      await comfy.command('Runflow.OpenPanel')
      await close.click()
      await panel(comfy).waitFor({ state: 'detached' })
      await comfy.command('Runflow.OpenPanel')
      await close.focus()
      await comfy.page.keyboard.press('Escape')
      await panel(comfy).waitFor({ state: 'detached' })
      await comfy.close()
    })
  },
  { frontends: ['newest'] },
)
