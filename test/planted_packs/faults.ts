import type { Prompt } from '../../src/workflow/workflow.ts'
import type { Sound } from './prompts.ts'
import { GIVEN_COUNT } from './prompts.ts'

// Every input of a workflow changed in every way, one at a time. Nobody says what comes of it: ComfyUI does.

export type Changed = { name: string; prompt: Prompt }

const GONE = Symbol('gone')
const LINKS: [string, unknown][] = [
  ...Array.from({ length: GIVEN_COUNT }, (_, slot): [string, unknown] => [`link ${slot}`, ['g', slot]]),
  ['link to no node', ['nowhere', 0]],
  ['link by number', [7, 0]],
  ['link to no output', ['g', 99]],
  ['link from the end', ['g', -1]],
  ['link before the end', ['g', -99]],
  ['link to half an output', ['g', 0.5]],
  ['link by text', ['g', '0']],
  ['link by yes', ['g', true]],
  ['link by nothing', ['g', null]],
  ['link to itself', ['x', 0]],
  ['link to what follows', ['take', 0]],
  ['empty list', []],
  ['list of one', ['g']],
  ['list of three', ['g', 0, 0]],
  ['list of numbers', [1, 2]],
  ['list in a list', [['g'], 0]],
]
const VALUES: unknown[] = [
  ...[null, true, false, 0, 1, -1, 7, 20, 21, 0.5, -0.25, 1e9, 1e30, 2 ** 63, 2 ** 64, -(2 ** 64), 5e-324],
  ...[
    '',
    ' ',
    'a',
    'b',
    'c',
    'A',
    'no such value',
    'None',
    'true',
    '1',
    '20',
    ' 7 ',
    '0.5',
    '1e3',
    'nan',
    'inf',
  ],
  ...[
    '1_000',
    '0x10',
    '١',
    '1,5',
    '18446744073709551616',
    'sub/c',
    'sub\\c',
    'd\\e',
    'small',
    'x'.repeat(3000),
  ],
  ...[{}, { a: 1 }, { __value__: [] }, { __value__: ['a'] }, { __value__: ['a', 'zz'] }, { __value__: 'a' }],
  ...[
    { __value__: 3 },
    { __value__: [1, 2] },
    { __value__: null },
    { __value__: { a: 1 } },
    { __value__: [[1]] },
  ],
  ...[{ __type__: 'X', __value__: 'b' }, { __type__: 'X' }, { content: 'ink', image: null }],
]

export function changesOf({ name, prompt }: Sound): Changed[] {
  const inputs = prompt.x?.inputs ?? {}
  const changes: [string, unknown][] = [
    ['gone', GONE],
    ...LINKS,
    ...VALUES.map((value): [string, unknown] => [short(JSON.stringify(value)), value]),
  ]
  const names = [...Object.keys(inputs), 'not_declared']
  return names.flatMap((input) =>
    changes.map(([what, value]) => ({
      name: `${name}: ${JSON.stringify(input)} ${what}`,
      prompt: { ...prompt, x: { ...prompt.x, inputs: changed(inputs, input, value) } },
    })),
  )
}

function changed(inputs: Record<string, unknown>, input: string, value: unknown): Record<string, unknown> {
  // Names such as `__proto__` stay names.
  const entries = Object.entries(inputs).filter(([name]) => name !== input)
  return Object.fromEntries(value === GONE ? entries : [...entries, [input, value]])
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
