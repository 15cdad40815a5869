import { t } from '../../../src/text/text.ts'
import type { Comfy } from '../support/comfy.ts'
import { PNG, seed } from '../support/run-tab.ts'
import { addDeploy, drawImage, panel } from '../support/runflow.ts'
import type { Scene } from './scene.ts'
import { endRun, hang, heading, openTabOf, press, said, startRun } from './scene.ts'

// The Run tab before a run, and while one goes on.

const TALL = { viewport: { width: 1100, height: 1500 } }

/** Where nothing is deployed, the tab opens on the other place. */
async function openOnRunflow(comfy: Comfy): Promise<void> {
  await openTabOf(comfy, 'run')
  await panel(comfy)
    .getByRole('radio', { name: t('run.where.runflow'), exact: true })
    .click()
}

export const RUN_SCENES: Scene[] = [
  {
    name: 'run-nothing',
    async play(comfy, ground, shot) {
      await openOnRunflow(comfy)
      await heading(comfy, t('run.empty.no-name.title'))
      await shot('no-name')
      const goOn = await hang(comfy, '**/v1/comfyui-workflows*')
      await addDeploy(comfy, 'Never deployed')
      await said(comfy, t('run.head.looking'))
      await shot('looking')
      await goOn()
      await comfy.page.reload()
      await comfy.ready()
      await comfy.clear()
      await addDeploy(comfy, 'Never deployed')
      await openOnRunflow(comfy)
      await heading(comfy, t('run.empty.not-deployed.title', { slug: 'never-deployed' }))
      await shot('not-deployed')
      await seed(ground.at, 'never-deployed')
      await press(comfy, t('run.empty.to-deploy'))
      await openTabOf(comfy, 'run')
      await said(comfy, t('run.head.runflow', { slug: 'never-deployed' }))
      ground.api.state.workflows.splice(0)
      await press(comfy, t('run.head.read-again'))
      await heading(comfy, t('run.empty.gone.title', { slug: 'never-deployed' }))
      await shot('gone')
    },
  },
  {
    name: 'run-no-key',
    tab: { key: null },
    async play(comfy, _, shot) {
      await drawImage(comfy)
      await addDeploy(comfy, 'Poster')
      await openOnRunflow(comfy)
      await heading(comfy, t('run.empty.no-key.title'))
      await shot('asked')
    },
  },
  {
    name: 'run-refused',
    tab: { key: 'no_read' },
    async play(comfy, _, shot) {
      await addDeploy(comfy, 'Poster')
      await openTabOf(comfy, 'run')
      await panel(comfy).getByRole('alert').first().waitFor()
      await shot('scope')
    },
  },
  {
    name: 'run-form',
    tab: TALL,
    async play(comfy, ground, shot) {
      await seed(ground.at, 'every-type')
      await addDeploy(comfy, 'Every type')
      await openTabOf(comfy, 'run')
      const steps = panel(comfy).getByRole('spinbutton', { name: 'steps' })
      await steps.waitFor()
      await shot('empty')
      await steps.fill('500')
      await press(comfy, t('run.button.runflow'))
      await said(comfy, t('run.problem.missing'))
      await shot('invalid')
      await steps.fill('30')
      const file = {
        name: 'a photo with a rather long name of its own.png',
        mimeType: 'image/png',
        buffer: PNG,
      }
      await panel(comfy).locator('input[type="file"]').first().setInputFiles(file)
      await panel(comfy)
        .getByRole('img', { name: t('run.file.preview', { name: file.name }) })
        .waitFor()
      await shot('filled')
      const files = ['old.png', 'faces/a portrait of a fox in the rain.png', 'third.png']
      await comfy.page.route('**/runflow/files/*', (route) => route.fulfill({ json: { files } }))
      await comfy.page.route('**/view?*', (route) => route.fulfill({ contentType: 'image/png', body: PNG }))
      await press(comfy, t('run.file.from-comfyui'))
      await panel(comfy).getByRole('button', { name: 'old.png' }).waitFor()
      await shot('picker')
      await press(comfy, t('run.picker.close'))
      await press(comfy, t('run.file.address'))
      await shot('address')
      await panel(comfy).locator('input[type="file"]').first().setInputFiles(file)
      const goOn = await hang(comfy, '**/v1/asset-uploads**')
      await press(comfy, t('run.button.runflow'))
      await said(comfy, t('run.cost.unknown'))
      await shot('asked')
      await press(comfy, t('run.cost.yes'))
      await said(comfy, new RegExp(`^${t('run.progress.uploading', { file: file.name, size: '' })}`))
      await shot('uploading')
      await press(comfy, t('run.button.cancel'))
      await heading(comfy, t('run.end.not-started.title'))
      await shot('not-started')
      await goOn()
    },
  },
  {
    name: 'run-way',
    tab: { viewport: { width: 1100, height: 1000 } },
    async play(comfy, ground, shot) {
      await drawImage(comfy)
      await addDeploy(comfy, 'Poster')
      const { output, workflow } = await comfy.prompt()
      await seed(ground.at, 'poster', { prompt: output, graph: workflow })
      await openTabOf(comfy, 'run')
      const run = await startRun(comfy, ground)
      await said(comfy, t('run.progress.on-runflow', { status: t('calls.run-status.queued') }))
      await shot('queued')
      ground.advance(1500)
      await said(comfy, t('run.progress.on-runflow', { status: t('calls.run-status.dispatching') }))
      await shot('dispatching')
      ground.advance(2000)
      await said(comfy, t('run.progress.on-runflow', { status: t('calls.run-status.running') }))
      await shot('running')
      await press(comfy, t('run.button.stop-waiting'))
      await heading(comfy, t('run.end.stopped.title'))
      await shot('left')
      await press(comfy, t('run.button.wait-again'))
      await said(comfy, t('run.progress.no-cancel'))

      await comfy.page.reload()
      await comfy.ready()
      await comfy.load(workflow)
      const goOn = await hang(comfy, '**/v1/runs/*')
      await openTabOf(comfy, 'run')
      await said(comfy, t('run.progress.no-cancel'))
      await shot('taken-up')
      await goOn()
      await comfy.page.reload()
      await comfy.ready()
      await comfy.load(workflow)
      await openTabOf(comfy, 'run')
      endRun(ground, run)
      await heading(comfy, t('run.end.succeeded.title'))
      await shot('succeeded')
      await press(comfy, t('run.button.runflow'))
      await said(comfy, t('run.cost.judge'))
      await panel(comfy)
        .getByText(/Its last run cost/)
        .waitFor()
      await shot('asked-again')
      await press(comfy, t('run.cost.no'))
      await comfy.clear()
      await addDeploy(comfy, 'Poster')
      await comfy.addNode('RunflowInputString', [340, 60], { input_id: 'title' })
      const image = await comfy.addNode('EmptyImage', [340, 380])
      const picture = await comfy.addNode('RunflowOutputImage', [720, 380], { output_id: 'picture' })
      await comfy.connect(image, 0, picture, 'value')
      await openTabOf(comfy, 'deploy')
      await openTabOf(comfy, 'run')
      await panel(comfy)
        .getByRole('radio', { name: t('run.where.both') })
        .click()
      await heading(comfy, t('run.compare.off.title'))
      await shot('both-differ')
    },
  },
  {
    name: 'run-lacking',
    tab: {
      facts: {
        missing_classes: [{ class_type: 'FancyTextOfAPackThatIsNotHere', node_ids: ['2'] }],
        models: [
          {
            ...{
              path: 'checkpoints/a-model-with-a-long-name-v2-fp16.safetensors',
              value: 'x',
              input: 'ckpt_name',
            },
            ...{
              node_ids: ['2'],
              size_bytes: null,
              sha256: null,
              url: null,
              problem: 'missing',
              weights: true,
            },
            ...{ stated_sha256: null, stated_problem: null, same_as: null, part_of: null },
          },
        ],
      },
    },
    async play(comfy, _, shot) {
      await drawImage(comfy)
      await addDeploy(comfy, 'Poster')
      await openTabOf(comfy, 'run')
      await panel(comfy)
        .getByRole('radio', { name: t('run.where.here') })
        .click()
      await heading(comfy, t('run.end.here-missing.title'))
      await shot('here')
      await comfy.clear()
      await addDeploy(comfy, 'Poster')
      await openTabOf(comfy, 'deploy')
      await openTabOf(comfy, 'run')
      await heading(comfy, t('run.empty.no-output.title'))
      await shot('no-output')
    },
  },
]
