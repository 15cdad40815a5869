import type { LogEntry } from '../../../src/sandbox/comfy/live-run.ts'
import type { EndingName } from '../../../src/sandbox/endings.ts'
import { endingNamed } from '../../../src/sandbox/endings.ts'
import type { StoredRun } from '../../../src/sandbox/state.ts'
import { formatDuration } from '../../../src/text/format-duration.ts'
import { t } from '../../../src/text/text.ts'
import type { Comfy } from '../support/comfy.ts'
import { seed } from '../support/run-tab.ts'
import { addDeploy, drawImage, panel } from '../support/runflow.ts'
import type { Ground, Scene } from './scene.ts'
import { endRun, heading, openTabOf, press, said, startRun } from './scene.ts'

// Every way in which a run on Runflow can end, in the Run tab.

const ended = (name: EndingName): Partial<StoredRun> => {
  const ending = endingNamed(name)
  if (ending === null) throw new Error(`There is no ending ${name}`)
  return { ending, ...(ending.outputs === 'none' && { files: [] }) }
}

/** It broke at a node, which its log names. */
function brokenAt(nodeId: string, run: StoredRun): Partial<StoredRun> {
  const atMs = run.createdMs
  const error: LogEntry = {
    ...{ level: 'error', atMs, nodeId },
    message: 'ComfyUI failed at node 2, EmptyImage: RuntimeError: Allocation on device',
  }
  const taken: LogEntry = { level: 'info', message: 'A worker took the run.', atMs, nodeId: null }
  const failure = { code: 'COMFYUI_NODE_FAILED', message: 'RuntimeError: Allocation on device' }
  return {
    ...ended('MODEL_UNAVAILABLE'),
    ending: { ...(endingNamed('MODEL_UNAVAILABLE') ?? run.ending), failure },
    live: { stage: 'ended', startedMs: atMs, endedMs: atMs + 5000, nodes: [], log: [taken, error] },
  }
}

/** An endpoint with a picture and a text, and its workflow on the canvas. */
async function twoOutputs(comfy: Comfy, ground: Ground): Promise<void> {
  const { width } = await drawImage(comfy)
  await addDeploy(comfy, 'Poster')
  const { output, workflow } = await comfy.prompt()
  const file = {
    class_type: 'RunflowOutputFile',
    inputs: { output_id: 'notes', output_name: 'Notes on the picture', value: [width, 0] },
  }
  await seed(ground.at, 'poster', { prompt: { ...output, '99': file }, graph: workflow })
  await openTabOf(comfy, 'run')
  await said(comfy, t('run.head.runflow', { slug: 'poster' }))
}

/** As another tab that waits for it: no other one may meanwhile. */
function holdElsewhere(comfy: Comfy, run: StoredRun): Promise<void> {
  return comfy.page.evaluate(
    (name) =>
      new Promise((held) => {
        void navigator.locks.request(name, () => {
          held()
          return new Promise(() => {})
        })
      }),
    `runflow.run ${run.body.client_ref}`,
  )
}

const HALF_AN_HOUR_MS = 30 * 60_000

export const RUN_ENDED_SCENES: Scene[] = [
  {
    name: 'run-ended',
    tab: { viewport: { width: 1100, height: 1200 } },
    async play(comfy, ground, shot) {
      await twoOutputs(comfy, ground)
      const finish = async (title: string, changes: (run: StoredRun) => Partial<StoredRun>) => {
        const run = await startRun(comfy, ground)
        endRun(ground, run, changes(run))
        await heading(comfy, title)
      }
      await finish(t('run.end.succeeded.title'), () => ({}))
      await panel(comfy).locator('.rf-result img').first().waitFor()
      await shot('succeeded')
      await press(comfy, t('run.button.logs'))
      await panel(comfy).locator('.rf-logs').waitFor()
      await shot('log')
      await finish(t('run.end.succeeded.title'), ({ files }) => ({ files: files.slice(0, 1) }))
      await panel(comfy)
        .getByText(t('run.result.missing', { count: 1, outputs: 'notes' }))
        .waitFor()
      await shot('output-missing')
      await finish(t('run.end.partly-succeeded.title'), ({ files }) => ({
        ...ended('partial_succeeded'),
        files: files.slice(0, 1),
      }))
      await shot('partly')
      await finish(t('run.end.failed.title'), (run) => brokenAt('2', run))
      await panel(comfy).locator('.rf-nodes').waitFor()
      await shot('failed-at-node')
      await finish(t('run.end.failed.title'), (run) => ({ ...brokenAt('2', run), live: null }))
      await shot('failed-somewhere')
      await finish(t('run.end.failed.title'), (run) => brokenAt('99', run))
      await said(comfy, t('run.node.other-version', { nodeId: '99' }))
      await shot('failed-other-version')
      await finish(t('run.end.failed-model.title'), () => ended('MODEL_UNAVAILABLE'))
      await shot('model-missing')
      await finish(t('run.end.failed-sha.title'), () => ended('invalid_sha'))
      await shot('model-hash')
      await finish(t('run.end.failed-input.title'), () => ended('INPUT_VALIDATION_FAILED'))
      await shot('value-refused')
      await finish(t('run.end.timeout.title'), () => ended('timeout'))
      await shot('timeout')
      await finish(t('run.end.errored.title'), () => ended('errored'))
      await shot('errored')
      await finish(t('run.end.run-cancelled.title'), () => ended('cancelled'))
      await shot('cancelled')
      await finish(t('run.end.gone.title'), () => ended('gone'))
      await shot('gone')
    },
  },
  {
    name: 'run-links',
    tab: { viewport: { width: 1100, height: 1200 } },
    async play(comfy, ground, shot) {
      await twoOutputs(comfy, ground)
      // Neither the page nor ComfyUI's side gets them.
      ground.api.faults.resultSeconds = -60
      endRun(ground, await startRun(comfy, ground))
      await heading(comfy, t('run.end.succeeded.title'))
      await panel(comfy)
        .getByRole('button', { name: t('run.result.fresh') })
        .first()
        .waitFor()
      await shot('expired')
    },
  },
  {
    name: 'run-not-waited',
    async play(comfy, ground, shot) {
      await comfy.page.clock.install()
      await twoOutputs(comfy, ground)
      const run = await startRun(comfy, ground)
      await comfy.page.clock.fastForward(HALF_AN_HOUR_MS)
      await heading(comfy, t('run.end.deadline.title', { duration: formatDuration(HALF_AN_HOUR_MS) }))
      await shot('too-long')
      await holdElsewhere(comfy, run)
      await press(comfy, t('run.button.wait-again'))
      await heading(comfy, t('run.end.elsewhere.title'))
      await shot('elsewhere')
    },
  },
  {
    name: 'run-trouble',
    async play(comfy, ground, shot) {
      await twoOutputs(comfy, ground)
      const refuse = (path: string, status: number, code: string) =>
        void ground.api.faults.troubles.push({
          ...{ method: 'POST', path, times: 1 },
          what: { status, body: { code, message: 'Said by the API.', errors: null } },
        })
      refuse('/v1/comfyui-workflows/sandbox-studio/poster/runs', 402, 'INSUFFICIENT_CREDIT')
      await press(comfy, t('run.button.runflow'))
      await press(comfy, t('run.cost.yes'))
      await panel(comfy).getByRole('alert').first().waitFor()
      await shot('no-credit')
    },
  },
]
