import fc from 'fast-check'

// Anything that JSON can hold in the places the scrub reads: ids that collide or mean something to a plain object,
// links of every form to anywhere, subgraphs in loops, group nodes, lists of promoted widgets, values of any kind.

const KEY = 'rf_live_EXAMPLE9ODDFILE9'

const name = fc.constantFrom(
  'value',
  'image',
  'text',
  'host',
  'api_key',
  '__proto__',
  'constructor',
  'toString',
  '',
)
const id = fc.oneof(
  fc.nat(6),
  fc.constantFrom('__proto__', 'constructor', '1', '2', '1:2', '2 in 0', '-10', 'a', ''),
)
const definitionId = fc.constantFrom('__proto__', 'constructor', 'sub', 'other')
const groupName = fc.constantFrom('__proto__', 'G', 'constructor')
const type = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('RunflowInputImage', 'RunflowInputString', 'RunflowInputFile') },
  { weight: 3, arbitrary: fc.constantFrom('RunflowOutputImage', 'LoadImage', 'Reroute', 'toString') },
  { weight: 2, arbitrary: fc.constant('RunflowDeploy') },
  { weight: 4, arbitrary: definitionId },
  { weight: 2, arbitrary: groupName.map((group) => `workflow>${group}`) },
)
const linkId = fc.oneof(fc.nat(8), fc.constantFrom(null, '1', '2', '__proto__', -1))
const end = fc.oneof(id, fc.constantFrom(-10, -20, '-10', '-20', null, {}))
const slot = fc.oneof(fc.nat(3), fc.constantFrom('0', 'x', null, -1, 1e9, 0.5))
const odd = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(KEY, 'https://host.example', null))

const link = fc.oneof(
  fc.tuple(linkId, end, slot, end, slot, fc.constant('*')),
  fc.record(
    { id: linkId, origin_id: end, origin_slot: slot, target_id: end, target_slot: slot },
    { requiredKeys: [] },
  ),
  odd,
)
const socket = fc.record(
  {
    name,
    link: linkId,
    links: fc.oneof(fc.array(linkId, { maxLength: 4 }), odd),
    widget: fc.oneof(fc.record({ name }), odd),
  },
  { requiredKeys: ['name'] },
)
const edge = fc.oneof(
  fc.array(fc.record({ name, linkIds: fc.oneof(fc.array(linkId, { maxLength: 3 }), odd) }), { maxLength: 4 }),
  odd,
)
const proxies = fc.array(fc.oneof(fc.tuple(fc.oneof(id.map(String), fc.constant('-1')), name), odd), {
  maxLength: 4,
})
const properties = fc.oneof(
  fc.record(
    {
      proxyWidgets: proxies,
      models: fc.array(odd, { maxLength: 3 }),
      aux_id: fc.constantFrom('a/b', 1),
      proxyWidgetErrorQuarantine: fc.array(fc.record({ originalEntry: odd, hostValue: odd }), {
        maxLength: 2,
      }),
      previewExposures: fc.array(fc.record({ sourceNodeId: id }), { maxLength: 2 }),
    },
    { requiredKeys: [] },
  ),
  odd,
)
const values = fc.oneof(fc.array(odd, { maxLength: 4 }), fc.dictionary(name, odd, { maxKeys: 3 }), odd)
const node = fc.record(
  {
    id,
    type,
    mode: fc.constantFrom(0, 2, 4),
    inputs: fc.array(socket, { maxLength: 4 }),
    outputs: fc.array(socket, { maxLength: 3 }),
    properties,
    widgets_values: values,
    widgets_values_named: values,
    extensions: fc.oneof(fc.record({ widgets_values: values }), odd),
  },
  { requiredKeys: ['id', 'type'] },
)
const nodes = fc.array(node, { maxLength: 7 })
const links = fc.oneof(
  { weight: 9, arbitrary: fc.array(link, { maxLength: 10 }) },
  { weight: 1, arbitrary: odd },
)
const reroutes = fc.oneof(
  fc.array(fc.record({ id, parentId: id, linkIds: fc.array(linkId) }), { maxLength: 2 }),
  odd,
)
const definition = fc.record(
  { id: definitionId, nodes, links, inputs: edge, outputs: edge, reroutes },
  { requiredKeys: ['id', 'nodes'] },
)
const group = fc.record({ nodes: fc.array(node, { maxLength: 3 }), links, external: odd })

export const oddGraph = fc.record(
  {
    nodes,
    links,
    reroutes,
    floatingLinks: fc.array(link, { maxLength: 2 }),
    definitions: fc.record({ subgraphs: fc.array(definition, { maxLength: 4 }) }),
    extra: fc.oneof(
      fc.record(
        {
          groupNodes: fc.dictionary(groupName, group, { maxKeys: 2 }),
          linearData: fc.record({ inputs: odd, outputs: odd }),
        },
        { requiredKeys: [] },
      ),
      odd,
    ),
  },
  { requiredKeys: ['nodes'] },
)

const nodeId = fc.oneof(
  id.map(String),
  fc.tuple(id, id).map(([outer, inner]) => `${outer}:${inner}`),
)
const promptNode = fc.record(
  {
    class_type: type,
    inputs: fc.dictionary(name, fc.oneof(fc.tuple(nodeId, fc.nat(2)), odd), { maxKeys: 4 }),
  },
  { requiredKeys: ['inputs'] },
)

export const oddPrompt = fc.dictionary(nodeId, promptNode, { maxKeys: 10 })
