import { VERSION } from '../../../scripts/build/version.ts'
import type { Comfy } from '../support/comfy.ts'
import type { Sandbox, TabOptions } from '../support/runflow.ts'
import { addDeploy, drawImage, panel } from '../support/runflow.ts'

/** One thing that a person may see: how to get there in a tab of its own. */
export type State = {
  name: string
  tab?: TabOptions
  /** The front end has it only from this minor version on. */
  since?: number
  play(comfy: Comfy, sandbox: Sandbox): Promise<unknown>
}

const OWN_KEY = 'rf_live_EXAMPLE0EXAMPLE0EXAMPLE0EXAMPLE0'
const COMMIT = '0123456789abcdef0123456789abcdef01234567'
const DIGEST = COMMIT.repeat(2).slice(0, 64)

const pack = (more: Record<string, unknown>) => ({
  directory: 'ComfyUI-Example',
  origin: 'https://github.com/example/ComfyUI-Example',
  commit: COMMIT,
  dirty: false,
  git_problem: null,
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

async function draw(comfy: Comfy, name: string): Promise<void> {
  await drawImage(comfy)
  await addDeploy(comfy, name)
}

const press = (comfy: Comfy, name: string | RegExp) =>
  panel(comfy).getByRole('button', { name }).first().click()
const heading = (comfy: Comfy, name: string | RegExp) =>
  panel(comfy).getByRole('heading', { name }).first().waitFor()
const said = (comfy: Comfy, text: string) => panel(comfy).getByText(text, { exact: false }).first().waitFor()
const deployNow = (comfy: Comfy) => comfy.command('Runflow.Deploy')
const check = (comfy: Comfy) => panel(comfy).getByRole('button', { name: 'Check', exact: true }).click()

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
    name: 'settings-old-key',
    tab: { key: null, settings: { 'Runflow.ApiKey': OWN_KEY } },
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
      await panel(comfy).getByRole('heading', { name: 'What travels' }).scrollIntoViewIfNeeded()
      await said(comfy, 'UltraSharp')
    },
  },
  {
    name: 'blocked',
    tab: { facts: { models: [model('gone.safetensors', { problem: 'missing', size_bytes: null })] } },
    async play(comfy) {
      await draw(comfy, 'Product photo')
      await comfy.addNode('RunflowInputString', [20, 60], { input_id: 'width' })
      await deployNow(comfy)
      await said(comfy, 'Several inputs are called')
    },
  },
  {
    name: 'shown-at-its-node',
    async play(comfy) {
      await draw(comfy, 'Product photo')
      await comfy.addNode('RunflowInputString', [20, 60], { input_id: 'width' })
      await deployNow(comfy)
      await press(comfy, /^Show /)
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
      await said(comfy, 'The endpoint is still called')
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
            problem: 'hash-differs',
            sha256: DIGEST,
          }),
        ],
      },
    },
    async play(comfy) {
      await draw(comfy, 'Product photo')
      await deployNow(comfy)
      await said(comfy, 'Find its commit')
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
      await press(comfy, 'Find its commit')
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
    async play(comfy, sandbox) {
      const { width } = await drawImage(comfy)
      await addDeploy(comfy, `Breaking ${Date.now()}`)
      await deployNow(comfy)
      await heading(comfy, /^Created/)
      await comfy.page.evaluate((id) => {
        const app = window.app as NonNullable<typeof window.app>
        const widget = (app.rootGraph ?? app.graph)
          .getNodeById(id)
          ?.widgets?.find((one) => one.name === 'input_id')
        if (widget) widget.value = 'size'
      }, width)
      await deployNow(comfy)
      await said(comfy, 'is gone')
      return sandbox
    },
  },
  {
    name: 'asked-whose-key',
    async play(comfy) {
      await drawImage(comfy)
      await addDeploy(comfy, 'Whose key', { api_key: OWN_KEY })
      await deployNow(comfy)
      await heading(comfy, /carries its own key/)
    },
  },
  {
    name: 'key-on-the-canvas',
    tab: { key: null },
    async play(comfy) {
      await drawImage(comfy)
      await addDeploy(comfy, 'Whose key', { api_key: OWN_KEY })
      await comfy.command('Runflow.OpenPanel')
      await said(comfy, 'A Deploy node holds')
    },
  },
  {
    name: 'asked-which-node',
    async play(comfy) {
      await draw(comfy, 'First one')
      await comfy.addNode('RunflowDeploy', [720, 220], { endpoint_name: 'Second one' })
      await deployNow(comfy)
      await said(comfy, 'second-one')
    },
  },
  {
    name: 'asked-for-a-name',
    async play(comfy) {
      await drawImage(comfy)
      void deployNow(comfy)
      await comfy.page.getByRole('dialog').first().waitFor()
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
      await comfy.page.waitForTimeout(2000)
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
      await draw(comfy, `Twice ${Date.now()}`)
      await deployNow(comfy)
      await heading(comfy, /^Created/)
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
    name: 'cancelled',
    async play(comfy) {
      await comfy.page.route('**/v1/comfyui-workflows*', () => {})
      await draw(comfy, 'Product photo')
      await deployNow(comfy)
      await panel(comfy).getByRole('button', { name: 'Cancel', exact: true }).click()
      await heading(comfy, 'Deploy cancelled')
    },
  },
  {
    name: 'declined',
    async play(comfy) {
      await draw(comfy, 'default')
      await deployNow(comfy)
      await press(comfy, 'Cancel, change nothing')
      await heading(comfy, 'Not deployed')
    },
  },
  {
    name: 'refused-401',
    tab: { key: 'rf_live_wrong_not_a_key' },
    async play(comfy) {
      await draw(comfy, 'Product photo')
      await deployNow(comfy)
      await heading(comfy, /401/)
    },
  },
  {
    name: 'refused-beta',
    async play(comfy) {
      await answer(comfy, 'POST', 403, 'COMFYUI_DEPLOY_BETA_NOT_ENABLED')
      await draw(comfy, `Beta ${Date.now()}`)
      await deployNow(comfy)
      await heading(comfy, /beta/)
    },
  },
  {
    name: 'refused-402',
    async play(comfy) {
      await answer(comfy, 'POST', 402, 'INSUFFICIENT_CREDIT')
      await draw(comfy, `Credit ${Date.now()}`)
      await deployNow(comfy)
      await heading(comfy, /402/)
    },
  },
  {
    name: 'unconfigured',
    tab: { key: null },
    async play(comfy) {
      await draw(comfy, 'Product photo')
      await deployNow(comfy)
      await heading(comfy, /not configured/)
    },
  },
  {
    name: 'unknown-host',
    async play(comfy) {
      await drawImage(comfy)
      await addDeploy(comfy, 'Other host', { host: 'https://api.elsewhere.example' })
      await deployNow(comfy)
      await said(comfy, 'elsewhere.example')
    },
  },
  {
    name: 'second-plugin',
    async play(comfy) {
      await comfy.page.route('**/runflow/status', (route) =>
        route.fulfill({
          json: {
            version: VERSION,
            folder: 'ComfyUI-Runflow',
            relay: { allowed: true, code: null },
            other_plugin: { folder: 'ComfyUI-Runflow-old', had_password: true },
          },
        }),
      )
      await comfy.page.reload()
      await comfy.ready()
      await comfy.page.getByText('Two Runflow plugins are installed').first().waitFor()
      await comfy.command('Runflow.OpenPanel')
    },
  },
  {
    name: 'dialog-without-panel',
    async play(comfy) {
      await draw(comfy, 'default')
      await deployNow(comfy)
      await said(comfy, 'The endpoint is still called')
      await comfy.command('Workspace.ToggleSidebarTab.runflow')
      await comfy.page.locator('dialog.runflow-dialog').waitFor()
    },
  },
]
