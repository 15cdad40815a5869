import type { Locator } from 'playwright-core'
import { expect, it } from 'vitest'
import { t } from '../../src/text/text.ts'
import { violations } from './support/axe.ts'
import type { Comfy } from './support/comfy.ts'
import type { Stage } from './support/describe.ts'
import { describeComfy } from './support/describe.ts'
import type { Here } from './support/here.ts'
import { changes, useSandboxHere } from './support/here.ts'
import { addDeploy, deployAndWait, drawImage, openTab, panel } from './support/runflow.ts'
import { NARROW, wear } from './tour/looks.ts'

const button = (comfy: Comfy, name: string | RegExp) =>
  panel(comfy).getByRole('button', { name, exact: true })
const list = (comfy: Comfy): Locator => panel(comfy).getByRole('list', { name: t('endpoints.list') })
const said = (comfy: Comfy, text: string | RegExp) => panel(comfy).getByText(text).first().waitFor()

async function openEndpoints(comfy: Comfy): Promise<void> {
  await comfy.command('Runflow.OpenPanel')
  await panel(comfy)
    .getByRole('tab', { name: t('panel.tabs.endpoints') })
    .click()
}

/** Deploys by mouse, and puts `count` more endpoints of the same workflow there. */
async function deployed(stage: Stage, here: Here, count = 0): Promise<Comfy> {
  const comfy = await openTab(stage, here.at)
  await drawImage(comfy)
  await addDeploy(comfy, 'Poster')
  await deployAndWait(comfy, t('outcomes.created.title', { slug: 'poster' }))
  const row = here.api.state.workflows[0]
  if (!row) throw new Error('Nothing was deployed')
  const { workflow_json, graph, environment, custom_nodes, models, resources } = row
  for (let number = 1; number <= count; number++) {
    const updated_at = new Date(Date.UTC(2026, 0, 1) + number * 3_600_000).toISOString()
    here.api.seed(
      {
        ...{ slug: `seeded-${number}`, name: `Seeded ${number}` },
        ...{ workflow_json, graph, environment, custom_nodes, models, resources },
      },
      undefined,
      {
        updated_at,
        created_at: updated_at,
        is_public: number % 3 === 0,
        gpu_mode: number % 2 ? 'auto' : 'explicit',
      },
    )
  }
  here.api.requests.splice(0)
  return comfy
}

describeComfy('the Endpoints tab', (stage) => {
  const sandbox = useSandboxHere()

  it('lists 120 endpoints by pages, asks for the last runs of those on the screen only, and finds one', async () => {
    const comfy = await deployed(stage, sandbox.now, 119)
    await openEndpoints(comfy)
    await expect.poll(() => list(comfy).getByRole('listitem').count()).toBe(50)
    expect(await list(comfy).getByRole('listitem').first().textContent()).toContain('poster')
    await said(comfy, t('endpoints.last-run.none'))
    const { requests } = sandbox.now.api
    const runs = () => requests.filter(({ path }) => path === '/v1/runs').length
    expect(runs()).toBeLessThan(30)
    await comfy.screenshot(`endpoints-list-${stage.host.frontend}`)
    expect(await violations(comfy)).toEqual([])

    await button(comfy, t('endpoints.more')).click()
    await expect.poll(() => list(comfy).getByRole('listitem').count()).toBe(100)
    await panel(comfy).getByRole('searchbox').fill('seeded 7')
    await said(comfy, t('endpoints.matches', { count: 21 }))
    await panel(comfy).getByRole('searchbox').press('Escape')
    await said(comfy, t('endpoints.count', { count: 120 }))
    const pages = requests.filter(
      ({ path, query }) => path === '/v1/comfyui-workflows' && query.limit === '50',
    )
    expect(pages.map(({ query }) => query.fields !== undefined)).toEqual([true, true, true])

    // From far down in the list to the head of what was opened.
    const far = list(comfy).getByRole('button', { name: /Seeded 85/ })
    await far.scrollIntoViewIfNeeded()
    await far.click()
    const title = panel(comfy).getByRole('heading', { name: /Seeded 85/ })
    await title.waitFor()
    await expect.poll(async () => (await title.boundingBox())?.y).toBeGreaterThan(0)
    await comfy.page.keyboard.press('Escape')
    await far.waitFor()
    expect(changes(sandbox.now)).toEqual([])
    expect(comfy.ourComplaints()).toEqual([])
    await comfy.close()
  })

  it('opens one by keyboard, shows what callers need, and goes back to its row', async () => {
    const comfy = await deployed(stage, sandbox.now, 2)
    await openEndpoints(comfy)
    const row = list(comfy).getByRole('button').first()
    await row.waitFor()
    await row.focus()
    await comfy.page.keyboard.press('Enter')
    await said(comfy, 'whole number')
    await said(comfy, /\/v1\/comfyui-workflows\/.*\/poster\/runs/)
    expect(await comfy.page.evaluate(() => document.activeElement?.tagName)).toBe('H3')
    await panel(comfy).getByText(t('panel.result.code')).click()
    await wear(comfy, { palette: 'dark', width: NARROW })
    const tops = panel(comfy)
      .locator('.rf-snippets [role="tab"]')
      .evaluateAll((tabs) => tabs.map((tab) => tab.getBoundingClientRect().bottom))
    expect(new Set(await tops).size).toBe(1)
    await comfy.screenshot(`endpoints-open-${stage.host.frontend}`)
    expect(await violations(comfy)).toEqual([])
    await comfy.page.keyboard.press('Escape')
    await row.waitFor()
    expect(await row.evaluate((element) => element === document.activeElement)).toBe(true)
    await comfy.close()
  })

  it('opens the deployed workflow beside the one that is open, which keeps what is not saved', async () => {
    const comfy = await deployed(stage, sandbox.now)
    await comfy.clear()
    await comfy.addNode('RunflowInputString', [40, 40], { input_id: 'unsaved' })
    const before = await comfy.saved()
    const name = await activeName(comfy)
    await openEndpoints(comfy)
    await list(comfy).getByRole('button').first().click()
    await button(comfy, t('endpoints.workflow.open')).click()
    await said(comfy, t('endpoints.workflow.opened'))
    expect(await activeName(comfy)).not.toBe(name)
    expect(await comfy.saved()).toContain('RunflowOutputImage')
    expect(await comfy.saved()).not.toContain('unsaved')
    await comfy.screenshot(`endpoints-new-tab-${stage.host.frontend}`)
    await openWorkflow(comfy, name)
    await expect.poll(() => comfy.saved()).toContain('unsaved')
    expect(JSON.parse(await comfy.saved()).nodes).toEqual(JSON.parse(before).nodes)
    expect(changes(sandbox.now)).toEqual([])
    await comfy.close()
  })

  it('makes one public after saying what becomes readable, gives its GPU back, and deletes it by its name', async () => {
    const comfy = await deployed(stage, sandbox.now, 2)
    await openEndpoints(comfy)
    await list(comfy)
      .getByRole('button', { name: /Seeded 2/ })
      .click()
    await button(comfy, t('endpoints.settings.make-public')).click()
    await said(comfy, t('manage.visibility.readable', { count: 3 }))
    await comfy.screenshot(`endpoints-public-${stage.host.frontend}`)
    expect(await violations(comfy)).toEqual([])
    await button(comfy, t('endpoints.confirm.public.yes')).click()
    await said(comfy, t('endpoints.confirm.public.done', { slug: 'seeded-2' }))
    await button(comfy, t('endpoints.settings.gpu-auto')).click()
    await button(comfy, t('endpoints.confirm.gpu.yes')).click()
    await said(comfy, t('endpoints.confirm.gpu.done', { slug: 'seeded-2' }))
    await button(comfy, t('endpoints.settings.delete')).click()
    const yes = button(comfy, t('endpoints.confirm.delete.yes'))
    expect(await yes.isDisabled()).toBe(true)
    const field = panel(comfy).getByLabel(t('endpoints.confirm.delete.type', { slug: 'seeded-2' }))
    await field.fill('seeded-1')
    expect(await yes.isDisabled()).toBe(true)
    await field.fill('seeded-2')
    await comfy.screenshot(`endpoints-delete-${stage.host.frontend}`)
    expect(await violations(comfy)).toEqual([])
    expect(changes(sandbox.now)).toHaveLength(2)
    await field.press('Enter')
    await said(comfy, t('endpoints.confirm.delete.done', { slug: 'seeded-2' }))
    await expect.poll(() => list(comfy).getByRole('listitem').count()).toBe(2)
    const row = sandbox.now.api.state.workflows.find(({ slug }) => slug === 'seeded-2')
    expect(row).toMatchObject({ is_public: true, gpu_mode: 'auto' })
    expect(row?.deleted_at).not.toBeNull()
    await comfy.close()
  })
})

describeComfy('what is remembered of a deploy', (stage) => {
  const sandbox = useSandboxHere()

  it('is there again after a reload, with one look-up and no write, and follows the canvas', async () => {
    const comfy = await deployed(stage, sandbox.now)
    const graph = JSON.parse(await comfy.saved())
    await comfy.page.reload()
    await comfy.ready()
    await comfy.load(graph)
    sandbox.now.api.requests.splice(0)
    await comfy.command('Runflow.OpenPanel')
    await panel(comfy)
      .getByRole('heading', { name: t('live.status.equal.title') })
      .waitFor()
    await said(comfy, /\/v1\/comfyui-workflows\/.*\/poster\/runs/)
    const asked = sandbox.now.api.requests.filter(
      ({ method, path }) => method === 'GET' && /workflows/.test(path),
    )
    expect(asked).toHaveLength(1)
    expect(changes(sandbox.now)).toEqual([])
    await comfy.screenshot(`live-equal-${stage.host.frontend}`)
    expect(await violations(comfy)).toEqual([])

    const width = graph.nodes.find(({ type }: { type: string }) => type === 'RunflowInputInt').id
    await comfy.setWidget(width, 'value', 96)
    // As front ends notice any change: after the pointer or a key.
    await comfy.page.locator('#graph-canvas').click({ position: { x: 700, y: 500 } })
    await panel(comfy)
      .getByRole('heading', { name: t('live.status.changed-canvas.title') })
      .waitFor()
    await comfy.screenshot(`live-changed-${stage.host.frontend}`)
    await button(comfy, t('live.compare')).click()
    await said(comfy, t('live.differs'))
    await comfy.screenshot(`live-differs-${stage.host.frontend}`)
    expect(await violations(comfy)).toEqual([])
    expect(sandbox.now.api.requests.filter(({ method }) => method === 'GET')).toHaveLength(asked.length + 1)
    expect(changes(sandbox.now)).toEqual([])
    await comfy.close()
  })

  it('says that it was deleted meanwhile, and before that what somebody else deployed', async () => {
    const comfy = await deployed(stage, sandbox.now)
    const row = sandbox.now.api.state.workflows[0]
    if (!row) throw new Error('Nothing was deployed')
    row.models = { 'loras/theirs.safetensors': { sha256: '0'.repeat(64) } }
    await comfy.page.reload()
    await comfy.ready()
    await comfy.clear()
    await comfy.load(row.graph)
    await comfy.command('Runflow.OpenPanel')
    const heading = panel(comfy).getByRole('heading', { name: /^Live, but/ })
    await heading.waitFor()
    row.deleted_at = '2026-11-30T10:00:00Z'
    await comfy.command('Workspace.ToggleSidebarTab.runflow')
    await comfy.command('Runflow.OpenPanel')
    await panel(comfy)
      .getByRole('heading', { name: t('live.status.deleted.title') })
      .waitFor()
    await comfy.screenshot(`live-deleted-${stage.host.frontend}`)
    await comfy.close()
  })
})

/** The front end's store of workflows is not typed. */
function activeName(comfy: Comfy): Promise<string> {
  return comfy.page.evaluate('window.app.extensionManager.workflow.activeWorkflow.path')
}

/** Goes to another open workflow, as a click on its tab does. */
async function openWorkflow(comfy: Comfy, path: string): Promise<void> {
  const name = path.replace(/^workflows\//, '').replace(/\.json$/, '')
  await comfy.page.locator('.workflow-tabs-container').getByText(name, { exact: false }).first().click()
}
