import { maskKeys } from '../checks/runflow-keys.ts'
import { toSize } from '../text/format-size.ts'
import { joinSentences, refusalText, t, textsOf } from '../text/text.ts'
import type { Message } from '../types/message.ts'
import { ACTION_LINKS, error } from '../types/message.ts'
import type { ApiFailure } from '../types/runflow-api.ts'
import type { Step } from './scopes.ts'
import { SCOPES } from './scopes.ts'

/** `bodyBytes`: how large the refused write was. */
export function describeApiFailure(step: Step, failure: ApiFailure, bodyBytes: number | null): Message {
  const failed = (what: string | number) => ({ code: t(`api.code.${step}`, { what }) })
  const mayHaveArrived = step === 'create' || step === 'update'
  switch (failure.kind) {
    case 'unauthorized':
      return error(textsOf('api.unauthorized', failed(401)), 'open-settings')
    case 'forbidden':
      return describeForbidden(step, failure.code, failure.detail)
    case 'gone':
      // Whoever only looked has deployed nothing.
      return mayHaveArrived
        ? error(textsOf('api.endpoint-deleted', failed(404)))
        : error(textsOf('api.endpoint-gone', failed(404)), 'try-again')
    case 'conflict':
      return withReply(error(textsOf('api.conflict', failed(409))), failure.detail)
    case 'rejected':
      return describeRejected(step, failure.status, failure.detail, bodyBytes)
    case 'rate-limited':
      return error(textsOf('api.rate-limited', failed(429)), 'try-again')
    case 'server':
      return error(textsOf('api.server', { ...failed(failure.status), mayHaveArrived }), 'try-again')
    case 'network':
    case 'timeout': {
      const what = t(`api.what.${failure.kind}`)
      return error(textsOf(`api.${failure.kind}`, { ...failed(what), mayHaveArrived }), 'try-again')
    }
    case 'relay-refused':
      return describeRelay(failure, failed(t('api.what.relay-refused')))
    case 'unexpected-response': {
      const code = failed(t('api.what.unexpected-response'))
      const values = { ...code, mayHaveArrived, where: failure.where }
      return error(textsOf('api.unexpected-response', values), 'try-again')
    }
    case 'cancelled':
      return cancelled()
    default:
      return failure satisfies never
  }
}

export function cancelled(): Message {
  const texts = { title: t('outcomes.cancelled.title'), detail: t('outcomes.cancelled.detail'), next: '' }
  return { severity: 'info', ...texts }
}

function describeForbidden(step: Step, code: string | null, detail: string | null): Message {
  const failed = { code: t(`api.code.${step}`, { what: 403 }) }
  if (code === 'COMFYUI_DEPLOY_BETA_NOT_ENABLED')
    return error(textsOf('api.beta', { ...failed, url: ACTION_LINKS['get-beta'] }), 'get-beta')
  if (code === 'EMAIL_NOT_VERIFIED') return error(textsOf('api.email', failed))
  const scope = SCOPES[step]
  const texts = {
    title: t(`api.forbidden.title.${step}`),
    detail: t('api.forbidden.detail', { scope, ...failed }),
    next: t('api.forbidden.next', { url: ACTION_LINKS['open-keys'] }),
  }
  return withReply(error(texts, 'open-keys'), code === 'PERMISSION_DENIED' ? null : (detail ?? code))
}

function describeRejected(
  step: Step,
  status: number,
  detail: string | null,
  bodyBytes: number | null,
): Message {
  const failed = { code: t(`api.code.${step}`, { what: status }) }
  const isWrite = step === 'create' || step === 'update'
  // Runflow always has its list of endpoints, be it empty: something else answered.
  if (status === 404 && step === 'lookup') return withReply(error(textsOf('api.no-api', failed)), detail)
  if (status === 402)
    return withReply(
      error(textsOf('api.credit', { ...failed, url: ACTION_LINKS['open-billing'] }), 'open-billing'),
      detail,
    )
  // A look-up sends no workflow that could be too large or wrong.
  if (status === 413 && isWrite && bodyBytes !== null)
    return error(textsOf('api.too-large', { ...failed, size: toSize(bodyBytes) }))
  return withReply(error(textsOf(status === 422 && isWrite ? 'api.invalid' : 'api.rejected', failed)), detail)
}

function describeRelay(
  { code, params }: Extract<ApiFailure, { kind: 'relay-refused' }>,
  failed: { code: string },
): Message {
  const texts = textsOf('api.relay-refused', failed)
  return error({ ...texts, detail: joinSentences([texts.detail, refusalText(code, params)]) })
}

/** What a server says is shown only without keys, for it may repeat what it was sent. */
function withReply(message: Message, reply: string | null): Message {
  if (reply === null || reply === '') return message
  return { ...message, detail: joinSentences([message.detail, t('api.said', { detail: maskKeys(reply) })]) }
}
