import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/checks/finding.ts'
import { describeFinding, toCards } from '../../src/checks/finding.ts'
import type { PromptFault } from '../../src/checks/prompt-faults.ts'
import * as validity from '../../src/checks/validity.ts'
import type { Definition, DefinitionInput } from '../../src/types/definitions.ts'
import type { Prompt } from '../../src/workflow/workflow.ts'
import { checkAll, checking } from './support/context.ts'
import { define, input, RESULT } from './support/definitions.ts'

const check = checking(validity)

/** What is said of these nodes before a Runflow Output that reads the first. */
function judge(prompt: Prompt, definitions: Definition[]): unknown[] {
  return find(prompt, definitions).map((finding) => {
    const { severity, nodeIds } = finding
    const fault = ('fault' in finding ? finding.fault : finding) as PromptFault
    return [severity, fault.kind, nodeIds.join(), fault.input]
  })
}

function find(prompt: Prompt, definitions: Definition[]): Finding[] {
  const all = { '1': node('Draw', {}), '90': result(), ...prompt }
  return check({ prompt: all, graph: { nodes: [] } }, { definitions: [...definitions, RESULT], packs: [] })
}

function node(class_type: string, inputs: Record<string, unknown>) {
  return { class_type, inputs }
}

function result(value: unknown = ['1', 0]) {
  return node('RunflowOutputImage', { output_id: 'result', output_name: '', value })
}

/** One node with one input that holds this. */
function held(value: unknown, spec: Partial<DefinitionInput>, more: Partial<Definition> = {}): unknown[] {
  return judge({ '1': node('Draw', { x: value }) }, [define('Draw', ['1'], [input('x', spec)], more)])
}

const block = (kind: string, at = 'x') => [['block', kind, '1', at]]

describe('an input', () => {
  const draw = (inputs: Record<string, unknown>, spec: Partial<DefinitionInput> = {}) =>
    judge({ '1': node('Draw', inputs) }, [define('Draw', ['1'], [input('x', spec)])])

  it('that is required and not there blocks, whether it is lazy or not', () => {
    expect(draw({})).toEqual(block('input-missing'))
    expect(draw({}, { lazy: true })).toEqual(block('input-missing'))
    expect(draw({}, { required: false })).toEqual([])
    expect(draw({ x: null, y: 1 })).toEqual([])
  })

  it('of a class that cannot be judged, or has no definition, is not judged', () => {
    expect(judge({ '1': node('Draw', {}) }, [define('Draw', ['1'], null)])).toEqual([])
    expect(judge({ '1': node('Draw', { x: 'no' }) }, [])).toEqual([])
  })

  it('that is the id of our own node is left to the check of ids', () => {
    const own = { ...RESULT, node_ids: ['90'] }
    const prompt = { '90': node('RunflowOutputImage', { output_name: '', value: ['1', 0] }) }
    expect(judge(prompt, [own])).toEqual([])
    expect(judge({ '90': node('RunflowOutputImage', { output_id: 'a', output_name: '' }) }, [])).toEqual([
      ['block', 'input-missing', '90', 'value'],
    ])
  })
})

describe('a class that ComfyUI cannot read', () => {
  const broken = define('Draw', ['1'], null, { unreadable: true })

  it('blocks once, whatever the node holds', () => {
    expect(judge({ '1': node('Draw', { x: ['77', 0] }) }, [broken])).toEqual(block('class-unreadable', ''))
  })

  it('is nothing where no output reads it', () => {
    expect(judge({ '1': node('Fine', {}), '2': node('Draw', {}) }, [{ ...broken, node_ids: ['2'] }])).toEqual(
      [],
    )
  })
})

describe('a link', () => {
  const linked = (
    from: string | null,
    to: string | null,
    link: unknown = ['2', 0],
    more: Partial<Definition> = {},
  ) =>
    judge({ '1': node('Draw', { x: link }), '2': node('Give', {}) }, [
      define('Draw', ['1'], [input('x', { type: to })], more),
      define('Give', ['2'], [], { outputs: [{ type: from, list: false }] }),
    ])

  it.each<[string | null, string | null]>([
    ['IMAGE', 'IMAGE'],
    ['*', 'IMAGE'],
    ['IMAGE', '*'],
    [null, 'IMAGE'],
    ['IMAGE', null],
    ['IMAGE,MASK', 'MASK, LATENT'],
    ['STRING', 'INT,*'],
    ['[0123456789abcdef]', '[0123456789abcdef]'],
    ['[0123456789abcdef]', 'COMBO'],
    ['*', '[0123456789abcdef]'],
  ])('from %s fits into %s', (from, to) => {
    expect(linked(from, to)).toEqual([])
  })

  it.each([
    ['IMAGE', 'MASK'],
    ['IMAGE,MASK', 'LATENT'],
    ['STRING', '[0123456789abcdef]'],
    ['COMBO', '[0123456789abcdef]'],
    ['[0123456789abcdef]', '[fedcba9876543210]'],
    ['[0123456789abcdef]', 'STRING'],
    ['INT', 'FLOAT'],
  ])('from %s does not fit into %s', (from, to) => {
    expect(linked(from, to)).toEqual(block('type-mismatch'))
  })

  it('is not judged by its type where the class does that', () => {
    expect(linked('IMAGE', 'MASK', ['2', 0], { judges_types: true })).toEqual([])
  })

  it.each<[string, unknown]>([
    ['a node that is not there', ['77', 0]],
    ['a name that every object has', ['constructor', 0]],
    ['a number instead of an id', [2, 0]],
    ['an output that is not there', ['2', 1]],
    ['half an output', ['2', 0.5]],
    ['a list that is no link', ['2', 0, 0]],
    ['an empty list', []],
  ])('to %s blocks', (_, link) => {
    expect(linked('IMAGE', 'IMAGE', link)).toEqual(block('link-broken'))
  })

  it.each<[unknown, string]>([
    [[512, 512], 'This one names no node.'],
    [['2', '0'], 'This one names no node.'],
    [[['2', 0], 0], 'This one names no node.'],
    [['2', 0, 0], 'a link has two parts'],
    [[], 'a link has two parts'],
    [['77', 0], 'node #77, which is not in the workflow'],
    [['2', 9], 'output 9 of Give #2'],
  ])('says what it is where no link can be: %j', (link, words) => {
    const prompt = { '1': node('Draw', { x: link }), '2': node('Give', {}) }
    const given = define('Give', ['2'], [], { outputs: [{ type: 'IMAGE', list: false }] })
    const [said] = find(prompt, [define('Draw', ['1'], [input('x', { type: 'IMAGE' })]), given]).map(
      describeFinding,
    )
    const { title = '', detail = '' } = said ?? {}
    expect(detail).toContain(words)
    expect(title.includes('leads nowhere')).toBe(words.includes('output 9') || words.includes('#77'))
  })

  it.each<[string, string]>([
    ['(tuple 0123456789abcdef)', '(tuple 0123456789abcdef)'],
    ['(tuple 0123456789abcdef)', '*'],
  ])('from %s, which is no word, fits into %s', (from, to) => {
    expect(linked(from, to)).toEqual([])
  })

  it.each<[string, string]>([
    ['(tuple 0123456789abcdef)', 'COMBO'],
    ['(int 0123456789abcdef)', 'INT'],
    ['IMAGE', '(NoneType 0123456789abcdef)'],
    ['(tuple 0123456789abcdef)', 'STRING,*'],
  ])('from %s does not fit into %s', (from, to) => {
    expect(linked(from, to)).toEqual(block('type-mismatch'))
  })

  it('that was wrapped as a list of a text and a number is followed when the node runs', () => {
    expect(linked('IMAGE', 'PACKS_OWN', { __value__: ['77', 0] })).toEqual(block('link-broken'))
    expect(linked('IMAGE', 'PACKS_OWN', { __value__: ['2', 0] })).toEqual([])
    expect(linked('IMAGE', 'PACKS_OWN', { __value__: ['77', 0, 1] })).toEqual([])
    expect(linked('IMAGE', 'STRING', { __value__: ['77', 0] })).toEqual([])
  })

  it('counts outputs from the end, as Python does', () => {
    expect(linked('IMAGE', 'IMAGE', ['2', false])).toEqual([])
    expect(linked('IMAGE', 'IMAGE', ['2', true])).toEqual(block('link-broken'))
    expect(linked('IMAGE', 'IMAGE', ['2', -1])).toEqual([])
    expect(linked('IMAGE', 'IMAGE', ['2', -2])).toEqual(block('link-broken'))
  })

  it('into an input that the class does not declare is judged by its node alone', () => {
    const prompt = (extra: unknown) => ({ '1': node('Draw', { extra }), '2': node('Give', { wrong: 1 }) })
    const known = [define('Draw', ['1'], []), define('Give', ['2'], [input('needed')])]
    expect(judge(prompt(['2', 5]), known)).toEqual([])
    expect(judge(prompt([1, 2, 3]), known)).toEqual([])
    expect(judge(prompt(['77', 0]), known)).toEqual(block('link-broken', 'extra'))
  })
})

describe('a number', () => {
  const range = { type: 'INT', min: '0', max: '18446744073709551615' }

  it.each<[unknown, string]>([
    [18446744073709552000, 'value-out-of-range'],
    ['18446744073709551616', 'value-out-of-range'],
    [-1, 'value-out-of-range'],
    [1e21, 'value-out-of-range'],
    ['-1', 'value-out-of-range'],
    ['1.0', 'value-not-number'],
    ['', 'value-not-number'],
    ['euler', 'value-not-number'],
    ['zwölf', 'value-not-number'],
    ['３ピース', 'value-not-number'],
    ['0x10', 'value-not-number'],
    ['x'.repeat(3000), 'value-not-number'],
    [null, 'value-not-number'],
    [{ __value__: [1] }, 'value-not-number'],
    [{ a: 1 }, 'value-not-number'],
  ])('of %j is refused as INT', (value, kind) => {
    expect(held(value, range)).toEqual(block(kind))
  })

  it.each<[unknown]>([
    [0],
    [-0.5],
    ['18446744073709551615'],
    [' +1_000 '],
    [true],
    [{ __value__: 3 }],
    ['٣'],
    ['\u00a03\u3000'],
    [`${' '.repeat(500)}3`],
    ['1'.repeat(3000)],
    [9007199254740992],
  ])('of %j is taken as INT', (value) => {
    expect(held(value, range)).toEqual([])
  })

  it.each<[unknown, string | null]>([
    [0.05, 'value-out-of-range'],
    [null, 'value-not-number'],
    ['inf', 'value-out-of-range'],
    ['-Infinity', 'value-out-of-range'],
    ['1e', 'value-not-number'],
    ['nan', null],
    ['.5', null],
    ['1_0.e-1', null],
    [1, null],
    [false, 'value-out-of-range'],
  ])('of %j as FLOAT: %s', (value, kind) => {
    expect(held(value, { type: 'FLOAT', min: '0.1', max: '1.0' })).toEqual(kind === null ? [] : block(kind))
  })

  it('of another type is compared where it is one', () => {
    expect(held(11, { type: 'SEED', max: '10' })).toEqual(block('value-out-of-range'))
    expect(held(11, { max: '10' })).toEqual(block('value-out-of-range'))
    expect(held(2, { type: 'BOOLEAN', max: '1' })).toEqual([])
    expect(held('', { type: 'BOOLEAN', min: '1' })).toEqual(block('value-out-of-range'))
    expect(held({ __value__: [] }, { type: 'BOOLEAN', min: '1' })).toEqual(block('value-out-of-range'))
    expect(held(true, { type: 'INT,FLOAT', max: '0.5' })).toEqual(block('value-out-of-range'))
  })

  it.each<[unknown, Partial<DefinitionInput>, string | null]>([
    ['11', { type: 'SEED', max: '10' }, 'value-not-number'],
    [null, { type: 'INT,FLOAT', min: '0' }, 'value-not-number'],
    [{ a: 1 }, { type: 'SEED', min: '0' }, 'value-not-number'],
    [7, { type: 'STRING', max: '10' }, 'value-not-number'],
    ['11', { type: 'SEED' }, null],
    ['11', { type: null, max: '10' }, null],
    ['11', { type: 'SEED', max: '10', judged_by_class: true }, null],
    ['x', { type: 'STRING', judged_by_class: true, min: '0' }, null],
  ])('of %j, where ComfyUI has to compare it by %j: %s', (value, spec, kind) => {
    expect(held(value, spec)).toEqual(kind === null ? [] : block(kind))
  })

  it('is not compared where the class does that, but has to be one', () => {
    expect(held(-1, { ...range, judged_by_class: true })).toEqual([])
    expect(held('x', { ...range, judged_by_class: true })).toEqual(block('value-not-number'))
  })

  it('out of range is not also listed as one that the browser rounded', () => {
    const prompt = { '1': node('Draw', { x: 18446744073709552000 }), '90': result() }
    const definitions = [define('Draw', ['1'], [input('x', range)]), RESULT]
    const codes = checkAll({ prompt, graph: { nodes: [] } }, { definitions, packs: [] }).map(
      ({ code }) => code,
    )
    expect(codes).toEqual(['value-out-of-range'])
  })

  it('of our own node is left to the check of numbers', () => {
    const own = define('RunflowInputInt', ['1'], [input('value', range)])
    expect(judge({ '1': node('RunflowInputInt', { input_id: 'a', value: 2 ** 70 }) }, [own])).toEqual([])
  })
})

describe('a choice', () => {
  const choices = { count: 2, listed: ['a', 'b'], absent: ['c', '', 7], absent_in: [] }

  it('that is not on offer blocks', () => {
    expect(held('c', { choices })).toEqual(block('value-not-offered'))
    expect(held({ __value__: ['a', 'c'] }, { choices })).toEqual(block('value-not-offered'))
    expect(held(7, { choices })).toEqual(block('value-not-offered'))
  })

  it('is taken where it is on offer, or where the class judges it', () => {
    for (const value of ['a', '7', true, { __value__: ['a', 'b'] }])
      expect(held(value, { choices })).toEqual([])
    expect(held('c', { choices, judged_by_class: true })).toEqual([])
    expect(held('c', {})).toEqual([])
  })

  it('that is an object or a list blocks where the facts name its node', () => {
    const objects = { count: 2, listed: ['a', 'b'], absent: [], absent_in: ['1'] }
    expect(held({ a: 1 }, { choices: objects })).toEqual(block('value-not-offered'))
    expect(held({ __value__: ['a', 'b'] }, { choices: objects })).toEqual(block('value-not-offered'))
    expect(held({ a: 1 }, { choices: { ...objects, absent_in: ['2'] } })).toEqual([])
    expect(held({ a: 1 }, { choices: objects, judged_by_class: true })).toEqual([])
  })

  it('of a file that is left empty blocks, even where the class judges it', () => {
    const upload = { choices, upload: true, judged_by_class: true }
    expect(held('', upload)).toEqual(block('value-not-offered'))
    expect(held('', { ...upload, required: false })).toEqual([])
    expect(held('c', upload)).toEqual([])
  })
})

describe('a circle', () => {
  const draws = (...ids: string[]) =>
    define('Draw', ids, [input('x')], { outputs: [{ type: 'IMAGE', list: false }] })

  it('blocks once, with all of its nodes', () => {
    const prompt = { '1': node('Draw', { x: ['2', 0] }), '2': node('Draw', { x: ['1', 0] }) }
    expect(judge(prompt, [draws('1', '2')])).toEqual([['block', 'prompt-cycle', '1,2', '']])
  })

  it('of one node blocks too, also through an input that is not declared', () => {
    expect(judge({ '1': node('Draw', { x: ['1', 0] }) }, [draws('1')])).toEqual(block('prompt-cycle', ''))
    expect(judge({ '1': node('Draw', { y: ['1', 0] }) }, [])).toEqual(block('prompt-cycle', ''))
  })

  it('is not seen in two ways from one node to another, however long', () => {
    const chain = Array.from({ length: 20_000 }, (_, index) => String(index + 100))
    const prompt: Prompt = { '1': node('Draw', { x: ['100', 0], y: ['100', 0] }) }
    for (const id of chain) prompt[id] = node('Draw', { x: [String(Number(id) + 1), 0] })
    prompt[String(20_100)] = node('Draw', { x: 1 })
    expect(judge(prompt, [draws('1', ...chain, '20100')])).toEqual([])
  })
})

describe('a fault', () => {
  const preview = define('Preview', ['5'], [input('x')], { output_node: true })
  const draw = define('Draw', ['1', '2'], [input('x', { required: true, type: 'INT' })])

  it('above another output is noted, as ComfyUI leaves that one out', () => {
    const prompt = {
      '1': node('Draw', { x: 1 }),
      '2': node('Draw', {}),
      '5': node('Preview', { x: ['2', 0] }),
    }
    expect(judge(prompt, [draw, preview])).toEqual([['note', 'input-missing', '2', 'x']])
  })

  it('above both blocks once', () => {
    const prompt = { '1': node('Draw', {}), '5': node('Preview', { x: ['1', 0] }) }
    expect(judge(prompt, [draw, preview])).toEqual(block('input-missing'))
  })

  it('that feeds no output is not one: ComfyUI does not look there', () => {
    expect(judge({ '1': node('Draw', { x: 1 }), '2': node('Draw', {}) }, [draw])).toEqual([])
  })

  it('behind an input that is not declared is not one, and behind a class that is not known it is', () => {
    const prompt = { '1': node('Odd', { y: ['2', 0] }), '2': node('Draw', {}) }
    expect(judge(prompt, [draw, define('Odd', ['1'], [])])).toEqual([])
    expect(judge(prompt, [draw, define('Odd', ['1'], null)])).toEqual([['block', 'input-missing', '2', 'x']])
  })
})

describe('what a node lacks', () => {
  const sockets = ['model', 'negative', 'latent_image'].map((name) => input(name))
  const lacking = find({ '1': node('KSampler', {}) }, [define('KSampler', ['1'], sockets)])

  it('is a finding for each socket, and one card that lists them by the name that the node has', () => {
    expect(lacking.map(({ code }) => code)).toEqual(['input-missing', 'input-missing', 'input-missing'])
    const [card, ...others] = toCards(lacking)
    expect(others).toEqual([])
    expect(card?.findings).toEqual(lacking)
    expect(card?.texts.title).toBe('KSampler #1 needs model, negative and latent_image')
    expect(card?.texts.next).toContain('each')
    expect(describeFinding(lacking[0] as Finding).title).toBe('KSampler #1 needs model')
  })

  it('is a card for each of two nodes', () => {
    const two = { '1': { ...node('Join', { a: ['2', 0] }), _meta: { title: 'Mine' } }, '2': node('Join', {}) }
    const join = define('Join', ['1', '2'], [input('a'), input('b')])
    expect(toCards(find(two, [join])).map(({ texts }) => texts.title)).toEqual([
      'Mine #1 needs b',
      'Join #2 needs a and b',
    ])
  })

  it('blocks above another output while there is no Runflow Output yet', () => {
    const preview = define('Preview', ['5'], [input('a')], { output_node: true })
    const prompt = { '5': node('Preview', {}) }
    const found = check({ prompt, graph: { nodes: [] } }, { definitions: [preview] })
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([['input-missing', 'block']])
  })

  it('is one card above another output too', () => {
    const prompt = { '1': node('Draw', {}), '5': node('Preview', {}) }
    const preview = define('Preview', ['5'], [input('a'), input('b')], { output_node: true })
    const cards = toCards(find(prompt, [define('Draw', ['1'], []), preview]))
    expect(cards.map(({ first, texts }) => [first.code, texts.detail])).toEqual([
      ['part-refused', expect.stringContaining('Preview #5 needs a and b.')],
    ])
  })

  it.each([
    ['input-missing', {}],
    ['value-not-offered', { ckpt_name: '' }],
  ])('is a model where the list of them is empty: %s', (code, inputs) => {
    const choices = { count: 0, listed: [], absent: [''], absent_in: [] }
    const list = input('ckpt_name', { choices, empty_folder: 'checkpoints' })
    const found = find({ '1': node('Load', inputs) }, [define('Load', ['1'], [list])])
    expect(found.map((one) => one.code)).toEqual([code])
    const [card] = toCards(found)
    expect(card?.texts.title).toBe('There is no model in models/checkpoints')
    expect(card?.texts.next).toMatch(/press R/)
    expect(card?.texts.detail).toContain('“ckpt_name” of Load #1')
  })
})
