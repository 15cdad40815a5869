import { expect, it } from 'vitest'
import { DEFAULT_API_URL } from '../../src/names.ts'
import { t } from '../../src/text/text.ts'
import type { Comfy } from './support/comfy.ts'
import { describeComfy } from './support/describe.ts'
import type { Sandbox } from './support/runflow.ts'
import { addDeploy, clickWidget, drawImage, openTab, panel, useSandbox } from './support/runflow.ts'

/** The sandbox in place of Runflow itself, which no test reaches. */
async function answerForRunflow({ page }: Comfy, { url }: Sandbox): Promise<void> {
  await page.route(`${DEFAULT_API_URL}/**`, async (route) => {
    const { pathname, search } = new URL(route.request().url())
    await route.fulfill({ response: await route.fetch({ url: `${url}${pathname}${search}` }) })
  })
}

describeComfy('the API key', (stage) => {
  const sandbox = useSandbox()

  const savedSettings = async () => JSON.stringify(await (await fetch(`${stage.host.url}/settings`)).json())

  it('is asked for by the button of the node, saved in this browser, and is in no file of ComfyUI', async () => {
    const comfy = await openTab(stage, sandbox.now, { key: null })
    await drawImage(comfy)
    const id = await addDeploy(comfy, 'First Run')
    const label = () =>
      comfy.page.evaluate((node) => {
        const app = window.app as NonNullable<typeof window.app>
        const widgets = (app.rootGraph ?? app.graph).getNodeById(node)?.widgets ?? []
        const button = widgets.find(({ name }) => name === 'Deploy')
        return button && 'label' in button ? button.label : undefined
      }, id)
    await expect.poll(label).toBe(t('panel.set-key'))
    await clickWidget(comfy, id, 'Deploy')
    const field = comfy.page.getByLabel(t('key.label'))
    await field.waitFor()
    expect(await field.getAttribute('type')).toBe('password')
    await comfy.screenshot(`first-run-${stage.host.frontend}`)
    await field.fill(sandbox.now.keys.full as string)
    await field.press('Enter')
    await comfy.page.getByText(t('connection.connected.title', { organizations: 'Sandbox Studio' })).waitFor()
    const text = await comfy.page.locator('.runflow-settings').textContent()
    expect(text).toContain(t('key.saved', { lastFour: 'full', origin: sandbox.now.url }))
    expect(text).not.toContain(sandbox.now.keys.full)
    await comfy.screenshot(`key-saved-${stage.host.frontend}`)
    await comfy.page.keyboard.press('Escape')
    await comfy.page.locator('.runflow-settings').waitFor({ state: 'hidden' })

    await expect.poll(label).toBe('Deploy')
    await clickWidget(comfy, id, 'Deploy')
    await panel(comfy)
      .getByRole('heading', { name: t('outcomes.created.title', { slug: 'first-run' }) })
      .waitFor()
    expect(await savedSettings()).not.toContain(sandbox.now.keys.full)
    expect(JSON.stringify(await comfy.prompt())).not.toContain(sandbox.now.keys.full)
    await comfy.close()
  })

  it.each([
    ['rf_live_wrong_not_a_key', t('api.unauthorized.detail', { code: t('api.code.lookup', { what: 401 }) })],
    [
      'no_read',
      t('api.forbidden.detail', {
        scope: 'comfyui-workflows:read',
        code: t('api.code.lookup', { what: 403 }),
      }),
    ],
  ])('that does not work says why: %s', async (name, reason) => {
    const comfy = await openTab(stage, sandbox.now, { key: name })
    await comfy.command('Runflow.SetApiKey')
    await comfy.page.getByRole('button', { name: t('key.test') }).click()
    await comfy.page.locator('.runflow-settings').getByText(reason).waitFor()
    await comfy.close()
  })

  it('of the older plugin works for Runflow itself, and moves out of the settings file into this browser', async () => {
    const old = sandbox.now.keys.full as string
    const settings = { 'Runflow.ApiUrl': DEFAULT_API_URL, 'Runflow.ApiKey': old }
    const comfy = await openTab(stage, sandbox.now, { key: null, settings })
    await answerForRunflow(comfy, sandbox.now)
    await drawImage(comfy)
    await addDeploy(comfy, 'Old Key')
    await comfy.command('Runflow.Deploy')
    await panel(comfy)
      .getByRole('heading', { name: t('outcomes.created.title', { slug: 'old-key' }) })
      .waitFor()
    await comfy.command('Runflow.SetApiKey')
    await comfy.page.getByText(t('key.where.settings')).waitFor()
    await comfy.screenshot(`old-key-${stage.host.frontend}`)
    await comfy.page.getByRole('button', { name: t('key.move') }).click()
    await comfy.page.getByText(t('key.moved.detail')).waitFor()
    expect(await savedSettings()).not.toContain(old)
    expect(
      await comfy.page.evaluate((url) => localStorage.getItem(`runflow.key:${url}`), DEFAULT_API_URL),
    ).toBe(old)
    await comfy.close()
  })

  it('of the older plugin is not forgotten in the settings file once a new one is saved', async () => {
    const old = 'rf_live_EXAMPLE0OLDER0EXAMPLE'
    const comfy = await openTab(stage, sandbox.now, { key: null, settings: { 'Runflow.ApiKey': old } })
    await comfy.command('Runflow.SetApiKey')
    // It was typed for Runflow itself, so it does not count for this API URL.
    await comfy.page.getByText(t('key.none-saved', { origin: sandbox.now.url })).waitFor()
    await comfy.page
      .getByText(t('key.use-old-question', { lastFour: old.slice(-4), origin: sandbox.now.url }))
      .waitFor()
    const field = comfy.page.getByLabel(t('key.label'))
    await field.fill(sandbox.now.keys.full as string)
    await field.press('Enter')
    await comfy.page.getByText(t('connection.connected.title', { organizations: 'Sandbox Studio' })).waitFor()
    await comfy.page.getByText(t('key.left-behind', { lastFour: old.slice(-4) })).waitFor()
    await comfy.screenshot(`old-key-left-${stage.host.frontend}`)
    expect(await savedSettings()).toContain(old)
    const clear = comfy.page.getByRole('button', { name: t('key.clear-old') })

    await comfy.page.route('**/settings/Runflow.ApiKey', (route) => route.fulfill({ status: 500 }))
    await clear.click()
    await comfy.page.getByText(t('key.not-cleared.title')).waitFor()
    await comfy.page.unroute('**/settings/Runflow.ApiKey')
    await clear.click()
    await comfy.page.getByText(t('key.cleared.title')).waitFor()
    await clear.waitFor({ state: 'detached' })
    expect(await savedSettings()).not.toContain(old)
    await comfy.close()
  })

  it('is not sent to another origin when the API URL changes', async () => {
    const comfy = await openTab(stage, sandbox.now)
    const other = 'http://127.0.0.1:9'
    await comfy.page.evaluate(async (url) => {
      const app = window.app as NonNullable<typeof window.app> & {
        extensionManager: { setting: { set(id: string, value: unknown): Promise<void> } }
      }
      await app.extensionManager.setting.set('Runflow.ApiUrl', url)
    }, other)
    const requests: string[] = []
    comfy.page.on('request', (request) => {
      if (request.url().startsWith(other) || request.url().includes('/runflow/relay'))
        requests.push(request.url())
    })
    await drawImage(comfy)
    await addDeploy(comfy, 'Elsewhere')
    await comfy.command('Runflow.Deploy')
    await panel(comfy)
      .getByRole('heading', { name: t('outcomes.unconfigured.title') })
      .waitFor()
    expect(requests).toEqual([])
    await comfy.close()
  })

  it('can be saved, and the workflow deployed, by keyboard alone', async () => {
    const comfy = await openTab(stage, sandbox.now, { key: null })
    const { keyboard } = comfy.page
    await drawImage(comfy)
    await addDeploy(comfy, 'By Keyboard')
    await comfy.command('Runflow.SetApiKey')
    // Opened by our command, the settings have the cursor in the key field, once they are fully open.
    await comfy.page.waitForTimeout(1000)
    await expect.poll(() => comfy.page.evaluate(() => document.activeElement?.ariaLabel)).toBe(t('key.label'))
    await keyboard.type(sandbox.now.keys.full as string)
    await keyboard.press('Enter')
    await comfy.page.getByText(t('connection.connected.title', { organizations: 'Sandbox Studio' })).waitFor()
    await keyboard.press('Escape')
    await comfy.page.locator('.runflow-settings').waitFor({ state: 'hidden' })
    await comfy.command('Runflow.OpenPanel')
    await panel(comfy)
      .getByRole('button', { name: t('panel.api-key') })
      .focus()
    // Past the tabs of the panel, which are one stop.
    await keyboard.press('Tab')
    await keyboard.press('Tab')
    await keyboard.press('Enter')
    await panel(comfy)
      .getByRole('heading', { name: t('outcomes.created.title', { slug: 'by-keyboard' }) })
      .waitFor()
    // The focus is on what was told.
    await keyboard.press('Tab')
    expect(await comfy.page.evaluate(() => document.activeElement?.ariaLabel)).toBe(t('panel.copy.address'))
    await comfy.close()
  })
})
