// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { describeEndpoint, dressDeployNode } from '../../src/host/deploy-node.ts'
import { t } from '../../src/text/text.ts'
import { fakeDeployNode } from '../support/fake-comfy.ts'

function dressed() {
  const node = fakeDeployNode(1, 'My Poster')
  const log: string[] = []
  const view = dressDeployNode(node, {
    press: () => log.push('press'),
    changed: () => log.push('changed'),
    isConfigured: true,
  })
  return { node, log, view }
}

const values = { nodeId: '1', name: 'My Poster', host: '', apiKey: '' }

describe('the Deploy node', () => {
  it('is virtual, so that it is in no prompt', () => {
    expect(dressed().node.isVirtualNode).toBe(true)
  })

  it('gets its button and line last, both with both serialize flags', () => {
    const added = dressed().node.widgets.slice(3)
    expect(added.map(({ name }) => name)).toEqual(['Deploy', 'runflow_endpoint'])
    for (const widget of added) {
      expect(widget.serialize).toBe(false)
      expect(widget.options?.serialize).toBe(false)
    }
  })

  it('reads "Set API key…" while nothing is configured, and "Deploy" from then on', () => {
    const { node, view } = dressed()
    view.show(values, false, null)
    expect(node.widgets[3]?.label).toBe('Set API key…')
    view.show(values, true, null)
    expect(node.widgets[3]?.label).toBe('Deploy')
  })

  it('tells the slug, and the progress of its own deploy in its place', () => {
    const { node, view } = dressed()
    const line = Reflect.get(node.widgets[4] ?? {}, 'element') as HTMLElement
    view.show(values, true, null)
    expect(line.textContent).toBe('Endpoint: my-poster')
    view.show(values, true, 'Checking that it will run…')
    expect(line.textContent).toBe('Checking that it will run…')
  })

  it('writes what it tells into the text that is there', () => {
    const { node, view } = dressed()
    const line = Reflect.get(node.widgets[4] ?? {}, 'element') as HTMLElement
    view.show(values, true, null)
    const [first] = line.childNodes
    view.show(values, true, 'Hashing models, 40 %')
    expect([...line.childNodes]).toEqual([first])
    expect([line.textContent, line.title]).toEqual(['Hashing models, 40 %', 'Hashing models, 40 %'])
  })

  it('hears what is typed without hiding it from whoever listened before', () => {
    const node = fakeDeployNode(1, 'a')
    const seen: unknown[] = []
    const name = node.widgets[0]
    if (name) name.callback = (value) => seen.push(value)
    let changes = 0
    dressDeployNode(node, { press: () => {}, changed: () => (changes += 1), isConfigured: true })
    name?.callback?.('b')
    expect(seen).toEqual(['b'])
    expect(changes).toBe(1)
  })

  it('tells that it was deleted, without hiding that from whoever listened before', () => {
    const node = fakeDeployNode(1, 'a')
    const heard: string[] = []
    node.onRemoved = () => heard.push('theirs')
    dressDeployNode(node, { press: () => {}, changed: () => heard.push('ours'), isConfigured: true })
    node.onRemoved?.()
    expect(heard).toEqual(['theirs', 'ours'])
  })

  it('calls back when its button is pressed', () => {
    const { node, log } = dressed()
    node.widgets[3]?.callback?.(null)
    expect(log).toEqual(['press'])
  })
})

describe('the line with the slug', () => {
  it.each([
    ['Poster Maker', 'Endpoint: poster-maker'],
    ['default', 'Endpoint: default (rename it)'],
    ['Default!', 'Endpoint: default (rename it)'],
    ['***', t('panel.endpoint.name-needs')],
    ['', t('panel.endpoint.name-needs')],
    [undefined, 'A linked name cannot be deployed: type it here'],
  ])('for the name %j says "%s"', (name, line) => {
    expect(describeEndpoint(name)).toBe(line)
  })
})
