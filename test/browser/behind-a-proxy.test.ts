import { expect, it } from 'vitest'
import { t } from '../../src/text/text.ts'
import { describeComfy } from './support/describe.ts'
import { deployAnyway, drawPicture, openReal } from './support/install.ts'
import { clickWidget, endpoints, panel, useSandbox } from './support/runflow.ts'

const PICTURE = 'below a path.png'

describeComfy(
  'below a path, as a proxy in front of ComfyUI serves it',
  (stage) => {
    const sandbox = useSandbox()

    it('our script loads and its routes answer', async () => {
      const comfy = await stage.open()
      const answered: number[] = []
      comfy.page.on('response', (response) => {
        if (response.url().endsWith('/comfy/api/runflow/status')) answered.push(response.status())
      })
      await comfy.page.reload()
      await comfy.ready()
      await comfy.addNode('RunflowDeploy', [300, 200])
      const { output } = await comfy.prompt()
      // Virtual only where our script is at work.
      expect(output).toEqual({})
      expect(answered).toEqual([200])
      expect(comfy.ourComplaints()).toEqual([])
      await comfy.close()
    })

    it('a file is chosen and deployed, and nothing is asked for outside the path', async () => {
      const comfy = await openReal(stage, sandbox.now)
      const { page } = comfy
      const outside: string[] = []
      page.on('request', (request) => {
        const { origin, pathname } = new URL(request.url())
        if (origin === new URL(comfy.url).origin && !pathname.startsWith('/comfy/')) outside.push(pathname)
      })
      const file = await comfy.addNode('RunflowInputFile', [340, 60])
      const chooser = page.waitForEvent('filechooser')
      await clickWidget(comfy, file, 'Choose file')
      const buffer = Buffer.from('no picture, but a file')
      await (await chooser).setFiles({ name: PICTURE, mimeType: 'image/png', buffer })
      const named = async () => Object.values((await comfy.prompt()).output)[0]?.inputs.file_name
      await expect.poll(named).toBe(PICTURE)

      await comfy.clear()
      await drawPicture(comfy, PICTURE, 'Prefixed')
      await deployAnyway(comfy, t('outcomes.created.title', { slug: 'prefixed' }))
      const [row] = await endpoints(sandbox.now)
      expect(row?.resources).toMatchObject({ [PICTURE]: { size_bytes: buffer.length } })
      const card = panel(comfy).locator('.rf-card').first()
      expect(await card.evaluate((element) => getComputedStyle(element).borderRadius)).toBe('8px')
      await comfy.screenshot('below-a-path')
      expect(outside).toEqual([])
      expect(comfy.ourComplaints()).toEqual([])
      await comfy.close()
    })
  },
  { args: ['--prefix', '/comfy'], frontends: ['newest'], hostOnly: true },
)
