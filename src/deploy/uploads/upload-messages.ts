import { maskKeys } from '../../checks/runflow-keys.ts'
import type { Message } from '../../types/message.ts'
import { error } from '../../types/message.ts'
import type { ApiFailure } from '../../types/runflow-api.ts'
import { describeApiFailure } from '../api-messages.ts'
import type { UploadStop } from './send-all.ts'

const UNCHANGED = 'Nothing was changed on Runflow: the endpoint is as it was.'

/** One file stopped the deploy. It is named, and so is what may be done about it. */
export function describeUploadStop(stop: UploadStop): Message {
  const file = `The file ${maskKeys(stop.path)} was not sent.`
  if (stop.step === 'read') return { ...describeRead(stop, file) }
  if (stop.step === 'verify')
    return error(
      'upload failed: what arrived is not what was sent',
      `Runflow confirmed ${maskKeys(stop.path)} with another size.`,
      `${UNCHANGED} Deploy again.`,
    )
  const message = describeRefused(stop.step, stop.failure) ?? describeApiFailure('upload', stop.failure, null)
  return { ...message, detail: `${file} ${message.detail}`.trim() }
}

function describeRead({ failure }: Extract<UploadStop, { step: 'read' }>, file: string): Message {
  switch (failure.kind) {
    case 'refused':
      return error(
        'upload failed: a file could not be read',
        maskKeys(failure.message),
        `${UNCHANGED} Deploy again.`,
      )
    case 'unreachable':
      return error(
        'upload failed: ComfyUI does not answer',
        file,
        `${UNCHANGED} Check that ComfyUI is running, then deploy again.`,
      )
    case 'absent':
    case 'unreadable':
      return error(
        'upload failed: ComfyUI did not give the file',
        file,
        `${UNCHANGED} Restart ComfyUI, reload this tab, then deploy again.`,
      )
    case 'cancelled':
      return { severity: 'info', title: 'Deploy cancelled', detail: '', next: UNCHANGED }
    default:
      return failure satisfies never
  }
}

/** What means something else for a file than for a workflow; null: the usual words fit. */
function describeRefused(step: 'announce' | 'put' | 'confirm', failure: ApiFailure): Message | null {
  if (step === 'put' && failure.kind === 'forbidden')
    return error(
      'upload failed: 403',
      "Runflow's storage refused it twice, with a fresh address each time.",
      `${UNCHANGED} Check the clock of this machine, then deploy again.`,
    )
  if (step === 'put' && failure.kind === 'network')
    return {
      ...error(
        'upload failed: no connection',
        "Runflow's storage could not be reached.",
        `${UNCHANGED} Check the network, then deploy again.`,
      ),
      action: 'try-again',
    }
  if (failure.kind === 'gone')
    return error('upload failed: 404', 'Runflow does not know the upload any more.', 'Deploy again.')
  if (failure.kind !== 'rejected' || (failure.status !== 413 && failure.status !== 422)) return null
  const said = failure.detail === null ? '' : ` ${maskKeys(failure.detail)}`
  return error(
    `upload failed: ${failure.status}`,
    `Runflow does not take it.${said}`,
    `${UNCHANGED} Files may have up to 50 MiB. Choose another file in the node, or feed it through a Runflow Input.`,
  )
}
