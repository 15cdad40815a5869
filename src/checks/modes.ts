import { formatList } from '../text/format-list.ts'
import { joinSentences, t, textsOf } from '../text/text.ts'
import type { EffectiveMode } from '../workflow/executions.ts'
import { inputKindOf } from '../workflow/io-nodes.ts'
import type { Graph } from '../workflow/workflow.ts'
import type { CanvasContext, Found } from './check.ts'
import { defineCheck } from './check.ts'
import { openEditables } from './editable-node.ts'

// Modes are read from the graph: the prompt only shows what the front end made of them.

/** The oldest front ends leave what is inside a muted or bypassed subgraph in the prompt. */
export const promptUntrusted = defineCheck({
  code: 'prompt-untrusted',
  severity: 'block',
  when: 'canvas',
  find: ({ captured, executions }: CanvasContext): (Found & { frontend: string })[] => {
    const off = [...executions.values()].filter(
      ({ id, mode }) => mode !== 'active' && Object.hasOwn(captured.prompt, id),
    )
    return off.length === 0
      ? []
      : [{ frontend: frontendOf(captured.graph), nodeIds: off.map(({ id }) => id) }]
  },
  subject: () => '',
  text: ({ frontend }) => {
    const texts = textsOf('findings.prompt-untrusted')
    const version = frontend === '' ? '' : t('findings.prompt-untrusted.version', { frontend })
    return { ...texts, detail: joinSentences([texts.detail, version]) }
  },
})

export const inputMuted = defineCheck({
  code: 'input-muted',
  severity: 'note',
  when: 'canvas',
  find: (context: CanvasContext) => inputsThatAre('muted', context),
  subject: () => '',
  text: (finding) => textsOf('findings.input-muted', namesOf(finding)),
})

/** Bypass passes on what feeds the input, and of an Input (String) nothing: slot 0 is `input_id`, and unlinked. */
export const inputBypassed = defineCheck({
  code: 'input-bypassed',
  severity: 'note',
  when: 'canvas',
  find: (context: CanvasContext) => inputsThatAre('bypassed', context),
  subject: () => '',
  text: (finding) => textsOf('findings.input-bypassed', namesOf(finding)),
})

type InputsOff = Found & { inputIds: string[] }

/**
 * Runflow Inputs that the endpoint will not have, as no other node has their id. One finding for all of them: whoever
 * switched them off may want just that.
 */
function inputsThatAre(
  mode: EffectiveMode,
  { captured, executions, interface: io }: CanvasContext,
): InputsOff[] {
  const editableAt = openEditables(captured.graph, executions)
  const kept = new Set(io.inputs.map(({ inputId }) => inputId))
  const off = [...executions.values()]
    .filter((execution) => execution.mode === mode && inputKindOf(execution.node.type) !== undefined)
    .map(({ id: nodeId }) => {
      const { value } = editableAt(nodeId, 'input_id', 0)
      return { nodeId, inputId: typeof value === 'string' && value.trim() !== '' ? value : `#${nodeId}` }
    })
    .filter(({ inputId }) => !kept.has(inputId))
  const inputIds = [...new Set(off.map(({ inputId }) => inputId))]
  return off.length === 0 ? [] : [{ inputIds, nodeIds: off.map(({ nodeId }) => nodeId) }]
}

const MOST_NAMES = 6

function namesOf({ inputIds }: InputsOff): { count: number; names: string } {
  return { count: inputIds.length, names: formatList(inputIds, MOST_NAMES) }
}

function frontendOf(graph: Graph): string {
  const version = graph.extra?.frontendVersion
  return typeof version === 'string' ? version : ''
}
