import { beforeEach, expect, it } from 'vitest'
import type { Trouble } from '../../src/sandbox/faults.ts'
import type { Texts } from '../../src/text/text.ts'
import { t, textsOf } from '../../src/text/text.ts'
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

/** The code of a failure, by which support finds it. */
const failed = (step: 'lookup' | 'create', what: string | number) => t(`api.code.${step}`, { what })
/** Stands for how much was sent. */
const SIZE = '‹size›'

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

  it.each<{ cause: string; trouble: Trouble; says: Texts; reply?: string }>([
    {
      cause: '402 on create',
      trouble: create(refused(402, 'INSUFFICIENT_CREDIT', 'The credit is too low.')),
      says: textsOf('api.credit', { code: failed('create', 402), url: '' }),
      reply: 'The credit is too low.',
    },
    {
      cause: '404 on look-up',
      trouble: lookUp(refused(404, 'NOT_FOUND', 'Not here.')),
      says: textsOf('api.no-api', { code: failed('lookup', 404) }),
      reply: 'Not here.',
    },
    {
      cause: '409 on create, by a row that no look-up shows',
      trouble: create(refused(409, 'CONFLICT', 'This slug exists.')),
      says: textsOf('outcomes.slug-held', { slug: 'trouble' }),
    },
    {
      cause: '413 on create, from a proxy',
      trouble: create('too-large'),
      says: textsOf('api.too-large', { code: failed('create', 413), size: SIZE }),
    },
    {
      cause: '422 on create',
      trouble: create(refused(422, 'VALIDATION_ERROR', 'The slug is reserved.')),
      says: textsOf('api.invalid', { code: failed('create', 422) }),
      reply: 'The slug is reserved.',
    },
    {
      cause: '429 on create',
      trouble: create('rate-limited'),
      says: textsOf('api.rate-limited', { code: failed('create', 429) }),
    },
    {
      cause: '5xx on create',
      trouble: create('server-error'),
      says: textsOf('api.server', { code: failed('create', 500), mayHaveArrived: true }),
    },
    {
      cause: '429 on look-up',
      trouble: lookUp('rate-limited'),
      says: textsOf('api.rate-limited', { code: failed('lookup', 429) }),
    },
    {
      cause: '5xx on look-up',
      trouble: lookUp('server-error'),
      says: textsOf('api.server', { code: failed('lookup', 500), mayHaveArrived: false }),
    },
    {
      cause: "a proxy's page on look-up",
      trouble: lookUp('proxy-page'),
      says: textsOf('api.server', { code: failed('lookup', 503), mayHaveArrived: false }),
    },
    {
      cause: 'an answer to the look-up that is no JSON',
      trouble: lookUp({ status: 200, body: '<html>hello</html>' }),
      says: textsOf('api.unexpected-response', {
        code: failed('lookup', t('api.what.unexpected-response')),
        where: 'look-up',
        mayHaveArrived: false,
      }),
    },
    {
      cause: 'no answer to the look-up in time',
      trouble: lookUp({ delayMs: 20_000 }),
      says: textsOf('api.timeout', {
        code: failed('lookup', t('api.what.timeout')),
        mayHaveArrived: false,
      }),
    },
    {
      cause: 'no network',
      trouble: lookUp('lost'),
      says: textsOf('api.network', {
        code: failed('lookup', t('api.what.network')),
        mayHaveArrived: false,
      }),
    },
  ])('$cause is told in one sentence with what to do, and nothing is changed', async (row) => {
    const comfy = tab as Comfy
    sandbox.now.api.faults.troubles.push(row.trouble)
    await comfy.command('Runflow.Deploy')
    const told = panel(comfy).getByRole('alert')
    await told.getByRole('heading', { name: row.says.title, exact: true }).waitFor({ timeout: 60_000 })
    const text = await told.textContent()
    for (const part of row.says.detail.split(SIZE)) expect(text).toContain(part)
    expect(text).toContain(row.says.next)
    if (row.reply !== undefined) expect(text).toContain(t('api.said', { detail: row.reply }))
    expect(changes(sandbox.now)).toEqual([])
    expect(sandbox.now.api.state.workflows).toEqual([])
  })

  it('an endpoint that somebody made meanwhile is not replaced without a question', async () => {
    const comfy = await openTab(stage, sandbox.now.at)
    const { image } = await drawImage(comfy)
    await addDeploy(comfy, 'Meanwhile')
    await comfy.command('Runflow.Deploy')
    await panel(comfy)
      .getByRole('heading', { name: t('outcomes.created.title', { slug: 'meanwhile' }) })
      .waitFor()
    // One that is equal would be taken for its own, whose answer was lost.
    await comfy.typeInWidget(image, 'batch_size', '3')
    sandbox.now.api.requests.splice(0)
    const before = JSON.stringify(sandbox.now.api.state.workflows)
    const none = { items: [], page: { limit: 500, next_pq: null, total: 0 } }
    sandbox.now.api.faults.troubles.push(lookUp({ status: 200, body: none }, 1))

    await comfy.command('Runflow.Deploy')
    await panel(comfy)
      .getByText(t('findings.slug-taken-meanwhile.title', { slug: 'meanwhile' }))
      .waitFor()
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
