import { beforeEach, expect, it } from 'vitest'
import type { Trouble } from '../../src/sandbox/faults.ts'
import { t } from '../../src/text/text.ts'
import type { Comfy } from './support/comfy.ts'
import { describeComfy } from './support/describe.ts'
import { changes, useSandboxHere } from './support/here.ts'
import { addDeploy, drawImage, openTab, panel } from './support/runflow.ts'

const PATH = '/v1/comfyui-workflows'
const always = 99

const lookUp = (what: Trouble['what'], times = always): Trouble => ({
  method: 'GET',
  path: PATH,
  times,
  what,
})
const create = (what: Trouble['what']): Trouble => ({ method: 'POST', path: PATH, times: always, what })
const refused = (status: number, code: string, message: string) => ({
  status,
  body: { code, message, errors: null },
})

/** Waits between two attempts, and the wait for an answer, a tenth as long: what is said stays the same. */
async function hurry(comfy: Comfy): Promise<void> {
  await comfy.page.evaluate(() => {
    const wait = window.setTimeout.bind(window)
    const faster = (task: TimerHandler, ms = 0, ...rest: unknown[]) =>
      wait(task, ms >= 1000 ? ms / 10 : ms, ...rest)
    window.setTimeout = faster as typeof window.setTimeout
  })
}

describeComfy('what goes wrong at the API', (stage) => {
  const sandbox = useSandboxHere()
  let tab: Comfy | undefined

  beforeEach(async () => {
    if (tab) return
    tab = await openTab(stage, sandbox.now.at)
    await drawImage(tab)
    await addDeploy(tab, 'Trouble')
    await hurry(tab)
  })

  it.each<{ cause: string; trouble: Trouble; begins: string; next: string }>([
    {
      cause: '402 on create',
      trouble: create(refused(402, 'INSUFFICIENT_CREDIT', 'The credit is too low.')),
      begins: 'create failed: 402',
      next: 'Add credit, then deploy again.',
    },
    {
      cause: '404 on look-up',
      trouble: lookUp(refused(404, 'NOT_FOUND', 'Not here.')),
      begins: 'lookup failed: 404',
      next: 'Check the API URL in Settings.',
    },
    {
      cause: '409 on create, by a row that no look-up shows',
      trouble: create(refused(409, 'CONFLICT', 'This slug exists.')),
      begins: 'The name trouble is held by a deleted endpoint',
      next: 'Deploy under another name.',
    },
    {
      cause: '413 on create, from a proxy',
      trouble: create('too-large'),
      begins: 'create failed: 413',
      next: 'Remove pictures and data that are embedded',
    },
    {
      cause: '422 on create',
      trouble: create(refused(422, 'VALIDATION_ERROR', 'The slug is reserved.')),
      begins: 'create failed: 422',
      next: 'The slug is reserved.',
    },
    {
      cause: '429 on create',
      trouble: create('rate-limited'),
      begins: 'create failed: 429',
      next: 'Wait a minute, then deploy again.',
    },
    {
      cause: '5xx on create',
      trouble: create('server-error'),
      begins: 'create failed: 500',
      next: 'it looks first and makes no second endpoint',
    },
    {
      cause: '429 on look-up',
      trouble: lookUp('rate-limited'),
      begins: 'lookup failed: 429',
      next: 'Wait a minute, then deploy again.',
    },
    {
      cause: '5xx on look-up',
      trouble: lookUp('server-error'),
      begins: 'lookup failed: 500',
      next: 'Nothing was changed; try again.',
    },
    {
      cause: "a proxy's page on look-up",
      trouble: lookUp('proxy-page'),
      begins: 'lookup failed: 503',
      next: 'Nothing was changed; try again.',
    },
    {
      cause: 'an answer to the look-up that is no JSON',
      trouble: lookUp({ status: 200, body: '<html>hello</html>' }),
      begins: 'lookup failed: the answer is not readable',
      next: 'Nothing was changed; try again.',
    },
    {
      cause: 'no answer to the look-up in time',
      trouble: lookUp({ delayMs: 20_000 }),
      begins: 'lookup failed: no answer in time',
      next: 'Nothing was changed; try again.',
    },
    {
      cause: 'no network',
      trouble: lookUp('lost'),
      begins: 'lookup failed: no connection',
      next: 'Check the network and the API URL.',
    },
  ])('$cause is told in one sentence with what to do, and nothing is changed', async (row) => {
    const comfy = tab as Comfy
    sandbox.now.api.faults.troubles.push(row.trouble)
    await comfy.command('Runflow.Deploy')
    const told = panel(comfy).getByRole('alert')
    await told.getByRole('heading', { name: new RegExp(`^${row.begins}`) }).waitFor({ timeout: 60_000 })
    expect(await told.textContent()).toContain(row.next)
    expect(changes(sandbox.now)).toEqual([])
    expect(sandbox.now.api.state.workflows).toEqual([])
  })

  it('an endpoint that somebody made meanwhile is not replaced without a question', async () => {
    const comfy = await openTab(stage, sandbox.now.at)
    await drawImage(comfy)
    await addDeploy(comfy, 'Meanwhile')
    await comfy.command('Runflow.Deploy')
    await panel(comfy)
      .getByRole('heading', { name: t('outcomes.created.title', { slug: 'meanwhile' }) })
      .waitFor()
    sandbox.now.api.requests.splice(0)
    const before = JSON.stringify(sandbox.now.api.state.workflows)
    const none = { items: [], page: { limit: 500, next_pq: null, total: 0 } }
    sandbox.now.api.faults.troubles.push(lookUp({ status: 200, body: none }, 1))

    await comfy.command('Runflow.Deploy')
    await panel(comfy).getByText('“meanwhile” has just been created by another tab or person').waitFor()
    await panel(comfy)
      .getByRole('button', { name: t('questions.confirm.no') })
      .click()
    await panel(comfy)
      .getByRole('heading', { name: t('panel.ended.declined') })
      .waitFor()
    expect(changes(sandbox.now)).toEqual([])
    expect(JSON.stringify(sandbox.now.api.state.workflows)).toBe(before)
    await comfy.close()
  })
})
