import { expect, it } from 'vitest'
import { VERSION } from '../../scripts/build/version.ts'
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

const status = (more: Record<string, unknown>) => ({
  version: VERSION,
  folder: 'ComfyUI-Runflow',
  other_plugin: null,
  relay: { allowed: true, code: null },
  ...more,
})

describeComfy('the surroundings', (stage) => {
  const sandbox = useSandbox()

  it.each([
    [
      { other_plugin: { folder: 'ComfyUI-Runflow-old', had_password: true } },
      t('notices.other-plugin.title'),
      t('notices.other-plugin.detail', { folder: 'ComfyUI-Runflow-old' }),
    ],
    [
      { version: '0.0.9' },
      t('notices.restart.title'),
      t('notices.restart.detail', { bundle: VERSION, python: '0.0.9' }),
    ],
    [
      { version: '9.0.0' },
      t('notices.reload.title'),
      t('notices.reload.detail', { bundle: VERSION, python: '9.0.0', keys: 'Ctrl+Shift+R' }),
    ],
  ])('are told in a sentence that stays: %j', async (more, title, detail) => {
    const comfy = await openTab(stage, sandbox.now)
    await comfy.page.route('**/runflow/status', (route) => route.fulfill({ json: status(more) }))
    await comfy.page.reload()
    await comfy.ready()
    await comfy.page.getByText(title).first().waitFor()
    await comfy.command('Runflow.OpenPanel')
    await panel(comfy).getByRole('heading', { name: title }).waitFor()
    expect(await panel(comfy).textContent()).toContain(detail)
    await comfy.screenshot(`notice-${title.replaceAll(' ', '-').toLowerCase()}-${stage.host.frontend}`)
    await comfy.close()
  })

  it('of a second copy of this pack register nothing twice', async () => {
    const comfy = await openTab(stage, sandbox.now)
    await comfy.page.route('**/api/extensions', async (route) => {
      const answer = await route.fetch()
      const list = (await answer.json()) as string[]
      await route.fulfill({
        response: answer,
        json: [...list, '/extensions/probe/probe.js', '/extensions/second/runflow.js'],
      })
    })
    const bundle = `${stage.host.url}/extensions/ComfyUI-Runflow/runflow.js`
    await comfy.page.route('**/extensions/second/runflow.js', async (route) =>
      route.fulfill({ response: await route.fetch({ url: bundle }) }),
    )
    await comfy.page.reload()
    await comfy.ready()
    await comfy.clear()
    const id = await addDeploy(comfy, 'Twice')
    const buttons = await comfy.page.evaluate((node) => {
      const app = window.app as NonNullable<typeof window.app>
      return (app.rootGraph ?? app.graph).getNodeById(node)?.widgets?.map(({ name }) => name)
    }, id)
    expect(buttons).toEqual(['endpoint_name', 'host', 'api_key', 'Deploy', 'runflow_endpoint'])
    await comfy.command('Runflow.OpenPanel')
    await panel(comfy).first().waitFor()
    expect(await panel(comfy).count()).toBe(1)
    await comfy.close()
  })
})

describeComfy(
  'an API that answers no browser',
  (stage) => {
    const sandbox = useSandbox(['--cors', 'off'])

    it('is reached through the relay, by every call of a deploy', async () => {
      const comfy = await openTab(stage, sandbox.now)
      const writes = watchWrites(comfy)
      await drawImage(comfy)
      await addDeploy(comfy, 'Relayed')
      await deployAndWait(comfy, t('outcomes.created.title', { slug: 'relayed' }))
      expect(writes).toEqual(['relay POST /v1/comfyui-workflows'])
      await comfy.close()
    })
  },
  { frontends: ['newest'] },
)
