import { describe, expect, it } from 'vitest'
import { describeFinding, openFixes } from '../../src/checks/finding.ts'
import * as checks from '../../src/checks/wiring.ts'
import type { GraphNode, Prompt, Workflow } from '../../src/workflow/workflow.ts'
import { poster } from '../deploy/world.ts'
import { checking, draw, text } from './support/context.ts'

const check = checking(checks)

describe('the wiring', () => {
  it.each<[string, Prompt, unknown]>([
    [
      'an input that nothing reads',
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
  ])('is noted: %s', (_, changes, finding) => {
    const findings = check(poster(changes))
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject(finding as object)
  })

  describe('a part that a muted node keeps from the output', () => {
    const picture = (
      id: number,
      type: string,
      from: number | null,
      to: number | null,
      mode = 0,
    ): GraphNode => ({
      ...{ id, type, mode, title: `Node ${id}` },
      inputs: [{ name: 'images', type: 'IMAGE', link: from }],
      outputs: [{ name: 'IMAGE', type: 'IMAGE', links: to === null ? [] : [to] }],
    })
    /** 5 and 6 come before 7, whose output is read by the Runflow Output of `last`. */
    const workflow = (mode: number, last: string): Workflow => ({
      prompt: {
        '5': { class_type: 'EmptyImage', inputs: {} },
        '6': { class_type: 'ImageScale', inputs: { images: ['5', 0] } },
        '9': { class_type: 'RunflowOutputImage', inputs: { output_id: 'image', output_name: '' } },
      },
      graph: {
        nodes: [
          picture(5, 'EmptyImage', null, 1),
          picture(6, 'ImageScale', 1, 2),
          picture(7, 'ImageInvert', 2, 3, mode),
          picture(8, last, 3, null),
          picture(9, 'RunflowOutputImage', last === 'RunflowOutputImage' ? 3 : null, null),
        ].filter(({ type, id }) => id !== 8 || type !== 'RunflowOutputImage'),
        links: [
          [1, 5, 0, 6, 0, 'IMAGE'],
          [2, 6, 0, 7, 0, 'IMAGE'],
          [3, 7, 0, last === 'RunflowOutputImage' ? 9 : 8, 0, 'IMAGE'],
        ],
      },
    })

    it('is told with that node, and nothing is offered to be muted', () => {
      const given = workflow(2, 'RunflowOutputImage')
      const [finding, ...more] = check(given)
      expect(more).toEqual([])
      expect(finding).toMatchObject({
        code: 'part-inert',
        muted: 'Node 7 #7',
        nodeIds: ['5', '6'],
        showIds: ['7'],
      })
      expect(finding && openFixes(given)(finding)).toEqual([])
      expect(finding && describeFinding(finding).next).toContain('Turn the mute off')
    })

    it('is told with the subgraph where that is what is muted', () => {
      const given = workflow(2, 'RunflowOutputImage')
      const [, , instance] = given.graph.nodes
      if (instance !== undefined) instance.type = 'sub'
      const link = (id: number, origin_id: number, target_id: number) => ({
        ...{ id, origin_id, origin_slot: 0, target_id, target_slot: 0, type: 'IMAGE' },
      })
      const slot = (name: string, id: number) => [{ id: name, name, type: 'IMAGE', linkIds: [id] }]
      const inner = {
        ...{ id: 'sub', name: 'sub', nodes: [picture(1, 'ImageInvert', 1, 2)] },
        links: [link(1, -10, 1), link(2, 1, -20)],
        ...{ inputs: slot('images', 1), outputs: slot('IMAGE', 2), widgets: [] },
      }
      given.graph.definitions = { subgraphs: [inner] }
      expect(check(given)).toMatchObject([{ muted: 'Node 7 #7', nodeIds: ['5', '6'], showIds: ['7'] }])
    })

    it('is like any other where that node leads to no output either', () => {
      const [finding, ...more] = check(workflow(2, 'PreviewImage'))
      expect(more).toEqual([])
      expect(finding).toMatchObject({ code: 'part-inert', nodeIds: ['5', '6'] })
      expect(finding).not.toHaveProperty('muted')
    })
  })

  it('is that of the prompt alone, whatever a link is called', () => {
    const changes = { '5': text('first', ['constructor', 0]), '2': draw('5') }
    expect(check(poster(changes)).map(({ code }) => code)).toEqual([])
  })
})
