import { t } from '../../../src/text/text.ts'
import type { DefinitionInput } from '../../../src/types/definitions.ts'
import { define, input } from '../../checks/support/definitions.ts'
import type { Comfy } from '../support/comfy.ts'
import type { Sandbox, TabOptions } from '../support/runflow.ts'
import { addDeploy, drawImage, panel } from '../support/runflow.ts'

// What is said of a workflow before it is deployed: each finding and each fix that a person may see.

type State = {
  name: string
  tab?: TabOptions
  play(comfy: Comfy, sandbox: Sandbox): Promise<unknown>
}

// As high as the list is long.
const TALL = { viewport: { width: 1100, height: 2600 } }

const optional = (name: string, more: Partial<DefinitionInput> = {}) =>
  input(name, { required: false, ...more })
const IMAGE = { outputs: [{ type: 'IMAGE', list: false }] }
const model = (name: string, more: Record<string, unknown>) => ({
  ...{ path: `checkpoints/${name}`, value: name, input: 'ckpt_name', node_ids: ['2'] },
  ...{ size_bytes: null, sha256: null, url: null, problem: null, stated_sha256: null, stated_problem: null },
  ...{ same_as: null, part_of: null, weights: true },
  ...more,
})
const DIGEST = '0123456789abcdef'.repeat(4)

async function listed(comfy: Comfy, name: string) {
  const nodes = await drawImage(comfy)
  await addDeploy(comfy, name)
  await comfy.command('Runflow.OpenPanel')
  await panel(comfy)
    .getByRole('button', { name: t('panel.check'), exact: true })
    .click()
  return nodes
}
const said = (comfy: Comfy, text: string) => panel(comfy).getByText(text, { exact: false }).first().waitFor()

export const WORKFLOW_STATES: State[] = [
  {
    name: 'refused-by-comfyui',
    tab: {
      ...TALL,
      facts: {
        definitions: [
          define(
            'EmptyImage',
            ['2'],
            [
              input('mask', { type: 'MASK' }),
              optional('height', { type: 'INT', max: '100' }),
              optional('batch_size', {
                choices: {
                  count: 3,
                  listed: ['1 picture', '4 pictures', '9 pictures'],
                  absent: [1],
                  absent_in: [],
                },
              }),
              optional('width', { type: 'FLOAT' }),
            ],
            IMAGE,
          ),
          define('RunflowInputInt', ['1'], [], { outputs: [{ type: 'INT', list: false }] }),
        ],
      },
    },
    async play(comfy) {
      const { image } = await listed(comfy, 'Product photo')
      await said(comfy, t('findings.input-missing.title', { node: `Empty Image #${image}`, inputs: 'mask' }))
    },
  },
  {
    name: 'stays-on-this-machine',
    tab: {
      ...TALL,
      facts: {
        partner_nodes: [{ class_type: 'KlingTextToVideoNode', service: 'Kling', node_ids: ['2'] }],
        foreign_values: [{ class_type: 'KSampler', input: 'sampler_name', value: 'res_2s', node_ids: ['2'] }],
        untracked_files: [
          { path: 'fonts/MyBrand.ttf', directory: 'ComfyUI-Text', input: 'font', node_ids: ['2'] },
        ],
        unplaced_models: [
          { name: 'face.onnx', input: 'model_name', where: 'pack', node_ids: ['2'] },
          { name: 'hand.onnx', input: 'model_name', where: 'unknown', node_ids: ['2'] },
        ],
        local_paths: [{ name: 'logo.png', input: 'path', is_sent: false, node_ids: ['2'] }],
        package_sources: [
          { name: 'nunchaku', kind: 'wheel', address: 'https://wheels.example/nunchaku-1.0.whl' },
        ],
        model_choosers: [{ class_type: 'UnifiedLoader', node_ids: ['2'] }],
        missing_classes: [{ class_type: 'FancyText', node_ids: ['2'] }],
        failed_packs: [{ directory: 'ComfyUI-Fancy', state: 'failed', classes: ['FancyText'] }],
      },
    },
    async play(comfy) {
      await listed(comfy, 'Product photo')
      await said(comfy, 'MyBrand.ttf')
    },
  },
  {
    name: 'models-stated-and-missing',
    tab: {
      ...TALL,
      facts: {
        models: [
          model('gone.safetensors', { problem: 'missing', same_as: 'sdxl/base_1.0.safetensors' }),
          model('stated.safetensors', { problem: 'missing', stated_sha256: DIGEST }),
          model('elsewhere.safetensors', {
            problem: 'missing',
            stated_sha256: DIGEST,
            url: 'https://huggingface.co/x/y/resolve/main/elsewhere.safetensors',
          }),
        ],
      },
    },
    async play(comfy) {
      await listed(comfy, 'Product photo')
      await said(comfy, 'gone.safetensors')
    },
  },
  {
    name: 'asked-model-address',
    tab: { facts: { models: [model('own-lora.safetensors', { sha256: DIGEST, size_bytes: 151_000_000 })] } },
    async play(comfy) {
      await drawImage(comfy)
      await addDeploy(comfy, 'Address unknown')
      await comfy.command('Runflow.Deploy')
      await said(comfy, 'own-lora.safetensors')
    },
  },
  {
    name: 'values-that-change',
    tab: TALL,
    async play(comfy) {
      const sampler = await comfy.addNode('KSampler', [440, 700], { seed: 4711 })
      const written = 'a {red|blue|green} cat, see https://cats.example'
      const text = await comfy.addNode('CLIPTextEncode', [440, 1100], { text: written })
      const decode = await comfy.addNode('VAEDecode', [860, 700])
      const output = await comfy.addNode('RunflowOutputImage', [860, 900], { output_id: 'cat' })
      await comfy.connect(text, 0, sampler, 'positive')
      await comfy.connect(sampler, 0, decode, 'samples')
      await comfy.connect(decode, 0, output, 'value')
      await listed(comfy, 'Product photo')
      await said(comfy, t('findings.seed-frozen.title', { widget: 'seed', sent: '4711' }))
    },
  },
  {
    name: 'no-output-yet',
    async play(comfy) {
      const image = await comfy.addNode('EmptyImage', [440, 120])
      const preview = await comfy.addNode('PreviewImage', [860, 120])
      await comfy.connect(image, 0, preview, 'images')
      await comfy.command('Runflow.OpenPanel')
      await panel(comfy)
        .getByRole('button', { name: t('panel.check'), exact: true })
        .click()
      await said(comfy, t('findings.no-output.title'))
    },
  },
  {
    name: 'limits-of-inputs',
    tab: {
      facts: {
        definitions: [
          define(
            'EmptyImage',
            ['2'],
            [
              optional('width', { type: 'INT', min: '256', max: '2048', step: '8' }),
              optional('height', { type: 'INT', max: '128' }),
            ],
            IMAGE,
          ),
        ],
      },
    },
    async play(comfy) {
      const { width, image } = await drawImage(comfy)
      await comfy.connect(Number(width), 0, Number(image), 'height')
      await addDeploy(comfy, 'Product photo')
      await comfy.command('Runflow.OpenPanel')
      await panel(comfy)
        .getByRole('button', { name: t('panel.check'), exact: true })
        .click()
      await said(comfy, t('findings.input-range-empty.title', { inputId: 'width' }))
    },
  },
  {
    name: 'lacks-sockets-and-models',
    tab: {
      facts: {
        definitions: [
          define(
            'EmptyImage',
            ['2'],
            [
              ...['model', 'negative', 'latent_image'].map((name) => input(name)),
              input('ckpt_name', {
                choices: { count: 0, listed: [], absent: [''], absent_in: [] },
                empty_folder: 'checkpoints',
              }),
            ],
            IMAGE,
          ),
        ],
      },
    },
    async play(comfy) {
      await listed(comfy, 'Product photo')
      await said(comfy, 'latent_image')
    },
  },
  {
    name: 'check-before-the-first-deploy',
    tab: { facts: { models: [model('own-lora.safetensors', { sha256: DIGEST, size_bytes: 151_000_000 })] } },
    async play(comfy) {
      await listed(comfy, 'Product photo')
      await said(comfy, t('panel.findings.create'))
    },
  },
  {
    name: 'menu-of-a-node',
    async play(comfy) {
      const noise = String(await comfy.addNode('KSampler', [440, 160], { steps: 31 }))
      const at = await comfy.widgetPoint(noise, 'steps')
      await comfy.page.mouse.click(at.x - 60, at.y - 130, { button: 'right' })
      const entry = comfy.page.getByText(t('fixes.menu'), { exact: true }).first()
      await entry.waitFor()
      await entry.hover()
      await entry.click()
    },
  },
]
