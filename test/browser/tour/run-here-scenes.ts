import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { StoredRun } from '../../../src/sandbox/state.ts'
import { t } from '../../../src/text/text.ts'
import { REPO } from '../support/children.ts'
import type { Comfy } from '../support/comfy.ts'
import { seed } from '../support/run-tab.ts'
import { panel } from '../support/runflow.ts'
import type { Ground, Scene } from './scene.ts'
import { endRun, heading, openTabOf, press, said, startRun } from './scene.ts'

// Runs in this ComfyUI, alone and beside one on Runflow.

const example = (name: string) =>
  JSON.parse(readFileSync(join(REPO, `example_workflows/${name}.json`), 'utf8'))
const CARD = example('caption-card')
const CLIP = example('title-clip')
const TALL = { viewport: { width: 1100, height: 1900 } }

const choose = (comfy: Comfy, where: 'here' | 'both') =>
  panel(comfy)
    .getByRole('radio', { name: t(`run.where.${where}`) })
    .click()

const PROMPT_ID = '00000000-0000-4000-8000-000000000001'

function takePrompt(comfy: Comfy): Promise<unknown> {
  return comfy.page.route('**/api/prompt', (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({ json: { prompt_id: PROMPT_ID, number: 0, node_errors: {} } })
      : route.fallback(),
  )
}

/** ComfyUI has it in its queue, and nothing is heard of it. */
async function holdQueue(comfy: Comfy, state: 'running' | 'pending'): Promise<void> {
  const mine = [0, PROMPT_ID, {}, {}, []]
  const another = [1, 'another', {}, {}, []]
  await takePrompt(comfy)
  await comfy.page.route('**/api/history/*', (route) => route.fulfill({ json: {} }))
  await comfy.page.route('**/api/queue', (route) =>
    route.fulfill({
      json:
        state === 'running'
          ? { queue_running: [mine], queue_pending: [] }
          : { queue_running: [another], queue_pending: [mine] },
    }),
  )
}

/** ComfyUI says that it ran, and which files its nodes gave. */
async function endHere(comfy: Comfy, outputs: Record<string, object>): Promise<void> {
  await takePrompt(comfy)
  const entry = { outputs, status: { status_str: 'success', completed: true, messages: [] } }
  await comfy.page.route('**/api/history/*', (route) => route.fulfill({ json: { [PROMPT_ID]: entry } }))
}

async function letGo(comfy: Comfy): Promise<void> {
  for (const path of ['prompt', 'history/*', 'queue']) await comfy.page.unroute(`**/api/${path}`)
}

async function runHere(comfy: Comfy): Promise<void> {
  await press(comfy, t('run.button.here'))
}

/** What ComfyUI's side says of two files. */
const compared = (verdict: string, difference: object | null, more: object = {}) => {
  const side = { size_bytes: 18_900, sha256: 'a'.repeat(64), width: 960, height: 540, frames: 1, ...more }
  return { verdict, difference, here: side, there: { ...side, size_bytes: 21_400 } }
}

async function both(
  comfy: Comfy,
  ground: Ground,
  changes: (run: StoredRun) => Partial<StoredRun> = () => ({}),
): Promise<void> {
  const run = await startRun(comfy, ground, 'both')
  endRun(ground, run, changes(run))
  await heading(comfy, t('run.end.here-succeeded.title'))
}

export const RUN_HERE_SCENES: Scene[] = [
  {
    name: 'run-here',
    tab: TALL,
    async play(comfy, _, shot) {
      await comfy.load(CARD)
      await openTabOf(comfy, 'run')
      await choose(comfy, 'here')
      await heading(comfy, t('run.head.here'))
      await shot('form')
      await holdQueue(comfy, 'pending')
      await runHere(comfy)
      await said(comfy, t('run.progress.here-queued', { ahead: 1 }))
      await shot('queued')
      await letGo(comfy)
      await holdQueue(comfy, 'running')
      await said(comfy, t('run.progress.here-running'))
      await shot('running')
      await press(comfy, t('run.button.cancel-here'))
      await said(comfy, t('run.progress.here-cancelling'))
      await shot('cancelling')
      await letGo(comfy)
      await heading(comfy, t('run.end.here-cancelled.title'))
      await shot('cancelled')
      await runHere(comfy)
      await heading(comfy, t('run.end.here-succeeded.title'))
      await panel(comfy).locator('.rf-result img').waitFor()
      await shot('done')
      await comfy.page.route('**/api/prompt', (route) =>
        route.fulfill({
          status: 400,
          json: {
            error: { type: 'prompt_outputs_failed_validation', message: 'Prompt outputs failed validation' },
            node_errors: {
              '2': { errors: [{ message: 'Value not in list', details: 'ckpt_name: gone.safetensors' }] },
            },
          },
        }),
      )
      await runHere(comfy)
      await heading(comfy, t('run.end.here-refused.title'))
      await shot('refused')
    },
  },
  {
    name: 'run-here-text',
    tab: TALL,
    async play(comfy, _, shot) {
      await comfy.load(CARD)
      await openTabOf(comfy, 'run')
      await choose(comfy, 'here')
      const { id } = CARD.nodes.find(({ type }: { type: string }) => type === 'RunflowOutputImage')
      const file = { filename: 'notes on the picture.txt', subfolder: '', type: 'output' }
      await endHere(comfy, { [id]: { files: [file] } })
      const line = 'A line of what a node wrote about the picture, as long as a sentence may well be.\n'
      for (const [word, count] of [
        ['short', 3],
        ['long', 3000],
      ] as const) {
        await comfy.page.route('**/api/view?*', (route) =>
          route.fulfill({ contentType: 'text/plain', body: line.repeat(count) }),
        )
        await runHere(comfy)
        await panel(comfy).locator('.rf-result pre').waitFor()
        await shot(word)
        await comfy.page.unroute('**/api/view?*')
        await press(comfy, t('run.button.dismiss'))
      }
    },
  },
  {
    name: 'run-both',
    tab: TALL,
    async play(comfy, ground, shot) {
      await comfy.load(CARD)
      const { output, workflow } = await comfy.prompt()
      await seed(ground.at, 'caption-card', { prompt: output, graph: workflow })
      await openTabOf(comfy, 'run')
      await choose(comfy, 'both')
      await heading(comfy, t('run.head.both', { slug: 'caption-card' }))
      await shot('form')
      await comfy.page.route('**/runflow/comparisons', () => {})
      await both(comfy, ground)
      await heading(comfy, t('run.compare.comparing.title'))
      await shot('comparing')
      const answers = [
        ['identical', { json: compared('identical', null) }],
        ['alike', { json: compared('alike', { mean: 0.31, largest: 9, ssim: 0.998 }) }],
        ['different', { json: compared('different', { mean: 58.2, largest: 255, ssim: 0.412 }) }],
        ['unknown', { status: 502, json: { code: 'result-not-served', params: { status: '403' } } }],
      ] as const
      for (const [word, answer] of answers) {
        await comfy.page.unroute('**/runflow/comparisons')
        await comfy.page.route('**/runflow/comparisons', (route) => route.fulfill(answer))
        await both(comfy, ground)
        await heading(comfy, t(`run.compare.${word}.title`))
        await shot(word)
      }
      await comfy.page.unroute('**/runflow/comparisons')
      await endHere(comfy, {})
      await both(comfy, ground, () => ({ files: [] }))
      await heading(comfy, t('run.compare.nothing.title'))
      await shot('nothing')
      await letGo(comfy)
      await seed(ground.at, 'every-type')
      await openTabOf(comfy, 'endpoints')
      await panel(comfy)
        .getByRole('button', { name: /every-type/ })
        .click()
      await press(comfy, t('endpoints.details.run'))
      await heading(comfy, t('run.compare.other.title'))
      await shot('other-workflow')
    },
  },
  {
    name: 'run-both-clip',
    tab: TALL,
    async play(comfy, ground, shot) {
      await comfy.load(CLIP)
      const { output, workflow } = await comfy.prompt()
      await seed(ground.at, 'title-clip', { prompt: output, graph: workflow })
      await openTabOf(comfy, 'run')
      await choose(comfy, 'both')
      await heading(comfy, t('run.head.both', { slug: 'title-clip' }))
      const noPicture = { width: null, height: null, frames: null }
      await comfy.page.route('**/runflow/comparisons', (route) =>
        route.fulfill({ json: compared('different', null, noPicture) }),
      )
      await both(comfy, ground, ({ files }) => ({
        files: files.map((file) => ({ ...file, name: 'title_00001_.mp4' })),
      }))
      await heading(comfy, t('run.compare.other-bytes.title'))
      await shot('not-comparable')
    },
  },
]
