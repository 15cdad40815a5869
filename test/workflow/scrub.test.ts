import { describe, expect, it } from 'vitest'
import { scrubWorkflow } from '../../src/workflow/scrub.ts'
import type { Graph, GraphNode, Prompt, Workflow } from '../../src/workflow/workflow.ts'
import { readCapture } from '../support/captures.ts'
import { savedByExistingPlugin } from '../support/wire.ts'
import { contradictionsIn } from './contradictions.ts'

function nodeIn(graph: Graph, id: number): GraphNode | undefined {
  return [graph, ...(graph.definitions?.subgraphs ?? [])]
    .flatMap(({ nodes }) => nodes)
    .find((node) => node.id === id)
}

describe('scrubbing captures', () => {
  const scrub = (name: string) => scrubWorkflow(readCapture(name).workflow)

  it('drops the loader that only fed an image input, and its link in both forms', () => {
    const { workflow, dropped } = scrub('simple')
    expect(dropped).toEqual(['1'])
    expect(Object.keys(workflow.prompt)).toEqual(['2', '3', '4'])
    expect(workflow.prompt['2']?.inputs).toEqual({
      input_id: 'image_input',
      display_name: '',
      description: '',
    })
    expect(workflow.graph.nodes.map((node) => node.id)).toEqual([2, 3, 4, 5])
    expect(workflow.graph.links).toEqual([
      [2, 2, 0, 3, 0, 'IMAGE'],
      [3, 3, 0, 4, 0, 'IMAGE'],
    ])
    expect(nodeIn(workflow.graph, 2)?.inputs).toEqual([
      { name: 'value', shape: 7, type: 'IMAGE', link: null },
    ])
  })

  it('cuts a promoted value fed from outside and keeps the literal below it', () => {
    for (const name of ['promoted-linked', 'promoted-linked.ctrl-s']) {
      const { workflow, dropped } = scrub(name)
      expect(dropped).toEqual(['11'])
      expect(JSON.stringify(workflow)).not.toContain('fed from outside')
      expect(workflow.prompt['10:7']?.inputs).toEqual({
        input_id: 'prompt',
        display_name: 'Prompt',
        description: '',
      })
      expect(nodeIn(workflow.graph, 10)?.widgets_values).toEqual(['blurry, low quality', 'inner literal'])
      expect(nodeIn(workflow.graph, 7)?.widgets_values).toEqual(['prompt', 'Prompt', '', 'inner literal'])
    }
  })

  it('keeps promoted literals where nothing is linked', () => {
    const { workflow, dropped } = scrub('promoted-twice')
    expect(dropped).toEqual([])
    expect(workflow.prompt['7:2']?.inputs.value).toBe(0.25)
    expect(nodeIn(workflow.graph, 8)?.widgets_values).toEqual(['second', 0.75])
  })

  it('empties promoted copies of host and key and keeps the name', () => {
    const { workflow } = scrub('deploy-promoted')
    expect(nodeIn(workflow.graph, 6)?.widgets_values).toEqual(['Inside', '', ''])
    expect(nodeIn(workflow.graph, 6)?.widgets_values_named).toEqual({
      endpoint_name: 'Inside',
      host: '',
      api_key: '',
    })
    expect(nodeIn(workflow.graph, 5)?.widgets_values).toEqual(['Inside', '', ''])
    expect(nodeIn(workflow.graph, 5)?.widgets_values_named).toEqual({
      endpoint_name: 'Inside',
      host: '',
      api_key: '',
    })
  })

  it('drops the primitives that fed host and key of a Deploy node, and keeps what names the endpoint', () => {
    const { workflow, dropped } = scrub('deploy-linked')
    expect(dropped.sort()).toEqual(['1', '6', '7'])
    expect(Object.keys(workflow.prompt)).toEqual(['2', '3', '4', '8'])
    expect(workflow.graph.links).toContainEqual([6, 8, 0, 5, 0, 'STRING'])
  })

  it('drops legacy reroutes that led into an input only', () => {
    const { workflow, dropped } = scrub('reroute-legacy')
    expect(dropped.sort()).toEqual(['1', '2'])
    expect(workflow.graph.nodes.map((node) => node.id)).toEqual([3, 4, 5, 6, 7, 10, 11, 12])
  })

  it('drops the points of native reroutes with their link', () => {
    const { graph } = scrub('reroute-native').workflow
    expect(graph.extra?.reroutes).toEqual([
      { id: 2, parentId: 3, pos: [950, 250], linkIds: [7] },
      { id: 3, pos: [1050, 250], linkIds: [7] },
    ])
    expect(graph.extra?.linkExtensions).toEqual([{ id: 7, parentId: 2 }])
  })

  it('drops primitives of the front end that fed inputs only, and keeps the literals they had written', () => {
    const { workflow, dropped } = scrub('primitive-node')
    expect(dropped.sort()).toEqual(['1', '2'])
    expect(workflow.prompt['5']?.inputs.value).toBe(640)
    expect(nodeIn(workflow.graph, 6)?.widgets_values).toEqual(['prefix', '', '', 'from the primitive'])
    expect(nodeIn(workflow.graph, 3)?.widgets_values).toEqual([384, 'fixed'])
  })

  it('drops a muted loader in front of an input, which only the canvas has', () => {
    const { workflow, dropped } = scrub('muted-loader')
    expect(dropped).toEqual(['8'])
    expect(JSON.stringify(workflow)).not.toContain('photo.png')
    expect(nodeIn(workflow.graph, 12)?.mode).toBe(2)
  })

  it('leaves alone what a bypassed input passes on, and drops what it does not', () => {
    const image = scrub('bypassed-inputs')
    expect(image.dropped).toEqual([])
    expect(image.workflow.graph.links).toContainEqual([1, 1, 0, 2, 0, 'IMAGE'])
    const file = scrub('bypassed-input-file')
    expect(file.dropped).toEqual(['4'])
    expect(file.workflow.graph.links).toContainEqual([1, 1, 0, 2, 0, 'STRING'])
  })

  it('cuts between two Runflow inputs and keeps both', () => {
    const { workflow, dropped } = scrub('input-chains')
    expect(dropped.sort()).toEqual(['1', '11', '12', '13'])
    expect(workflow.prompt['5']?.inputs.value).toBe('one')
    expect(workflow.prompt['6']?.inputs).toEqual({ input_id: 'second', display_name: '', description: '' })
    expect(nodeIn(workflow.graph, 6)?.widgets_values).toEqual(['second', '', '', 'two'])
    expect(workflow.prompt['2']).toBeDefined()
  })

  it('cuts across two levels of subgraphs', () => {
    const { workflow, dropped } = scrub('nested')
    expect(dropped).toEqual(['1'])
    expect(workflow.prompt['12:3']?.inputs).toEqual({
      input_id: 'photo',
      display_name: 'Photo',
      description: '',
    })
    expect(workflow.graph.links).toEqual([
      [7, 5, 0, 8, 1, 'INT'],
      [8, 8, 0, 9, 0, 'IMAGE'],
      [12, 2, 0, 12, 0, 'IMAGE'],
      [14, 12, 0, 8, 0, 'IMAGE'],
    ])
  })

  it('sends neither the private picture nor its name of a file saved by the existing plugin, nor its buttons', () => {
    const graph = savedByExistingPlugin()
    const { workflow, dropped } = scrubWorkflow({ prompt: promptOfExistingPlugin, graph })
    expect(dropped).toEqual(['1'])
    const sent = JSON.stringify(workflow)
    for (const gone of [
      'private-test',
      'LoadImage',
      'EXAMPLE0',
      'staging.runflow',
      'Choose file',
      'Playground',
    ])
      expect(sent).not.toContain(gone)
    expect(contradictionsIn(workflow.graph)).toEqual([])
    expect(nodeIn(workflow.graph, 8)?.widgets_values).toEqual(['Background Removal v2.1', '', ''])
    expect(nodeIn(workflow.graph, 8)?.widgets_values_named).toEqual({
      endpoint_name: 'Background Removal v2.1',
      host: '',
      api_key: '',
    })
    expect(nodeIn(workflow.graph, 4)?.widgets_values).toEqual(['notes', 'Notes', 'Any file', 'notes.txt'])
    expect(workflow.prompt['4']?.inputs).toEqual({
      input_id: 'notes',
      display_name: 'Notes',
      description: 'Any file',
      file_name: 'notes.txt',
    })
    expect(workflow.prompt['3']?.inputs.value).toBe(0.5)
  })
})

const promptOfExistingPlugin: Prompt = {
  '1': { class_type: 'LoadImage', inputs: { image: 'private-test.png' } },
  '2': { class_type: 'RunflowInputImage', inputs: { input_id: 'photo', value: ['1', 0] } },
  '3': { class_type: 'RunflowInputFloat', inputs: { input_id: 'strength', value: 0.5 } },
  '4': {
    class_type: 'RunflowInputFile',
    inputs: {
      input_id: 'notes',
      display_name: 'Notes',
      description: 'Any file',
      file_name: 'notes.txt',
      '📁 Choose file': null,
    },
  },
  '5': { class_type: 'RunflowOutputImage', inputs: { output_id: 'image_output', value: ['7', 0] } },
  '6': { class_type: 'RunflowOutputFile', inputs: { output_id: 'file_output', value: ['4', 0] } },
  '7': { class_type: 'ImageScaleBy', inputs: { image: ['2', 0], scale_by: ['3', 0] } },
}

const KEY = 'rf_live_EXAMPLE9HIDDEN9'

describe('scrubbing what no capture has', () => {
  const value = { name: 'value', type: 'IMAGE' }

  /** A subgraph with a loader whose picture only feeds the input in it; the loader's widgets are promoted. */
  function privateInside(): Workflow {
    const subgraph = {
      id: 'sub',
      name: 'Private',
      inputs: [
        { name: 'image', type: 'COMBO', linkIds: [1] },
        { name: 'text', type: 'STRING', linkIds: [5] },
      ],
      outputs: [{ name: 'IMAGE', type: 'IMAGE', linkIds: [3] }],
      nodes: [
        {
          id: 1,
          type: 'LoadImage',
          inputs: [{ name: 'image', type: 'COMBO', widget: { name: 'image' }, link: 1 }],
          outputs: [{ name: 'IMAGE', type: 'IMAGE', links: [2] }],
          widgets_values: ['private.png', 'image'],
        },
        {
          id: 2,
          type: 'RunflowInputImage',
          inputs: [{ ...value, link: 2 }],
          outputs: [{ ...value, links: [4] }],
          widgets_values: ['photo', '', ''],
        },
        {
          id: 3,
          type: 'Stamp',
          inputs: [
            { name: 'image', type: 'IMAGE', link: 4 },
            { name: 'text', type: 'STRING', widget: { name: 'text' }, link: 5 },
          ],
          outputs: [{ name: 'IMAGE', type: 'IMAGE', links: [3] }],
          widgets_values: ['stale'],
        },
      ],
      links: [
        { id: 1, origin_id: -10, origin_slot: 0, target_id: 1, target_slot: 0, type: 'COMBO' },
        { id: 2, origin_id: 1, origin_slot: 0, target_id: 2, target_slot: 0, type: 'IMAGE' },
        { id: 3, origin_id: 3, origin_slot: 0, target_id: -20, target_slot: 0, type: 'IMAGE' },
        { id: 4, origin_id: 2, origin_slot: 0, target_id: 3, target_slot: 0, type: 'IMAGE' },
        { id: 5, origin_id: -10, origin_slot: 1, target_id: 3, target_slot: 1, type: 'STRING' },
      ],
    }
    return {
      prompt: {
        '7:1': { class_type: 'LoadImage', inputs: { image: 'private.png' } },
        '7:2': { class_type: 'RunflowInputImage', inputs: { input_id: 'photo', value: ['7:1', 0] } },
        '7:3': { class_type: 'Stamp', inputs: { image: ['7:2', 0], text: 'hello' } },
        '8': { class_type: 'RunflowOutputImage', inputs: { output_id: 'result', value: ['7:3', 0] } },
      },
      graph: {
        nodes: [
          {
            id: 7,
            type: 'sub',
            inputs: [],
            outputs: [{ name: 'IMAGE', type: 'IMAGE', links: [1] }],
            properties: { previewExposures: [{ name: 'x', sourceNodeId: '1', sourcePreviewName: 'x' }] },
            widgets_values: ['private.png', 'hello'],
            widgets_values_named: { image: 'private.png', text: 'hello' },
          },
          {
            id: 8,
            type: 'RunflowOutputImage',
            inputs: [{ ...value, link: 1 }],
            widgets_values: ['result', ''],
          },
        ],
        links: [[1, 7, 0, 8, 0, 'IMAGE']],
        definitions: { subgraphs: [subgraph] },
      },
    }
  }

  it("takes a dropped inner node's promoted value off the instance and moves the next one up", () => {
    const { workflow, dropped } = scrubWorkflow(privateInside())
    expect(dropped).toEqual(['7:1'])
    expect(JSON.stringify(workflow)).not.toContain('private.png')
    const instance = nodeIn(workflow.graph, 7)
    expect(instance?.widgets_values).toEqual(['hello'])
    expect(instance?.widgets_values_named).toEqual({ text: 'hello' })
    expect(instance?.properties?.previewExposures).toEqual([])
    expect(contradictionsIn(workflow.graph)).toEqual([])
  })

  it('takes it off in the older form too, where the instance lists inner widgets', () => {
    const workflow = privateInside()
    const instance = workflow.graph.nodes[0]
    if (instance === undefined) return
    instance.properties = {
      proxyWidgets: [
        ['3', 'text'],
        ['1', 'image'],
      ],
    }
    instance.widgets_values = ['hello', 'private.png']
    delete instance.widgets_values_named
    const scrubbed = scrubWorkflow(workflow).workflow
    expect(nodeIn(scrubbed.graph, 7)?.widgets_values).toEqual(['hello'])
    expect(nodeIn(scrubbed.graph, 7)?.properties?.proxyWidgets).toEqual([['3', 'text']])
  })

  it('keeps an inner loader as long as one of its executions is needed', () => {
    const workflow = privateInside()
    const [instance] = workflow.graph.nodes
    if (instance === undefined) return
    workflow.graph.nodes.push({ ...instance, id: 9, outputs: [{ name: 'IMAGE', type: 'IMAGE', links: [] }] })
    Object.assign(workflow.prompt, {
      '9:1': { class_type: 'LoadImage', inputs: { image: 'shown.png' } },
      '9:2': { class_type: 'RunflowInputImage', inputs: { input_id: 'photo', value: ['9:1', 0] } },
      '10': { class_type: 'RunflowOutputImage', inputs: { output_id: 'b', value: ['9:1', 0] } },
    })
    const { workflow: scrubbed, dropped } = scrubWorkflow(workflow)
    expect(dropped).toEqual(['7:1'])
    expect(nodeIn(scrubbed.graph, 1)?.type).toBe('LoadImage')
  })

  it('drops an instance whose whole content only fed an input, and its definition', () => {
    const workflow: Workflow = {
      prompt: {
        '1:5': { class_type: 'LoadImage', inputs: { image: 'private.png' } },
        '2': { class_type: 'RunflowInputImage', inputs: { input_id: 'photo', value: ['1:5', 0] } },
      },
      graph: {
        nodes: [
          { id: 1, type: 'pick', outputs: [{ ...value, links: [1] }] },
          { id: 2, type: 'RunflowInputImage', inputs: [{ ...value, link: 1 }] },
        ],
        links: [[1, 1, 0, 2, 0, 'IMAGE']],
        definitions: {
          subgraphs: [
            {
              id: 'pick',
              inputs: [],
              outputs: [{ name: 'IMAGE', linkIds: [1] }],
              nodes: [
                {
                  id: 5,
                  type: 'LoadImage',
                  outputs: [{ name: 'IMAGE', links: [1] }],
                  widgets_values: ['private.png'],
                },
                { id: 6, type: 'Note', widgets_values: ['about this'] },
              ],
              links: [{ id: 1, origin_id: 5, origin_slot: 0, target_id: -20, target_slot: 0, type: 'IMAGE' }],
            },
          ],
        },
        extra: {
          linearData: {
            inputs: [
              [1, 'image'],
              [2, 'value'],
            ],
            outputs: ['1'],
          },
        },
      },
    }
    const { workflow: scrubbed, dropped } = scrubWorkflow(workflow)
    expect(dropped.sort()).toEqual(['1', '1:5'])
    expect(scrubbed.graph).toEqual({
      nodes: [{ id: 2, type: 'RunflowInputImage', inputs: [{ ...value, link: null }] }],
      links: [],
      definitions: { subgraphs: [] },
      extra: { linearData: { inputs: [[2, 'value']], outputs: [] } },
    })
  })

  it('empties the key in every copy a front end or a pack makes of it', () => {
    const deploy: GraphNode = {
      id: 1,
      type: 'RunflowDeploy',
      widgets_values: { endpoint_name: 'a', host: 'https://h.example', api_key: KEY, Deploy: null },
      widgets_values_named: { endpoint_name: 'a', host: 'https://h.example', api_key: KEY },
      properties: { saved: { api_key: KEY } },
      extensions: {
        widgets_values: ['a', 'https://h.example', KEY, null],
        pack: { deep: [{ host: 'https://h.example' }] },
      },
    }
    const { workflow } = scrubWorkflow({ prompt: {}, graph: { nodes: [deploy] } })
    expect(workflow.graph.nodes[0]).toEqual({
      id: 1,
      type: 'RunflowDeploy',
      widgets_values: { endpoint_name: 'a', host: '', api_key: '' },
      widgets_values_named: { endpoint_name: 'a', host: '', api_key: '' },
      properties: { saved: { api_key: '' } },
      extensions: { widgets_values: ['a', '', ''], pack: { deep: [{ host: '' }] } },
    })
  })

  it('empties a key promoted through two levels, in both forms and in what a front end could not place', () => {
    const graph: Graph = {
      nodes: [
        {
          id: 1,
          type: 'outer',
          widgets_values: ['https://outer.example', 'rf_live_EXAMPLE9OUTER9'],
          widgets_values_named: { where: 'https://outer.example', secret: 'rf_live_EXAMPLE9OUTER9' },
          properties: {
            proxyWidgetErrorQuarantine: [
              { originalEntry: ['-1', 'secret'], hostValue: 'rf_live_EXAMPLE9LOST9' },
            ],
          },
        },
      ],
      definitions: {
        subgraphs: [
          {
            id: 'outer',
            inputs: [
              { name: 'where', linkIds: [1] },
              { name: 'secret', linkIds: [2] },
            ],
            nodes: [
              {
                id: 2,
                type: 'inner',
                inputs: [
                  { name: 'h', widget: { name: 'h' }, link: 1 },
                  { name: 'k', widget: { name: 'k' }, link: 2 },
                ],
                widgets_values: ['https://inner.example', 'rf_live_EXAMPLE9INNER9'],
              },
            ],
            links: [
              { id: 1, origin_id: -10, origin_slot: 0, target_id: 2, target_slot: 0 },
              { id: 2, origin_id: -10, origin_slot: 1, target_id: 2, target_slot: 1 },
            ],
          },
          {
            id: 'inner',
            inputs: [
              { name: 'h', linkIds: [1] },
              { name: 'k', linkIds: [2] },
            ],
            nodes: [
              {
                id: 3,
                type: 'RunflowDeploy',
                inputs: [
                  { name: 'host', widget: { name: 'host' }, link: 1 },
                  { name: 'api_key', widget: { name: 'api_key' }, link: 2 },
                ],
                widgets_values: ['name', 'https://own.example', KEY],
              },
            ],
            links: [
              { id: 1, origin_id: -10, origin_slot: 0, target_id: 3, target_slot: 0 },
              { id: 2, origin_id: -10, origin_slot: 1, target_id: 3, target_slot: 1 },
            ],
          },
        ],
      },
    }
    const sent = JSON.stringify(scrubWorkflow({ prompt: {}, graph }).workflow)
    expect(sent).not.toMatch(/rf_live|example/)
    expect(sent).toContain('"widgets_values":["name","",""]')
  })

  it('drops a key that reaches the Deploy node through a text primitive of the front end and a reroute', () => {
    const text = { name: 'STRING', type: 'STRING' }
    const { workflow, dropped } = scrubWorkflow({
      prompt: {},
      graph: {
        nodes: [
          { id: 1, type: 'PrimitiveNode', outputs: [{ ...text, links: [1] }], widgets_values: [KEY] },
          { id: 2, type: 'Reroute', inputs: [{ name: '', link: 1 }], outputs: [{ name: '', links: [2] }] },
          {
            id: 3,
            type: 'RunflowDeploy',
            inputs: [{ name: 'api_key', link: 2 }],
            widgets_values: ['a', '', ''],
          },
        ],
        links: [
          [1, 1, 0, 2, 0, 'STRING'],
          [2, 2, 0, 3, 0, 'STRING'],
        ],
      },
    })
    expect(dropped.sort()).toEqual(['1', '2'])
    expect(workflow.graph.nodes).toEqual([
      {
        id: 3,
        type: 'RunflowDeploy',
        inputs: [{ name: 'api_key', link: null }],
        widgets_values: ['a', '', ''],
      },
    ])
  })

  it('takes a Deploy node out of a prompt that a server without our front end made', () => {
    const { workflow } = scrubWorkflow({
      prompt: {
        '1': { class_type: 'RunflowDeploy', inputs: { endpoint_name: 'a', host: '', api_key: KEY } },
      },
      graph: { nodes: [{ id: 1, type: 'RunflowDeploy', widgets_values: ['a', '', KEY] }] },
    })
    expect(workflow.prompt).toEqual({})
    expect(workflow.graph.nodes.length).toBe(1)
  })

  it('drops the loader of a muted input, which feeds nothing else', () => {
    const graph: Graph = {
      nodes: [
        { id: 1, type: 'LoadImage', outputs: [{ ...value, links: [1] }], widgets_values: ['private.png'] },
        { id: 2, type: 'RunflowInputImage', mode: 2, inputs: [{ ...value, link: 1 }] },
      ],
      links: [[1, 1, 0, 2, 0, 'IMAGE']],
    }
    const prompt: Prompt = { '1': { class_type: 'LoadImage', inputs: { image: 'private.png' } } }
    const { workflow, dropped } = scrubWorkflow({ prompt, graph })
    expect(dropped).toEqual(['1'])
    expect(JSON.stringify(workflow)).not.toContain('private.png')
  })

  it('drops both pictures of a bypassed node in front of an input, also the one that did not pass', () => {
    const graph: Graph = {
      nodes: [
        { id: 1, type: 'LoadImage', outputs: [{ ...value, links: [1] }] },
        { id: 2, type: 'LoadImage', outputs: [{ ...value, links: [2] }] },
        {
          id: 3,
          type: 'ImageBlend',
          mode: 4,
          inputs: [
            { name: 'a', link: 1 },
            { name: 'b', link: 2 },
          ],
          outputs: [{ ...value, links: [3] }],
        },
        { id: 4, type: 'RunflowInputImage', inputs: [{ ...value, link: 3 }] },
      ],
      links: [
        [1, 1, 0, 3, 0, 'IMAGE'],
        [2, 2, 0, 3, 1, 'IMAGE'],
        [3, 3, 0, 4, 0, 'IMAGE'],
      ],
    }
    const prompt: Prompt = {
      '1': { class_type: 'LoadImage', inputs: {} },
      '2': { class_type: 'LoadImage', inputs: {} },
      '4': { class_type: 'RunflowInputImage', inputs: { input_id: 'a', value: ['1', 0] } },
    }
    const { workflow, dropped } = scrubWorkflow({ prompt, graph })
    expect(dropped.sort()).toEqual(['1', '2', '3'])
    expect(workflow.graph.nodes.map(({ id }) => id)).toEqual([4])
  })

  it('cuts inside the subgraph where its input feeds a Runflow Input and another node alike', () => {
    const graph: Graph = {
      nodes: [
        { id: 1, type: 'LoadImage', outputs: [{ ...value, links: [1] }] },
        { id: 2, type: 'sub', inputs: [{ name: 'image', link: 1 }], outputs: [{ name: 'IMAGE', links: [] }] },
      ],
      links: [[1, 1, 0, 2, 0, 'IMAGE']],
      definitions: {
        subgraphs: [
          {
            id: 'sub',
            inputs: [{ name: 'image', linkIds: [1, 2] }],
            nodes: [
              { id: 5, type: 'RunflowInputImage', inputs: [{ ...value, link: 1 }] },
              { id: 6, type: 'RunflowOutputImage', inputs: [{ ...value, link: 2 }] },
            ],
            links: [
              { id: 1, origin_id: -10, origin_slot: 0, target_id: 5, target_slot: 0 },
              { id: 2, origin_id: -10, origin_slot: 0, target_id: 6, target_slot: 0 },
            ],
          },
        ],
      },
    }
    const prompt: Prompt = {
      '1': { class_type: 'LoadImage', inputs: {} },
      '2:5': { class_type: 'RunflowInputImage', inputs: { input_id: 'a', value: ['1', 0] } },
      '2:6': { class_type: 'RunflowOutputImage', inputs: { output_id: 'b', value: ['1', 0] } },
    }
    const { workflow, dropped } = scrubWorkflow({ prompt, graph })
    expect(dropped).toEqual([])
    expect(contradictionsIn(workflow.graph)).toEqual([])
    expect(workflow.graph.links).toEqual([[1, 1, 0, 2, 0, 'IMAGE']])
    expect(workflow.graph.definitions?.subgraphs?.[0]?.links).toEqual([
      { id: 2, origin_id: -10, origin_slot: 0, target_id: 6, target_slot: 0 },
    ])
  })

  it('reads the v1 form, in which the root has its links as objects and its reroutes beside them', () => {
    const link = {
      id: 1,
      origin_id: 1,
      origin_slot: 0,
      target_id: 2,
      target_slot: 0,
      type: 'IMAGE',
      parentId: 7,
    }
    const loose = { id: 2, origin_id: 1, origin_slot: 0, target_id: -1, target_slot: -1, type: 'IMAGE' }
    const graph: Graph = {
      version: 1,
      nodes: [
        { id: 1, type: 'LoadImage', outputs: [{ ...value, links: [1] }] },
        { id: 2, type: 'RunflowInputImage', inputs: [{ ...value, link: 1 }] },
      ],
      links: [link],
      floatingLinks: [loose],
      reroutes: [{ id: 7, linkIds: [1] }],
    }
    const prompt: Prompt = {
      '1': { class_type: 'LoadImage', inputs: {} },
      '2': { class_type: 'RunflowInputImage', inputs: { input_id: 'a', value: ['1', 0] } },
    }
    expect(scrubWorkflow({ prompt, graph })).toEqual({
      workflow: {
        prompt: { '2': { class_type: 'RunflowInputImage', inputs: { input_id: 'a' } } },
        graph: {
          version: 1,
          nodes: [{ id: 2, type: 'RunflowInputImage', inputs: [{ ...value, link: null }] }],
          links: [],
          floatingLinks: [],
          reroutes: [],
        },
      },
      dropped: ['1'],
    })
  })

  it('drops what hung on the private picture beside the input, a preview say, and what only that read', () => {
    const links = [
      [1, 1, 0, 2, 0, 'IMAGE'],
      [2, 2, 0, 3, 0, 'IMAGE'],
      [3, 2, 0, 4, 0, 'IMAGE'],
      [4, 4, 0, 5, 0, 'IMAGE'],
      [5, 6, 0, 4, 1, 'IMAGE'],
      [6, 3, 0, 7, 0, 'IMAGE'],
      [7, 3, 0, 8, 0, 'IMAGE'],
      [8, 9, 0, 10, 0, 'IMAGE'],
      [9, 2, 0, 11, 0, 'IMAGE'],
    ] as const
    const types = ['LoadImage', 'ImageScale', 'RunflowInputImage', 'Blend', 'PreviewImage', 'LoadImage']
    types.push('RunflowOutputImage', 'SaveImage', 'LoadImage', 'PreviewImage', 'PreviewImage')
    const names: Record<number, string> = { 3: 'value', 7: 'value' }
    const nodes = types.map((type, index) => {
      const id = index + 1
      const into = links.filter((link) => link[3] === id)
      const inputs = into.map((link) => ({ name: names[id] ?? `image${link[4]}`, link: link[0] }))
      const out = links.filter((link) => link[1] === id).map((link) => link[0])
      return { id, type, mode: id === 11 ? 2 : 0, inputs, outputs: [{ name: 'IMAGE', links: out }] }
    })
    const prompt: Prompt = {}
    for (const { id, type, inputs } of nodes.filter(({ mode }) => mode === 0))
      prompt[id] = {
        class_type: type,
        inputs: Object.fromEntries(
          inputs.map(({ name, link }) => [name, [String(links[link - 1]?.[1] ?? ''), 0]]),
        ),
      }
    const { workflow, dropped } = scrubWorkflow({ prompt, graph: { nodes, links } })
    expect(dropped.toSorted((a, b) => Number(a) - Number(b))).toEqual(['1', '2', '4', '5', '6', '11'])
    expect(Object.keys(workflow.prompt)).toEqual(['3', '7', '8', '9', '10'])
    expect(workflow.graph.nodes.map(({ id }) => id)).toEqual([3, 7, 8, 9, 10])
    expect(contradictionsIn(workflow.graph)).toEqual([])
  })

  it('keeps nodes 3, 4 alone of LoadImage → ImageScale → Runflow Input with a preview on the scale', () => {
    const prompt: Prompt = {
      '1': { class_type: 'LoadImage', inputs: { image: 'private.png' } },
      '2': { class_type: 'ImageScale', inputs: { image: ['1', 0] } },
      '3': { class_type: 'RunflowInputImage', inputs: { input_id: 'a', value: ['2', 0] } },
      '4': { class_type: 'RunflowOutputImage', inputs: { output_id: 'b', value: ['3', 0] } },
      '5': { class_type: 'PreviewImage', inputs: { images: ['2', 0] } },
    }
    const { workflow } = scrubWorkflow({ prompt, graph: { nodes: [] } })
    expect(Object.keys(workflow.prompt)).toEqual(['3', '4'])
  })

  it('keeps what nobody read before the cut, and loops of nodes', () => {
    const prompt: Prompt = {
      '1': { class_type: 'LoadImage', inputs: { image: 'a.png' } },
      '2': { class_type: 'A', inputs: { x: ['3', 0] } },
      '3': { class_type: 'B', inputs: { x: ['2', 0] } },
    }
    expect(scrubWorkflow({ prompt, graph: { nodes: [] } })).toEqual({
      workflow: { prompt, graph: { nodes: [] } },
      dropped: [],
    })
  })
})
