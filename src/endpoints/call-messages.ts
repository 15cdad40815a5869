import { maskKeys } from '../checks/runflow-keys.ts'
import { joinSentences, t, textsOf } from '../text/text.ts'
import type { Message } from '../types/message.ts'
import { ACTION_LINKS, error } from '../types/message.ts'
import type { ApiFailure, LostFailure } from '../types/runflow-api.ts'
import type { Call } from './calls.ts'
import { CALL_SCOPES } from './calls.ts'

type Refused = Extract<ApiFailure, { kind: 'forbidden' | 'conflict' | 'rejected' }>

/** Why a call did not do what it was to do, and what to do next. One sentence has the words that people search for. */
export function describeCallFailure(call: Call, failure: ApiFailure): Message {
  const failed = (what: string | number) => ({ code: t(`calls.code.${call}`, { what }) })
  switch (failure.kind) {
    case 'unauthorized':
      return error(textsOf('api.unauthorized', failed(401)), 'open-settings')
    case 'forbidden':
      return describeForbidden(call, failure, failed(403))
    case 'gone':
      return error(textsOf(isOfRun(call) ? 'calls.no-run' : 'calls.no-endpoint', failed(404)))
    case 'conflict':
      return withReply(error(textsOf('calls.rejected', failed(409))), failure)
    case 'rejected':
      return describeRejected(call, failure, failed(failure.status))
    case 'rate-limited':
      return error(textsOf('calls.rate-limited', failed(429)), 'try-again')
    case 'relay-refused':
      return error(textsOf('api.relay-refused', failed(t('api.what.relay-refused'))))
    case 'server':
    case 'network':
    case 'timeout':
    case 'unexpected-response':
      return describeLost(call, failure)
    case 'cancelled':
      return {
        severity: 'info',
        title: t('calls.cancelled.title'),
        detail: t('calls.cancelled.detail'),
        next: '',
      }
    default:
      return failure satisfies never
  }
}

function isOfRun(call: Call): boolean {
  return call === 'status' || call === 'logs'
}

function describeForbidden(
  call: Call,
  failure: Extract<ApiFailure, { kind: 'forbidden' }>,
  failed: { code: string },
): Message {
  if (failure.code === 'COMFYUI_DEPLOY_BETA_NOT_ENABLED')
    return error(textsOf('calls.beta', { ...failed, url: ACTION_LINKS['get-beta'] }), 'get-beta')
  if (failure.code === 'EMAIL_NOT_VERIFIED') return error(textsOf('calls.email', failed))
  const scope = CALL_SCOPES[call]
  const isScope = scope !== null && (failure.code === null || failure.code === 'PERMISSION_DENIED')
  if (!isScope) return withReply(error(textsOf('calls.rejected', failed)), failure)
  return error(textsOf('calls.forbidden', { ...failed, scope, url: ACTION_LINKS['open-keys'] }), 'open-keys')
}

function describeRejected(
  call: Call,
  failure: Extract<ApiFailure, { kind: 'rejected' }>,
  failed: { code: string },
): Message {
  const { status, detail } = failure
  if (status === 402)
    return error(textsOf('calls.credit', { ...failed, url: ACTION_LINKS['open-billing'] }), 'open-billing')
  if (status === 404) return withReply(error(textsOf('api.no-api', failed)), failure)
  // Of all that a dispatch is refused for, only this is no fault of the values; it has no code of its own.
  if (status === 422 && call === 'dispatch' && /\bGPUs?\b/i.test(detail ?? ''))
    return withReply(error(textsOf('calls.gpu-inactive', failed)), failure)
  if (status === 422 && call === 'dispatch')
    return withReply(error(textsOf('calls.values-refused', failed)), failure)
  return withReply(error(textsOf('calls.rejected', failed)), failure)
}

/** The words that people search for: which call it was, and what came of it. */
export function codeOfLost(call: Call, failure: LostFailure): { code: string } {
  const what = failure.kind === 'server' ? failure.status : t(`api.what.${failure.kind}`)
  return { code: t(`calls.code.${call}`, { what }) }
}

/** No answer that says anything: a read is harmless, a change may have been made, a run may cost. */
function describeLost(call: Call, failure: LostFailure): Message {
  const code = codeOfLost(call, failure)
  if (call === 'dispatch') return error(textsOf('calls.maybe-started', code))
  if (call === 'delete' || call === 'update') return error(textsOf('calls.maybe-changed', code), 'try-again')
  const nothing = { ...code, mayHaveArrived: false }
  if (failure.kind === 'unexpected-response')
    return error(textsOf('api.unexpected-response', { ...nothing, where: failure.where }), 'try-again')
  return error(textsOf(`api.${failure.kind}`, nothing), 'try-again')
}

/** What a server says is shown only without keys, for it may repeat what it was sent. */
function withReply(message: Message, { detail, code }: Refused): Message {
  const reply = detail ?? code
  if (reply === null || reply === '') return message
  return { ...message, detail: joinSentences([message.detail, t('api.said', { detail: maskKeys(reply) })]) }
}
