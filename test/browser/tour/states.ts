import { createHash } from 'node:crypto'
import { VERSION } from '../../../scripts/build/version.ts'
import { t } from '../../../src/text/text.ts'
import type { Comfy } from '../support/comfy.ts'
import type { Sandbox, TabOptions } from '../support/runflow.ts'
import { drawImage, panel } from '../support/runflow.ts'

/** One thing that a person may see: how to get there in a tab of its own. */
export type State = {
  name: string
  tab?: TabOptions
  play(comfy: Comfy, sandbox: Sandbox): Promise<unknown>
}

const OWN_KEY = 'rf_live_EXAMPLE0EXAMPLE0EXAMPLE0EXAMPLE0'
const COMMIT = '0123456789abcdef0123456789abcdef01234567'
const DIGEST = COMMIT.repeat(2).slice(0, 64)
const PICTURE = Buffer.alloc(240_118, 'picture')

const pack = (more: Record<string, unknown>) => ({
  directory: 'ComfyUI-Example',
  root: 0,
  origin: 'https://github.com/example/ComfyUI-Example',
  commit: COMMIT,
  dirty: false,
  git_problem: null,
  origin_unread: false,
  hoisted_from: null,
  commit_source: 'git',
  pushed: true,
  public_access: 'public',
  named_origin: null,
  empty_submodules: [],
  node_ids: ['2'],
  classes: ['EmptyImage'],
  ...more,
})
const model = (name: string, more: Record<string, unknown>) => ({
  path: `checkpoints/${name}`,
  value: name,
  input: 'ckpt_name',
  node_ids: ['2'],
  size_bytes: 6_938_078_334,
  sha256: null,
  url: null,
  problem: null,
  stated_sha256: null,
  stated_problem: null,
  same_as: null,
  part_of: null,
  weights: true,
  ...more,
})
const file = (name: string, more: Record<string, unknown>) => ({
  path: name,
  value: name,
  input: 'image',
  node_ids: ['2'],
  size_bytes: 240_118,
  mime_type: 'image/png',
  sha256: null,
  problem: null,
  ...more,
})
const travelling = {
  packs: [pack({}), pack({ directory: 'from-a-zip', commit_source: 'content' })],
  models: [
    model('sd_xl_base_1.0.safetensors', { sha256: DIGEST, url: 'https://huggingface.co/x' }),
    model('4x-UltraSharp.safetensors', { size_bytes: 66_961_958 }),
  ],
  files: [file('Größe café 1.png', {})],
}

async function draw(comfy: Comfy, name: string, more: Record<string, string> = {}) {
  const nodes = await drawImage(comfy)
  // Beside the others, so that its line can be read.
  await comfy.addNode('RunflowDeploy', [0, 60], { endpoint_name: name, ...more })
  return nodes
}

const press = (comfy: Comfy, name: string | RegExp) =>
  panel(comfy).getByRole('button', { name }).first().click()
const heading = (comfy: Comfy, name: string | RegExp) =>
  panel(comfy).getByRole('heading', { name }).first().waitFor()
const said = (comfy: Comfy, text: string) => panel(comfy).getByText(text, { exact: false }).first().waitFor()
const deployNow = (comfy: Comfy) => comfy.command('Runflow.Deploy')
const check = (comfy: Comfy) =>
  panel(comfy)
    .getByRole('button', { name: t('panel.check'), exact: true })
    .click()
/** Somebody changes a widget on the canvas. */
const change = (comfy: Comfy, id: string, widget: string, value: unknown) =>
  comfy.setWidget(id, widget, value)
/** What ComfyUI says of its two parts. */
const status = (comfy: Comfy, more: Record<string, unknown>) =>
  comfy.page.route('**/runflow/status', (route) =>
    route.fulfill({
      json: {
        version: VERSION,
        folder: 'ComfyUI-Runflow',
        relay: { allowed: true, code: null },
        other_plugin: null,
        ...more,
      },
    }),
  )

/** The API answers every such call so. */
async function answer(comfy: Comfy, method: string, status: number, code: string): Promise<void> {
  await comfy.page.route('**/v1/comfyui-workflows*', (route) =>
    route.request().method() === method
      ? route.fulfill({
          status,
          headers: { 'Access-Control-Allow-Origin': '*' },
          json: { code, message: 'Said by the API.', errors: null },
        })
      : route.fallback(),
  )
}

export const STATES: State[] = [
  { name: 'first-run', tab: { key: null }, play: (comfy) => comfy.command('Runflow.OpenPanel') },
  {
    name: 'nodes-no-key',
    tab: { key: null },
    async play(comfy) {
      await draw(comfy, 'Product photo')
      await comfy.command('Runflow.OpenPanel')
    },
  },
  { name: 'settings-no-key', tab: { key: null }, play: (comfy) => comfy.command('Runflow.SetApiKey') },
  {
    name: 'settings-connected',
    async play(comfy) {
      await comfy.command('Runflow.SetApiKey')
      await comfy.page.getByRole('button', { name: 'Test connection' }).click()
      await comfy.page.getByText('Connected to', { exact: false }).first().waitFor()
    },
  },
  {
    name: 'settings-refused',
    tab: { key: 'no_read' },
    async play(comfy) {
      await comfy.command('Runflow.SetApiKey')
      await comfy.page.getByRole('button', { name: 'Test connection' }).click()
      await comfy.page.locator('.runflow-settings').getByText('comfyui-workflows:read').first().waitFor()
    },
  },
  {
    name: 'settings-no-url',
    tab: { settings: { 'Runflow.ApiUrl': '' } },
    async play(comfy) {
      await comfy.command('Runflow.SetApiKey')
      await comfy.page
        .getByRole('button', { name: t('key.reset-url', { url: 'https://api.runflow.io' }) })
        .waitFor()
    },
  },
  {
    name: 'settings-old-key',
    tab: {
      key: null,
      settings: { 'Runflow.ApiKey': OWN_KEY, 'Runflow.ApiUrl': 'https://api.runflow.io' },
    },
    play: (comfy) => comfy.command('Runflow.SetApiKey'),
  },
  {
    name: 'settings-old-key-offered',
    tab: { key: null, settings: { 'Runflow.ApiKey': OWN_KEY } },
    async play(comfy) {
      await comfy.command('Runflow.SetApiKey')
      await comfy.page.getByRole('button', { name: t('key.use-old') }).waitFor()
    },
  },
  {
    name: 'settings-old-key-left',
    tab: { settings: { 'Runflow.ApiKey': OWN_KEY } },
    play: (comfy) => comfy.command('Runflow.SetApiKey'),
  },
  {
    name: 'ready',
    async play(comfy) {
      await draw(comfy, 'Product photo')
      await comfy.command('Runflow.OpenPanel')
    },
  },
  {
    name: 'checked-and-listed',
    tab: { facts: travelling },
    async play(comfy) {
      await draw(comfy, 'Product photo')
      await comfy.command('Runflow.OpenPanel')
      await check(comfy)
      await panel(comfy)
        .getByRole('heading', { name: t('panel.preview.title') })
        .scrollIntoViewIfNeeded()
      await said(comfy, 'UltraSharp')
    },
  },
  {
    name: 'packs-not-checked',
    tab: {
      facts: { packs: [pack({ public_access: null }), pack({ directory: 'other', public_access: null })] },
    },
    async play(comfy) {
      await draw(comfy, 'Product photo')
      await comfy.command('Runflow.OpenPanel')
      await check(comfy)
      await panel(comfy)
        .getByRole('button', { name: t('panel.search.check-public', { count: 2 }) })
        .waitFor()
    },
  },
  {
    name: 'many-findings',
    tab: {
      facts: {
        files: Array.from({ length: 60 }, (_, index) =>
          file(`gone-${index + 1}.png`, { problem: 'missing', size_bytes: null }),
        ),
      },
    },
    async play(comfy) {
      await draw(comfy, 'Product photo')
      await comfy.command('Runflow.OpenPanel')
      await check(comfy)
      const more = panel(comfy)
        .getByRole('button', { name: t('panel.findings.more', { count: 10 }) })
        .first()
      await more.waitFor()
      // The heading above gets the focus first, and with it the panel scrolls up.
      await comfy.page.waitForTimeout(500)
      await more.scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'blocked',
    tab: { facts: { models: [model('gone.safetensors', { problem: 'missing', size_bytes: null })] } },
    async play(comfy) {
      await draw(comfy, 'Product photo')
      await comfy.addNode('RunflowInputString', [0, 380], { input_id: 'width' })
      await deployNow(comfy)
      await said(comfy, t('findings.input-id-duplicate.title', { inputId: 'width' }))
    },
  },
  {
    name: 'shown-at-its-node',
    async play(comfy) {
      await draw(comfy, 'Product photo')
      await comfy.addNode('RunflowInputString', [0, 380], { input_id: 'width' })
      await deployNow(comfy)
      await press(comfy, /^Show /)
    },
  },
  {
    name: 'fixed',
    async play(comfy) {
      await draw(comfy, 'Product photo')
      await comfy.addNode('RunflowInputString', [0, 380], { input_id: 'width' })
      await deployNow(comfy)
      await press(comfy, /width_2/)
      await heading(comfy, t('panel.ended.fixed'))
    },
  },
  {
    name: 'file-refused',
    tab: { facts: { files: [file('never-there.png', { problem: 'missing', size_bytes: null })] } },
    async play(comfy) {
      await draw(comfy, 'Product photo')
      await deployNow(comfy)
      await said(comfy, 'never-there.png')
    },
  },
  {
    name: 'asked-name-default',
    async play(comfy) {
      await draw(comfy, 'default')
      await deployNow(comfy)
      await said(comfy, t('findings.name-default.title'))
    },
  },
  {
    name: 'asked-endpoint-of-another',
    async play(comfy) {
      const { output } = await draw(comfy, 'Poster !')
      await deployNow(comfy)
      await heading(comfy, /Created/)
      await change(comfy, String(Number(output) + 1), 'endpoint_name', 'Poster ?')
      await deployNow(comfy)
      await said(comfy, t('findings.endpoint-of-another.title', { liveName: 'Poster !' }))
    },
  },
  {
    name: 'asked-endpoint-renamed',
    async play(comfy) {
      const { output } = await draw(comfy, 'Product photo before')
      await deployNow(comfy)
      await heading(comfy, /Created/)
      await change(comfy, String(Number(output) + 1), 'endpoint_name', 'Product photo after')
      await deployNow(comfy)
      await said(comfy, t('findings.endpoint-renamed.title', { oldName: 'Product photo before' }))
    },
  },
  {
    name: 'asked-names',
    async play(comfy) {
      const { output } = await draw(comfy, 'Product photo names')
      await change(comfy, output, 'output_id', 'image_output')
      await deployNow(comfy)
      await said(comfy, t('findings.default-id.title', { id: 'image_output' }))
    },
  },
  {
    name: 'asked-and-fixed',
    async play(comfy) {
      const { output, width } = await draw(comfy, 'Product photo fixed')
      await change(comfy, output, 'output_id', 'image_output')
      await change(comfy, width, 'input_id', 'int_input')
      await deployNow(comfy)
      await said(comfy, t('findings.default-id.title', { id: 'image_output' }))
      const field = panel(comfy).getByRole('textbox', { name: t('fixes.new-id', { id: 'int_input' }) })
      await field.fill('width')
      await field.press('Enter')
      await said(comfy, t('panel.fix.done', { keys: 'Ctrl+Z' }))
      await panel(comfy)
        .getByText(t('findings.default-id.title', { id: 'int_input' }))
        .waitFor({ state: 'detached' })
    },
  },
  {
    name: 'asked-and-changed',
    async play(comfy) {
      const { width } = await draw(comfy, 'default')
      await deployNow(comfy)
      await said(comfy, t('findings.name-default.title'))
      // As a person does, or ComfyUI does not notice.
      await comfy.typeInWidget(width, 'input_id', 'size')
      await said(comfy, t('questions.confirm.changed'))
    },
  },
  {
    name: 'asked-secret',
    async play(comfy) {
      await draw(comfy, 'Product photo')
      await comfy.addNode('RunflowInputString', [0, 380], {
        input_id: 'token',
        // As random as a real one, or it is not taken for one.
        value: `hf_${createHash('sha256').update('tour').digest('hex').slice(0, 34)}`,
      })
      await deployNow(comfy)
      await said(comfy, t('questions.confirm.no'))
    },
  },
  {
    name: 'asked-every-run-fails',
    tab: {
      facts: {
        packs: [
          pack({
            commit: null,
            origin: null,
            commit_source: 'none',
            named_origin: 'https://github.com/example/x',
          }),
        ],
        models: [
          model('sd_xl_base_1.0.safetensors', {
            stated_sha256: DIGEST,
            stated_problem: null,
            same_as: null,
            problem: 'hash-differs',
            sha256: DIGEST,
          }),
        ],
      },
    },
    async play(comfy) {
      await draw(comfy, 'Product photo')
      await deployNow(comfy)
      await said(comfy, t('panel.search.find-commit'))
    },
  },
  {
    name: 'looking-for-commits',
    tab: {
      facts: {
        packs: [pack({ commit: null, commit_source: 'none', named_origin: 'https://github.com/example/x' })],
      },
    },
    async play(comfy) {
      await comfy.page.route('**/runflow/commit-searches', (route) =>
        route.fulfill({ status: 202, json: { job_id: 'a'.repeat(32) } }),
      )
      const job = {
        state: 'running',
        host: 'api.github.com',
        done: 1,
        total: 3,
        directory: 'ComfyUI-Example',
      }
      await comfy.page.route('**/runflow/commit-searches/*', (route) =>
        route.fulfill({ json: { ...job, results: [], retry_at: null, failed: null } }),
      )
      await draw(comfy, 'Product photo')
      await deployNow(comfy)
      await press(comfy, t('panel.search.find-commit'))
      await panel(comfy)
        .getByRole('progressbar')
        .or(panel(comfy).getByText('api.github.com'))
        .first()
        .waitFor()
      await comfy.page.waitForTimeout(1500)
    },
  },
  {
    name: 'asked-breaking-change',
    async play(comfy) {
      const { width } = await draw(comfy, `Breaking ${Date.now()}`)
      await deployNow(comfy)
      await heading(comfy, /^Created/)
      await change(comfy, width, 'input_id', 'size')
      await deployNow(comfy)
      await said(comfy, 'is gone')
    },
  },
  {
    name: 'asked-whose-key',
    async play(comfy) {
      await draw(comfy, 'Whose key', { api_key: OWN_KEY })
      await deployNow(comfy)
      await heading(comfy, /carries its own key/)
    },
  },
  {
    name: 'key-on-the-canvas',
    tab: { key: null },
    async play(comfy) {
      await draw(comfy, 'Whose key', { api_key: OWN_KEY })
      await comfy.command('Runflow.OpenPanel')
      await said(comfy, 'A Deploy node holds')
    },
  },
  {
    name: 'asked-which-node',
    async play(comfy) {
      await draw(comfy, 'First one')
      await comfy.addNode('RunflowDeploy', [0, 380], { endpoint_name: 'Second one' })
      await deployNow(comfy)
      await said(comfy, 'second-one')
    },
  },
  {
    name: 'asked-for-a-name',
    async play(comfy) {
      await drawImage(comfy)
      void deployNow(comfy)
      await heading(comfy, t('questions.name.title'))
    },
  },
  {
    name: 'hashing',
    tab: { facts: travelling },
    async play(comfy) {
      await comfy.page.route('**/runflow/hash-jobs', (route) =>
        route.fulfill({ status: 202, json: { job_id: 'a'.repeat(32) } }),
      )
      const job = { state: 'running', bytes_done: 2_400_000_000, bytes_total: 7_005_280_410 }
      await comfy.page.route('**/runflow/hash-jobs/*', (route) =>
        route.fulfill({
          json: {
            ...job,
            file: 'checkpoints/4x-UltraSharp.safetensors',
            models: {},
            files: {},
            failed: null,
          },
        }),
      )
      await draw(comfy, 'Product photo')
      await deployNow(comfy)
      await press(comfy, t('questions.confirm.yes.create'))
      await said(comfy, 'checkpoints/4x-UltraSharp.safetensors')
      await panel(comfy).getByRole('progressbar').waitFor()
    },
  },
  {
    name: 'looking-up',
    async play(comfy) {
      await comfy.page.route('**/v1/comfyui-workflows*', () => {})
      await draw(comfy, 'Product photo')
      await deployNow(comfy)
      await panel(comfy).getByRole('button', { name: 'Cancel', exact: true }).waitFor()
    },
  },
  {
    name: 'retrying',
    async play(comfy) {
      await answer(comfy, 'GET', 503, 'UNAVAILABLE')
      await draw(comfy, 'Product photo')
      await deployNow(comfy)
      await panel(comfy).locator('.rf-retry').waitFor()
    },
  },
  {
    name: 'uploading',
    tab: {
      facts: {
        files: [file('Größe café 1.png', { sha256: createHash('sha256').update(PICTURE).digest('hex') })],
      },
    },
    async play(comfy) {
      await comfy.page.route('**/view?*', (route) =>
        route.fulfill({ body: PICTURE, contentType: 'image/png' }),
      )
      await comfy.page.route('**/v1/asset-uploads**', () => {})
      await draw(comfy, `Sent ${Date.now()}`)
      await deployNow(comfy)
      await said(comfy, t('steps.uploading', { done: 0, total: 1 }))
    },
  },
  {
    name: 'created',
    async play(comfy) {
      await draw(comfy, `Made ${Date.now()}`)
      await deployNow(comfy)
      await heading(comfy, /^Created/)
    },
  },
  {
    name: 'updated',
    async play(comfy) {
      const { width } = await draw(comfy, `Twice ${Date.now()}`)
      await deployNow(comfy)
      await heading(comfy, /^Created/)
      await change(comfy, width, 'value', 512)
      await deployNow(comfy)
      await heading(comfy, /^Updated/)
      await panel(comfy)
        .getByRole('button', { name: 'Python' })
        .or(panel(comfy).getByRole('tab', { name: 'Python' }))
        .first()
        .click()
    },
  },
  {
    name: 'unchanged',
    async play(comfy) {
      const name = `same-${Date.now()}`
      await draw(comfy, name)
      await deployNow(comfy)
      await heading(comfy, t('outcomes.created.title', { slug: name }))
      await deployNow(comfy)
      await heading(comfy, t('outcomes.unchanged.title', { slug: name }))
    },
  },
  {
    name: 'created-and-failing',
    tab: { facts: { packs: [pack({ commit: null, origin: null, commit_source: 'none' })] } },
    async play(comfy) {
      await draw(comfy, `Failing ${Date.now()}`)
      await deployNow(comfy)
      await press(comfy, t('questions.confirm.yes.create'))
      await heading(comfy, /^Created/)
    },
  },
  {
    name: 'created-and-doubtful',
    tab: { facts: { partner_nodes: [{ class_type: 'DrawText', service: 'Kling', node_ids: ['2'] }] } },
    async play(comfy) {
      await draw(comfy, `Doubtful ${Date.now()}`)
      await deployNow(comfy)
      await press(comfy, t('questions.confirm.yes.create'))
      await heading(comfy, /^Created/)
    },
  },
  {
    name: 'cancelled',
    async play(comfy) {
      await comfy.page.route('**/v1/comfyui-workflows*', () => {})
      await draw(comfy, 'Product photo')
      await deployNow(comfy)
      await panel(comfy).getByRole('button', { name: 'Cancel', exact: true }).click()
      await heading(comfy, t('outcomes.cancelled.title'))
    },
  },
  {
    name: 'declined',
    async play(comfy) {
      await draw(comfy, 'default')
      await deployNow(comfy)
      await press(comfy, t('questions.confirm.no'))
      await heading(comfy, t('panel.ended.declined'))
    },
  },
  {
    name: 'refused-401',
    tab: { key: 'rf_live_wrong_not_a_key' },
    async play(comfy) {
      await draw(comfy, 'Product photo')
      await deployNow(comfy)
      await heading(comfy, t('api.unauthorized.title'))
    },
  },
  {
    name: 'refused-beta',
    async play(comfy) {
      await answer(comfy, 'POST', 403, 'COMFYUI_DEPLOY_BETA_NOT_ENABLED')
      await draw(comfy, `Beta ${Date.now()}`)
      await deployNow(comfy)
      await heading(comfy, t('api.beta.title'))
    },
  },
  {
    name: 'refused-402',
    async play(comfy) {
      await answer(comfy, 'POST', 402, 'INSUFFICIENT_CREDIT')
      await draw(comfy, `Credit ${Date.now()}`)
      await deployNow(comfy)
      await heading(comfy, t('api.credit.title'))
    },
  },
  {
    name: 'refused-422',
    async play(comfy) {
      await answer(comfy, 'POST', 422, 'INVALID_WORKFLOW')
      await draw(comfy, `Invalid ${Date.now()}`)
      await deployNow(comfy)
      await heading(comfy, t('api.invalid.title'))
    },
  },
  {
    name: 'refused-500',
    async play(comfy) {
      await answer(comfy, 'POST', 500, 'INTERNAL')
      await draw(comfy, `Trouble ${Date.now()}`)
      await deployNow(comfy)
      await panel(comfy).getByRole('alert').waitFor()
    },
  },
  {
    name: 'unconfigured',
    tab: { key: null },
    async play(comfy) {
      await draw(comfy, 'Product photo')
      await deployNow(comfy)
      await heading(comfy, t('outcomes.unconfigured.title'))
    },
  },
  {
    name: 'unknown-host',
    async play(comfy) {
      await draw(comfy, 'Other host', { host: 'https://api.elsewhere.example' })
      await deployNow(comfy)
      await said(comfy, 'elsewhere.example')
    },
  },
  {
    name: 'second-plugin',
    async play(comfy) {
      await status(comfy, { other_plugin: { folder: 'ComfyUI-Runflow-old', had_password: true } })
      await comfy.page.reload()
      await comfy.ready()
      await comfy.page.getByText(t('notices.other-plugin.title')).first().waitFor()
      await comfy.command('Runflow.OpenPanel')
    },
  },
  {
    name: 'restart-comfyui',
    async play(comfy) {
      await status(comfy, { version: '0.1.0' })
      await comfy.page.reload()
      await comfy.ready()
      await comfy.page.getByText(t('notices.restart.title')).first().waitFor()
      await comfy.command('Runflow.OpenPanel')
    },
  },
  {
    name: 'dialog-without-panel',
    async play(comfy) {
      await draw(comfy, 'default')
      await deployNow(comfy)
      await said(comfy, t('findings.name-default.title'))
      await comfy.command('Workspace.ToggleSidebarTab.runflow')
      await comfy.page.locator('dialog.runflow-dialog').waitFor()
    },
  },
]
