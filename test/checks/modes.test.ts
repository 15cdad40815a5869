import { describe, expect, it } from 'vitest'
import { describeFinding } from '../../src/checks/finding.ts'
import * as checks from '../../src/checks/modes.ts'
import { poster } from '../deploy/world.ts'
import { readCapture, readCaptures } from '../support/captures.ts'
import { checking } from './support/context.ts'

const check = checking(checks)

/** The poster with its input switched off, as the front end exports it. */
function withMode(mode: number) {
  const { prompt, graph } = poster({ '2': { class_type: 'DrawText', inputs: { text: 'own' } } })
  delete prompt['1']
  if (graph.nodes[0]) graph.nodes[0].mode = mode
  return { prompt, graph }
}

describe('modes, read from the graph', () => {
  it.each([
    [2, 'input-muted'],
    [4, 'input-bypassed'],
  ])('name the inputs that the endpoint will not have: mode %i is %s', (mode, code) => {
    expect(check(withMode(mode))).toEqual([{ code, severity: 'note', inputIds: ['title'], nodeIds: ['1'] }])
  })

  it('are one finding for all inputs that are off in one way', () => {
    const { prompt, graph } = withMode(2)
    graph.nodes.push(
      { id: 11, type: 'RunflowInputInt', mode: 2, widgets_values: ['seed'] },
      { id: 12, type: 'RunflowInputInt', mode: 4, widgets_values: ['steps'] },
      { id: 13, type: 'RunflowInputInt', mode: 4, widgets_values: ['  '] },
    )
    expect(check({ prompt, graph })).toMatchObject([
      { code: 'input-muted', inputIds: ['title', 'seed'], nodeIds: ['1', '11'] },
      { code: 'input-bypassed', inputIds: ['steps', '#13'], nodeIds: ['12', '13'] },
    ])
  })

  it('say nothing of one that another node stands in for', () => {
    const { prompt, graph } = poster()
    graph.nodes.push({ id: 11, type: 'RunflowInputString', mode: 2, widgets_values: ['title'] })
    expect(check({ prompt, graph })).toEqual([])
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
  it.each([
    ['muted-inputs', 'input-muted'],
    ['bypassed-inputs', 'input-bypassed'],
  ])('%s', (name, code) => {
    const off = check(readCapture(name).workflow).filter((finding) => finding.code === code)
    expect(off).toHaveLength(1)
    expect(off.map(describeFinding)[0]?.title).not.toBe('')
  })

  it('a prompt of a front end that is right is never taken for an untrusted one', () => {
    const captures = readCaptures().filter(({ hasPrompt }) => hasPrompt)
    for (const { name, workflow } of captures)
      expect([name, check(workflow).filter(({ code }) => code === 'prompt-untrusted')]).toEqual([name, []])
    expect(captures.length).toBe(68)
  })
})
