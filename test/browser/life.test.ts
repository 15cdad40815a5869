import type { Locator } from 'playwright-core'
import { expect, it } from 'vitest'
import { t } from '../../src/text/text.ts'
import type { Comfy } from './support/comfy.ts'
import { describeComfy } from './support/describe.ts'
import { agree, openReal } from './support/install.ts'
import {
  goTo,
  openExample,
  openFile,
  openPanel,
  shownOnCanvas,
  startSandboxOn,
  withFailureInside,
} from './support/life.ts'
import { panel, watchWrites } from './support/runflow.ts'

const VIEWPORT = { width: 1280, height: 1400 }
const LONG = { timeout: 60_000 }

const press = (comfy: Comfy, name: string) => panel(comfy).getByRole('button', { name, exact: true }).click()
const heading = (comfy: Comfy, name: string) => panel(comfy).getByRole('heading', { name }).waitFor(LONG)
const choose = (comfy: Comfy, where: 'runflow' | 'here' | 'both') =>
  panel(comfy)
    .getByRole('radio', { name: t(`run.where.${where}`), exact: true })
    .click()

/** The pictures in a place of the panel: their widths, once they are drawn. */
const widths = (place: Locator) =>
  place.locator('img').evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth))

describeComfy('an endpoint, by mouse and keyboard alone', (stage) => {
  it('is made of an example, run here and there, found again after a reload, and deleted', async () => {
    const sandbox = await startSandboxOn(stage.host.url)
    const { frontend } = stage.host
    try {
      const comfy = await openReal(stage, sandbox.at, { viewport: VIEWPORT })
      const writes = watchWrites(comfy)
      await openExample(comfy, 'caption-card')
      await openPanel(comfy)

      await goTo(comfy, 'run')
      await choose(comfy, 'here')
      await press(comfy, t('run.button.here'))
      await heading(comfy, t('run.end.here-succeeded.title'))
      await expect.poll(() => widths(panel(comfy).locator('.rf-result'))).toEqual([960])
      expect(writes).toEqual([])
      await comfy.screenshot(`life-1-here-${frontend}`)

      await goTo(comfy, 'deploy')
      await press(comfy, t('panel.deploy'))
      await agree(comfy, t('outcomes.created.title', { slug: 'caption-card' }))
      await comfy.screenshot(`life-2-deployed-${frontend}`)

      await goTo(comfy, 'run')
      await choose(comfy, 'runflow')
      await press(comfy, t('run.button.runflow'))
      await press(comfy, t('run.cost.yes'))
      await heading(comfy, t('run.end.succeeded.title'))
      await expect.poll(() => widths(panel(comfy).locator('.rf-result'))).toEqual([960])
      await comfy.screenshot(`life-3-runflow-${frontend}`)

      await choose(comfy, 'both')
      await press(comfy, t('run.button.both'))
      await heading(comfy, t('run.compare.identical.title'))
      await expect.poll(() => widths(panel(comfy).locator('.rf-stack'))).toEqual([960, 960])
      await comfy.screenshot(`life-4-identical-${frontend}`)

      sandbox.hold()
      await choose(comfy, 'runflow')
      await press(comfy, t('run.button.runflow'))
      await panel(comfy)
        .getByRole('button', { name: t('run.button.stop-waiting') })
        .waitFor()
      const id = await panel(comfy).locator('.rf-card code', { hasText: /^Run / }).last().innerText()
      await comfy.screenshot(`life-5-in-flight-${frontend}`)
      await comfy.page.reload()
      await comfy.ready()

      await openPanel(comfy)
      await heading(comfy, t('live.status.equal.title'))
      await panel(comfy)
        .getByText(/\/v1\/comfyui-workflows\/sandbox-studio\/caption-card\/runs/)
        .first()
        .waitFor()
      await panel(comfy).getByText(PROOF).waitFor()
      await comfy.screenshot(`life-6-found-again-${frontend}`)
      await goTo(comfy, 'run')
      await panel(comfy).getByText(id, { exact: true }).waitFor()
      await panel(comfy)
        .getByRole('button', { name: t('run.button.stop-waiting') })
        .waitFor()
      await comfy.screenshot(`life-7-taken-up-${frontend}`)
      sandbox.letGo()
      await heading(comfy, t('run.end.succeeded.title'))
      await panel(comfy).getByText(id, { exact: true }).waitFor()
      expect(writes.filter((write) => write.endsWith('/runs'))).toHaveLength(3)

      await goTo(comfy, 'endpoints')
      const list = panel(comfy).getByRole('list', { name: t('endpoints.list') })
      await list.getByRole('button', { name: /caption-card/ }).click()
      await press(comfy, t('endpoints.settings.delete'))
      await panel(comfy)
        .getByLabel(t('endpoints.confirm.delete.type', { slug: 'caption-card' }))
        .click()
      await comfy.page.keyboard.type('caption-card')
      await comfy.screenshot(`life-8-delete-${frontend}`)
      await press(comfy, t('endpoints.confirm.delete.yes'))
      await panel(comfy)
        .getByText(t('endpoints.confirm.delete.done', { slug: 'caption-card' }))
        .waitFor()
      expect(sandbox.api.state.workflows.map(({ deleted_at }) => deleted_at === null)).toEqual([false])
      await goTo(comfy, 'run')
      await heading(comfy, t('run.empty.gone.title', { slug: 'caption-card' }))
      await goTo(comfy, 'deploy')
      await heading(comfy, t('live.status.deleted-here.title'))
      await comfy.screenshot(`life-9-deleted-${frontend}`)
      expect(comfy.ourComplaints()).toEqual([])
      await comfy.close()
    } finally {
      await sandbox.stop()
    }
  })

  it('leads from a run that failed to the node that it names, two subgraphs deep', async () => {
    const sandbox = await startSandboxOn(stage.host.url)
    const { frontend } = stage.host
    try {
      const comfy = await openReal(stage, sandbox.at, { viewport: { width: 1280, height: 800 } })
      await openFile(comfy, 'inside.json', withFailureInside())
      await openPanel(comfy)
      await press(comfy, t('panel.deploy'))
      await panel(comfy)
        .getByRole('heading', { name: t('questions.name.title') })
        .waitFor()
      await comfy.page.keyboard.type('Fails inside')
      await comfy.page.keyboard.press('Enter')
      await agree(comfy, t('outcomes.created.title', { slug: 'fails-inside' }))

      await goTo(comfy, 'run')
      await press(comfy, t('run.button.runflow'))
      await press(comfy, t('run.cost.yes'))
      await heading(comfy, t('run.end.failed.title'))
      expect((await shownOnCanvas(comfy)).graph).toBe('root')
      const show = t('panel.node.show', { title: 'Upscale Image By', nodeId: '12:5:3' })
      await comfy.screenshot(`life-failed-${frontend}`)
      await press(comfy, show)
      await expect.poll(() => shownOnCanvas(comfy)).toEqual({ graph: 'Inner', selected: ['3'] })
      await comfy.screenshot(`life-led-to-node-${frontend}`)
      expect(comfy.ourComplaints()).toEqual([])
      await comfy.close()
    } finally {
      await sandbox.stop()
    }
  })
})

/** Whatever the time since. */
const PROOF = new RegExp(
  t('live.proof', { verdict: t('live.verdict.identical'), ago: 'AGO' })
    .replace(/[.?*()]/g, '\\$&')
    .replace('AGO', '.+'),
)
