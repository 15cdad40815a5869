import { DEPLOY_CLASS } from '../names.ts'
import { feedersOf, reach, readersOf, sourcesOf, uselessAfter } from './dependencies.ts'
import { SECRET_WIDGETS } from './deploy-nodes.ts'
import type { Canvas, Edge, Vertex } from './flat-graph.ts'
import { entersGroupedInput } from './group-nodes.ts'
import { inputKindOf, outputKindOf } from './io-nodes.ts'
import { INPUT_EDGE } from './links.ts'
import type { NodeId, Prompt } from './workflow.ts'
import { isLink } from './workflow.ts'

/** What goes: found on the prompt, which is what runs, then carried over to the nodes that only the canvas has. */
export type Cut = {
  fromPrompt: Set<NodeId>
  fromCanvas: Set<Vertex>
  /** Whether this one place no longer needs the link. A link goes when all its places say so. */
  isGone(edge: Edge): boolean
}

/** Cuts the links into input values in the prompt, in place, and says what feeds nothing after that. */
export function cutInputs(prompt: Prompt, canvas: Canvas): Cut {
  const feeders = cutEdges(prompt, canvas)
  const isOurs = (id: NodeId) => isInterfaceClass(prompt[id]?.class_type)
  const sources = new Set(cutPromptLinks(prompt))
  // A bypassed input passes its value on: nothing is cut where an output needs what it passes.
  const needed = feedersOf(prompt, Object.keys(prompt).filter(isOurs))
  for (const [edge, found] of feeders)
    if (!passesOn(edge) || !found.every((id) => needed.has(id))) for (const id of found) sources.add(id)
  const readers = readersOf(prompt)
  const fromPrompt = uselessAfter(Object.keys(prompt), sources, isOurs, {
    sources: (id) => sourcesOf(prompt, id),
    readers: (id) => (readers.get(id) ?? []).map(({ nodeId }) => nodeId),
  })

  // So its link stays for as long as the prompt needs what it passes.
  const cut = new Set<Edge>()
  for (const [edge, found] of feeders)
    if (!passesOn(edge) || found.every((id) => fromPrompt.has(id))) cut.add(edge)
  const isKept = (id: NodeId) => Object.hasOwn(prompt, id) && !fromPrompt.has(id)
  return carryOver(canvas, cut, fromPrompt, isKept)
}

function carryOver(
  canvas: Canvas,
  cut: Set<Edge>,
  fromPrompt: Set<NodeId>,
  isKept: (id: NodeId) => boolean,
): Cut {
  const into = (vertex: Vertex) => canvas.into.get(vertex) ?? []
  const origins = (vertex: Vertex, counts: (edge: Edge) => boolean) =>
    into(vertex)
      .filter(counts)
      .map(({ from }) => from)

  const stays = (vertex: Vertex) => {
    const type = canvas.executions.get(vertex)?.node.type ?? ''
    const members = canvas.groups.get(type)?.nodes ?? []
    const isOurs = type === DEPLOY_CLASS || isInterfaceClass(type)
    return isKept(vertex) || isOurs || members.some((_, index) => isKept(`${vertex}:${index}`))
  }
  const starts = [
    ...[...cut].map((edge) => edge.from),
    ...[...fromPrompt].flatMap((id) => origins(id, () => true)),
  ]
  const others = [...canvas.vertices].filter((vertex) => !fromPrompt.has(vertex))
  const outOf = new Map<Vertex, Vertex[]>()
  for (const edge of canvas.edges)
    if (!cut.has(edge)) outOf.set(edge.from, [...(outOf.get(edge.from) ?? []), edge.to])
  const useless = uselessAfter(others, starts, stays, {
    sources: (vertex) => (fromPrompt.has(vertex) ? [] : origins(vertex, (edge) => !cut.has(edge))),
    readers: (vertex) => outOf.get(vertex) ?? [],
  })
  const fromCanvas = new Set([...fromPrompt, ...useless])

  // Sockets of instances through which a subgraph's own input reaches a cut one: their inner links carry the promoted
  // literal, which is a default and stays. What feeds them from outside goes.
  const promotes = (edge: Edge) => edge.link.originId === INPUT_EDGE
  const promoting = [...cut].filter(promotes).map((edge) => edge.from)
  const carriers = reach(promoting, (vertex) => origins(vertex, promotes))
  const isFed = (vertex: Vertex): boolean =>
    into(vertex).some((edge) => (promotes(edge) ? isFed(edge.from) : !fromCanvas.has(edge.from)))
  return {
    fromPrompt,
    fromCanvas,
    isGone(edge) {
      // Shared with a socket that goes on being fed, the inner link itself has to go.
      if (promotes(edge) && (cut.has(edge) || carriers.has(edge.to)))
        return !fromCanvas.has(edge.from) && isFed(edge.from)
      return cut.has(edge) || fromCanvas.has(edge.from) || fromCanvas.has(edge.to)
    },
  }
}

/** The links of the canvas that have to go, each with the nodes of the prompt that feed it. */
function cutEdges(prompt: Prompt, canvas: Canvas): Map<Edge, NodeId[]> {
  const found = new Map<Edge, NodeId[]>()
  for (const edge of canvas.edges) {
    const entersGroup = edge.target !== null && canvas.groups.has(edge.target.node.type)
    if (!entersGroup && !entersInputOrSecret(edge)) continue
    const feeders = promptFeeders(edge.from, prompt, canvas)
    if (!entersGroup || entersGroupedInput(edge, feeders, prompt, canvas)) found.set(edge, feeders)
  }
  return found
}

function passesOn({ target }: Edge): boolean {
  return target?.mode === 'bypassed' && inputKindOf(target.node.type) !== undefined
}

function isInterfaceClass(classType: string | undefined): boolean {
  return inputKindOf(classType) !== undefined || outputKindOf(classType) !== undefined
}

function entersInputOrSecret({ target, socket }: Edge): boolean {
  if (target === null) return false
  if (target.node.type === DEPLOY_CLASS) return SECRET_WIDGETS.includes(socket)
  return inputKindOf(target.node.type) !== undefined && socket === 'value'
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

/** The nodes of the prompt that a vertex of the canvas stands for, through all that is not in the prompt. */
function promptFeeders(from: Vertex, prompt: Prompt, canvas: Canvas): NodeId[] {
  const isThere = (vertex: Vertex) => Object.hasOwn(prompt, vertex)
  const passed = reach([from], (vertex) =>
    isThere(vertex) ? [] : (canvas.into.get(vertex) ?? []).map((edge) => edge.from),
  )
  return [...passed].filter(isThere)
}
