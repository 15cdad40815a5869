import { DEPLOY_CLASS } from '../names.ts'
import type { Canvas, Edge, Vertex } from './canvas.ts'
import { SECRET_WIDGETS } from './deploy-nodes.ts'
import { inputKindOf, outputKindOf } from './interface.ts'
import { INPUT_EDGE } from './links.ts'
import { reach, sourcesOf, uselessAfter } from './reach.ts'
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
  const cutEdges = canvas.edges.filter(entersInputOrSecret)
  const sources = new Set(cutPromptLinks(prompt))
  const feeders = new Map(cutEdges.map((edge) => [edge, promptFeeders(edge.from, prompt, canvas)]))
  for (const found of feeders.values()) for (const id of found) sources.add(id)

  const isOurs = (id: NodeId) => isInterfaceClass(prompt[id]?.class_type)
  const fromPrompt = uselessAfter(Object.keys(prompt), sources, isOurs, (id) => sourcesOf(prompt, id))

  // A bypassed input passes its value on, so its link stays for as long as the prompt needs what it passes.
  const cut = new Set(
    cutEdges.filter((edge) => {
      const isPassedOn = edge.target?.mode === 'bypassed' && edge.target.node.type !== DEPLOY_CLASS
      return !isPassedOn || !feeders.get(edge)?.some((id) => !fromPrompt.has(id))
    }),
  )
  const into = (vertex: Vertex) => canvas.into.get(vertex) ?? []
  const origins = (vertex: Vertex) =>
    into(vertex)
      .filter((edge) => !cut.has(edge))
      .map((edge) => edge.from)
  const stays = (vertex: Vertex) => {
    if (fromPrompt.has(vertex)) return false
    const type = canvas.executions.get(vertex)?.node.type
    return Object.hasOwn(prompt, vertex) || type === DEPLOY_CLASS || isInterfaceClass(type)
  }
  const starts = [...cut].map((edge) => edge.from)
  for (const id of fromPrompt) for (const edge of into(id)) starts.push(edge.from)
  const others = [...canvas.vertices].filter((vertex) => !fromPrompt.has(vertex))
  const fromCanvas = uselessAfter(others, starts, stays, (id) => (fromPrompt.has(id) ? [] : origins(id)))
  for (const id of fromPrompt) fromCanvas.add(id)

  // Sockets of instances through which a subgraph's own input reaches a cut one: their inner links carry the promoted
  // literal, which is a default and stays. What feeds them from outside goes.
  const promotes = (edge: Edge) => edge.link.originId === INPUT_EDGE
  const carriers = reach(
    [...cut].filter(promotes).map((edge) => edge.from),
    (vertex) =>
      into(vertex)
        .filter(promotes)
        .map((edge) => edge.from),
  )
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

export function isInterfaceClass(classType: string | undefined): boolean {
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
