import { expect, it } from 'vitest'
import { t } from '../../src/text/text.ts'
import { describeComfy } from './support/describe.ts'
import { agree, deployAnyway, drawPicture, openReal, previewShown, writePicture } from './support/install.ts'
import { openRunTab, seed } from './support/run-tab.ts'
import { addDeploy, endpoints, panel, useSandbox, watchWrites } from './support/runflow.ts'

const PICTURE = 'under a policy.png'

describeComfy(
  'a ComfyUI without API nodes, whose policy lets the page ask nobody else',
  (stage) => {
    const sandbox = useSandbox()

    it('shows the panel in its own style, and deploys through the relay, files too', async () => {
      const policy = (await fetch(`${stage.host.url}/`)).headers.get('Content-Security-Policy')
      expect(policy).toContain("connect-src 'self' data:")
      const { bytes, sha256 } = writePicture(stage, PICTURE, 'relayed')
      const comfy = await openReal(stage, sandbox.now)
      const { page } = comfy
      const writes = watchWrites(comfy)
      await previewShown(comfy, await drawPicture(comfy, PICTURE, 'Blocked'))
      await deployAnyway(comfy, t('outcomes.created.title', { slug: 'blocked' }))
      await comfy.screenshot('content-policy')
      expect(writes).toEqual(['relay POST /v1/comfyui-workflows'])
      const [row] = await endpoints(sandbox.now)
      expect(row?.resources).toMatchObject({ [PICTURE]: { size_bytes: bytes.length, sha256 } })

      const card = panel(comfy).locator('.rf-card').first()
      expect(await card.evaluate((element) => getComputedStyle(element).borderRadius)).toBe('8px')
      const icon = page.locator('.pi-cloud-upload').first()
      expect(
        await icon.evaluate((element) =>
          document.fonts.check('16px primeicons', getComputedStyle(element, '::before').content),
        ),
      ).toBe(true)

      // That the browser may not ask is learnt by asking, once for this page.
      const blocked = comfy.ourComplaints()
      const asked = ['/v1/auth/me', '/v1/comfyui-workflows?']
      expect(blocked.filter((text) => !asked.some((path) => text.includes(sandbox.now.url + path)))).toEqual(
        [],
      )
      await deployAnyway(comfy, t('outcomes.unchanged.title', { slug: 'blocked' }))
      expect(writes).toEqual(['relay POST /v1/comfyui-workflows'])
      await panel(comfy)
        .getByRole('button', { name: t('panel.action.deploy-anyway') })
        .click()
      await agree(comfy, t('outcomes.updated.title', { slug: 'blocked' }))
      expect(writes).toEqual([
        'relay POST /v1/comfyui-workflows',
        `relay PATCH /v1/comfyui-workflows/${row?.id}`,
      ])
      expect(comfy.ourComplaints()).toEqual(blocked)
      await comfy.close()
    })

    it('shows the picture of a run, which ComfyUI reads for it', async () => {
      await seed(sandbox.now, 'card', ONE_PICTURE)
      const comfy = await openReal(stage, sandbox.now)
      await addDeploy(comfy, 'Card')
      const tab = await openRunTab(comfy)
      await tab.getByRole('button', { name: t('run.button.runflow') }).click()
      await tab.getByRole('button', { name: t('run.cost.yes') }).click()
      await tab.getByRole('heading', { name: t('run.end.succeeded.title') }).waitFor()
      const picture = tab.locator('.rf-result img')
      const shown = () =>
        picture.evaluate((image: HTMLImageElement) => [image.src.slice(0, 5), image.naturalWidth > 0])
      await expect.poll(shown).toEqual(['blob:', true])
      await comfy.screenshot('content-policy-run')
      await comfy.close()
    })
  },
  { args: ['--disable-api-nodes'], frontends: ['newest'] },
)

const ONE_PICTURE = {
  prompt: {
    '1': { class_type: 'LoadImage', inputs: { image: 'a.png' } },
    '2': {
      class_type: 'RunflowOutputImage',
      inputs: { output_id: 'card', output_name: '', value: ['1', 0] },
    },
  },
  graph: { nodes: [], links: [], version: 0.4 },
}
