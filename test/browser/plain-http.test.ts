import { expect, it } from 'vitest'
import { t } from '../../src/text/text.ts'
import { OTHER_MACHINE } from './support/chromium.ts'
import { describeComfy } from './support/describe.ts'
import { deployAnyway, drawPicture, openReal, writePicture } from './support/install.ts'
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

const PICTURE = 'from another machine.png'

describeComfy(
  'a page over plain http from another machine',
  (stage) => {
    const open = useSandbox()
    const closed = useSandbox(['--cors', 'off'])
    const elsewhere = { hostname: OTHER_MACHINE }

    it('deploys directly, files too, and copies by selecting', async () => {
      const { bytes, sha256 } = writePicture(stage, PICTURE, 'plain http')
      const comfy = await openReal(stage, open.now, elsewhere)
      const { page } = comfy
      const lacks = () => [isSecureContext, typeof navigator.clipboard, typeof crypto.subtle]
      expect(await page.evaluate(lacks)).toEqual([false, 'undefined', 'undefined'])
      const writes = watchWrites(comfy)
      await drawPicture(comfy, PICTURE, 'Plain')
      await deployAnyway(comfy, t('outcomes.created.title', { slug: 'plain' }))
      expect(writes.at(-1)).toBe('POST /v1/comfyui-workflows')
      const [row] = (await endpoints(open.now)).filter(({ slug }) => slug === 'plain')
      expect(row?.resources).toMatchObject({ [PICTURE]: { size_bytes: bytes.length, sha256 } })

      const url = `${open.now.url}/v1/comfyui-workflows/sandbox-studio/plain/runs`
      await panel(comfy)
        .getByRole('button', { name: t('panel.copy.address') })
        .click()
      await panel(comfy)
        .getByText(t('panel.copy.selected', { keys: 'Ctrl+C' }))
        .waitFor()
      await comfy.screenshot('plain-http-copied')
      expect(await page.evaluate(() => getSelection()?.toString())).toBe(url)
      await page.keyboard.press('Control+c')
      await comfy.command('Runflow.SetApiKey')
      const field = page.getByLabel(t('key.label'))
      await field.focus()
      await page.keyboard.press('Control+v')
      expect(await field.inputValue()).toBe(url)
      expect(comfy.ourComplaints()).toEqual([])
      await comfy.close()
    })

    it('sends no key to ComfyUI for the relay, and says why', async () => {
      const comfy = await openTab(stage, closed.now, elsewhere)
      const key = closed.now.keys.full as string
      const inClear: string[] = []
      comfy.page.on('request', (request) => {
        const sent = [request.url(), request.postData() ?? '', JSON.stringify(request.headers())].join()
        if (new URL(request.url()).hostname === OTHER_MACHINE && sent.includes(key))
          inClear.push(request.url())
      })
      await drawImage(comfy)
      await addDeploy(comfy, 'In Clear')
      await deployAndWait(comfy, t('api.relay-refused.title'))
      await panel(comfy).getByText(t('refusals.relay-plain-http')).waitFor()
      await comfy.screenshot('plain-http-refused')
      await comfy.command('Runflow.SetApiKey')
      await comfy.page.getByRole('button', { name: t('key.test') }).click()
      const settings = comfy.page.locator('.runflow-settings')
      await settings.getByText(t('refusals.relay-plain-http')).waitFor()
      await comfy.screenshot('plain-http-settings')
      expect(inClear).toEqual([])
      expect(await endpoints(closed.now)).toEqual([])
      await comfy.close()
    })
  },
  { frontends: ['newest'] },
)
