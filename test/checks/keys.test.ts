import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/checks/finding.ts'
import { describeFinding, openFixes, toFinding } from '../../src/checks/finding.ts'
import { findKeysInWidgets } from '../../src/checks/held-keys.ts'
import * as keysChecks from '../../src/checks/keys.ts'
import { checkWorkflow } from '../../src/checks/run-checks.ts'
import { poster } from '../deploy/world.ts'
import { checking, contextOf, draw, only, text } from './support/context.ts'

const check = checking(keysChecks)
const ours = only(keysChecks)

const KEY = 'rf_live_EXAMPLE1KEY1EXAMPLE'

describe('a Runflow key in what is sent', () => {
  it('blocks, with the widget that has it', () => {
    expect(check(poster({ '5': text('note', KEY), '2': draw('1', '5') }))).toEqual([
      {
        code: 'key-in-workflow',
        severity: 'block',
        place: 'widget',
        where: 'value',
        node: 'RunflowInputString #5',
        lastFour: 'MPLE',
        nodeIds: ['5'],
      },
    ])
  })

  it('is found at every depth of the graph, and any text that is this deploy’s key', () => {
    const { prompt, graph } = poster()
    graph.extra = { note: { deep: [`say ${KEY}`] } }
    graph.nodes[1] = { ...graph.nodes[1], id: 2, type: 'DrawText', title: 'my own secret' }
    const findings = ours(checkWorkflow({ ...contextOf({ prompt, graph }), secrets: ['my own secret'] }))
    expect(findings).toMatchObject([
      { code: 'key-in-workflow', place: 'node', where: '', nodeIds: ['2'] },
      { code: 'key-in-workflow', place: 'file', where: 'extra.note.deep.0', nodeIds: [] },
    ])
    expect(JSON.stringify(findings)).not.toMatch(/EXAMPLE1KEY|my own secret/)
  })

  it('is found where it is the name of a field, or of a node', () => {
    const { prompt, graph } = poster()
    graph.extra = { [KEY]: 1 }
    expect(check({ prompt, graph })).toMatchObject([{ place: 'file', where: 'extra', nodeIds: [] }])
    const named = poster({ [KEY]: { class_type: 'Note', inputs: {} } })
    expect(check(named).filter(({ code }) => code === 'key-in-workflow')).toMatchObject([
      { place: 'file', where: 'prompt', nodeIds: [] },
    ])
  })

  it('is not seen in the name of a model', () => {
    expect(check(poster({ '5': text('model', 'rf_detr_base_2024.pth'), '2': draw('1', '5') }))).toEqual([])
  })
})

describe('the key of another service', () => {
  const secret = `hf_${'EXAMPLE1'.repeat(5)}`

  it('is asked about, with three letters and the last four', () => {
    const changes = { '2': { class_type: 'DrawText', inputs: { text: ['1', 0], token: secret } } }
    expect(check(poster(changes))).toEqual([
      {
        code: 'secret-in-widget',
        severity: 'ask',
        service: 'Hugging Face',
        place: 'widget',
        where: 'token',
        node: 'DrawText #2',
        masked: 'hf_…PLE1',
        nodeIds: ['2'],
      },
    ])
  })

  it('is in a node without a title by its number, where the type is the id of a subgraph', () => {
    const { prompt, graph } = poster()
    const type = 'd3f1c7a0-1b2c-4d5e-8f90-123456789abc'
    graph.nodes.push({ id: 9, type, widgets_values: [secret] })
    expect(check({ prompt, graph })).toMatchObject([{ code: 'secret-in-widget', node: '#9' }])
  })

  it('is found in a note that never runs', () => {
    const { prompt, graph } = poster()
    graph.nodes.push({ id: 9, type: 'Note', widgets_values: [`my key: ${secret}`] })
    const findings = check({ prompt, graph })
    expect(findings).toMatchObject([
      { code: 'secret-in-widget', place: 'node', node: 'Note #9', nodeIds: ['9'] },
    ])
    expect(JSON.stringify(findings)).not.toContain(secret)
  })

  it.each([
    ['text', secret, 'Hugging Face'],
    ['api_key', 'correct horse battery', 'a name'],
  ])(
    'is cleared with a click where a link has taken the place of its widget (%s)',
    (name, value, service) => {
      const { prompt, graph } = poster()
      const socket = { name, type: 'STRING', link: 7, widget: { name } }
      const other = { name: 'title', type: 'STRING', link: null, widget: { name: 'title' } }
      graph.nodes.push({ id: 9, type: 'Show', inputs: [other, socket], widgets_values: ['a fox', value] })
      const [finding, ...more] = check({ prompt, graph })
      expect(more).toEqual([])
      expect(finding).toMatchObject({ code: 'secret-in-widget', place: 'node', service, nodeIds: ['9'] })
      expect(finding && openFixes({ prompt, graph })(finding)).toMatchObject([
        { kind: 'set-widget', nodeId: '9', widget: name, value: '' },
      ])
    },
  )

  it('has a title of its own where it is no service’s', () => {
    const titles = [
      { service: 'OpenAI', masked: 'sk-…abcd' },
      { service: 'a signed-in session', masked: 'eyJ…abcd' },
      { service: 'a private key file', masked: 'PRIVATE KEY' },
      { service: 'a web address', masked: '…' },
      { service: 'a name', masked: '…' },
    ].map((one) =>
      describeFinding(
        toFinding({ code: 'secret-in-widget', place: 'node', where: '', node: '', ...one }, ['1']),
      ),
    )
    expect(new Set(titles.map(({ title }) => title)).size).toBe(5)
  })
})

describe('what is shown of where a key is', () => {
  it('has no control or direction character in it, and no key', () => {
    const { prompt, graph } = poster()
    const name = `\u202Eevil\u001B[2J ${KEY} ${'long '.repeat(100)}`
    graph.extra = { [name]: { deep: 'rf_live_EXAMPLE2KEY2EXAMPLE' } }
    const findings = check({ prompt, graph }).filter(({ code }) => code === 'key-in-workflow')
    expect(findings).toHaveLength(2)
    const shown = JSON.stringify(findings)
    expect(shown).not.toMatch(/\u202E|\\u001b|EXAMPLE\dKEY/)
    expect(shown.length).toBeLessThan(600)
  })

  it('is one line of the ends of the secret, whatever stands in it', () => {
    const hidden = 'https://x.example/?token=\u202Eab\u0007cdefghijklmnop\u202E\u0007zz'
    const [finding] = check(poster({ '5': text('note', hidden), '2': draw('1', '5') }))
    expect(finding).toMatchObject({ code: 'secret-in-widget', service: 'a web address' })
    expect(JSON.stringify(finding)).not.toMatch(/\u202E|\\u0007/)
  })
})

describe('a key in a Deploy node', () => {
  it('is a note, as the scrub takes it out', () => {
    expect(check(poster({}, ['Poster', '', KEY]))).toEqual([
      { code: 'key-in-widget', severity: 'note', lastFour: 'MPLE', nodeIds: ['4'] },
    ])
  })

  const finding = (held: object): Finding =>
    toFinding({ code: 'key-in-widget', lastFour: 'aaaa', ...held }, ['4', '12:5'])

  it('is cleared in every node that has it', () => {
    expect(openFixes(null)(finding({}))).toMatchObject([
      { kind: 'set-widget', nodeId: '4', widget: 'api_key', value: '' },
      { kind: 'set-widget', nodeId: '12:5', widget: 'api_key', value: '' },
    ])
  })

  it('moves to Settings where none is saved yet, once for all nodes that have it', () => {
    const origin = 'https://api.runflow.io'
    expect(openFixes(null)(finding({ moveTo: origin }))[2]).toMatchObject({
      kind: 'move-key',
      nodeIds: ['4', '12:5'],
      origin,
    })
  })

  it('that is saved already is only cleared, and the finding says so', () => {
    const [saved] = findKeysInWidgets([{ nodeId: '4', apiKey: KEY, moveTo: null, isSaved: true }])
    expect(saved).toMatchObject({ code: 'key-in-widget', isSaved: true, nodeIds: ['4'] })
    expect(saved && openFixes(null)(saved).map(({ kind }) => kind)).toEqual(['set-widget'])
    expect(saved && describeFinding(saved).next).not.toBe(describeFinding(finding({})).next)
  })

  it('is not called saved where one of two hosts has another key saved', () => {
    const held = { apiKey: KEY, moveTo: null }
    const found = findKeysInWidgets([
      { ...held, nodeId: '4', isSaved: true },
      { ...held, nodeId: '5', isSaved: false },
    ])
    expect(found).toEqual([
      { code: 'key-in-widget', severity: 'note', lastFour: 'MPLE', nodeIds: ['4', '5'] },
    ])
  })
})
