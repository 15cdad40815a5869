import { describe, expect, it } from 'vitest'
import * as changing from '../../src/checks/changing-values.ts'
import type { Finding } from '../../src/checks/finding.ts'
import { openFixes, severityOf } from '../../src/checks/finding.ts'
import { checkCanvas, refreshFindings } from '../../src/checks/run-checks.ts'
import type { GraphNode, Prompt, Workflow } from '../../src/workflow/workflow.ts'
import { readCapture, readCaptures } from '../support/captures.ts'
import { checking, text } from './support/context.ts'

const check = checking(changing)

const SAMPLER = { class_type: 'Sampler', inputs: { seed: 5, steps: 20 } }
const OUTPUT = { class_type: 'RunflowOutputImage', inputs: { output_id: 'a', value: ['6', 0] } }

/** A node 6 with these saved values, read by an output, beside an input. */
function drawing(inputs: Record<string, unknown>, node: Partial<GraphNode>, more: Prompt = {}): Workflow {
  return {
    prompt: { '1': text('title'), '6': { ...SAMPLER, inputs }, '9': OUTPUT, ...more },
    graph: {
      nodes: [
        { id: 1, type: 'RunflowInputString' },
        { id: 6, type: 'Sampler', ...node },
        { id: 9, type: 'RunflowOutputImage' },
      ],
    },
  }
}

const named = (values: Record<string, unknown>) => ({
  widgets_values: Object.values(values),
  widgets_values_named: values,
})

function told(findings: Finding[]): unknown[] {
  return findings.map(({ code, nodeIds, ...rest }) => {
    const { widget, shown, sent } = rest as Record<string, unknown>
    return [code, nodeIds.join(), widget, shown, sent]
  })
}

describe('a number that changes after each run', () => {
  it.each(['randomize', 'increment', 'decrement'])('is told where it is on %s', (control) => {
    const values = named({ seed: 5, control_after_generate: control, steps: 20 })
    const found = check(drawing({ seed: 5, steps: 20 }, values))
    expect(told(found)).toEqual([['seed-frozen', '6', 'seed', '5', '5']])
    expect(severityOf('seed-frozen')).toBe('note')
  })

  it('is not told where it is fixed, linked, muted or left out', () => {
    const values = (control: string) => named({ seed: 5, control_after_generate: control, steps: 20 })
    expect(check(drawing({ seed: 5, steps: 20 }, values('fixed')))).toEqual([])
    expect(check(drawing({ seed: ['1', 0], steps: 20 }, values('randomize')))).toEqual([])
    expect(check(drawing({ seed: 5, steps: 20 }, { ...values('randomize'), mode: 2 }))).toEqual([])
    const onlyFeedsAnInput = drawing({ seed: ['7', 0] }, {}, { '7': SAMPLER, '1': text('title', ['7', 0]) })
    onlyFeedsAnInput.prompt['6'] = { class_type: 'Sampler', inputs: {} }
    onlyFeedsAnInput.graph.nodes.push({ id: 7, type: 'Sampler', ...values('randomize') })
    expect(check(onlyFeedsAnInput)).toEqual([])
  })

  it('is told of values without names, whatever their order and number', () => {
    const values = { widgets_values: [5, 'randomize', 20, 8] }
    const at = ['seed-frozen', '6', 'seed', '5', '5']
    expect(told(check(drawing({ seed: 5, steps: 20, cfg: 8 }, values)))).toEqual([at])
    expect(told(check(drawing({ cfg: 8, seed: 5, steps: 20 }, values)))).toEqual([at])
    expect(told(check(drawing({ seed: 5, steps: 20 }, values)))).toEqual([at])
    expect(told(check(drawing({ steps: 20, cfg: 8 }, values)))).toEqual([])
  })

  it('is told with the number that is sent where a run has changed the one on the canvas', () => {
    const values = named({ seed: 77, control_after_generate: 'randomize', steps: 20 })
    expect(told(check(drawing({ seed: 5, steps: 20 }, values)))).toEqual([
      ['seed-frozen', '6', 'seed', '77', '5'],
    ])
  })

  it('is told where the node of older workflows writes it', () => {
    const workflow = drawing(
      { seed: 5, steps: 20 },
      { inputs: [{ name: 'seed', link: 3, widget: { name: 'seed' } }], ...named({ seed: 5, steps: 20 }) },
    )
    workflow.graph.nodes.push({
      id: 8,
      type: 'PrimitiveNode',
      outputs: [{ name: 'INT', links: [3] }],
      widgets_values: [5, 'randomize'],
    })
    expect(told(check(workflow))).toEqual([['seed-frozen', '6', 'seed', '5', '5']])
  })

  it('is asked about where the endpoint has no input at all', () => {
    const workflow = drawing(
      { seed: 5, text: 'a cat' },
      named({ seed: 5, control_after_generate: 'randomize', text: 'a {cat|dog}' }),
    )
    delete workflow.prompt['1']
    expect(told(check(workflow))).toEqual([
      ['result-frozen', '6', 'seed', '5', '5'],
      ['result-frozen', '6', 'text', 'a {cat|dog}', 'a cat'],
    ])
    expect(severityOf('result-frozen')).toBe('ask')
  })

  it('is told once for each place where it is typed, at the instances that promote it', () => {
    const { workflow } = readCapture('promoted-twice')
    const graph = structuredClone(workflow.graph)
    const [definition] = graph.definitions?.subgraphs ?? []
    // Both copies show their own.
    const inner = definition?.nodes.find(({ id }) => id === 2)
    Object.assign(inner ?? {}, named({ input_id: 'a', value: 0.5, control_after_generate: 'randomize' }))
    const found = check({ ...workflow, graph }).filter(({ code }) => code === 'seed-frozen')
    expect(found.map(({ nodeIds, showIds }) => [nodeIds, showIds])).toEqual([
      [['7:2'], ['7']],
      [['8:2'], ['8']],
    ])
  })

  it('is told once where the copies of a subgraph share it, and no input is offered, which would be two', () => {
    const { workflow } = readCapture('promoted-twice')
    const changed = structuredClone(workflow)
    const inner = changed.graph.definitions?.subgraphs?.[0]?.nodes.find(({ id }) => id === 3)
    Object.assign(inner ?? {}, named({ seed: 4, control_after_generate: 'increment' }))
    for (const id of ['7:3', '8:3']) Object.assign(changed.prompt[id]?.inputs ?? {}, { seed: 4 })
    const found = check(changed)
    expect(found.map(({ code, nodeIds }) => [code, nodeIds])).toEqual([['seed-frozen', ['7:3', '8:3']]])
    const [one] = found
    const fixes = one === undefined ? [] : openFixes(changed)(one)
    expect(fixes.map(({ kind }) => kind)).toEqual(['fix-number'])
  })
})

describe('a text with alternatives', () => {
  const shown = named({ text: 'a {red|blue} cat' })

  it('is told with the canvas and the draw', () => {
    expect(told(check(drawing({ text: 'a red cat' }, shown)))).toEqual([
      ['draw-frozen', '6', 'text', 'a {red|blue} cat', 'a red cat'],
    ])
    expect(
      told(check(drawing({ text: 'a red cat' }, { widgets_values: ['a {red|blue} cat'] }))),
    ).toHaveLength(1)
  })

  it('is no draw where it is sent as it stands, or says always the same', () => {
    expect(check(drawing({ text: 'a {red|blue} cat' }, shown))).toEqual([])
    const codes = (text: string, sent: string) =>
      check(drawing({ text: sent }, named({ text }))).map(({ code }) => code)
    expect(codes('a \\{red|blue\\} cat', 'a {red|blue} cat')).toEqual(['value-changed'])
    expect(codes('a {red} cat // yes', 'a red cat ')).toEqual(['value-changed'])
  })

  it('offers an input with the draw as default, and to keep it so that it is not drawn again', () => {
    const workflow = drawing({ text: 'a {red} cat' }, named({ text: 'a {\\{red\\}|blue} cat' }))
    const [one] = check(workflow)
    const fixes = one === undefined ? [] : openFixes(workflow)(one)
    expect(fixes).toMatchObject([
      { kind: 'make-input', nodeId: '6', widget: 'text', value: 'a {red} cat' },
      { kind: 'set-widget', nodeId: '6', widget: 'text', value: 'a \\{red\\} cat' },
    ])
  })

  it('shows no key that is in it', () => {
    const key = `sk-ant-api03-${'EXAMPLE1'.repeat(11)}-EXAMPLEAA`
    const found = check(drawing({ text: `a ${key}` }, named({ text: `{a|b} ${key}` })))
    expect(found).toHaveLength(1)
    expect(JSON.stringify(found)).not.toContain(key)
    const password = check(drawing({ password: 'one' }, named({ password: '{one|two}' })))
    expect(told(password)).toEqual([['draw-frozen', '6', 'password', '…', '…']])
  })

  it('keeps what was said of it while nothing but the draw is another', () => {
    const given = { name: 'Poster', secrets: [] }
    const at = (draw: string) => drawing({ text: `a ${draw} cat` }, shown)
    const last = checkCanvas(at('red'), given)
    const refreshed = refreshFindings(
      { findings: last.findings, workflow: at('red') },
      checkCanvas(at('blue'), given),
    )
    expect(told(refreshed.filter(({ code }) => code === 'draw-frozen'))).toEqual([
      ['draw-frozen', '6', 'text', 'a {red|blue} cat', 'a red cat'],
    ])
  })
})

describe('what was drawn', () => {
  it('stays where another check tells of it, since the first input was made', () => {
    const given = { name: 'Poster', secrets: [] }
    const at = (draw: string) => drawing({ text: `a ${draw} cat` }, named({ text: 'a {red|blue} cat' }))
    const before = at('red')
    delete before.prompt['1']
    const { findings } = checkCanvas(before, given)
    const now = checkCanvas(at('blue'), given)
    const drawnIn = (found: Finding[]) =>
      found.flatMap((one) => ('sent' in one ? [[one.code, one.severity, one.sent]] : []))
    expect(drawnIn(findings)).toEqual([['result-frozen', 'ask', 'a red cat']])
    expect(drawnIn(refreshFindings({ findings, workflow: before }, now))).toEqual([
      ['draw-frozen', 'note', 'a red cat'],
    ])
  })
})

describe('any other value that is not the one on the canvas', () => {
  it('is told with both', () => {
    const values = named({ seed: -1, mode: 'a' })
    expect(told(check(drawing({ seed: 834, mode: 'b' }, values)))).toEqual([
      ['value-changed', '6', 'seed', '-1', '834'],
      ['value-changed', '6', 'mode', 'a', 'b'],
    ])
    expect(told(check(drawing({ width: 9, height: 9 }, named({ width: 8, height: 9 }))))).toEqual([
      ['value-changed', '6', 'width', '8', '9'],
    ])
  })

  it('is told where the front end takes a part of it for a comment, from shortly before that on', () => {
    const long = `${'a cat, '.repeat(30)}see https://x.example/z`
    const cut = long.slice(0, long.indexOf('//'))
    const [one] = check(drawing({ text: cut }, named({ text: long })))
    expect(one).toMatchObject({
      code: 'value-changed',
      kind: 'rewritten',
      shown: '…t, a cat, see https://x.example/z',
      sent: '…t, a cat, see https:',
    })
    expect(told(check(drawing({ a: 'a ' }, named({ a: 'a /* b */' }))))).toEqual([
      ['value-changed', '6', 'a', 'a /* b */', 'a '],
    ])
  })

  it('is told with what stands in the place of a name', () => {
    const prefix = named({ filename_prefix: '%date:yyyy-MM-dd%/cat' })
    expect(told(check(drawing({ filename_prefix: '2026-11-30/cat' }, prefix)))).toEqual([
      ['value-changed', '6', 'filename_prefix', '%date:yyyy-MM-dd%/cat', '2026-11-30/cat'],
    ])
  })

  it('is nothing where values are only written in another way, or made for each run', () => {
    const same = (shown: unknown, sent: unknown) => check(drawing({ a: sent }, named({ a: shown })))
    expect(same('5', 5)).toEqual([])
    expect(same('image', 'webcam/1.png [temp]')).toEqual([])
    expect(same({ on: true, more: null }, { on: true })).toEqual([])
    expect(same([1, 2], { __value__: [1, 2] })).toEqual([])
    // Whose values these are is a guess.
    expect(check(drawing({ a: 'x', b: 'y' }, { widgets_values: ['p', 'q'] }))).toEqual([])
  })
})

describe('the captures of the real front end', () => {
  it('have one number that changes, and nothing else', () => {
    const found = readCaptures().flatMap(({ name, workflow }) =>
      told(check(workflow)).map((one) => [name, one]),
    )
    expect(found).toEqual([['loaders', ['result-frozen', '13', 'seed', '0', '0']]])
  })
})
