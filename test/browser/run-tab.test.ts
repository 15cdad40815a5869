import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { t } from '../../src/text/text.ts'
import { REPO } from './support/children.ts'
import type { Comfy } from './support/comfy.ts'
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
    await tab
      .locator('input[type="file"]')
      .first()
      .setInputFiles({ name: 'fox.png', mimeType: 'image/png', buffer: PNG })
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
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0)
    await comfy.screenshot(`run-result-${stage.host.frontend}`)
    expect(writes.filter((write) => write.endsWith('/runs'))).toHaveLength(1)
    expect(comfy.ourComplaints()).toEqual([])
    await comfy.close()
  })
})

describeComfy('a run in this ComfyUI', (stage) => {
  const sandbox = useSandbox()

  it('takes values, hands over a picture, shows what came, and leaves canvas and input folder as they were', async () => {
    const comfy = await openTab(stage, sandbox.now, { key: null, viewport: { width: 1280, height: 1400 } })
    await comfy.page.unroute('**/runflow/facts')
    await comfy.load(example('resize-and-sharpen'))
    const before = await content(comfy)
    const tab = await openRunTab(comfy)
    await tab.getByText(t('run.empty.no-key.title')).waitFor()
    await comfy.screenshot(`run-no-key-${stage.host.frontend}`)
    await tab.getByRole('radio', { name: t('run.where.here') }).click()
    await tab.getByRole('heading', { name: t('run.head.here') }).waitFor()
    await comfy.screenshot(`run-here-form-${stage.host.frontend}`)
    await tab
      .locator('input[type="file"]')
      .first()
      .setInputFiles({ name: 'fox.png', mimeType: 'image/png', buffer: PNG })
    await tab.getByRole('button', { name: t('run.button.here') }).click()
    await tab.getByRole('heading', { name: t('run.end.here-succeeded.title') }).waitFor()
    const picture = tab.locator('.rf-result img')
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0)
    await comfy.screenshot(`run-here-result-${stage.host.frontend}`)
    expect(await content(comfy)).toEqual(before)
    const input = join(stage.host.base, 'input')
    expect(readdirSync(input).filter((name) => name.startsWith('runflow-run-'))).toEqual([])
    expect(comfy.ourComplaints()).toEqual([])
    await comfy.close()
  })
})

function example(name: string): unknown {
  return JSON.parse(readFileSync(join(REPO, 'example_workflows', `${name}.json`), 'utf8'))
}

/** Without what a look at the canvas changes. */
async function content(comfy: Comfy): Promise<unknown> {
  const { workflow } = await comfy.prompt()
  const { extra: _, ...rest } = workflow
  return rest
}
