import { describe, expect, it } from 'vitest'
import * as checks from '../../src/checks/classes.ts'
import { poster } from '../deploy/world.ts'
import { readCapture } from '../support/captures.ts'
import { checking, contextOf } from './support/context.ts'

const check = checking(checks)

const unknown = { '2': { inputs: { text: ['1', 0] } } }

describe('a class that nothing provides', () => {
  it('is found where the front end left it out', () => {
    expect(check(poster(unknown))).toMatchObject([
      { code: 'class-missing', severity: 'block', classType: 'DrawText', nodeIds: ['2'] },
    ])
  })

  it('is found where the server does not know it', () => {
    const missing_classes = [{ class_type: 'DrawText', node_ids: ['2'] }]
    expect(check(poster(), { missing_classes })).toMatchObject([
      { code: 'class-missing', classType: 'DrawText', nodeIds: ['2'] },
    ])
  })

  it.each(['failed', 'disabled'] as const)('says that a pack here has it and is %s', (state) => {
    const missing_classes = [{ class_type: 'DrawText', node_ids: ['2'] }]
    const failed_packs = [
      { directory: 'other', state, classes: ['Other'] },
      { directory: 'text-tools', state, classes: ['Else', 'DrawText'] },
    ]
    const [finding] = check(poster(), { missing_classes, failed_packs })
    expect(finding).toMatchObject({ failedPack: { directory: 'text-tools', state } })
    expect(checks.classMissing.text(finding as never).next).toContain('text-tools')
  })

  it('is asked for by the name that the graph has, where the prompt has none', () => {
    const workflow = poster(unknown)
    const { executions } = contextOf(workflow)
    const asked = checks.withMissingClasses(workflow.prompt, executions)
    expect(asked['2']?.class_type).toBe('DrawText')
    expect({ ...asked, ...unknown }).toEqual(workflow.prompt)
    expect(workflow.prompt['2']?.class_type).toBeUndefined()
    const whole = poster().prompt
    expect(checks.withMissingClasses(whole, executions)).toBe(whole)
  })

  it('is one finding with the name that the graph has, where the server reports an empty one for it', () => {
    const missing_classes = [{ class_type: '', node_ids: ['2'] }]
    expect(check(poster(unknown), { missing_classes })).toEqual([
      {
        code: 'class-missing',
        severity: 'block',
        classType: 'DrawText',
        claimedPack: null,
        nodeIds: ['2'],
      },
    ])
    const capture = readCapture('missing-node').workflow
    const nodeIds = Object.keys(capture.prompt).filter((id) => capture.prompt[id]?.class_type === undefined)
    const found = check(capture, { missing_classes: [{ class_type: '', node_ids: nodeIds }] })
    expect(nodeIds.length).toBeGreaterThan(0)
    expect(
      found.filter(({ code }) => code === 'class-missing').flatMap((finding) => finding.nodeIds),
    ).toEqual(nodeIds)
  })

  it('is without a name only where nobody has one, and all of these are one finding', () => {
    const { prompt, graph } = poster({ '2': { inputs: { text: ['1', 0] } }, '8': { inputs: {} } })
    graph.nodes = graph.nodes.filter(({ id }) => id !== 2)
    const missing_classes = [{ class_type: '', node_ids: ['2', '8'] }]
    expect(check({ prompt, graph }, { missing_classes })).toMatchObject([
      { code: 'class-missing', classType: null, nodeIds: ['2', '8'] },
    ])
  })

  it('comes with the pack that the file claims for it', () => {
    const { prompt, graph } = poster(unknown)
    if (graph.nodes[1]) graph.nodes[1].properties = { cnr_id: 'draw-text-pack' }
    expect(check({ prompt, graph })).toMatchObject([{ claimedPack: 'draw-text-pack' }])
  })
})
