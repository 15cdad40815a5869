import { expect, it } from 'vitest'
import { t } from '../../src/text/text.ts'
import { readCapture } from '../support/captures.ts'
import { describeComfy } from './support/describe.ts'
import { openTab, panel, useSandbox } from './support/runflow.ts'

describeComfy('a Deploy node in a subgraph', (stage) => {
  const sandbox = useSandbox()

  it('is found, and its key is asked about', async () => {
    const comfy = await openTab(stage, sandbox.now)
    await comfy.load(readCapture('deploy-in-subgraph').workflow.graph)
    await comfy.command('Runflow.Deploy')
    await panel(comfy)
      .getByRole('heading', {
        name: t('questions.key.title', { lastFour: 'PLE0', host: 'https://staging.runflow.example' }),
      })
      .waitFor()
    await comfy.close()
  })

  it('whose widgets are promoted goes where the promoted ones say, and every copy of its key is cleared', async () => {
    const comfy = await openTab(stage, sandbox.now)
    await comfy.load(readCapture('deploy-promoted').workflow.graph)
    await comfy.command('Runflow.Deploy')
    await panel(comfy)
      .getByRole('heading', {
        name: t('questions.key.title', { lastFour: 'TED1', host: 'https://promoted.runflow.example' }),
      })
      .waitFor()
    await panel(comfy)
      .getByRole('button', { name: t('panel.cancel'), exact: true })
      .click()
    for (const left of [2, 1, 0]) {
      const clear = panel(comfy).getByRole('button', { name: t('fixes.clear-key') })
      await expect.poll(() => clear.count()).toBeLessThanOrEqual(left)
      if ((await clear.count()) === 0) break
      await clear.first().click()
    }
    const saved = JSON.stringify((await comfy.prompt()).workflow)
    expect(saved).not.toContain('rf_live_')
    await comfy.close()
  })

  it('is offered once for each node that is on, muted ones left out', async () => {
    const comfy = await openTab(stage, sandbox.now)
    await comfy.load(readCapture('several-deploys').workflow.graph)
    await comfy.command('Runflow.Deploy')
    const choices = panel(comfy).locator('.rf-choices button')
    await panel(comfy)
      .getByRole('heading', { name: t('questions.which.title') })
      .waitFor()
    expect(await choices.allTextContents()).toEqual([
      'First endpointfirst-endpoint',
      'Second endpointsecond-endpoint',
      'First endpointfirst-endpoint',
      t('questions.which.no-name'),
      t('questions.cancel'),
    ])
    await comfy.screenshot(`several-${stage.host.frontend}`)
    await comfy.close()
  })
})
