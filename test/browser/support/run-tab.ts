import type { Locator } from 'playwright-core'
import { t } from '../../../src/text/text.ts'
import type { Comfy } from './comfy.ts'
import type { Sandbox } from './runflow.ts'
import { panel } from './runflow.ts'

const described = { display_name: '', description: '' }

/** An endpoint with an input of each type: its prompt, and limits as a deploy leaves them in the graph. */
const EVERY_TYPE = {
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

/** An input inside a subgraph, `7:1`, whose number makes a picture. */
export function withInputInside() {
  const uuid = '5d3c9f3e-0000-4000-8000-000000000001'
  const widget = (name: string) => ({ name, type: 'STRING', widget: { name }, link: null })
  const plain = { flags: {}, mode: 0, properties: {} }
  return {
    ...{ last_node_id: 9, last_link_id: 2, groups: [], config: {}, extra: {}, version: 0.4 },
    nodes: [
      {
        ...{ id: 7, type: uuid, pos: [340, 100], size: [200, 80], order: 0, inputs: [], widgets_values: [] },
        ...plain,
        outputs: [{ name: 'value', type: 'INT', links: [1] }],
      },
      {
        ...{ id: 8, type: 'EmptyImage', pos: [640, 100], size: [270, 130], order: 1 },
        ...plain,
        inputs: [{ name: 'width', type: 'INT', widget: { name: 'width' }, link: 1 }],
        outputs: [{ name: 'IMAGE', type: 'IMAGE', links: [2] }],
        widgets_values: [64, 64, 1, 0],
      },
      {
        ...{ id: 9, type: 'RunflowOutputImage', pos: [940, 100], size: [270, 82], order: 2 },
        ...plain,
        inputs: [{ name: 'value', type: 'IMAGE', link: 2 }],
        outputs: [{ name: 'value', type: 'IMAGE', links: null }],
        widgets_values: ['picture', ''],
      },
    ],
    links: [
      [1, 7, 0, 8, 0, 'INT'],
      [2, 8, 0, 9, 0, 'IMAGE'],
    ],
    definitions: {
      subgraphs: [
        {
          ...{ id: uuid, version: 1, revision: 0, config: {}, name: 'Inner', widgets: [], groups: [] },
          state: { lastGroupId: 0, lastNodeId: 1, lastLinkId: 1, lastRerouteId: 0 },
          inputNode: { id: -10, bounding: [0, 0, 120, 60] },
          outputNode: { id: -20, bounding: [600, 0, 120, 60] },
          inputs: [],
          outputs: [{ id: '5d3c9f3e-0000-4000-8000-000000000002', name: 'value', type: 'INT', linkIds: [1] }],
          nodes: [
            {
              ...{ id: 1, type: 'RunflowInputInt', pos: [200, 0], size: [270, 180], order: 0 },
              ...plain,
              inputs: ['input_id', 'display_name', 'description', 'value'].map(widget),
              outputs: [{ name: 'value', type: 'INT', links: [1] }],
              widgets_values: ['width', 'Width', '', 64],
            },
          ],
          links: [{ id: 1, origin_id: 1, origin_slot: 0, target_id: -20, target_slot: 0, type: 'INT' }],
          extra: {},
        },
      ],
    },
  }
}
