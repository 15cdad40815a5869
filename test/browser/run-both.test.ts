import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { t } from '../../src/text/text.ts'
import { REPO, startSandbox } from './support/children.ts'
import { describeComfy } from './support/describe.ts'
import { deployAnyway, openReal } from './support/install.ts'
import { openRunTab } from './support/run-tab.ts'
import type { Sandbox } from './support/runflow.ts'

const example = (name: string) =>
  JSON.parse(readFileSync(join(REPO, `example_workflows/${name}.json`), 'utf8'))

describeComfy('a run in both places', (stage) => {
  it('of what was deployed gives the same twice, which is said and shown', async () => {
    const started = await startSandbox(['--comfyui', stage.host.url])
    const sandbox = { ...started, keys: started.keys as Record<string, string> } as Sandbox
    try {
      const comfy = await openReal(stage, sandbox, { viewport: { width: 1280, height: 1800 } })
      await comfy.load(example('caption-card'))
      await deployAnyway(comfy, t('outcomes.created.title', { slug: 'caption-card' }))
      const tab = await openRunTab(comfy)
      await tab.getByRole('radio', { name: t('run.where.both') }).click()
      await comfy.screenshot(`run-both-form-${stage.host.frontend}`)
      await tab.getByRole('button', { name: t('run.button.both') }).click()
      await tab.getByRole('button', { name: t('run.cost.yes') }).click()
      await tab.getByRole('heading', { name: t('run.compare.identical.title') }).waitFor({ timeout: 60_000 })
      const slider = tab.getByRole('slider', { name: t('run.compare.edge') })
      await slider.focus()
      await slider.press('End')
      const pictures = tab.locator('.rf-stack img')
      const widths = () =>
        pictures.evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth))
      await expect.poll(widths).toEqual([960, 960])
      await tab.getByRole('heading', { name: t('run.compare.identical.title') }).scrollIntoViewIfNeeded()
      await comfy.screenshot(`run-both-identical-${stage.host.frontend}`)
      expect(comfy.ourComplaints()).toEqual([])
      await comfy.close()
    } finally {
      await sandbox.stop()
    }
  })
})
