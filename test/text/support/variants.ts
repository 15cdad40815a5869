import type { Token } from '@messageformat/parser'
import { parse } from '@messageformat/parser'
import type { Parameter } from '../../../scripts/text/parameters.ts'
import { parametersOf } from '../../../scripts/text/parameters.ts'
import type { Surface } from '../../../src/text/surface.ts'

/** One way in which a message can be filled in. */
export type Variant = { surface: Surface; values: Record<string, string | number | boolean> }

/** What stands for a parameter, so that a sentence reads as people will see it. */
const SAMPLES: Record<string, string> = {
  address: 'https://api.runflow.io/v1/runs',
  branch: 'main',
  bundle: '0.2.0',
  classType: 'UpscaleModelLoader',
  commit: '2116b75a0c',
  detail: 'The slug is already taken.',
  directory: 'ComfyUI-Impact-Pack',
  file: 'photo.png',
  host: 'api.github.com',
  input: 'image',
  lastFour: 'a1b2',
  model: 'loras/film-look.safetensors',
  name: 'Sunny Portrait',
  organization: 'Studio Nord',
  origin: 'https://github.com/ltdrdata/ComfyUI-Impact-Pack',
  path: 'loras/film-look.safetensors',
  python: '0.1.0',
  scope: 'comfyui-workflows:create',
  size: '6.9 GB',
  slug: 'sunny-portrait',
  url: 'https://api.runflow.io',
}

/** Every case of every choice and plural, in every combination. */
export function variantsOf(message: string): Variant[] {
  const parameters = [...parametersOf(message)]
  const exact = exactNumbers(parse(message))
  let filled: Variant['values'][] = [{}]
  for (const [name, parameter] of parameters)
    filled = samplesFor(name, parameter, exact.get(name)).flatMap((value) =>
      filled.map((values) => ({ ...values, [name]: value })),
    )
  const surfaces: Surface[] = message.includes('{surface,') ? ['panel', 'cli'] : ['panel']
  return surfaces.flatMap((surface) => filled.map((values) => ({ surface, values })))
}

function samplesFor(name: string, parameter: Parameter, exact: number[] = []): Variant['values'][string][] {
  switch (parameter.kind) {
    case 'text':
      return [SAMPLES[name] ?? `‹${name}›`]
    case 'number':
      return [...new Set([...exact, 1, 3])]
    case 'choice':
      return parameter.cases.length === 0 ? [true, false] : parameter.cases
  }
}

/** The numbers of `=0` and its like. */
function exactNumbers(tokens: Token[]): Map<string, number[]> {
  const found = new Map<string, number[]>()
  for (const token of tokens) {
    if (token.type !== 'plural' && token.type !== 'select' && token.type !== 'selectordinal') continue
    const numbers = token.cases.flatMap(({ key }) => (key.startsWith('=') ? [Number(key.slice(1))] : []))
    found.set(token.arg, [...(found.get(token.arg) ?? []), ...numbers])
    for (const { tokens: inner } of token.cases)
      for (const [name, more] of exactNumbers(inner)) found.set(name, [...(found.get(name) ?? []), ...more])
  }
  return found
}
