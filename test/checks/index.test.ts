import { describe, expect, it } from 'vitest'
import type { CheckContext } from '../../src/checks/context.ts'
import { describeFinding } from '../../src/checks/finding-messages.ts'
import { commitSearchOf } from '../../src/checks/fixes/fix.ts'
import { checkWorkflow } from '../../src/checks/index.ts'
import { readInterface } from '../../src/contract/interface.ts'
import type { CommitSearchReport } from '../../src/types/commit-search.ts'
import type { Facts } from '../../src/types/facts.ts'
import { walkGraph } from '../../src/workflow/executions.ts'
import { scrubWorkflow } from '../../src/workflow/scrub.ts'
import type { Prompt, Workflow } from '../../src/workflow/workflow.ts'
import { factsWith, MODEL, PACK, poster } from '../deploy/world.ts'
import { readCapture, readCaptures } from '../support/captures.ts'

function contextOf(captured: Workflow, facts: Partial<Facts> = {}, name: unknown = 'Poster'): CheckContext {
  return {
    name,
    captured,
    executions: new Map(walkGraph(captured.graph).map((execution) => [execution.id, execution])),
    sent: scrubWorkflow(captured).workflow,
    interface: readInterface(captured.prompt),
    facts: factsWith(facts),
    secrets: [],
  }
}

function check(captured: Workflow, facts: Partial<Facts> = {}, name: unknown = 'Poster') {
  return checkWorkflow(contextOf(captured, facts, name))
}

const text = (input_id: unknown, value: unknown = 'x') => ({
  class_type: 'RunflowInputString',
  inputs: { input_id, display_name: '', description: '', value },
})
const output = (output_id: unknown, value: unknown = ['2', 0]) => ({
  class_type: 'RunflowOutputImage',
  inputs: { output_id, output_name: '', value },
})
const FILE = {
  path: 'a b/café.png',
  value: 'a b/café.png',
  input: 'image',
  node_ids: ['2'],
  size_bytes: 9,
  mime_type: 'image/png',
  sha256: null,
  problem: null,
}

describe('the checks before the first request', () => {
  it('find nothing in a sound workflow', () => {
    expect(check(poster())).toEqual([])
  })

  it.each<[string, Prompt, unknown]>([
    [
      'an empty input_id',
      { '5': text('  '), '2': draw('5') },
      { code: 'input-id-empty', severity: 'block', nodeIds: ['5'] },
    ],
    [
      'an input_id that is fed by a link',
      { '5': text(['1', 0]), '2': draw('5', '1') },
      { code: 'id-not-text', widget: 'input_id', nodeIds: ['5'] },
    ],
    [
      'an empty output_id',
      { '5': output('') },
      { code: 'output-id-empty', severity: 'block', nodeIds: ['5'] },
    ],
    [
      'an output_id that is fed by a link',
      { '5': output(['1', 0]) },
      { code: 'id-not-text', widget: 'output_id', nodeIds: ['5'] },
    ],
    [
      'the same input_id twice',
      { '5': text('title'), '2': draw('1', '5') },
      {
        code: 'input-id-duplicate',
        severity: 'block',
        inputId: 'title',
        sameSubgraph: false,
        nodeIds: ['1', '5'],
      },
    ],
    [
      'the same output_id twice',
      { '5': output('poster') },
      { code: 'output-id-duplicate', severity: 'note', outputId: 'poster', nodeIds: ['3', '5'] },
    ],
    [
      'an id as it was dropped',
      { '5': text('string_input'), '2': draw('1', '5') },
      { code: 'default-id', severity: 'note', id: 'string_input', nodeIds: ['5'] },
    ],
    [
      'an output id as it was dropped',
      { '3': output('image_output') },
      { code: 'default-id', id: 'image_output', nodeIds: ['3'] },
    ],
    [
      'an input that nobody reads',
      { '5': text('unread') },
      { code: 'input-unread', severity: 'note', inputId: 'unread', nodeIds: ['5'] },
    ],
    [
      'an input that feeds another',
      { '5': text('first'), '1': text('title', ['5', 0]) },
      { code: 'input-chained', severity: 'note', inputId: 'first', nodeIds: ['5', '1'] },
    ],
    [
      'a save node that no output gets',
      { '5': { class_type: 'RunflowSaveVideoWEBM', inputs: { images: ['2', 0] } } },
      { code: 'save-unwired', severity: 'note', classType: 'RunflowSaveVideoWEBM', nodeIds: ['5'] },
    ],
    [
      'a save node that no output gets, beside a picture that an input takes the place of',
      {
        '5': { class_type: 'RunflowSaveVideoWEBM', inputs: { images: ['6', 0] } },
        '6': { class_type: 'LoadImage', inputs: {} },
        '7': { class_type: 'RunflowInputImage', inputs: { input_id: 'photo', value: ['6', 0] } },
        '2': draw('7'),
      },
      { code: 'save-unwired', severity: 'note', classType: 'RunflowSaveVideoWEBM', nodeIds: ['5'] },
    ],
    [
      'a part that leads nowhere',
      { '5': { class_type: 'PreviewImage', inputs: { images: ['2', 0] } } },
      { code: 'part-inert', severity: 'note', nodeIds: ['5'] },
    ],
    [
      'a node whose class is not known',
      { '2': { inputs: { text: ['1', 0] } } },
      { code: 'class-missing', severity: 'block', classType: 'DrawText', nodeIds: ['2'] },
    ],
    [
      'a key in a text, which the scrub cannot know',
      { '5': text('note', 'rf_live_EXAMPLE1KEY1EXAMPLE'), '2': draw('1', '5') },
      {
        code: 'key-in-workflow',
        severity: 'block',
        where: 'node 5, value',
        lastFour: 'MPLE',
        nodeIds: ['5'],
      },
    ],
    [
      "another service's key in any widget",
      { '2': { class_type: 'DrawText', inputs: { text: ['1', 0], token: `hf_${'EXAMPLE1'.repeat(5)}` } } },
      {
        code: 'secret-in-widget',
        severity: 'ask',
        service: 'Hugging Face',
        where: 'node 2, token',
        masked: 'hf_…PLE1',
        nodeIds: ['2'],
      },
    ],
    [
      'a number that the browser rounded',
      { '2': { class_type: 'DrawText', inputs: { text: ['1', 0], seed: 2 ** 60 } } },
      { code: 'number-inexact', severity: 'note', widget: 'seed', nodeIds: ['2'] },
    ],
  ])('find %s', (_, changes, finding) => {
    const findings = check(poster(changes))
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject(finding as object)
  })

  it('find that there is no output, and say nothing of inert parts then', () => {
    const { prompt, graph } = poster()
    delete prompt['3']
    expect(check({ prompt, graph })).toMatchObject([{ code: 'no-output', severity: 'block', nodeIds: [] }])
  })

  it.each<[string, Partial<Facts>, unknown[]]>([
    [
      'a class that the server does not know',
      { missing_classes: [{ class_type: 'DrawText', node_ids: ['2'] }] },
      [{ code: 'class-missing', classType: 'DrawText', nodeIds: ['2'] }],
    ],
    [
      'a pack without a commit',
      { packs: [{ ...PACK, commit: null }] },
      [
        {
          code: 'pack-unpinned',
          severity: 'ask',
          directory: 'ComfyUI-Runflow',
          canSearch: false,
          nodeIds: ['1', '3'],
        },
      ],
    ],
    [
      'a pack without a commit that says where it comes from',
      { packs: [{ ...PACK, commit: null, named_origin: 'https://storage.example/git/ComfyUI-Runflow' }] },
      [{ code: 'pack-unpinned', canSearch: true }],
    ],
    [
      'submodules that were never fetched',
      { packs: [{ ...PACK, empty_submodules: ['lib/a'] }] },
      [{ code: 'pack-submodules', severity: 'note', paths: ['lib/a'] }],
    ],
    [
      'a pack without an origin',
      { packs: [{ ...PACK, origin: null }] },
      [{ code: 'pack-origin', severity: 'ask', origin: null }],
    ],
    [
      'a pack with a git@ origin',
      { packs: [{ ...PACK, origin: 'git@storage.example:a/b' }] },
      [{ code: 'pack-origin', severity: 'ask' }],
    ],
    [
      'a pack of a server in the own network',
      { packs: [{ ...PACK, origin: 'https://gitea:3000/a/b' }] },
      [{ code: 'pack-origin', severity: 'ask', origin: 'https://gitea:3000/a/b' }],
    ],
    [
      'a commit that nobody else has',
      { packs: [{ ...PACK, pushed: false, public_access: null }] },
      [{ code: 'pack-unpushed', severity: 'ask', isConfirmed: false, canVerify: false }],
    ],
    [
      'a commit that a stranger did not find',
      { packs: [{ ...PACK, origin: 'https://github.com/a/b', pushed: false, public_access: 'unpushed' }] },
      [{ code: 'pack-unpushed', severity: 'ask', isConfirmed: true, canVerify: true }],
    ],
    [
      'a repository that a stranger cannot read, whatever the clone knows',
      { packs: [{ ...PACK, origin: 'https://github.com/a/b', public_access: 'private' }] },
      [
        {
          code: 'pack-private',
          severity: 'ask',
          origin: 'https://github.com/a/b',
          canVerify: true,
          nodeIds: ['1', '3'],
        },
      ],
    ],
    [
      'a commit without an origin that could be looked for',
      { packs: [{ ...PACK, origin: null, public_access: null, named_origin: 'https://github.com/a/b' }] },
      [{ code: 'pack-origin', severity: 'ask', origin: null, canSearch: true }],
    ],
    [
      'a ComfyUI of which a stranger cannot read the repository',
      { comfyui: { ...factsWith().comfyui, origin: 'https://github.com/a/b', public_access: 'private' } },
      [{ code: 'comfyui-unpushed', severity: 'ask', origin: 'https://github.com/a/b', canVerify: true }],
    ],
    [
      'not known whether it is pushed or has local edits',
      {
        packs: [
          { ...PACK, pushed: null, public_access: null },
          { ...PACK, directory: 'b', dirty: null, commit_source: 'content' },
          { ...PACK, directory: 'c', origin: 'https://github.com/example/c', public_access: null },
          { ...PACK, directory: 'd', origin: 'https://github.com/example/d', public_access: 'unknown' },
        ],
      },
      [
        {
          code: 'source-unverified',
          severity: 'note',
          unasked: ['c'],
          elsewhere: ['ComfyUI-Runflow'],
          unsure: ['d'],
          edits: ['b'],
        },
      ],
    ],
    ['local edits', { packs: [{ ...PACK, dirty: true }] }, [{ code: 'pack-dirty', severity: 'note' }]],
    [
      'a ComfyUI without origin and commit',
      { comfyui: { ...factsWith().comfyui, origin: null, commit: null } },
      [{ code: 'comfyui-unpinned', missing: 'commit', severity: 'ask' }],
    ],
    [
      'a ComfyUI without an origin alone',
      { comfyui: { ...factsWith().comfyui, origin: null } },
      [{ code: 'comfyui-unpinned', missing: 'origin', severity: 'ask' }],
    ],
    [
      'local edits of ComfyUI itself',
      { comfyui: { ...factsWith().comfyui, dirty: true } },
      [{ code: 'comfyui-dirty', severity: 'note' }],
    ],
    [
      'a pack that came without git, once and not twice',
      { packs: [{ ...PACK, origin: null, commit: null, dirty: null, commit_source: 'none', pushed: null }] },
      [{ code: 'pack-unpinned', canSearch: false }],
    ],
    [
      'a ComfyUI commit that nobody else has',
      { comfyui: { ...factsWith().comfyui, pushed: false, public_access: null } },
      [{ code: 'comfyui-unpushed', severity: 'ask' }],
    ],
    [
      'a model that is nowhere',
      { models: [{ ...MODEL, sha256: null, problem: 'missing' }] },
      [{ code: 'model-missing', severity: 'block', value: 'example.safetensors', nodeIds: ['2'] }],
    ],
    [
      'a model that has a URL only: asked later',
      { models: [{ ...MODEL, sha256: null, problem: 'missing', url: 'https://storage.example/m' }] },
      [],
    ],
    [
      'a model cut short',
      { models: [{ ...MODEL, problem: 'truncated' }] },
      [{ code: 'model-refused', severity: 'block', problem: 'truncated' }],
    ],
    [
      'a model of another version',
      { models: [{ ...MODEL, problem: 'hash-differs' }] },
      [{ code: 'model-differs', severity: 'ask' }],
    ],
    [
      'a model that is a folder: once, by its files that are no weights',
      {
        models: [
          { ...MODEL, path: 'diffusers/a/unet/w.safetensors', part_of: 'diffusers/a' },
          { ...MODEL, path: 'diffusers/a/model_index.json', part_of: 'diffusers/a', weights: false },
          { ...MODEL, path: 'diffusers/a/vae/config.json', part_of: 'diffusers/a', weights: false },
        ],
      },
      [
        {
          code: 'model-not-weights',
          severity: 'ask',
          path: 'diffusers/a',
          files: ['diffusers/a/model_index.json', 'diffusers/a/vae/config.json'],
          nodeIds: ['2'],
        },
      ],
    ],
    [
      'a configuration of the artist’s own',
      { models: [{ ...MODEL, path: 'configs/mine.yaml', weights: false }] },
      [{ code: 'model-not-weights', path: 'configs/mine.yaml', files: ['configs/mine.yaml'] }],
    ],
    [
      'a full path of this machine',
      { local_paths: [{ name: 'x.png', input: 'path', node_ids: ['2'] }] },
      [{ code: 'local-path', severity: 'ask', name: 'x.png', input: 'path', nodeIds: ['2'] }],
    ],
    ['nothing about a file that travels', { files: [FILE] }, []],
    [
      'a file that is not there',
      { files: [{ ...FILE, problem: 'missing' }] },
      [{ code: 'file-refused', severity: 'block', problem: 'missing' }],
    ],
  ])('find in the facts %s', (_, facts, findings) => {
    expect(check(poster(), facts)).toMatchObject(findings)
    expect(check(poster(), facts)).toHaveLength(findings.length)
  })

  it.each<[unknown, unknown[]]>([
    ['Default ', [{ code: 'name-default', severity: 'ask' }]],
    ['!!!', [{ code: 'slug-empty', severity: 'block', name: '!!!' }]],
    [['1', 0], [{ code: 'slug-empty', severity: 'block', name: '' }]],
    ['rf_live_EXAMPLE1KEY1EXAMPLE', [{ code: 'key-in-workflow', where: 'endpoint_name', severity: 'block' }]],
  ])('find in the name %j', (name, findings) => {
    expect(check(poster(), {}, name)).toMatchObject(findings)
  })

  it('note a key in a Deploy node, which the scrub takes out', () => {
    const findings = check(poster({}, ['Poster', '', 'rf_live_EXAMPLE1KEY1EXAMPLE']))
    expect(findings).toEqual([{ code: 'key-in-widget', severity: 'note', lastFour: 'MPLE', nodeIds: ['4'] }])
  })

  it('find a key at every depth of the graph, and any text that is this deploy’s key', () => {
    const { prompt, graph } = poster()
    graph.extra = { note: { deep: ['say rf_live_EXAMPLE1KEY1EXAMPLE'] } }
    graph.nodes[1] = { ...graph.nodes[1], id: 2, type: 'DrawText', title: 'my own secret' }
    const findings = checkWorkflow({ ...contextOf({ prompt, graph }), secrets: ['my own secret'] })
    expect(findings).toMatchObject([
      { code: 'key-in-workflow', where: 'node 2', nodeIds: ['2'] },
      { code: 'key-in-workflow', where: 'the workflow file, extra.note.deep.0', nodeIds: [] },
    ])
    expect(JSON.stringify(findings)).not.toMatch(/EXAMPLE1KEY|my own secret/)
  })

  it("find another service's key in a note that never runs, and show nothing of it but its ends", () => {
    const { prompt, graph } = poster()
    const secret = `sk-${'EXAMPLE1'.repeat(6)}`
    graph.nodes.push({ id: 9, type: 'Note', widgets_values: [`my key: ${secret}`] })
    const findings = check({ prompt, graph })
    expect(findings).toMatchObject([{ code: 'secret-in-widget', service: 'OpenAI', masked: 'sk-…PLE1' }])
    expect(JSON.stringify(findings)).not.toContain(secret)
  })

  it('do not take the name of a model for a key', () => {
    expect(check(poster({ '5': text('model', 'rf_detr_base_2024.pth'), '2': draw('1', '5') }))).toEqual([])
  })

  it('come worst first', () => {
    const changes = {
      '5': text(''),
      '6': { class_type: 'PreviewImage', inputs: { images: ['2', 0] } },
      '2': draw('1', '5'),
    }
    const findings = check(poster(changes), { packs: [{ ...PACK, commit: null, dirty: true }] }, 'default')
    expect(findings.map(({ code }) => code)).toEqual([
      'input-id-empty',
      'name-default',
      'pack-unpinned',
      'pack-dirty',
      'part-inert',
    ])
  })
})

describe('modes, read from the graph', () => {
  it('note a bypassed Input (String), whose value is lost on the way', () => {
    const { prompt, graph } = poster({ '2': { class_type: 'DrawText', inputs: { text: 'own' } } })
    delete prompt['1']
    if (graph.nodes[0]) graph.nodes[0].mode = 4
    expect(check({ prompt, graph })).toEqual([
      { code: 'input-bypassed', severity: 'note', inputId: 'title', nodeIds: ['1'] },
    ])
  })

  it('do not take what every object has for a node of the prompt', () => {
    const { prompt, graph } = poster()
    graph.nodes.push({ id: 'constructor', type: 'Note', mode: 2 })
    expect(check({ prompt, graph })).toEqual([])
  })

  it('refuse a prompt that still holds what is muted', () => {
    const { prompt, graph } = poster()
    if (graph.nodes[1]) graph.nodes[1].mode = 2
    expect(check({ prompt, graph })).toMatchObject([
      { code: 'prompt-untrusted', severity: 'block', frontend: '1.58.1', nodeIds: ['2'] },
    ])
  })
})

describe('on the captures of the real front end', () => {
  it.each<[string, string[]]>([
    ['simple', ['default-id']],
    ['no-output', ['no-output', 'default-id']],
    [
      'input-chains',
      [
        'input-id-empty',
        'output-id-empty',
        'input-id-duplicate',
        'input-chained',
        'input-unread',
        'part-inert',
      ],
    ],
    ['subgraph-twice', ['input-id-duplicate', 'default-id']],
    ['subgraph-pasted', ['input-id-duplicate', 'default-id']],
    ['missing-node', ['class-missing', 'default-id']],
    ['bypassed-inputs', ['input-bypassed', 'part-inert']],
    ['deploy-linked', ['input-unread']],
    ['deploy-promoted', ['key-in-widget']],
    ['deploy-in-subgraph', ['key-in-widget']],
  ])('%s', (name, codes) => {
    const found = new Set(check(readCapture(name).workflow).map(({ code }) => code))
    expect([...found]).toEqual(codes)
  })

  it('tell a subgraph used twice from an id given twice', () => {
    const [twice, pasted] = ['subgraph-twice', 'subgraph-pasted'].map((name) =>
      check(readCapture(name).workflow).find(({ code }) => code === 'input-id-duplicate'),
    )
    expect(twice).toMatchObject({ sameSubgraph: true })
    expect(pasted).toMatchObject({ sameSubgraph: false })
  })

  it('never take a prompt of a front end that is right for an untrusted one, and tell every finding', () => {
    const captures = readCaptures().filter(({ hasPrompt }) => hasPrompt)
    for (const { name, workflow } of captures) {
      const findings = check(workflow)
      const untrusted = findings.filter(({ code }) => code === 'prompt-untrusted')
      expect([name, untrusted]).toEqual([name, []])
      for (const finding of findings) expect(describeFinding(finding).title).not.toBe('')
      expect(JSON.stringify(findings)).not.toMatch(/rf_live_EXAMPLE/)
    }
    expect(captures.length).toBe(68)
  })
})

function draw(...sources: string[]) {
  const inputs = Object.fromEntries(sources.map((source, index) => [`text${index}`, [source, 0]]))
  return { class_type: 'DrawText', inputs: { text: ['1', 0], ...inputs } }
}

describe('after a search for commits, a pack without one', () => {
  const ADDRESS = 'https://github.com/example/pack'
  const facts = {
    packs: [{ ...PACK, origin: null, commit: null, named_origin: ADDRESS }],
    comfyui: { ...factsWith().comfyui, origin: null, commit: null },
  }
  const result = { directory: PACK.directory, origin: ADDRESS, commit: null }
  const search = (commitSearch: CommitSearchReport) =>
    checkWorkflow({ ...contextOf(poster(), facts), commitSearch })

  it('says what the search came to, and offers it no second time', () => {
    const [comfyui, pack] = search({
      results: [
        { ...result, problem: 'no-match' },
        { directory: null, origin: ADDRESS, commit: null, problem: 'too-many' },
      ],
      stopped: null,
    })
    expect(pack).toMatchObject({ code: 'pack-unpinned', canSearch: true, searched: 'no-match' })
    expect(comfyui).toMatchObject({ code: 'comfyui-unpinned', missing: 'commit', searched: 'too-many' })
    for (const finding of [pack, comfyui]) expect(finding && commitSearchOf(finding)).toBe(null)
    expect(pack && describeFinding(pack)).toEqual({
      title: 'The version of ComfyUI-Runflow is not known',
      detail:
        'No git commit was found for this pack. No commit of its public repository holds exactly these files, so this pack has been edited, or is not from there. Runflow installs packs by commit, so every run will fail.',
      next: 'Install it by git clone and restart ComfyUI.',
    })
  })

  it('is private where a stranger cannot read its repository', () => {
    const findings = search({ results: [{ ...result, problem: 'private' }], stopped: null })
    expect(findings).toMatchObject([
      { code: 'comfyui-unpinned' },
      { code: 'pack-private', severity: 'ask', origin: ADDRESS, nodeIds: ['1', '3'] },
    ])
  })

  it('says where was looked where only others name the place and a stranger cannot read it, and stays a pack of unknown version', () => {
    const findings = search({ results: [{ ...result, problem: 'not-there' }], stopped: null })
    const pack = findings.find(({ code }) => code === 'pack-unpinned')
    expect(pack).toMatchObject({ searched: { lookedAt: ADDRESS } })
    expect(pack && commitSearchOf(pack)).toBe(null)
    expect(pack && describeFinding(pack).detail).toContain(
      'https://github.com/example/pack was looked at, which is what the workflow or a list of packs names: it is private or not there.',
    )
    expect(findings.map(({ code }) => code)).not.toContain('pack-private')
  })

  it('offers the search again where the host failed at its repository, or the finding could not be remembered', () => {
    const packOf = (commitSearch: CommitSearchReport) =>
      search(commitSearch).find(({ code }) => code === 'pack-unpinned')
    const failed = packOf({ results: [{ ...result, problem: 'no-answer' }], stopped: null })
    expect(failed && describeFinding(failed).detail).toContain(
      'api.github.com failed to answer about the repository of this pack.',
    )
    expect(failed && commitSearchOf(failed)).not.toBe(null)
    const forgotten = packOf({
      results: [{ ...result, commit: 'a'.repeat(40), problem: null }],
      stopped: null,
    })
    expect(forgotten && describeFinding(forgotten).detail).toContain(
      'It was found, and could not be remembered',
    )
  })

  it('says of which commits that git has the host told nothing', () => {
    const cloned = { packs: [{ ...PACK, origin: ADDRESS, public_access: null }] }
    const results = [{ ...result, commit: 'a'.repeat(40), problem: 'no-answer' as const }]
    const [note] = checkWorkflow({ ...contextOf(poster(), cloned), commitSearch: { results, stopped: null } })
    expect(note && describeFinding(note).detail).toContain(
      'api.github.com failed to answer about ComfyUI-Runflow.',
    )
  })

  it('says in the note why commits that git has were not asked about, and offers it again', () => {
    const limit = 'api.github.com answers 60 questions an hour without a login, and they are used up.'
    const cloned = { packs: [{ ...PACK, origin: ADDRESS, public_access: null }] }
    const commitSearch: CommitSearchReport = { results: [], stopped: limit }
    const [note, ...others] = checkWorkflow({ ...contextOf(poster(), cloned), commitSearch })
    expect(others).toEqual([])
    expect(note).toMatchObject({ code: 'source-unverified', unasked: [PACK.directory], stopped: limit })
    expect(note && describeFinding(note).detail).toContain(limit)
    expect(note && commitSearchOf(note)).toEqual({ kind: 'check-public', questions: 1 })
  })

  it('says why the search stopped, and offers it again', () => {
    const limit = 'api.github.com answers 60 questions an hour without a login, and they are used up.'
    const findings = search({ results: [], stopped: limit })
    expect(findings).toMatchObject([
      { code: 'comfyui-unpinned', searched: { stopped: limit } },
      { code: 'pack-unpinned', searched: { stopped: limit } },
    ])
    for (const finding of findings) {
      expect(describeFinding(finding).detail).toContain(limit)
      expect(commitSearchOf(finding)).not.toBe(null)
    }
  })
})
