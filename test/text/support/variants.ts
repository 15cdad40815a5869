import type { Token } from '@messageformat/parser'
import { parse } from '@messageformat/parser'
import type { Parameter } from '../../../scripts/text/parameters.ts'
import { parametersOf } from '../../../scripts/text/parameters.ts'
import type { Surface } from '../../../src/text/surface.ts'

/** One way in which a message can be filled in. */
export type Variant = { surface: Surface; values: Record<string, string | number | boolean> }

/** What stands for a parameter, so that a sentence reads as people will see it. */
const SAMPLES: Record<string, string> = {
  address: 'https://api.runflow.io',
  bundle: '0.2.0',
  classType: 'UpscaleModelLoader',
  claimedPack: 'ComfyUI-Impact-Pack',
  pack: 'ComfyUI-Impact-Pack',
  classTypes: 'KlingImage2VideoNode',
  packages: 'nunchaku (from a wheel)',
  code: 'lookup failed: 401',
  codes: 'pack-unpinned,model-unhashed',
  commit: '2116b75a0c',
  detail: 'The slug is already taken.',
  directory: 'ComfyUI-Impact-Pack',
  field: 'stated_models',
  file: 'photo.png',
  files: 'config.json and vocab.txt',
  from: 'STRING',
  frontend: '1.32.4',
  host: 'api.github.com',
  id: 'image_input',
  input: 'image',
  inputId: 'photo',
  keys: 'Ctrl+Z',
  lastFour: 'a1b2',
  limit: '8 MiB',
  masked: 'hf_…9xQ2',
  name: 'Sunny Portrait',
  names: 'ComfyUI and ComfyUI-Impact-Pack',
  node: '12',
  nodeId: '12',
  organization: 'Studio Nord',
  organizations: 'Studio Nord',
  origin: 'https://github.com/ltdrdata/ComfyUI-Impact-Pack',
  outputId: 'result',
  path: 'loras/film-look.safetensors',
  paths: 'loras/film-look.safetensors and vae/soft.safetensors',
  python: '0.1.0',
  reason: 'permission denied',
  scope: 'comfyui-workflows:create',
  scopes: 'comfyui-workflows:create',
  sent: '18446744073709552000',
  service: 'Hugging Face',
  size: '6.9 GB',
  slug: 'sunny-portrait',
  step: 'Reading the workflow',
  time: '14:05',
  title: 'Load Image',
  to: 'IMAGE',
  url: 'https://app.runflow.io',
  value: 'film-look.safetensors',
  what: '401',
  where: 'node 12, text',
  widget: 'input_id',
}

/** Every case of every choice and plural, in every combination. */
export function variantsOf(message: string): Variant[] {
  const parameters = [...parametersOf(message)]
  const plurals = pluralNumbers(parse(message))
  let filled: Variant['values'][] = [{}]
  for (const [name, parameter] of parameters)
    filled = samplesFor(name, parameter, plurals.get(name)).flatMap((value) =>
      filled.map((values) => ({ ...values, [name]: value })),
    )
  const surfaces: Surface[] = message.includes('{surface,') ? ['panel', 'cli'] : ['panel']
  return surfaces.flatMap((surface) => filled.map((values) => ({ surface, values })))
}

function samplesFor(
  name: string,
  parameter: Parameter,
  plurals: number[] = [3],
): Variant['values'][string][] {
  switch (parameter.kind) {
    case 'text':
      return [SAMPLES[name] ?? `‹${name}›`]
    case 'number':
      return plurals
    case 'choice':
      return parameter.cases.length === 0 ? [true, false] : parameter.cases
  }
}

/** One number for each form of a plural: English has two, and `=0` and its like are more. */
function pluralNumbers(tokens: Token[]): Map<string, number[]> {
  const found = new Map<string, number[]>()
  const add = (name: string, numbers: number[]) =>
    found.set(name, [...new Set([...(found.get(name) ?? []), ...numbers])])
  for (const token of tokens) {
    if (token.type !== 'plural' && token.type !== 'select' && token.type !== 'selectordinal') continue
    const exact = token.cases.flatMap(({ key }) => (key.startsWith('=') ? [Number(key.slice(1))] : []))
    if (token.type !== 'select') add(token.arg, [...exact, 1, 3])
    for (const { tokens: inner } of token.cases)
      for (const [name, more] of pluralNumbers(inner)) add(name, more)
  }
  return found
}
