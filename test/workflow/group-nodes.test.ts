import { describe, expect, it } from 'vitest'
import { scrubWorkflow } from '../../src/workflow/scrub.ts'
import type { Workflow } from '../../src/workflow/workflow.ts'

const image = { name: 'value', type: 'IMAGE' }

/** A group of a loader, the input it feeds, a second input fed from outside, and a saver of another picture. */
function grouped(): Workflow {
  return {
    prompt: {
      '1': { class_type: 'LoadImage', inputs: { image: 'outside.png' } },
      '3': { class_type: 'LoadImage', inputs: { image: 'public.png' } },
      '2:0': { class_type: 'LoadImage', inputs: { image: 'private.png', upload: 'image' } },
      '2:1': { class_type: 'RunflowInputImage', inputs: { input_id: 'a', value: ['2:0', 0] } },
      '2:2': { class_type: 'RunflowInputImage', inputs: { input_id: 'b', value: ['1', 0] } },
      '2:3': { class_type: 'SaveImage', inputs: { images: ['3', 0], filename_prefix: 'kept' } },
      '4': { class_type: 'RunflowOutputImage', inputs: { output_id: 'r', value: ['2:1', 0] } },
    },
    graph: {
      nodes: [
        { id: 1, type: 'LoadImage', outputs: [{ ...image, links: [1] }], widgets_values: ['outside.png'] },
        { id: 3, type: 'LoadImage', outputs: [{ ...image, links: [2] }], widgets_values: ['public.png'] },
        {
          id: 2,
          type: 'workflow>Mine',
          inputs: [
            { name: 'value', link: 1 },
            { name: 'images', link: 2 },
          ],
          outputs: [{ ...image, links: [3] }],
          widgets_values: ['private.png', 'image', 'a', 'b', 'kept'],
        },
        { id: 4, type: 'RunflowOutputImage', inputs: [{ ...image, link: 3 }], widgets_values: ['r', ''] },
      ],
      links: [
        [1, 1, 0, 2, 0, 'IMAGE'],
        [2, 3, 0, 2, 1, 'IMAGE'],
        [3, 2, 0, 4, 0, 'IMAGE'],
      ],
      extra: {
        groupNodes: {
          Mine: {
            nodes: [
              { type: 'LoadImage', index: 0, widgets_values: ['template.png', 'image'] },
              { type: 'RunflowInputImage', index: 1, inputs: [{ ...image, link: null }] },
              { type: 'RunflowInputImage', index: 2, inputs: [{ ...image, link: null }] },
              { type: 'SaveImage', index: 3, widgets_values: ['kept'] },
            ],
            links: [[0, 0, 1, 0, 1, 'IMAGE']],
            external: [[1, 0, 'IMAGE']],
          },
        },
      },
    },
  }
}

describe('a legacy group node', () => {
  it('is cut inside and outside, and says nothing of what its dropped members held', () => {
    const { workflow, dropped } = scrubWorkflow(grouped())
    expect(dropped.sort()).toEqual(['1', '2:0'])
    expect(Object.keys(workflow.prompt).sort()).toEqual(['2:1', '2:2', '2:3', '3', '4'])
    expect(JSON.stringify(workflow)).not.toMatch(/private|outside|template/)
    expect(workflow.graph.links).toEqual([
      [2, 3, 0, 2, 1, 'IMAGE'],
      [3, 2, 0, 4, 0, 'IMAGE'],
    ])
    expect(workflow.graph.nodes[1]?.widgets_values).toEqual(['', '', 'a', 'b', 'kept'])
    expect(workflow.graph.extra).toMatchObject({ groupNodes: { Mine: { links: [] } } })
  })

  it('keeps a link that something else in it reads too', () => {
    const workflow = grouped()
    workflow.prompt['2:3'] = { class_type: 'SaveImage', inputs: { images: ['1', 0] } }
    workflow.prompt['5'] = { class_type: 'RunflowOutputImage', inputs: { value: ['2:3', 0] } }
    const { dropped, workflow: scrubbed } = scrubWorkflow(workflow)
    expect(dropped).toEqual(['2:0'])
    expect(scrubbed.graph.links).toContainEqual([1, 1, 0, 2, 0, 'IMAGE'])
  })

  it('goes whole when all its members fed an input only', () => {
    const { workflow, dropped } = scrubWorkflow({
      prompt: {
        '2:0': { class_type: 'LoadImage', inputs: { image: 'private.png' } },
        '5': { class_type: 'RunflowInputImage', inputs: { input_id: 'a', value: ['2:0', 0] } },
      },
      graph: {
        nodes: [
          {
            id: 2,
            type: 'workflow/Old',
            outputs: [{ ...image, links: [1] }],
            widgets_values: ['private.png'],
          },
          { id: 5, type: 'RunflowInputImage', inputs: [{ ...image, link: 1 }] },
        ],
        links: [[1, 2, 0, 5, 0, 'IMAGE']],
        extra: { groupNodes: { Old: { nodes: [{ type: 'LoadImage', widgets_values: ['private.png'] }] } } },
      },
    })
    expect(dropped.sort()).toEqual(['2', '2:0'])
    expect(JSON.stringify(workflow)).not.toContain('private')
  })

  it('with a Deploy node in it holds no key and no host', () => {
    const deploy = {
      type: 'RunflowDeploy',
      widgets_values: ['n', 'https://a.example', 'rf_live_EXAMPLE7GROUP7'],
    }
    const { workflow } = scrubWorkflow({
      prompt: {},
      graph: {
        nodes: [
          { id: 1, type: 'workflow>D', widgets_values: ['n', 'https://b.example', 'rf_live_EXAMPLE7GROUP7'] },
        ],
        extra: { groupNodes: { D: { nodes: [deploy] } } },
      },
    })
    expect(JSON.stringify(workflow)).not.toMatch(/rf_live|example/)
  })
})
