import { expect, it } from 'vitest'
import { VERSION } from '../../scripts/build/version.ts'
import { t } from '../../src/text/text.ts'
import type { Comfy } from './support/comfy.ts'
import { describeComfy } from './support/describe.ts'
import { deployAnyway, drawPicture, openReal, writePicture } from './support/install.ts'
import { addDeploy, deployAndWait, drawImage, panel, useSandbox, watchWrites } from './support/runflow.ts'

const PICTURE = 'half way.png'

const reconnected = (comfy: Comfy) =>
  comfy.page.evaluate(() => {
    const { api } = window.app as NonNullable<typeof window.app> & { api: EventTarget }
    return new Promise<void>((done) => {
      api.addEventListener('reconnected', () => done(), { once: true })
    })
  })

describeComfy(
  'a ComfyUI that is restarted while its tab is open',
  (stage) => {
    const sandbox = useSandbox()

    it('is told to be down without a write, and deploys once it is back', async () => {
      const comfy = await openReal(stage, sandbox.now)
      const writes = watchWrites(comfy)
      // What the pack was before it was updated, which the restart mends.
      await comfy.page.route('**/runflow/status', async (route) => {
        const answer = await route.fetch()
        await route.fulfill({ json: { ...(await answer.json()), version: '0.0.9' } })
      })
      await comfy.page.reload()
      await comfy.ready()
      await comfy.clear()
      const notice = comfy.page.getByText(t('notices.restart.detail', { bundle: VERSION, python: '0.0.9' }))
      await notice.first().waitFor()
      await comfy.page.unroute('**/runflow/status')

      await drawImage(comfy)
      await addDeploy(comfy, 'Restarted')
      await comfy.command('Runflow.OpenPanel')
      await panel(comfy).waitFor()
      await stage.host.stop()
      await deployAndWait(comfy, t('outcomes.comfyui.unreachable.title'))
      await panel(comfy)
        .getByText(t('outcomes.comfyui.unreachable.next', { isCheck: false }))
        .waitFor()
      await comfy.screenshot('restart-down')
      expect(writes).toEqual([])

      const back = reconnected(comfy)
      await stage.comeBack()
      await back
      await expect.poll(() => notice.count()).toBe(0)
      await deployAnyway(comfy, t('outcomes.created.title', { slug: 'restarted' }))
      expect(writes).toEqual(['POST /v1/comfyui-workflows'])
      await comfy.close()
    })

    it('is told to be down where the panel has never been open', async () => {
      const comfy = await openReal(stage, sandbox.now)
      await drawImage(comfy)
      await addDeploy(comfy, 'Never Open')
      await stage.host.stop()
      await comfy.command('Runflow.Deploy')
      await comfy.page.getByText(t('panel.not-loaded.detail')).first().waitFor()
      await comfy.command('Runflow.OpenPanel')
      // Some browsers remember that a module did not load, and others load it when it is asked for again.
      const reload = comfy.page.getByRole('button', { name: t('panel.action.reload-tab') })
      await reload.waitFor()
      await comfy.screenshot('restart-not-loaded')

      const back = reconnected(comfy)
      await stage.comeBack()
      await back
      await reload.click()
      await comfy.ready()
      await comfy.command('Runflow.OpenPanel')
      await panel(comfy).waitFor()
      await comfy.close()
    })

    it('ends a deploy that waits for hashes in a sentence', async () => {
      writePicture(stage, PICTURE, 'restart')
      const comfy = await openReal(stage, sandbox.now)
      const writes = watchWrites(comfy)
      await drawPicture(comfy, PICTURE, 'Half Way')
      // As for a large model: the job has not ended for as long as somebody answers.
      await comfy.page.route('**/runflow/hash-jobs/*', async (route) => {
        const answer = await route.fetch().catch(() => null)
        if (!answer?.ok()) return answer === null ? route.abort() : route.fulfill({ response: answer })
        await route.fulfill({ json: { ...(await answer.json()), state: 'running' } })
      })
      await comfy.command('Runflow.Deploy')
      // Its one file is read and sent meanwhile.
      await panel(comfy).locator('.rf-current').getByText(t('steps.upload')).waitFor()
      await stage.host.stop()
      await panel(comfy)
        .getByRole('heading', { name: t('outcomes.comfyui.unreachable.title') })
        .waitFor()
      await panel(comfy)
        .getByRole('button', { name: t('panel.action.try-again') })
        .waitFor()
      await comfy.screenshot('restart-half-way')
      expect(writes.filter((write) => !write.includes('/v1/asset-uploads'))).toEqual([])

      await comfy.page.unroute('**/runflow/hash-jobs/*')
      await stage.comeBack()
      await deployAnyway(comfy, t('outcomes.created.title', { slug: 'half-way' }))
      await comfy.close()
    })
  },
  { frontends: ['newest'], restarts: true },
)
