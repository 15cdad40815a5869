import type { Locator, Request } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { formatDollars } from '../../src/text/format-money.ts'
import { t } from '../../src/text/text.ts'
import type { Exchange } from '../support/wire.ts'
import { wireExchange } from '../support/wire.ts'
import { violations } from './support/axe.ts'
import type { Comfy } from './support/comfy.ts'
import type { Stage } from './support/describe.ts'
import { describeComfy } from './support/describe.ts'
import { openRunTab, PNG } from './support/run-tab.ts'
import { addDeploy, FACTS, panel } from './support/runflow.ts'
import type { WireServer } from './support/wire-server.ts'
import { serveWire } from './support/wire-server.ts'

// What Runflow itself answers, as far as it is documented, in place of the sandbox, which we wrote ourselves.

const SLUG = 'background-removal-v21'
const KEY = 'rf_live_EXAMPLE_not_a_real_key'
const ROW = '00000000-0000-4000-8000-0000000000c1'
const RUN = '01900000-0000-7000-8000-000000000001'
const ACCOUNT = ['auth-me-200', 'balance-200']
const LIST = ['list-page-1-200', 'list-page-2-200', 'lookup-hit-200', 'get-by-id-200', 'runs-200']
const UPLOAD = ['asset-upload-1-announce-201', 'asset-upload-3-confirm-201']
const STATES = ['run-queued', 'run-dispatching', 'run-running', 'run-succeeded']
const PHOTO = 'https://example.com/photo.png'

async function openAt(stage: Stage, { url }: WireServer): Promise<Comfy> {
  const comfy = await stage.open({
    viewport: { width: 1280, height: 1400 },
    settings: { 'Runflow.ApiUrl': url, 'Runflow.ApiKey': '' },
    localStorage: { [`runflow.key:${url}`]: KEY },
  })
  comfy.page.setDefaultTimeout(30_000)
  await comfy.page.route('**/runflow/facts', (route) => route.fulfill({ json: FACTS }))
  await comfy.page.route('https://storage.example/runs/**', (route) =>
    route.fulfill({ contentType: 'image/png', body: PNG }),
  )
  return comfy
}

async function fill(tab: Locator): Promise<void> {
  await tab.getByRole('button', { name: t('run.file.address') }).click()
  await tab.getByLabel(t('run.file.address-label', { label: 'Photo' })).fill(PHOTO)
  await tab.getByRole('spinbutton', { name: 'Strength' }).fill('0.8')
}

describeComfy(
  'the panel against the wire examples',
  (stage) => {
    let wire: WireServer
    beforeAll(async () => {
      wire = await serveWire([])
    })
    afterAll(() => wire.stop())

    it('lists both pages, opens one endpoint with its runs and files, and runs it', async () => {
      wire.play([
        ...[...ACCOUNT, ...LIST, afterTheRuns()],
        ...['dispatch-documented-shape', ...STATES, 'run-logs-200'],
      ])
      const comfy = await openAt(stage, wire)
      const said = (text: string | RegExp) => panel(comfy).getByText(text).first().waitFor()
      const button = (name: string) => panel(comfy).getByRole('button', { name, exact: true })
      await comfy.command('Runflow.OpenPanel')
      await panel(comfy)
        .getByRole('tab', { name: t('panel.tabs.endpoints') })
        .click()
      const rows = panel(comfy)
        .getByRole('list', { name: t('endpoints.list') })
        .getByRole('listitem')
      await said(t('endpoints.count-more', { count: 2 }))
      await button(t('endpoints.more')).click()
      await said(t('endpoints.count', { count: 3 }))
      const row = rows.filter({ hasText: SLUG })
      await row.getByText(/failed/i).waitFor()
      expect(await row.innerText()).toContain('Background Removal v2.1')
      expect(await row.innerText()).toContain(t('endpoints.private'))
      expect(await violations(comfy)).toEqual([])
      await comfy.screenshot(`wire-list-${stage.host.frontend}`)

      await row.getByRole('button').click()
      await said(`${wire.url}/v1/comfyui-workflows/example-studio/${SLUG}/runs`)
      const contract = panel(comfy).locator('.rf-ep-contract')
      expect(await contract.locator('code').allInnerTexts()).toEqual(['photo', 'strength', 'image_output'])
      const runs = panel(comfy).locator('.rf-ep-runs li')
      expect(await runs.count()).toBe(2)
      expect(await runs.first().innerText()).toContain(
        'Model upscale_models/4x-example.safetensors has no usable sha256.',
      )
      await runs
        .last()
        .getByText(t('endpoints.runs.files', { count: 2 }))
        .click()
      const pictures = runs.last().getByRole('img')
      const widths = () =>
        pictures.evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth > 0))
      await expect.poll(widths).toEqual([true, true])
      expect(await runs.last().getByRole('link').first().getAttribute('href')).toMatch(
        /^https:\/\/storage\.example\/runs\/.*image_output_00001_\.png\?/,
      )
      expect(await violations(comfy)).toEqual([])
      await comfy.screenshot(`wire-open-${stage.host.frontend}`)

      await button(t('endpoints.details.run')).click()
      const tab = panel(comfy).locator('.rf-run')
      await fill(tab)
      await button(t('run.button.runflow')).click()
      const cost = formatDollars(0.006174)
      await said(t('run.cost.last', { count: 1, median: cost, highest: cost }))
      await said(t('run.cost.balance', { balance: '$25.00' }))
      await comfy.screenshot(`wire-cost-${stage.host.frontend}`)
      await comfy.page.clock.install()
      await button(t('run.cost.yes')).click()
      for (const state of ['queued', 'dispatching', 'running'] as const) {
        const status = t(`calls.run-status.${state}`)
        await tab.getByText(t('run.progress.on-runflow', { status }), { exact: true }).waitFor()
        await comfy.page.clock.fastForward(5000)
      }
      await tab.getByRole('heading', { name: t('run.end.succeeded.title') }).waitFor()
      expect(await tab.getByRole('img').count()).toBe(2)
      await tab.getByText(t('run.result.gpu', { gpus: 'L4', duration: '42 sec' })).waitFor()
      await tab.getByText(t('run.progress.run-id', { id: RUN })).waitFor()
      await button(t('run.button.logs')).click()
      await tab.getByText('A worker took the run.').waitFor()
      expect(await violations(comfy)).toEqual([])
      await comfy.screenshot(`wire-result-${stage.host.frontend}`)

      const [started, ...others] = wire.asked.filter(({ method }) => method === 'POST')
      expect(others).toEqual([])
      expect(started?.body).toEqual({
        input: { photo: PHOTO, strength: 0.8 },
        client_ref: expect.stringMatching(/^runflow-/),
      })
      // Beside what is recorded: more of the list than is documented, and the runs of rows that have no example.
      const isExpected = (line: string) =>
        /^GET \/v1\/comfyui-workflows\?.*fields=/.test(line) ||
        (line.startsWith('GET /v1/runs?q=comfyui_workflow_id') && !line.includes(ROW))
      expect(wire.unknown.filter((line) => !isExpected(line))).toEqual([])
      await comfy.close()
    })

    it('uploads the picture that is chosen, anew where its address has expired, and runs with it', async () => {
      const [announce, confirm] = UPLOAD.map((name) => wireExchange(name).request)
      const answers = ['asset-upload-2-put-expired-403', 'asset-upload-2-put-200'].map(wireExchange)
      wire.play([...ACCOUNT, ...LIST, ...UPLOAD, 'dispatch-documented-shape', 'run-succeeded'])
      const comfy = await openAt(stage, wire)
      const sent: Request[] = []
      await comfy.page.route('https://storage.example/uploads/**', (route) => {
        const { status = 500, body = '' } = answers[sent.push(route.request()) - 1]?.response ?? {}
        const headers = { 'Access-Control-Allow-Origin': '*' }
        return route.fulfill({ status, headers, body: String(body) })
      })
      await addDeploy(comfy, SLUG)
      const tab = await openRunTab(comfy)
      const { path = '', query, headers, raw_body_base64: bytes = '' } = answers[1]?.request ?? {}
      await tab
        .locator('input[type="file"]')
        .first()
        .setInputFiles({ name: 'backdrop.png', mimeType: 'image/png', buffer: Buffer.from(bytes, 'base64') })
      await tab.getByRole('spinbutton', { name: 'Strength' }).fill('0.8')
      const before = wire.asked.length
      await tab.getByRole('button', { name: t('run.button.runflow') }).click()
      await tab.getByRole('button', { name: t('run.cost.yes') }).click()
      await tab.getByRole('heading', { name: t('run.end.succeeded.title') }).waitFor()

      const [once, again, done, started, ...more] = wire.asked
        .slice(before)
        .filter(({ method }) => method === 'POST')
      expect(more).toEqual([])
      for (const one of [once, again])
        expect(one).toMatchObject({ path: announce?.path, body: announce?.body })
      expect(done).toMatchObject({ path: confirm?.path, body: confirm?.body ?? null })
      const asset = 'runflow://assets/00000000-0000-4000-8000-0000000000d1'
      expect(started?.body).toMatchObject({ input: { photo: asset, strength: 0.8 } })
      expect(sent.map((put) => put.method())).toEqual(['PUT', 'PUT'])
      for (const put of sent) {
        const url = new URL(put.url())
        expect([url.pathname, Object.fromEntries(url.searchParams)]).toEqual([path, query])
        expect(put.postDataBuffer()?.toString('base64')).toBe(bytes)
        const got = await put.allHeaders()
        expect([got['content-type'], got.authorization]).toEqual([headers?.['Content-Type'], undefined])
      }
      await comfy.close()
    })

    it('tells how a run ended, and why one was refused', async () => {
      wire.play([...ACCOUNT, ...LIST])
      const comfy = await openAt(stage, wire)
      await addDeploy(comfy, SLUG)
      const tab = await openRunTab(comfy)
      await fill(tab)
      let isAsked = false
      for (const { answers, title, text } of ENDS) {
        wire.play([...ACCOUNT, ...LIST, ...answers])
        await tab.getByRole('button', { name: t('run.button.runflow') }).click()
        if (!isAsked) await tab.getByRole('button', { name: t('run.cost.yes') }).click()
        isAsked = true
        await tab.getByRole('heading', { name: title }).waitFor()
        await tab.getByText(text).first().waitFor()
        await tab.getByRole('button', { name: t('run.button.dismiss') }).click()
      }
      await comfy.close()
    })
  },
  { frontends: ['newest'] },
)

/** The recorded page of runs is one of two rows, and names a next one: nothing is on that. */
function afterTheRuns(): Exchange {
  const { request, response, ...rest } = wireExchange('runs-200')
  const query = { ...request.query, pq: 'EXAMPLE-CURSOR' }
  return {
    ...rest,
    request: { ...request, query },
    response: { ...response, body: { items: [], next: null } },
  }
}

/** A dispatch that is answered with the run of another example. */
function startOf(name: string): Exchange {
  const started = wireExchange('dispatch-faq-shape')
  const { id } = wireExchange(name).response.body as { id: string }
  return { ...started, response: { ...started.response, body: { run_id: id, status: 'queued' } } }
}

const ENDS = [
  {
    answers: [startOf('run-failed-invalid-sha'), 'run-failed-invalid-sha'],
    title: t('run.end.failed-sha.title'),
    text: /has no usable sha256/,
  },
  {
    answers: [startOf('run-partial-succeeded'), 'run-partial-succeeded'],
    title: t('run.end.partly-succeeded.title'),
    text: 'image_output_00001_.png',
  },
  {
    answers: [startOf('run-canceled'), 'run-canceled'],
    title: t('run.end.run-cancelled.title'),
    text: t('run.end.run-cancelled.next'),
  },
  { answers: ['error-402'], title: t('calls.credit.title'), text: /dispatch failed: 402/ },
  {
    answers: ['error-403-beta-dispatch'],
    title: t('calls.beta.title'),
    text: /COMFYUI_DEPLOY_BETA_NOT_ENABLED/,
  },
  { answers: ['error-403-permission-dispatch'], title: t('calls.forbidden.title'), text: /runs:create/ },
  { answers: ['error-422-gpu-inactive'], title: t('calls.gpu-inactive.title'), text: /dispatch failed: 422/ },
]
