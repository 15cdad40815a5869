import { readFileSync } from 'node:fs'
import type { PlanContext } from '../../../src/checks/check.ts'
import type { Finding } from '../../../src/checks/finding.ts'
import { checkPlan, checkWorkflow, readCanvas } from '../../../src/checks/run-checks.ts'
import type { CommitSearchReport } from '../../../src/types/commit-search.ts'
import type { Facts, ModelProblem, PackageConflict } from '../../../src/types/facts.ts'
import type { Identity } from '../../../src/types/identity.ts'
import type { Prompt, Workflow } from '../../../src/workflow/workflow.ts'
import { factsWith, MODEL, PACK, poster } from '../../deploy/world.ts'
import { readCaptures } from '../../support/captures.ts'
import { draw, FILE, output, text } from './context.ts'
import { define, input } from './definitions.ts'

/** A workflow on an install, and what a deploy of it would find. */
export type Situation = { name: string; workflow: Workflow; facts: Facts; find(): Finding[] }

type Given = {
  workflow?: Workflow
  facts?: Partial<Facts>
  name?: unknown
  commitSearch?: CommitSearchReport
  plan?: Partial<PlanContext>
}

/** Everything that is said of it, from the canvas to the plan. */
function situation(name: string, given: Given): Situation {
  const { workflow = poster(), commitSearch = null } = given
  const facts = factsWith(given.facts)
  const plan = {
    changes: [],
    keyFrom: 'settings',
    organization: null,
    takenSlug: null,
    ...given.plan,
  } as const
  return {
    name,
    workflow,
    facts,
    find() {
      const canvas = readCanvas(workflow, { name: given.name ?? 'Poster', secrets: [] })
      return [...checkWorkflow({ ...canvas, facts, commitSearch }), ...checkPlan({ ...plan, facts })]
    },
  }
}

/** Two packs that ask for these packages. */
function conflict(
  kind: PackageConflict['kind'],
  packages: string[],
  more: Partial<PackageConflict> = {},
): PackageConflict {
  const requirement = packages.length === 0 ? 'requires-python <3.11' : `${packages.join(' ')}==1.0`
  const claims = [
    { directory: 'text-tools', file: 'requirements.txt', requirement },
    { directory: 'mask-tools', file: 'pyproject.toml', requirement },
  ]
  return { kind, packages, module: null, here: null, claims, node_ids: ['2'], ...more }
}

const KEY = 'rf_live_EXAMPLE1KEY1EXAMPLE'
const GITHUB = 'https://github.com/example/pack'
const OTHER = { ...PACK, directory: 'pack', node_ids: ['2'], classes: ['DrawText'], origin: GITHUB }
const COMFYUI = factsWith().comfyui
const MODEL_PROBLEMS: ModelProblem[] = [
  'missing',
  'truncated',
  'lfs-pointer',
  'html-page',
  'empty',
  'damaged',
  'unreadable',
  'hash-differs',
]

/** Whatever can be wrong with a workflow itself: each of these alone. */
export const CHANGES: Record<string, Prompt> = {
  'an input without an id': { '5': text(' '), '2': draw('5') },
  'an id by a link': { '5': text(['1', 0]), '6': output(['1', 0]), '2': draw('5', '1') },
  'an output without an id': { '5': output('') },
  'ids given twice': { '5': text('title'), '6': output('poster'), '2': draw('1', '5') },
  'ids that look the same': { '5': text('title '), '6': text('title\u200B'), '2': draw('1', '5', '6') },
  'ids as they were dropped': { '5': text('string_input'), '3': output('image_output'), '2': draw('5') },
  'inputs that lead nowhere': { '5': text('unread'), '6': text(''), '7': text('a', ['6', 0]) },
  'a save node alone': { '5': { class_type: 'RunflowSaveVideoWEBM', inputs: { images: ['2', 0] } } },
  'a part that leads nowhere': { '5': { class_type: 'PreviewImage', inputs: { images: ['2', 0] } } },
  'no output': { '3': { class_type: 'PreviewImage', inputs: { images: ['2', 0] } } },
  'numbers that a browser rounds': {
    '5': { class_type: 'RunflowInputInt', inputs: { input_id: 'n', value: 2 ** 64 } },
    '2': { class_type: 'DrawText', inputs: { text: ['1', 0], seed: [2 ** 60, 2 ** 60], n: ['5', 0] } },
  },
  'keys in widgets': {
    '5': text('note', `${KEY} and hf_${'EXAMPLE1'.repeat(5)}`),
    '6': text('more', 'https://a:password@x.example/ -----BEGIN PRIVATE KEY-----'),
    '7': text('session', `eyJ${'a'.repeat(20)}.eyJ${'b'.repeat(20)}.${'c'.repeat(20)}`),
    '2': draw('1', '5', '6', '7'),
  },
  'a class that is not known': { '2': { inputs: { text: ['1', 0] } }, '8': { inputs: {} } },
  'names that every object has': {
    '5': text('__proto__'),
    constructor: text('constructor', ['__proto__', 0]),
    '2': draw('5', 'constructor', 'toString'),
  },
}

const EARLIER = {
  slug: 'banner',
  name: 'Banner',
  url: 'https://api.runflow.io/v1/comfyui-workflows/studio-nord/banner/runs',
  organization: 'studio-nord',
}
const FREE: Identity = {
  slug: 'v1',
  own: { name: '人像 v1', workflowId: '3fc96a47-ea40-5795-8286-3b2fe25fa419' },
  live: null,
  elsewhere: null,
  renamed: null,
}
const IDENTITIES: [string, Partial<Identity>][] = [
  ['the endpoint of a name that looks the same', { live: { name: '人像\u200B v1', workflowId: null } }],
  ['the endpoint of another name', { live: { name: '海报 v1', workflowId: null } }],
  ['the endpoint of another workflow', { live: { name: '人像 v1', workflowId: '546d4086-1032' } }],
  ['an endpoint in another organization', { elsewhere: { earlier: EARLIER, organization: 'studio-sued' } }],
  ['an endpoint under the name before', { renamed: EARLIER }],
  ['an endpoint under the name before, of nobody knows whom', { renamed: { ...EARLIER, url: null } }],
]

function withGraph(change: (graph: Workflow['graph']) => void): Workflow {
  const workflow = poster({}, ['Poster', '', KEY])
  change(workflow.graph)
  return workflow
}

function changing(hasInput: boolean): Workflow {
  const draws = { text: 'a red cat', seed: 5, count: 6, strength: 7, note: 'sent' }
  const workflow = poster({
    '2': { class_type: 'DrawText', inputs: draws },
    ...(hasInput && { '5': text('more') }),
  })
  if (!hasInput) delete workflow.prompt['1']
  for (const node of workflow.graph.nodes)
    if (String(node.id) === '2')
      node.widgets_values_named = {
        ...{ text: 'a {red|blue} cat', seed: 5, control_after_generate: 'randomize', count: 7 },
        ...{
          'count control_after_generate': 'increment',
          strength: 7,
          control_b: 'decrement',
          note: 'shown',
        },
      }
  return workflow
}

const OWN: Situation[] = [
  ...Object.entries(CHANGES).map(([name, changes]) =>
    situation(name, {
      workflow: poster(changes),
      facts: { missing_classes: [{ class_type: '', node_ids: ['8', '2'] }] },
    }),
  ),
  situation('inputs that are off', {
    workflow: withGraph(({ nodes }) =>
      nodes.push(
        { id: 11, type: 'RunflowInputInt', mode: 2, widgets_values: ['seed'] },
        { id: 12, type: 'RunflowInputInt', mode: 4, widgets_values: ['steps'] },
        { id: 13, type: 'RunflowInputInt', mode: 4, widgets_values: [''] },
      ),
    ),
  }),
  situation('a text that is drawn otherwise than before', {
    plan: { redrawn: [{ nodeIds: ['2'], widget: 'text', live: 'a red cat', sent: 'a blue cat' }] },
  }),
  ...[true, false].map((hasInput) =>
    situation(`values that change by themselves${hasInput ? '' : ', without an input'}`, {
      workflow: changing(hasInput),
    }),
  ),
  situation('nodes that are off, and in the prompt', {
    workflow: withGraph((graph) => {
      graph.extra = { note: `${KEY}, and sk-${'EXAMPLE1'.repeat(6)}` }
      for (const node of graph.nodes) node.mode = 2
    }),
  }),
  ...['default', '!!!', '', KEY, null].map((name) => situation(`the name ${name}`, { name })),
  situation('classes that the server does not know', {
    facts: {
      missing_classes: [
        { class_type: 'DrawText', node_ids: ['2'] },
        { class_type: 'DrawText', node_ids: ['2', '3'] },
      ],
    },
  }),
  ...(['failed', 'disabled'] as const).map((state) =>
    situation(`a class of a pack that is ${state}`, {
      facts: {
        missing_classes: [{ class_type: 'DrawText', node_ids: ['2'] }],
        failed_packs: [{ directory: 'text-tools', state, classes: ['DrawText'] }],
      },
    }),
  ),
  situation('what does not travel', {
    facts: {
      replaced_classes: [{ class_type: 'SDV_img2vid', runs_as: 'SVD_img2vid', node_ids: ['2'] }],
      partner_nodes: [
        { class_type: 'KlingVideo', service: 'Kling', node_ids: ['2'] },
        { class_type: 'KlingLipSync', service: 'Kling', node_ids: ['3'] },
        { class_type: 'PaidImage', service: null, node_ids: ['2'] },
      ],
      foreign_values: [{ class_type: 'KSampler', input: 'scheduler', value: 'bong', node_ids: ['2'] }],
      untracked_files: [
        { path: 'fonts/MyBrand.ttf', directory: 'text-tools', input: 'font', node_ids: ['2'] },
      ],
      package_conflicts: [
        conflict('twins', ['opencv-python', 'opencv-python-headless'], { module: 'cv2' }),
        conflict('ranges', ['numpy'], { here: '2.4.6' }),
        conflict('ranges', ['diffusers']),
        conflict('ceiling', ['transformers'], { here: '5.1.0' }),
        conflict('system', ['pywin32']),
        conflict('python', ['nunchaku'], { here: '3.12.4' }),
        conflict('python', [], { here: '3.12.4' }),
      ],
      package_sources: [
        { name: 'nunchaku', kind: 'wheel', address: 'https://wheels.example/nunchaku.whl' },
        ...(['wheel', 'archive', 'folder', 'git'] as const).map((kind) => ({
          ...{ name: `own-${kind}`, kind, address: null },
        })),
      ],
    },
  }),
  ...[null, 'https://models.example/m.safetensors'].flatMap((url) =>
    ([null, ...MODEL_PROBLEMS] as const).map((problem) =>
      situation(`a model that is ${problem ?? 'fine'}, ${url ?? 'without an address'}`, {
        facts: {
          models: [
            { ...MODEL, problem, url },
            { ...MODEL, path: 'checkpoints/b.safetensors', sha256: null, problem, url },
            { ...MODEL, path: 'a/c.json', part_of: 'a', weights: false, problem, url },
            { ...MODEL, path: 'a/d.json', part_of: 'a', weights: false, problem, url },
            { ...MODEL, path: 'e.safetensors', stated_sha256: 'b'.repeat(64), problem, url },
            { ...MODEL, problem, url, node_ids: ['3'] },
          ],
        },
      }),
    ),
  ),
  situation('what ComfyUI would refuse', {
    workflow: poster({
      '2': {
        class_type: 'DrawText',
        inputs: {
          ...{ text: ['1', 0], image: ['1', 0], gone: ['77', 0], slot: ['1', 7], list: [1, 2, 3] },
          ...{ steps: 0, cfg: 11, seed: 2 ** 64, size: 'big', mode: 'c', long: 'c', file: '', none: 'c' },
        },
      },
      '5': { class_type: 'PreviewImage', inputs: { images: ['6', 0] } },
      '6': { class_type: 'Self', inputs: { again: ['6', 0] } },
    }),
    facts: {
      definitions: [
        define('RunflowInputString', ['1'], [], { outputs: [{ type: 'STRING', list: false }] }),
        define(
          'DrawText',
          ['2'],
          [
            ...['gone', 'slot', 'list', 'needed'].map((name) => input(name)),
            input('image', { type: 'IMAGE' }),
            input('steps', { type: 'INT', min: '1' }),
            input('cfg', { type: 'FLOAT', max: '10.0' }),
            input('seed', { type: 'INT', max: '18446744073709551615' }),
            input('size', { type: 'INT' }),
            input('mode', { choices: { count: 2, listed: ['a', 7], absent: ['c'], absent_in: [] } }),
            input('long', { choices: { count: 200, listed: null, absent: ['c'], absent_in: [] } }),
            input('file', { upload: true, choices: { count: 0, listed: [], absent: [''], absent_in: [] } }),
            input('none', { choices: { count: 0, listed: [], absent: ['c'], absent_in: [] } }),
          ],
        ),
        define('PreviewImage', ['5'], [input('images')], { output_node: true }),
        define('Self', ['6'], [input('again'), input('other')]),
      ],
    },
  }),
  situation('inputs whose values suit no widget, or not all of them', {
    workflow: poster({
      ...Object.fromEntries(
        (
          [
            ['5', 'few', 0],
            ['6', 'many', 700],
            ['7', 'both', 50],
          ] as const
        ).map(([id, name, value]) => [
          id,
          { class_type: 'RunflowInputInt', inputs: { input_id: name, value } },
        ]),
      ),
      '2': {
        class_type: 'DrawText',
        inputs: { text: ['1', 0], steps: ['5', 0], size: ['6', 0], low: ['7', 0], high: ['7', 0] },
      },
    }),
    facts: {
      definitions: [
        define(
          'DrawText',
          ['2'],
          [
            input('text', { choices: { count: 2, listed: ['a', 'b'], absent: [], absent_in: [] } }),
            input('steps', { type: 'INT', min: '1', max: '100' }),
            input('size', { type: 'INT', max: '512' }),
            input('low', { type: 'INT', max: '40' }),
            input('high', { type: 'INT', min: '60' }),
          ],
        ),
      ],
    },
  }),
  situation('a node whose class fails when ComfyUI asks for its inputs', {
    workflow: poster(),
    facts: { definitions: [define('DrawText', ['2'], null, { unreadable: true })] },
  }),
  situation('nodes that feed themselves', {
    workflow: poster({
      '2': { class_type: 'DrawText', inputs: { text: ['5', 0] } },
      '5': { class_type: 'DrawText', inputs: { text: ['2', 0] } },
    }),
  }),
  situation('files that cannot be sent', {
    facts: {
      files: (['missing', 'empty', 'too-large', 'outside', 'output', 'temp'] as const).flatMap((problem) => [
        { ...FILE, path: problem, problem },
        { ...FILE, path: problem, problem, node_ids: ['3'] },
      ]),
      local_paths: [
        { name: 'x.png', input: 'path', is_sent: false, node_ids: ['2'] },
        { name: 'x.png', input: 'path', is_sent: false, node_ids: ['2'] },
        { name: 'y.png', input: 'path', is_sent: true, node_ids: ['2'] },
      ],
    },
  }),
  situation('addresses of this machine and its network', {
    workflow: poster({
      '2': { class_type: 'DrawText', inputs: { text: 'http://localhost:11434', host: '192.168.0.3:9000' } },
    }),
  }),
  situation('a model with several stated hashes', {
    facts: {
      models: [
        {
          ...MODEL,
          sha256: null,
          problem: 'missing',
          stated_sha256: 'b'.repeat(64),
          stated_problem: 'differ',
        },
      ],
    },
  }),
  situation('a model with a mistyped hash', {
    facts: {
      models: [{ ...MODEL, sha256: null, url: null, problem: 'missing', stated_problem: 'unreadable' }],
    },
  }),
  situation('a model whose hash the workflow states', {
    facts: { models: [{ ...MODEL, sha256: null, problem: 'missing', stated_sha256: 'b'.repeat(64) }] },
    plan: { newModels: [MODEL] },
  }),
  situation('a node that chooses models by itself', {
    facts: { model_choosers: [{ class_type: 'UnifiedLoader', node_ids: ['2', '3'] }] },
  }),
  situation('weights that are in no folder of models', {
    facts: {
      unplaced_models: (['unknown', 'pack', 'path'] as const).map((where) => ({
        name: 'face.onnx',
        input: 'model_name',
        where,
        node_ids: ['2'],
      })),
    },
  }),
  ...[null, false, true].flatMap((pushed) =>
    ([null, 'public', 'private', 'unpushed', 'unknown'] as const).flatMap((public_access) =>
      [null, GITHUB, 'https://gitea:3000/a/b', 'https://storage.example/a/b'].map((origin) =>
        situation(`packs from ${origin}, pushed ${pushed}, ${public_access}`, {
          facts: {
            packs: [
              { ...OTHER, origin, pushed, public_access, dirty: true, empty_submodules: ['lib'] },
              { ...OTHER, directory: 'b', origin, pushed, public_access, commit: null, named_origin: GITHUB },
              { ...OTHER, directory: 'c', origin, pushed, public_access, dirty: null },
              { ...OTHER, directory: 'd', origin, commit: null },
            ],
            comfyui: { ...COMFYUI, origin, pushed, public_access, dirty: true },
          },
        }),
      ),
    ),
  ),
  ...(
    [
      'no-origin',
      'no-match',
      'too-many',
      'too-large',
      'private',
      'not-there',
      'unreadable',
      'no-answer',
      null,
    ] as const
  ).map((problem) =>
    situation(`a search that ended with ${problem}`, {
      facts: {
        packs: [
          { ...OTHER, commit: null, named_origin: GITHUB },
          { ...OTHER, directory: 'c', public_access: null },
        ],
        comfyui: { ...COMFYUI, commit: null },
      },
      commitSearch: {
        results: ['pack', 'c', null].map((directory) => ({
          directory,
          root: directory === null ? null : 0,
          origin: GITHUB,
          commit: null,
          problem,
        })),
        stopped: null,
      },
    }),
  ),
  ...(['reftable', 'sha256', 'no-commit', 'index', 'objects', 'too-large'] as const).map((git_problem) =>
    situation(`git data that is not read: ${git_problem}`, {
      facts: {
        packs: [
          { ...OTHER, commit: null, git_problem, named_origin: GITHUB },
          { ...OTHER, directory: 'b', dirty: null, git_problem },
        ],
        comfyui: { ...COMFYUI, commit: null, git_problem },
      },
    }),
  ),
  situation('packs of one name in several folders', {
    facts: { packs: [0, 1, 2].map((root) => ({ ...OTHER, root, commit: null })) },
  }),
  situation('origins that others cannot read', {
    facts: {
      packs: [{ ...OTHER, origin: null, origin_unread: true }],
      comfyui: { ...COMFYUI, origin: null, origin_unread: true },
    },
  }),
  situation('a search that was stopped', {
    facts: {
      packs: [{ ...OTHER, commit: null, named_origin: GITHUB }],
      comfyui: { ...COMFYUI, origin: null },
    },
    commitSearch: { results: [], stopped: 'It stopped.' },
  }),
  situation('an update that breaks callers', {
    plan: {
      changes: [
        { kind: 'input-removed', inputId: 'size', inputKind: 'INT' },
        { kind: 'input-kind-changed', inputId: 'a', from: 'INT', to: 'FLOAT' },
        { kind: 'input-became-required', inputId: 'b', inputKind: 'INT' },
        { kind: 'input-added', inputId: 'photo', inputKind: 'IMAGE', required: true },
        { kind: 'input-added', inputId: 'free', inputKind: 'INT', required: false },
        { kind: 'output-removed', outputId: 'x', outputKind: 'FILE' },
        { kind: 'output-kind-changed', outputId: 'out', from: 'IMAGE', to: 'FILE' },
      ],
      takenSlug: 'poster',
    },
  }),
  ...IDENTITIES.map(([name, identity]) => situation(name, { plan: { identity: { ...FREE, ...identity } } })),
  ...[null, { id: 'o', name: 'Studio Nord', slug: 'studio-nord', scopes: null }].map((organization) =>
    situation(`the key of ${organization?.name}`, {
      plan: { changes: null, keyFrom: 'workflow', organization },
    }),
  ),
]

const CAPTURED: Situation[] = readCaptures().map(({ name, workflow }) => {
  const unnamed = Object.keys(workflow.prompt).filter((id) => workflow.prompt[id]?.class_type === undefined)
  return situation(`capture ${name}`, {
    workflow,
    facts: { missing_classes: unnamed.length === 0 ? [] : [{ class_type: '', node_ids: unnamed }] },
  })
})

type FieldCase = { name: string; prompt?: Prompt; graph?: Workflow['graph'] }
const CASES = JSON.parse(
  readFileSync(new URL('../../cases/cases.json', import.meta.url), 'utf8'),
) as FieldCase[]
const FIELD: Situation[] = CASES.flatMap(({ name, prompt, graph }) =>
  prompt && graph ? [situation(`field case ${name}`, { workflow: { prompt, graph } })] : [],
)

export const SITUATIONS: Situation[] = [...OWN, ...CAPTURED, ...FIELD]

let all: { finding: Finding; workflow: Workflow }[] | null = null

/** What is found in all of them. */
export function findAll(): { finding: Finding; workflow: Workflow }[] {
  all ??= SITUATIONS.flatMap(({ workflow, find }) => find().map((finding) => ({ finding, workflow })))
  return all
}
