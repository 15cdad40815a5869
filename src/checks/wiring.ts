import { DEPLOY_CLASS, SAVE_CLASSES } from '../names.ts'
import { t, textsOf } from '../text/text.ts'
import { feedersOf } from '../workflow/dependencies.ts'
import { inputKindOf } from '../workflow/io-nodes.ts'
import type { NodeId, Prompt } from '../workflow/workflow.ts'
import { isLink, nodeAt } from '../workflow/workflow.ts'
import { findBeforeMuted } from './before-muted.ts'
import type { CanvasContext, Found } from './check.ts'
import { defineCheck } from './check.ts'
import { mute } from './fixes/fix.ts'
import { defaultIds } from './interface-ids.ts'
import { nodeName } from './node-name.ts'

// Who feeds whom, asked of the flat prompt: there bypasses, reroutes and subgraphs are resolved.

const saveClasses: ReadonlySet<string> = new Set(SAVE_CLASSES)

/** `node`: what it is called, for where it has no id. */
type OfInput = Found & { inputId: string; node: string }

export const inputChained = defineCheck({
  code: 'input-chained',
  severity: 'note',
  when: 'canvas',
  find: (context: CanvasContext, once): OfInput[] =>
    context.interface.inputs.flatMap(({ inputId, nodeId }) => {
      const takers = once(chainedInputs).get(nodeId)
      return takers === undefined
        ? []
        : [{ ...toInput(context, inputId, nodeId), nodeIds: [nodeId, ...takers] }]
    }),
  text: ({ inputId, node }) => ({
    ...textsOf('findings.input-chained', { inputId }),
    ...(inputId.trim() === '' && { title: t('findings.input-chained.title-unnamed', { node }) }),
  }),
})

export const inputUnread = defineCheck({
  code: 'input-unread',
  severity: 'note',
  when: 'canvas',
  find: (context: CanvasContext, once): OfInput[] =>
    context.interface.inputs.flatMap(({ inputId, nodeId }) =>
      once(chainedInputs).has(nodeId) || once(readInSent).has(nodeId)
        ? []
        : [{ ...toInput(context, inputId, nodeId), nodeIds: [nodeId] }],
    ),
  text: ({ inputId, node }) => ({
    ...textsOf('findings.input-unread', { inputId }),
    ...(inputId.trim() === '' && { title: t('findings.input-unread.title-unnamed', { node }) }),
  }),
  // One that is still as it was dropped has its field already.
  idAt: ({ inputId: id, nodeIds: [nodeId] }) =>
    nodeId === undefined || id === '' || defaultIds.has(id) ? null : { id, nodeId, widget: 'input_id' },
  fixes: ({ nodeIds }, context) => mute(nodeIds, context),
})

function toInput(context: CanvasContext, inputId: string | null, nodeId: NodeId) {
  return { inputId: inputId ?? '', node: nodeName(context, nodeId) }
}

/** Looked for in what was captured: the scrub takes one away that stands beside a cut input, without a word. */
export const saveUnwired = defineCheck({
  code: 'save-unwired',
  severity: 'note',
  when: 'canvas',
  find: ({ captured, sent, interface: io }: CanvasContext, once): (Found & { classType: string })[] => {
    if (io.outputs.length === 0) return []
    const classOf = (nodeId: NodeId) => captured.prompt[nodeId]?.class_type ?? ''
    const savers = Object.keys(captured.prompt).filter((nodeId) => saveClasses.has(classOf(nodeId)))
    if (savers.length === 0) return []
    const read = readIn(captured.prompt)
    return savers.flatMap((nodeId) => {
      if (once(feedersOfOutputs).has(nodeId)) return []
      const isHeard = Object.hasOwn(sent.prompt, nodeId) || !read.has(nodeId)
      return isHeard ? [{ classType: classOf(nodeId), nodeIds: [nodeId] }] : []
    })
  },
  text: () => textsOf('findings.save-unwired'),
  fixes: ({ nodeIds }, context) => mute(nodeIds, context),
})

export const partInert = defineCheck({
  code: 'part-inert',
  severity: 'note',
  when: 'canvas',
  find: (context: CanvasContext, once): Inert[] => {
    const { captured, sent, interface: io } = context
    // Without an output everything is inert, and the missing output is what to say.
    if (io.outputs.length === 0) return []
    const inert = Object.keys(sent.prompt).filter((nodeId) => {
      const classType = sent.prompt[nodeId]?.class_type
      if (once(feedersOfOutputs).has(nodeId) || classType === undefined || classType === DEPLOY_CLASS)
        return false
      return !saveClasses.has(classType) && inputKindOf(classType) === undefined
    })
    if (inert.length === 0) return []
    const outputs = new Set(io.outputs.map(({ nodeId }) => nodeId))
    const { muted, before } = findBeforeMuted(captured.graph, (id) => outputs.has(id))
    const waiting = inert.filter((nodeId) => before.has(nodeId))
    const apart = inert.filter((nodeId) => !before.has(nodeId))
    const [first] = muted
    return [
      ...(apart.length === 0 ? [] : [{ nodeIds: apart }]),
      ...(first === undefined || waiting.length === 0
        ? []
        : [{ nodeIds: waiting, muted: nodeName(context, first), showIds: muted }]),
    ]
  },
  subject: ({ muted = '' }) => muted,
  text: ({ muted }) =>
    muted === undefined
      ? textsOf('findings.part-inert')
      : textsOf('findings.part-inert.muted', { node: muted }),
  // What is off by itself is wanted: muting the rest would make it worse.
  fixes: ({ nodeIds, muted }, context) => (muted === undefined ? mute(nodeIds, context) : []),
})

/** `muted`: the node that keeps it from an output. */
type Inert = Found & { muted?: string }

function readInSent({ sent }: CanvasContext): Set<NodeId> {
  return readIn(sent.prompt)
}

/** The nodes that another one reads. */
function readIn(prompt: Prompt): Set<NodeId> {
  const read = new Set<NodeId>()
  for (const nodeId of Object.keys(prompt)) {
    const inputs = prompt[nodeId]?.inputs ?? {}
    for (const input of Object.keys(inputs)) {
      const value = inputs[input]
      if (isLink(value)) read.add(value[0])
    }
  }
  return read
}

function feedersOfOutputs({ sent, interface: io }: CanvasContext): Set<NodeId> {
  return feedersOf(
    sent.prompt,
    io.outputs.map(({ nodeId }) => nodeId),
  )
}

/** Inputs that another Runflow Input takes for its value, with the ones that take them. The scrub cuts these links. */
function chainedInputs({ captured: { prompt }, interface: io }: CanvasContext): Map<NodeId, NodeId[]> {
  const chained = new Map<NodeId, NodeId[]>()
  for (const { nodeId } of io.inputs) {
    const value = nodeAt(prompt, nodeId)?.inputs.value
    if (!isLink(value)) continue
    const [source] = value
    if (inputKindOf(nodeAt(prompt, source)?.class_type) === undefined) continue
    const known = chained.get(source)
    if (known === undefined) chained.set(source, [nodeId])
    else known.push(nodeId)
  }
  return chained
}
