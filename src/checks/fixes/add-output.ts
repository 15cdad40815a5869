import { t } from '../../text/text.ts'
import { visible } from '../../text/visible.ts'
import { modeOf } from '../../workflow/executions.ts'
import { idText } from '../../workflow/links.ts'
import type { GraphNode, NodeId } from '../../workflow/workflow.ts'
import { isLink, nodeAt } from '../../workflow/workflow.ts'
import { LONGEST_NAME } from '../keys-in-sent.ts'
import type { Fix, FixContext } from './fix.ts'

const SHOWN = new Set(['PreviewImage', 'SaveImage'])
const MOST = 3

/** Behind what the artist looks at; where nothing is, behind the last picture. */
export function addOutput({ workflow: { prompt, graph } }: FixContext): Fix[] {
  const nodes = new Map(graph.nodes.map((node) => [idText(node.id), node]))
  const sources = new Map<string, Fix>()
  for (const [nodeId, { class_type, inputs }] of Object.entries(prompt)) {
    const { images } = inputs
    if (!SHOWN.has(class_type ?? '') || !isLink(images) || !nodes.has(nodeId)) continue
    const source = idText(images[0]).split(':')[0] ?? ''
    sources.set(images.join(), { kind: 'add-output', nodeId, slot: null, label: labelOf(source) })
  }
  if (sources.size > 0) return [...sources.values()].slice(-MOST)
  const last = graph.nodes
    .filter(hasPicture)
    .toSorted((a, b) => orderOf(a) - orderOf(b))
    .at(-1)
  if (last === undefined) return []
  const nodeId = idText(last.id)
  return [{ kind: 'add-output', nodeId, slot: pictureOf(last), label: labelOf(nodeId) }]

  function labelOf(nodeId: NodeId): string {
    const title = nodes.get(nodeId)?.title ?? nodeAt(prompt, nodeId)?._meta?.title ?? nodes.get(nodeId)?.type
    return t('fixes.add-output', { title: visible(String(title ?? ''), LONGEST_NAME), nodeId })
  }
}

function pictureOf({ outputs }: GraphNode): number {
  return Array.isArray(outputs) ? outputs.findIndex(({ type }) => type === 'IMAGE') : -1
}

function hasPicture(node: GraphNode): boolean {
  return modeOf(node) === 'active' && pictureOf(node) >= 0
}

function orderOf({ order }: GraphNode): number {
  return typeof order === 'number' ? order : 0
}
