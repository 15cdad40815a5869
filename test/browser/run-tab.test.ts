import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { t } from '../../src/text/text.ts'
import { violations } from './support/axe.ts'
import { REPO } from './support/children.ts'
import type { Comfy } from './support/comfy.ts'
import { describeComfy } from './support/describe.ts'
import { openRunTab, PNG, seed, withInputInside } from './support/run-tab.ts'
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
    expect(await violations(comfy)).toEqual([])
    await comfy.screenshot(`run-form-${stage.host.frontend}`)

    const run = tab.getByRole('button', { name: t('run.button.runflow') })
    await tab.getByRole('spinbutton', { name: 'steps' }).fill('500')
    await run.click()
    await tab.getByText(t('run.problem.too-large', { limit: '100' })).waitFor()
    await tab.getByText(t('run.problem.missing')).waitFor()
    expect(writes).toEqual([])
    expect(await violations(comfy)).toEqual([])
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
    expect(await violations(comfy)).toEqual([])
    await comfy.screenshot(`run-cost-${stage.host.frontend}`)
    await tab.getByRole('button', { name: t('run.cost.yes') }).click()
    await tab.getByText(t('run.progress.no-cancel')).waitFor()
    expect(await violations(comfy)).toEqual([])
    await comfy.screenshot(`run-waiting-${stage.host.frontend}`)
    await tab.getByRole('heading', { name: t('run.end.succeeded.title') }).waitFor()
    const picture = tab.getByRole('img', { name: t('run.result.picture', { at: '1', output: 'Picture' }) })
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0)
    expect(await violations(comfy)).toEqual([])
    await comfy.screenshot(`run-result-${stage.host.frontend}`)
    expect(writes.filter((write) => write.endsWith('/runs'))).toHaveLength(1)
    expect(comfy.ourComplaints()).toEqual([])
    await comfy.close()
  })
})

describeComfy('a run that goes on or fails', (stage) => {
  const slow = useSandbox(['--runs', 'slow'])
  const failing = useSandbox(['--runs', 'fail'])

  it('is taken up by the page that is loaded again, and not started twice', async () => {
    await seed(slow.now, 'taken-up', {
      prompt: withoutInputs(),
      graph: { nodes: [], links: [], version: 0.4 },
    })
    const comfy = await openTab(stage, slow.now, { palette: 'light' })
    await addDeploy(comfy, 'Taken up')
    const writes = watchWrites(comfy)
    const tab = await openRunTab(comfy)
    await tab.getByRole('button', { name: t('run.button.runflow') }).click()
    await tab.getByRole('button', { name: t('run.cost.yes') }).click()
    await tab.getByRole('button', { name: t('run.button.stop-waiting') }).waitFor()
    const id = await tab.locator('code').innerText()
    expect(await violations(comfy)).toEqual([])
    await comfy.page.reload()
    await comfy.ready()
    await addDeploy(comfy, 'Taken up')
    const again = await openRunTab(comfy)
    await again.getByText(id).waitFor()
    await again.getByRole('button', { name: t('run.button.stop-waiting') }).click()
    await again.getByRole('heading', { name: t('run.end.stopped.title') }).waitFor()
    await comfy.screenshot(`run-stopped-${stage.host.frontend}`)
    expect(writes.filter((write) => write.endsWith('/runs'))).toHaveLength(1)
    await comfy.close()
  })

  it('leads to the node that its log names, inside a subgraph', async () => {
    const comfy = await openTab(stage, failing.now)
    await comfy.load(withInputInside())
    await addDeploy(comfy, 'Inside')
    const { output, workflow } = await comfy.prompt()
    await seed(failing.now, 'inside', { prompt: output, graph: workflow })
    const hostile = '\u202Eevil <img src=x onerror="document.title=1">'
    await comfy.page.route('**/v1/runs/*/logs*', (route) =>
      route.fulfill({
        headers: { 'Access-Control-Allow-Origin': '*' },
        json: {
          items: [{ id: '1', level_code: 'error', message: hostile, meta: { node_id: '7:1' } }],
          next: null,
        },
      }),
    )
    const tab = await openRunTab(comfy)
    await tab.getByRole('button', { name: t('run.button.runflow') }).click()
    await tab.getByRole('button', { name: t('run.cost.yes') }).click()
    await tab.getByRole('heading', { name: t('run.end.failed-sandbox.title') }).waitFor()
    await tab.getByText('evil <img src=x').waitFor()
    expect(await violations(comfy)).toEqual([])
    await comfy.screenshot(`run-failed-${stage.host.frontend}`)
    const show = t('panel.node.show', { title: 'Runflow Input (Int)', nodeId: '7:1' })
    await tab.getByRole('button', { name: show }).click()
    await expect
      .poll(() =>
        comfy.page.evaluate('window.app.canvas.graph !== (window.app.rootGraph ?? window.app.graph)'),
      )
      .toBe(true)
    await comfy.close()
  })

  it('says what is not there, with one next step', async () => {
    const comfy = await openTab(stage, failing.now)
    const tab = await openRunTab(comfy)
    // Nothing is deployed, so that it opens on the other place.
    await tab.getByRole('radio', { name: t('run.where.runflow') }).click()
    await tab.getByRole('heading', { name: t('run.empty.no-name.title') }).waitFor()
    await addDeploy(comfy, 'Never deployed')
    await tab
      .getByRole('heading', { name: t('run.empty.not-deployed.title', { slug: 'never-deployed' }) })
      .waitFor()
    expect(await violations(comfy)).toEqual([])
    await comfy.screenshot(`run-not-deployed-${stage.host.frontend}`)
    await tab.getByRole('button', { name: t('run.empty.to-deploy') }).click()
    await tab.waitFor({ state: 'detached' })
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
    // As long as nothing is deployed, this is where a workflow can be run.
    await tab.getByRole('heading', { name: t('run.head.here') }).waitFor()
    await tab.getByRole('radio', { name: t('run.where.runflow') }).click()
    await tab.getByText(t('run.empty.no-key.title')).waitFor()
    expect(await violations(comfy)).toEqual([])
    await comfy.screenshot(`run-no-key-${stage.host.frontend}`)
    await tab.getByRole('radio', { name: t('run.where.here') }).click()
    await tab.getByRole('heading', { name: t('run.head.here') }).waitFor()
    await comfy.screenshot(`run-here-form-${stage.host.frontend}`)
    const input = join(stage.host.base, 'input')
    mkdirSync(join(input, 'faces'), { recursive: true })
    writeFileSync(join(input, 'faces', 'old.png'), PNG)
    writeFileSync(join(input, 'notes.txt'), 'No picture')
    writeFileSync(join(stage.host.base, 'output', 'new.png'), PNG)
    await tab.getByRole('button', { name: t('run.file.from-comfyui') }).click()
    await tab.getByRole('button', { name: 'faces/old.png' }).waitFor()
    expect(await tab.getByText('notes.txt').count()).toBe(0)
    await tab.getByRole('radio', { name: t('run.picker.output') }).click()
    await tab.getByRole('button', { name: 'new.png', exact: true }).waitFor()
    expect(await violations(comfy)).toEqual([])
    await comfy.screenshot(`run-picker-${stage.host.frontend}`)
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
    expect(await violations(comfy)).toEqual([])
    await comfy.screenshot(`run-here-result-${stage.host.frontend}`)
    expect(await content(comfy)).toEqual(before)
    expect(readdirSync(input).filter((name) => name.startsWith('runflow-run-'))).toEqual([])
    expect(comfy.ourComplaints()).toEqual([])
    await comfy.close()
  })
})

/** An endpoint that takes nothing and gives a picture. */
function withoutInputs(): object {
  return {
    '1': { class_type: 'EmptyImage', inputs: { width: 8, height: 8, batch_size: 1, color: 0 } },
    '2': {
      class_type: 'RunflowOutputImage',
      inputs: { output_id: 'picture', output_name: '', value: ['1', 0] },
    },
  }
}

function example(name: string): unknown {
  return JSON.parse(readFileSync(join(REPO, 'example_workflows', `${name}.json`), 'utf8'))
}

/** Without what a look at the canvas changes. */
async function content(comfy: Comfy): Promise<unknown> {
  const { workflow } = await comfy.prompt()
  const { extra: _, ...rest } = workflow
  return rest
}
