import { maskKeys } from '../../checks/runflow-keys.ts'
import { joinSentences, t, textsOf } from '../../text/text.ts'
import type { Message } from '../../types/message.ts'
import { error } from '../../types/message.ts'
import type { ApiFailure } from '../../types/runflow-api.ts'
import { cancelled, describeApiFailure } from '../api-messages.ts'
import { describeRefusal } from '../local-messages.ts'
import type { UploadStop } from './send-all.ts'

/** One file stopped the deploy. It is named, and so is what may be done about it. */
export function describeUploadStop(stop: UploadStop): Message {
  const path = maskKeys(stop.path)
  if (stop.step === 'read') return describeRead(stop, path)
  if (stop.step === 'verify') return error(textsOf('uploads.verify', { path }))
  const special = describeSpecial(stop.step, stop.failure, path)
  if (special !== null) return special
  const message = describeApiFailure('upload', stop.failure, null)
  return { ...message, detail: joinSentences([t('uploads.not-sent', { path }), message.detail]) }
}

function describeRead({ failure }: Extract<UploadStop, { step: 'read' }>, path: string): Message {
  switch (failure.kind) {
    case 'refused': {
      const texts = { title: t('uploads.read.title', { path }), next: t('uploads.read.next') }
      return error({ ...texts, detail: describeRefusal(failure) })
    }
    case 'unreachable':
      return error(textsOf('uploads.comfyui-unreachable', { path }))
    case 'absent':
    case 'unreadable':
      return error(textsOf('uploads.comfyui-failed', { path }))
    case 'cancelled':
      return cancelled()
    default:
      return failure satisfies never
  }
}

/** What means something else for a file than for a workflow; null: the usual words fit. */
function describeSpecial(
  step: 'announce' | 'put' | 'confirm',
  failure: ApiFailure,
  path: string,
): Message | null {
  const failed = (what: string | number) => ({ path, code: t('api.code.upload', { what }) })
  if (step === 'put' && failure.kind === 'forbidden')
    return error(textsOf('uploads.storage-refused', failed(403)))
  if (step === 'put' && failure.kind === 'network')
    return error(textsOf('uploads.storage-unreachable', failed(t('api.what.network'))), 'try-again')
  if (failure.kind === 'gone') return error(textsOf('uploads.expired', failed(404)))
  if (failure.kind !== 'rejected' || (failure.status !== 413 && failure.status !== 422)) return null
  const message = error(textsOf('uploads.rejected', failed(failure.status)))
  if (failure.detail === null) return message
  const reply = t('api.said', { detail: maskKeys(failure.detail) })
  return { ...message, detail: joinSentences([message.detail, reply]) }
}
