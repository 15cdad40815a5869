import { expect, it } from 'vitest'
import { t } from '../../src/text/text.ts'
import { describeComfy } from './support/describe.ts'
import { openRunTab, PNG, seed } from './support/run-tab.ts'
import { addDeploy, openTab, useSandbox, watchWrites } from './support/runflow.ts'

describeComfy('a run on Runflow', (stage) => {
  const sandbox = useSandbox()

  it('has a field for every type, asks once what it costs, and shows what came', async () => {
    await seed(sandbox.now, 'every-type')
    const comfy = await openTab(stage, sandbox.now, { viewport: { width: 1280, height: 1400 } })
    await addDeploy(comfy, 'Every type')
    const writes = watchWrites(comfy)
    const tab = await openRunTab(comfy)
    await tab.getByText(t('run.head.runflow', { slug: 'every-type' })).waitFor()
    await comfy.screenshot(`run-form-${stage.host.frontend}`)

    const run = tab.getByRole('button', { name: t('run.button.runflow') })
    await tab.getByRole('spinbutton', { name: 'steps' }).fill('500')
    await run.click()
    await tab.getByText(t('run.problem.too-large', { limit: '100' })).waitFor()
    await tab.getByText(t('run.problem.missing')).waitFor()
    expect(writes).toEqual([])
    await comfy.screenshot(`run-problems-${stage.host.frontend}`)

    await tab.getByRole('spinbutton', { name: 'steps' }).fill('30')
    await tab.locator('input[type="file"]').first().setInputFiles({ name: 'fox.png', mimeType: 'image/png', buffer: PNG })
    await tab.getByRole('img', { name: t('run.file.preview', { name: 'fox.png' }) }).waitFor()
    await run.click()
    await tab.getByText(t('run.cost.judge')).waitFor()
    await tab.getByText(t('run.cost.unknown')).waitFor()
    expect(writes).toEqual([])
    await comfy.screenshot(`run-cost-${stage.host.frontend}`)
    await tab.getByRole('button', { name: t('run.cost.yes') }).click()
    await tab.getByText(t('run.progress.no-cancel')).waitFor()
    await comfy.screenshot(`run-waiting-${stage.host.frontend}`)
    await tab.getByRole('heading', { name: t('run.end.succeeded.title') }).waitFor()
    const picture = tab.getByRole('img', { name: t('run.result.picture', { at: '1', output: 'Picture' }) })
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
    await comfy.screenshot(`run-result-${stage.host.frontend}`)
    expect(writes.filter((write) => write.endsWith('/runs'))).toHaveLength(1)
    expect(comfy.ourComplaints()).toEqual([])
    await comfy.close()
  })
})
