import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { t } from '../../src/text/text.ts'
import { describeComfy } from './support/describe.ts'
import { addDeploy, deployAndWait, drawImage, openTab, panel, useSandbox } from './support/runflow.ts'

describeComfy(
  'a ComfyUI with several users',
  (stage) => {
    const sandbox = useSandbox()

    /** Every file of every user, as text. */
    const userFiles = () => {
      const folder = join(stage.host.base, 'user')
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
        join(folder, name),
      )
      return files.filter((file) => statSync(file).isFile()).map((file) => readFileSync(file, 'latin1'))
    }

    it('deploys for the one who saved a key, and the next one in another browser has none', async () => {
      const key = sandbox.now.keys.full as string
      const ada = await openTab(stage, sandbox.now, { user: 'Ada', key: null })
      await drawImage(ada)
      await addDeploy(ada, 'Of Ada')
      await ada.command('Runflow.SetApiKey')
      const field = ada.page.getByLabel(t('key.label'))
      await field.fill(key)
      await field.press('Enter')
      await ada.page.getByText(t('connection.connected.title', { organizations: 'Sandbox Studio' })).waitFor()
      await ada.page.keyboard.press('Escape')
      await deployAndWait(ada, t('outcomes.created.title', { slug: 'of-ada' }))
      await ada.screenshot('multi-user')
      expect(userFiles().some((text) => text.includes(sandbox.now.url))).toBe(true)
      expect(userFiles().some((text) => text.includes(key))).toBe(false)
      expect(ada.ourComplaints()).toEqual([])
      await ada.close()

      const grace = await openTab(stage, sandbox.now, { user: 'Grace', key: null })
      await drawImage(grace)
      await addDeploy(grace, 'Of Grace')
      await deployAndWait(grace, t('outcomes.unconfigured.title'))
      await panel(grace)
        .getByRole('button', { name: t('panel.action.open-settings') })
        .waitFor()
      await grace.screenshot('multi-user-without-key')
      await grace.close()
    })
  },
  { args: ['--multi-user'], frontends: ['newest'] },
)
