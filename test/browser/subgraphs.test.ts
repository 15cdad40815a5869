import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { REPO } from './support/children.ts'
import { describeComfy } from './support/describe.ts'
import { openTab, panel, useSandbox } from './support/runflow.ts'

const GRAPHS = resolve(REPO, '../shared/captures/graphs')
const isThere = existsSync(GRAPHS)
const SKIP_NOTE = 'needs ../shared'

function capture(name: string): unknown {
  return (JSON.parse(readFileSync(resolve(GRAPHS, `${name}.json`), 'utf8')) as { workflow: unknown }).workflow
}

describeComfy('a Deploy node in a subgraph', (stage) => {
  const sandbox = useSandbox()

  it('is found, and its key is asked about', async (test) => {
    test.skip(!isThere, SKIP_NOTE)

    const comfy = await openTab(stage, sandbox.now)
    await comfy.load(capture('deploy-in-subgraph'))
    await comfy.command('Runflow.Deploy')
    await panel(comfy)
      .getByRole('heading', {
        name: 'This workflow carries its own key (…PLE0) for https://staging.runflow.example',
      })
      .waitFor()
    await comfy.close()
  })

  it('whose widgets are promoted goes where the promoted ones say, and every copy of its key is cleared', async (test) => {
    test.skip(!isThere, SKIP_NOTE)

    const comfy = await openTab(stage, sandbox.now)
    await comfy.load(capture('deploy-promoted'))
    await comfy.command('Runflow.Deploy')
    await panel(comfy)
      .getByRole('heading', {
        name: /carries its own key \(…TED1\) for https:\/\/promoted.runflow.example/,
      })
      .waitFor()
    await panel(comfy).getByRole('button', { name: 'Cancel', exact: true }).click()
    for (const left of [2, 1, 0]) {
      const clear = panel(comfy).getByRole('button', { name: 'Clear the key' })
      await expect.poll(() => clear.count()).toBeLessThanOrEqual(left)
      if ((await clear.count()) === 0) break
      await clear.first().click()
    }
    const saved = JSON.stringify((await comfy.prompt()).workflow)
    expect(saved).not.toContain('rf_live_')
    await comfy.close()
  })

  it('is offered once for each node that is on, muted ones left out', async (test) => {
    test.skip(!isThere, SKIP_NOTE)

    const comfy = await openTab(stage, sandbox.now)
    await comfy.load(capture('several-deploys'))
    await comfy.command('Runflow.Deploy')
    const choices = panel(comfy).locator('.rf-choices button')
    await panel(comfy).getByRole('heading', { name: 'Which endpoint do you want to deploy?' }).waitFor()
    expect(await choices.allTextContents()).toEqual([
      'First endpointfirst-endpoint',
      'Second endpointsecond-endpoint',
      'First endpointfirst-endpoint',
      'no name',
      'Cancel',
    ])
    await comfy.screenshot(`several-${stage.host.frontend}`)
    await comfy.close()
  })
})
