import { DEPLOY_CLASS } from '../names.ts'
import { feedersOf, reach, readersOf, sourcesOf, uselessAfter } from './dependencies.ts'
import { SECRET_WIDGETS } from './deploy-nodes.ts'
import type { Canvas, Edge, Vertex } from './flat-graph.ts'
import { createGroupedInputTest } from './group-nodes.ts'
import { inputKindOf, outputKindOf } from './io-nodes.ts'
import { SUBGRAPH_INPUT } from './links.ts'
import { createFeederFinder, fedBySome, feedersOfAll } from './prompt-feeders.ts'
import type { NodeId, Prompt } from './workflow.ts'
import { isLink, nodeAt } from './workflow.ts'

/** What is removed. The prompt decides, because it is what runs; nodes that only the canvas has follow it. */
export type Cut = {
  fromPrompt: Set<NodeId>
  fromCanvas: Set<Vertex>
  /** Whether a link is no longer needed here. A subgraph may run several times: its link goes when no run needs it. */
  isGone(edge: Edge): boolean
}

/** Removes the links into input values from the prompt, in place, and finds what feeds nothing after that. */
export function cutInputs(prompt: Prompt, canvas: Canvas): Cut {
  const edges = edgesToCut(prompt, canvas)
  const passing = edges.filter(passesOn)
  const isInterfaceNode = (id: NodeId) => isInterfaceClass(nodeAt(prompt, id)?.class_type)
  const sources = new Set(cutPromptLinks(prompt))
  // A bypassed input passes its value on, so its link is only cut where no output needs that value.
  const needed = feedersOf(prompt, Object.keys(prompt).filter(isInterfaceNode))
  const hasUnneeded = fedBySome(passing, prompt, canvas, (id) => !needed.has(id))
  const cutForSure = edges.filter((edge) => !passesOn(edge) || hasUnneeded(edge))
  for (const id of feedersOfAll(cutForSure, prompt)) sources.add(id)
  const readers = readersOf(prompt)
  const fromPrompt = uselessAfter(Object.keys(prompt), sources, isInterfaceNode, {
    sources: (id) => sourcesOf(prompt, id),
    readers: (id) => (readers.get(id) ?? []).map(({ nodeId }) => nodeId),
  })

  // For the same reason its link stays on the canvas as long as the prompt keeps a node that feeds it.
  const hasKept = fedBySome(passing, prompt, canvas, (id) => !fromPrompt.has(id))
  const cut = new Set(edges.filter((edge) => !passesOn(edge) || !hasKept(edge)))
  const isKept = (id: NodeId) => Object.hasOwn(prompt, id) && !fromPrompt.has(id)
  return followOnCanvas(canvas, cut, fromPrompt, isKept)
}

function followOnCanvas(
  canvas: Canvas,
  cut: Set<Edge>,
  fromPrompt: Set<NodeId>,
  isKept: (id: NodeId) => boolean,
): Cut {
  const isDropped = ({ execution }: Vertex) => execution !== null && fromPrompt.has(execution.id)
  const stays = ({ execution }: Vertex) => {
    if (execution === null) return false
    const { id, node } = execution
    const isInterfaceNode = node.type === DEPLOY_CLASS || isInterfaceClass(node.type)
    return isKept(id) || isInterfaceNode || (canvas.members.get(id)?.some(isKept) ?? false)
  }
  const isUncut = (edge: Edge) => !cut.has(edge)
  const dropped = canvas.vertices.filter(isDropped)
  const useless = uselessAfter(
    canvas.vertices.filter((vertex) => !isDropped(vertex)),
    [...[...cut].map(({ from }) => from), ...dropped.flatMap(originsOf)],
    stays,
    {
      sources: (vertex) => (isDropped(vertex) ? [] : vertex.into.filter(isUncut).map(({ from }) => from)),
      readers: (vertex) => vertex.outOf.filter(isUncut).map(({ to }) => to),
    },
  )
  const fromCanvas = new Set([...dropped, ...useless])

  // A cut socket may be fed through inputs of the subgraphs around it. The links inside carry the promoted literal,
  // which is a default and stays; the link from outside is what has to go.
  const promoting = [...cut].filter(promotes).map(({ from }) => from)
  const carriers = reach(promoting, (vertex) => vertex.into.filter(promotes).map(({ from }) => from))
  const feedsFromOutside = (edge: Edge) => !promotes(edge) && !fromCanvas.has(edge.from)
  const fed = reach(
    canvas.vertices.filter(({ into }) => into.some(feedsFromOutside)),
    (vertex) => vertex.outOf.filter(promotes).map(({ to }) => to),
  )
  return {
    fromPrompt,
    fromCanvas,
    isGone(edge) {
      const isUseless = cut.has(edge) || fromCanvas.has(edge.to)
      // Where another socket still needs the link from outside, the inner link goes instead.
      if (promotes(edge) && (cut.has(edge) || carriers.has(edge.to)))
        return isUseless && !fromCanvas.has(edge.from) && fed.has(edge.from)
      return isUseless || fromCanvas.has(edge.from)
    },
  }
}

function originsOf({ into }: Vertex): Vertex[] {
  return into.map(({ from }) => from)
}

/** Whether it is a link from the subgraph's own input. If it ends in a widget, it promotes the widget. */
function promotes({ link }: Edge): boolean {
  return link?.originId === SUBGRAPH_INPUT
}

/** The links of the canvas whose value the caller gives instead, and those into host and key of a Deploy node. */
function edgesToCut(prompt: Prompt, canvas: Canvas): Edge[] {
  const entersGroupedInput = createGroupedInputTest(prompt, canvas, createFeederFinder(prompt))
  return canvas.edges.filter((edge) => {
    const { target, socket } = edge
    if (target === null) return false
    if (canvas.members.has(target.id)) return entersGroupedInput(edge)
    if (target.node.type === DEPLOY_CLASS) return SECRET_WIDGETS.includes(socket)
    return inputKindOf(target.node.type) !== undefined && socket === 'value'
  })
}

function passesOn({ target }: Edge): boolean {
  return target?.mode === 'bypassed' && inputKindOf(target.node.type) !== undefined
}

function isInterfaceClass(classType: string | undefined): boolean {
  return inputKindOf(classType) !== undefined || outputKindOf(classType) !== undefined
}

function cutPromptLinks(prompt: Prompt): NodeId[] {
  const sources: NodeId[] = []
  for (const node of Object.values(prompt)) {
    if (inputKindOf(node.class_type) === undefined || !isLink(node.inputs.value)) continue
    sources.push(node.inputs.value[0])
    delete node.inputs.value
  }
  return sources
}
