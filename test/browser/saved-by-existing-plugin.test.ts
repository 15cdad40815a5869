import { expect, it } from 'vitest'
import { t } from '../../src/text/text.ts'
import { savedByExistingPlugin } from '../support/wire.ts'
import { describeComfy } from './support/describe.ts'
import { openTab, panel, useSandbox, watchWrites } from './support/runflow.ts'

const KEY = 'rf_live_EXAMPLE0EXAMPLE0EXAMPLE0EXAMPLE0'

describeComfy('a file saved by the existing plugin', (stage) => {
  const sandbox = useSandbox()

  it('opens unchanged and is saved with its first three Deploy values as they were', async () => {
    const comfy = await openTab(stage, sandbox.now)
    await comfy.load(savedByExistingPlugin())
    const { workflow } = await comfy.prompt()
    const saved = workflow.nodes.find((node) => node.type === 'RunflowDeploy')
    expect(saved?.widgets_values).toEqual(['Background Removal v2.1', 'https://staging.runflow.example', KEY])
    const file = workflow.nodes.find((node) => node.type === 'RunflowInputFile')
    expect(file?.widgets_values).toEqual(['notes', 'Notes', 'Any file', 'notes.txt'])
    await comfy.screenshot(`existing-plugin-file-${stage.host.frontend}`)
    await comfy.close()
  })

  it('sends its key and host nowhere before it was asked about', async () => {
    const comfy = await openTab(stage, sandbox.now)
    const writes = watchWrites(comfy)
    const abroad: string[] = []
    comfy.page.on('request', (request) => {
      const { hostname } = new URL(request.url())
      if (hostname === 'staging.runflow.example' || request.url().startsWith(sandbox.now.url))
        abroad.push(hostname)
      if ((request.postData() ?? '').includes(KEY)) abroad.push(request.url())
    })
    await comfy.load(savedByExistingPlugin())
    abroad.length = 0
    await comfy.page.getByText(t('notices.key-in-node.title')).first().waitFor()
    await comfy.command('Runflow.Deploy')
    await panel(comfy)
      .getByRole('heading', {
        name: t('questions.key.title', { lastFour: KEY.slice(-4), host: 'https://staging.runflow.example' }),
      })
      .waitFor()
    await panel(comfy).getByText(t('questions.key.none-saved')).waitFor()
    await panel(comfy)
      .getByRole('button', { name: t('panel.cancel'), exact: true })
      .click()
    await panel(comfy)
      .getByRole('heading', { name: t('outcomes.cancelled.title') })
      .waitFor()
    expect(abroad).toEqual([])
    expect(writes).toEqual([])
    await comfy.close()
  })
})
