import { endingNamed } from '../../../src/sandbox/endings.ts'
import { t } from '../../../src/text/text.ts'
import type { Comfy } from '../support/comfy.ts'
import { addDeploy, deployAndWait, drawImage, panel } from '../support/runflow.ts'
import type { Ground, Scene } from './scene.ts'
import { endRun, hang, openTabOf, press, said } from './scene.ts'

// The Endpoints tab.

const TALL = { viewport: { width: 1100, height: 1700 } }
const list = (comfy: Comfy) => panel(comfy).getByRole('list', { name: t('endpoints.list') })

/** Deploys once, and puts more of the same there: of other names, times, and settings. */
async function deployed(comfy: Comfy, { api }: Ground, count: number): Promise<void> {
  await drawImage(comfy)
  await addDeploy(comfy, 'Poster')
  await deployAndWait(comfy, t('outcomes.created.title', { slug: 'poster' }))
  const row = api.state.workflows[0]
  if (!row) throw new Error('Nothing was deployed')
  const { workflow_json, graph, environment, custom_nodes, models, resources } = row
  for (let number = 1; number <= count; number++) {
    const updated_at = new Date(Date.UTC(2026, 0, 1) + number * 3_600_000).toISOString()
    const name =
      number === count
        ? 'A very long name of an endpoint that does not fit into one line'
        : `Variant ${number}`
    const body = { workflow_json, graph, environment, custom_nodes, models, resources }
    const settings = { is_public: number % 3 === 0, gpu_mode: number % 2 ? 'auto' : 'explicit' }
    api.seed({ slug: `variant-${number}`, name, ...body }, undefined, {
      ...{ updated_at, created_at: updated_at },
      ...settings,
    })
  }
}

/** Runs of every end, the last one still going. */
async function runIt(ground: Ground, slug: string): Promise<void> {
  const { api, at } = ground
  const ends = ['succeeded', 'MODEL_UNAVAILABLE', 'partial_succeeded', 'cancelled', 'timeout', null] as const
  for (const end of ends) {
    await fetch(`${at.url}/v1/comfyui-workflows/sandbox-studio/${slug}/runs`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${at.keys.full}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ input: {} }),
    })
    const run = api.state.runs.at(-1)
    const ending = endingNamed(end)
    if (run && ending) endRun(ground, run, { ending, ...(ending.outputs === 'none' && { files: [] }) })
  }
}

export const ENDPOINT_SCENES: Scene[] = [
  {
    name: 'endpoints-none',
    async play(comfy, _, shot) {
      const goOn = await hang(comfy, '**/v1/comfyui-workflows*')
      await openTabOf(comfy, 'endpoints')
      await said(comfy, t('endpoints.loading'))
      await shot('loading')
      await goOn()
      await comfy.page.reload()
      await comfy.ready()
      await openTabOf(comfy, 'endpoints')
      await said(comfy, t('endpoints.none.title'))
      await shot('empty')
    },
  },
  {
    name: 'endpoints-no-key',
    tab: { key: null },
    async play(comfy, _, shot) {
      await openTabOf(comfy, 'endpoints')
      await said(comfy, t('endpoints.no-key.title'))
      await shot('asked')
    },
  },
  {
    name: 'endpoints-refused',
    tab: { key: 'no_read' },
    async play(comfy, _, shot) {
      await openTabOf(comfy, 'endpoints')
      await panel(comfy).getByRole('alert').waitFor()
      await shot('scope')
    },
  },
  {
    name: 'endpoints',
    tab: TALL,
    async play(comfy, ground, shot) {
      await deployed(comfy, ground, 60)
      await openTabOf(comfy, 'endpoints')
      await said(comfy, t('endpoints.last-run.none'))
      await shot('list')
      await panel(comfy).getByRole('searchbox').fill('nothing of this name')
      await said(comfy, t('endpoints.matches', { count: 0 }))
      await shot('no-hits')
      await press(comfy, t('endpoints.clear-search'))
      await list(comfy)
        .getByRole('button', { name: /Variant 58/ })
        .click()
      await said(comfy, t('endpoints.runs.none'))
      await shot('open')
      await press(comfy, `‹ ${t('endpoints.back')}`)
      await runIt(ground, 'variant-58')
      await press(comfy, t('endpoints.reload'))
      await list(comfy)
        .getByRole('button', { name: /Variant 58/ })
        .click()
      await panel(comfy).locator('.rf-item').nth(5).waitFor()
      await shot('runs')
      await panel(comfy).locator('.rf-item summary').first().click()
      await panel(comfy).locator('.rf-ep-output img').first().waitFor()
      await shot('files')
      await press(comfy, t('endpoints.settings.make-public'))
      await said(comfy, t('endpoints.confirm.public.title', { slug: 'variant-58' }))
      await shot('public-asked')
      await press(comfy, t('endpoints.confirm.public.yes'))
      await said(comfy, t('endpoints.confirm.public.done', { slug: 'variant-58' }))
      await shot('public-done')
      await press(comfy, t('endpoints.settings.gpu-auto'))
      await said(comfy, t('endpoints.confirm.gpu.title', { slug: 'variant-58' }))
      await shot('gpu-asked')
      await press(comfy, t('endpoints.settings.cancel'))
      await press(comfy, t('endpoints.workflow.open'))
      await said(comfy, t('endpoints.workflow.opened'))
      await shot('workflow-opened')
      await press(comfy, t('endpoints.settings.delete'))
      await said(comfy, t('endpoints.confirm.delete.title', { slug: 'variant-58' }))
      await shot('delete-asked')
      const field = panel(comfy).getByLabel(t('endpoints.confirm.delete.type', { slug: 'variant-58' }))
      await field.fill('variant-85')
      await shot('delete-wrong-name')
      await field.fill('variant-58')
      await shot('delete-right-name')
      await press(comfy, t('endpoints.confirm.delete.yes'))
      await said(comfy, t('endpoints.confirm.delete.done', { slug: 'variant-58' }))
      await shot('delete-done')
    },
  },
]
