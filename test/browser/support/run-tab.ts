import type { Locator } from 'playwright-core'
import { t } from '../../../src/text/text.ts'
import type { Comfy } from './comfy.ts'
import type { Sandbox } from './runflow.ts'
import { panel } from './runflow.ts'

const described = { display_name: '', description: '' }

/** An endpoint with an input of each type: its prompt, and limits as a deploy leaves them in the graph. */
export const EVERY_TYPE = {
  prompt: {
    '1': {
      class_type: 'RunflowInputString',
      inputs: {
        ...described,
        ...{ input_id: 'title', display_name: 'Title', description: 'Stands on the card', value: 'Hello' },
      },
    },
    '2': {
      class_type: 'RunflowInputString',
      inputs: {
        ...described,
        input_id: 'story',
        display_name: 'Story',
        value: 'Once upon a time\nthere was a fox',
      },
    },
    '3': { class_type: 'RunflowInputInt', inputs: { ...described, input_id: 'steps', value: 20 } },
    '4': { class_type: 'RunflowInputFloat', inputs: { ...described, input_id: 'strength', value: 0.35 } },
    '5': { class_type: 'RunflowInputBoolean', inputs: { ...described, input_id: 'mirrored', value: false } },
    '6': { class_type: 'RunflowInputString', inputs: { ...described, input_id: 'sampler', value: 'euler' } },
    '7': {
      class_type: 'RunflowInputImage',
      inputs: { ...described, input_id: 'photo', display_name: 'Photo' },
    },
    '8': {
      class_type: 'RunflowInputFile',
      inputs: { ...described, input_id: 'clip', file_name: 'default.mp4' },
    },
    '9': {
      class_type: 'RunflowOutputImage',
      inputs: { output_id: 'picture', output_name: 'Picture', value: ['7', 0] },
    },
  },
  graph: {
    nodes: [],
    links: [],
    extra: {
      'runflow.contract': {
        format: 'runflow-contract/1',
        inputs: [
          { id: 'steps', type: 'INT', minimum: 1, maximum: 100 },
          { id: 'strength', type: 'FLOAT', minimum: 0, maximum: 1, step: 0.05 },
          { id: 'sampler', type: 'STRING', choices: ['euler', 'heun', 'dpmpp_2m'] },
        ],
      },
    },
    version: 0.4,
  },
}

/** Puts an endpoint there as a deploy would, and nothing else: what is deployed is another test's affair. */
export async function seed(
  sandbox: Sandbox,
  slug: string,
  { prompt, graph }: { prompt: object; graph: object } = EVERY_TYPE,
): Promise<void> {
  const environment = {
    comfyui: {
      origin: 'https://git.example/ComfyUI',
      commit: '0123456789abcdef0123456789abcdef01234567',
      dirty: false,
    },
    packages: [],
    cached_models: { huggingface: [], pytorch: [] },
  }
  const rest = { environment, custom_nodes: {}, models: {}, resources: {} }
  const answer = await fetch(`${sandbox.url}/v1/comfyui-workflows`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${sandbox.keys.full}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ slug, name: slug, workflow_json: prompt, graph, ...rest }),
  })
  if (!answer.ok) throw new Error(`The sandbox refused the endpoint: ${await answer.text()}`)
}

export async function openRunTab(comfy: Comfy): Promise<Locator> {
  await comfy.command('Runflow.OpenPanel')
  await panel(comfy)
    .getByRole('tab', { name: t('panel.tabs.run') })
    .click()
  const tab = panel(comfy).locator('.rf-run')
  await tab.waitFor()
  return tab
}

/** A picture of so many bytes of PNG as make one. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAbUlEQVR42hXOQRUAUQhCUZOYhCQkMQlJXhISzR+XXA86M+ygwcMNGRg6zCy7aPFySxaW7gOxQsLiRASiemDWyNicicHUD449dPi4IwdH70HYoOBwIYHQPPiPvdpX8FZf+E/fa1O2qLhcSf+45QO3d2GBeEAXNAAAAABJRU5ErkJggg==',
  'base64',
)
