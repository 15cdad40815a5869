import type { Guard } from '../guard.ts'
import { anything, count, shape } from '../guard.ts'
import type { LocalFailure } from '../types/facts.ts'
import type { ApiFailure, Relay, RelayAnswer } from '../types/runflow-api.ts'
import type { LocalCall } from './request.ts'
import { ask } from './request.ts'

const isStatus: Guard<number> = (value): value is number => count(value) && value >= 200 && value <= 599
const isAnswer = shape({ status: isStatus, body: anything })

/** The API call made from ComfyUI's side. The key goes in the body, to ComfyUI's own origin, and is kept nowhere. */
export function openRelay(call: LocalCall): Relay {
  return async (request, signal): Promise<RelayAnswer> => {
    const answer = await ask(call, { method: 'POST', path: '/runflow/relay', body: request, signal })
    if (!answer.ok) {
      const unsent = isUnsent(answer.error) ? { isUnsent: true as const } : {}
      return { kind: 'failed', failure: failureOfRelay(answer.error), ...unsent }
    }
    if (!isAnswer(answer.value))
      return { kind: 'failed', failure: { kind: 'unexpected-response', where: 'relay' } }
    return { kind: 'answered', status: answer.value.status, body: answer.value.body }
  }
}

/** `failed`: a mistake of the Python side, which may have come upon it after the API got the request. */
const MAYBE_SENT = ['relay-network', 'relay-timeout', 'failed']

/** ComfyUI has no relay, or says that it did not send it. */
function isUnsent(failure: LocalFailure): boolean {
  if (failure.kind === 'absent') return true
  return failure.kind === 'refused' && !MAYBE_SENT.includes(failure.code)
}

export function failureOfRelay(failure: LocalFailure): ApiFailure {
  switch (failure.kind) {
    case 'refused':
      if (failure.code === 'relay-network' || failure.code === 'relay-unconnected') return { kind: 'network' }
      if (failure.code === 'relay-timeout') return { kind: 'timeout' }
      if (failure.code === 'failed') return { kind: 'unexpected-response', where: 'relay' }
      return { kind: 'relay-refused', code: failure.code, params: failure.params }
    case 'cancelled':
      return { kind: 'cancelled' }
    case 'unreachable':
    case 'absent':
      // An older Python side has no relay: then only the direct path is left, and its failure counts.
      return { kind: 'network' }
    case 'unreadable':
      return { kind: 'unexpected-response', where: 'relay' }
  }
}
