import { expect, it } from 'vitest'
import { createPageActions } from '../../src/host/page-actions.ts'
import { fakeApp, fakeGraph } from '../support/fake-comfy.ts'

it('two clicks at once open the panel once, for what opens it also closes it', async () => {
  const app = fakeApp(fakeGraph([]))
  const pageActions = createPageActions(app)
  await Promise.all([pageActions.openPanel(), pageActions.openPanel()])
  expect(app.extensionManager.executed).toEqual(['Workspace.ToggleSidebarTab.runflow'])
  await pageActions.openPanel()
  expect(app.extensionManager.executed).toHaveLength(2)
})
