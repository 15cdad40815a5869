import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { t } from '../../src/text/text.ts'
import type { Child, HostAddress } from './support/children.ts'
import { startHost } from './support/children.ts'
import { launchBrowser, noBrowser } from './support/chromium.ts'
import type { Comfy } from './support/comfy.ts'
import { openComfy } from './support/comfy.ts'
import type { Stage } from './support/describe.ts'
import type { Repositories } from './support/repositories.ts'
import { makeRepositories, serveRepositories } from './support/repositories.ts'
import { addDeploy, endpoints, openTab, panel, useSandbox, watchWrites } from './support/runflow.ts'

// Packs that came without git, the real search, and a host of our own in place of the public one.

/** Repositories of packs that are cloned, and the node that each gives. */
const CLONED = { 'pack-e': 'ExampleE', 'pack-f': 'ExampleF', 'pack-g': 'ExampleG' }

const isReal = Boolean(process.env.COMFYUI_URL || process.env.COMFYUI_DIR)
const why = noBrowser ?? (isReal ? 'needs the development host' : undefined)

describe.skipIf(why)(`the search for commits${why ? `, skipped: ${why}` : ''}`, () => {
  const sandbox = useSandbox()
  const stage = {} as Stage
  let repositories: Repositories
  let host: Child<{ url: string }>
  let commits: string[] = []
  let head = ''
  let ahead = ''

  beforeAll(async () => {
    repositories = makeRepositories()
    commits = repositories.publish('pack-a', 'ExampleA', 6)
    const [first = ''] = repositories.publish('pack-b', 'ExampleB', 2)
    const [secret = ''] = repositories.publish('pack-c', 'ExampleC', 1)
    const [later = ''] = repositories.publish('pack-d', 'ExampleD', 3)
    repositories.install('from-a-zip', 'pack-a', commits[2] ?? '')
    appendFileSync(join(repositories.install('edited', 'pack-b', first), '__init__.py'), '# mine\n')
    repositories.install('secret', 'pack-c', secret)
    repositories.install('later', 'pack-d', later)
    for (const [name, nodeClass] of Object.entries(CLONED)) repositories.publish(name, nodeClass, 2)
    head = repositories.clone('cloned', 'pack-e')
    repositories.clone('cloned-secret', 'pack-f')
    ahead = repositories.clone('cloned-ahead', 'pack-g', true)
    host = await serveRepositories(repositories, ['pack-a', 'pack-b', 'pack-d', 'pack-e', 'pack-g'])
    const args = ['--base', repositories.base, '--repository-host', host.url]
    stage.host = await startHost({ args })
    stage.browser = await launchBrowser()
    stage.open = (options = {}) => openComfy(stage.browser, { url: stage.host.url, ...options })
  })
  afterAll(async () => {
    await stage.browser?.close()
    await (stage.host as Child<HostAddress> | undefined)?.stop()
    await host?.stop()
    repositories?.remove()
  })

  const asked = async () => (await (await fetch(`${host.url}/asked`)).json()) as string[]
  const findIt = (comfy: Comfy) => panel(comfy).getByRole('button', { name: t('panel.search.find-commit') })

  /** An image through a node of each pack, into an output. The facts are the host's own. */
  async function draw(classes: string[], name: string): Promise<Comfy> {
    const comfy = await openTab(stage, sandbox.now)
    await comfy.page.unroute('**/runflow/facts')
    let from = await comfy.addNode('EmptyImage', [340, 60])
    for (const [index, nodeClass] of classes.entries()) {
      const node = await comfy.addNode(nodeClass, [340, 360 + index * 120])
      await comfy.connect(from, 0, node, 'image')
      from = node
    }
    const output = await comfy.addNode('RunflowOutputImage', [720, 380], { output_id: 'picture' })
    await comfy.connect(from, 0, output, 'value')
    await addDeploy(comfy, name)
    return comfy
  }

  it('asks nobody before the click, names the host, and the deploy goes on with the commit it found', async () => {
    const comfy = await draw(['ExampleA'], 'Found')
    await comfy.command('Runflow.Deploy')
    await panel(comfy)
      .getByText(t('findings.pack-unpinned.title', { directory: 'from-a-zip' }))
      .waitFor()
    await panel(comfy)
      .getByText(t('panel.search.commit', { host: 'api.github.com' }), { exact: false })
      .waitFor()
    expect(await asked()).toEqual([])
    await comfy.screenshot('pin-offer')
    await findIt(comfy).click()
    await panel(comfy)
      .getByRole('heading', { name: t('outcomes.created.title', { slug: 'found' }) })
      .waitFor()
    const row = (await endpoints(sandbox.now)).find(({ slug }) => slug === 'found')
    expect(row?.custom_nodes).toMatchObject({
      'from-a-zip': { origin: 'https://github.com/example/pack-a', commit: commits[2], dirty: false },
    })
    const questions = (await asked()).length
    expect(questions).toBeGreaterThan(0)

    // Remembered: nothing is asked again, neither the person nor the host.
    await comfy.command('Runflow.Deploy')
    await panel(comfy)
      .getByRole('heading', { name: t('outcomes.unchanged.title', { slug: 'found' }) })
      .waitFor()
    expect(await asked()).toHaveLength(questions)
    expect(comfy.ourComplaints()).toEqual([])
    await comfy.close()
  })

  it('asks again with what it came to where there is no such commit, and writes nothing on a no', async () => {
    const comfy = await draw(['ExampleB', 'ExampleC'], 'Not found')
    const writes = watchWrites(comfy)
    await comfy.command('Runflow.Deploy')
    await findIt(comfy).first().click()
    await panel(comfy).getByText(t('search.pack.no-match')).waitFor()
    await panel(comfy)
      .getByText(t('findings.pack-private.title', { directory: 'secret' }))
      .waitFor()
    expect(await findIt(comfy).count()).toBe(0)
    await comfy.screenshot('pin-not-found')
    await panel(comfy)
      .getByRole('button', { name: t('questions.confirm.no') })
      .click()
    await panel(comfy)
      .getByRole('heading', { name: t('panel.ended.declined') })
      .waitFor()
    expect(writes).toEqual([])
    await comfy.close()
  })

  it('explains the limit of the host, and can be asked for again', async () => {
    await fetch(`${host.url}/limit/0`, { method: 'POST' })
    const comfy = await draw(['ExampleD'], 'Limited')
    const writes = watchWrites(comfy)
    await comfy.command('Runflow.Deploy')
    await findIt(comfy).click()
    await panel(comfy)
      .getByText(
        new RegExp(t('refusals.search-limit-until', { host: 'api.github.com', time: '\\d\\d:\\d\\d' })),
      )
      .waitFor()
    await comfy.screenshot('pin-limit')
    expect(writes).toEqual([])
    await fetch(`${host.url}/limit/1000`, { method: 'POST' })
    await findIt(comfy).click()
    await panel(comfy)
      .getByRole('heading', { name: t('outcomes.created.title', { slug: 'limited' }) })
      .waitFor()
    expect(writes).toHaveLength(1)
    await comfy.close()
  })

  it('asks whether a stranger can fetch what was cloned, on a click that says how often, and remembers a yes', async () => {
    const comfy = await draw(['ExampleE'], 'Cloned')
    const before = (await asked()).length
    await comfy.command('Runflow.OpenPanel')
    await panel(comfy)
      .getByRole('button', { name: t('panel.check'), exact: true })
      .click()
    await panel(comfy)
      .getByText(new RegExp(t('findings.source-unverified.unasked', { names: '.*\\bcloned\\b.*' })))
      .waitFor()
    expect(await asked()).toHaveLength(before)
    await comfy.screenshot('pin-unverified')
    await panel(comfy)
      .getByRole('button', { name: /^Check on GitHub/ })
      .click()
    // It goes with the click: what counts is that the check is over, and did not say it again.
    await expect.poll(asked).not.toHaveLength(before)
    await panel(comfy)
      .getByRole('button', { name: t('panel.cancel') })
      .waitFor({ state: 'detached' })
    expect(await panel(comfy).getByText(t('findings.source-unverified.title-unasked')).count()).toBe(0)
    const questions = (await asked()).slice(before)
    // What has no commit, which would be a search, is another click.
    expect(questions.filter((path) => /commits\?|git\/trees|contents\//.test(path))).toEqual([])
    expect(questions.filter((path) => path.includes('pack-e'))).toEqual([
      `/repos/example/pack-e/compare/HEAD...${head}?per_page=1`,
    ])
    await comfy.command('Runflow.Deploy')
    await panel(comfy)
      .getByRole('heading', { name: t('outcomes.created.title', { slug: 'cloned' }) })
      .waitFor()
    expect((await asked()).filter((path) => path.includes('pack-e'))).toHaveLength(1)
    const row = (await endpoints(sandbox.now)).find(({ slug }) => slug === 'cloned')
    expect(row?.custom_nodes).toMatchObject({
      cloned: { origin: 'https://github.com/example/pack-e', commit: head, dirty: false },
    })
    await comfy.close()
  })

  it('asks before a deploy of a private repository and of a commit that nobody else has, once that is known', async () => {
    const comfy = await draw(['ExampleF', 'ExampleG'], 'Unfetchable')
    const writes = watchWrites(comfy)
    await comfy.command('Runflow.OpenPanel')
    await panel(comfy)
      .getByRole('button', { name: t('panel.check'), exact: true })
      .click()
    await panel(comfy)
      .getByText(t('findings.pack-unpushed.title', { directory: 'cloned-ahead' }))
      .waitFor()
    await panel(comfy)
      .getByRole('button', { name: /^Check on GitHub/ })
      .first()
      .click()
    await panel(comfy)
      .getByText(t('findings.pack-private.title', { directory: 'cloned-secret' }))
      .waitFor()
    await panel(comfy)
      .getByText(t('findings.pack-unpushed.detail', { isConfirmed: true, commit: ahead.slice(0, 10) }))
      .waitFor()
    await comfy.screenshot('pin-stranger-says-no')
    // Known for the deploy as well, without a further question.
    await comfy.command('Runflow.Deploy')
    await panel(comfy)
      .getByRole('heading', { name: t('questions.confirm.title.create', { slug: 'unfetchable' }) })
      .waitFor()
    await panel(comfy)
      .getByText(t('findings.pack-private.title', { directory: 'cloned-secret' }))
      .first()
      .waitFor()
    await panel(comfy)
      .getByRole('button', { name: t('questions.confirm.no') })
      .click()
    expect(writes).toEqual([])
    await comfy.close()
  })
})
