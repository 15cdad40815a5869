import type { RunResult } from '../../runs/run-result.ts'
import { asSentence, joinSentences, t, titledTextsOf } from '../../text/text.ts'
import type { QueueRefusal } from '../../types/here-queue.ts'
import { error } from '../../types/message.ts'
import type { NodeId } from '../../workflow/workflow.ts'
import type { Phase } from './run-state.ts'
import { ended } from './run-state.ts'

// How a run in this ComfyUI ended, as it is shown.

export function succeeded(result: RunResult | null): Phase {
  return ended({ severity: 'success', ...titledTextsOf('run.end.here-succeeded') }, { result })
}

export function lost(): Phase {
  return ended(error(titledTextsOf('run.end.here-lost')))
}

export function cancelled(): Phase {
  return ended({ severity: 'info', ...titledTextsOf('run.end.here-cancelled') })
}

function unreachable(): Phase {
  return ended(error(titledTextsOf('run.end.here-unreachable')))
}

export function notCancelled(): Phase {
  return ended(error(titledTextsOf('run.end.here-not-cancelled')))
}

export function failed(failure: { nodeId: NodeId | null; message: string } | null): Phase {
  const texts = titledTextsOf('run.end.here-failed')
  const detail = failure?.message ? t('run.end.reason-here', { reason: asSentence(failure.message) }) : ''
  const nodes = failure?.nodeId == null ? [] : [{ nodeId: failure.nodeId, message: null, isHere: true }]
  return ended(error({ ...texts, detail }), { nodes })
}

export function refused(refusal: QueueRefusal): Phase {
  if (refusal.kind === 'unreachable') return unreachable()
  const texts = titledTextsOf('run.end.here-refused')
  const reason = [refusal.message, ...refusal.nodes.map(({ message }) => message)].find((text) => text !== '')
  const detail = joinSentences([
    texts.detail,
    reason ? t('run.end.reason-here', { reason: asSentence(reason) }) : '',
  ])
  const nodes = refusal.nodes.map((node) => ({ ...node, isHere: true }))
  return ended(error({ ...texts, detail }), { nodes })
}
