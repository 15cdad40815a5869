import type { Guarded } from '../guard.ts'
import { anything, count, oneOf, orNull, shape, text } from '../guard.ts'
import type { LocalFailure } from '../types/facts.ts'
import type { UploadRelay, UploadRelayAnswer } from '../types/runflow-api.ts'
import { failureOfRelay } from './relay.ts'
import type { LocalCall } from './request.ts'
import { ask } from './request.ts'

const isStep = oneOf('announce', 'put', 'confirm')
const isAnswer = shape({
  asset: orNull(shape({ asset_id: text, url: text, size_bytes: count })),
  failed: orNull(
    shape({
      step: isStep,
      reason: oneOf('status', 'network', 'timeout', 'unreadable'),
      status: orNull(count),
      body: anything,
    }),
  ),
})

/** The refusals that are about the file, not about the way: reading it is the step that failed. */
const FILE_CODES = ['file-changed', 'file-missing', 'file-outside']

/** ComfyUI reads the file and sends it itself. The request says what it must find; the API says where to put it. */
export function openUploadRelay(call: LocalCall): UploadRelay {
  return async (request, signal): Promise<UploadRelayAnswer> => {
    const answer = await ask(call, { method: 'POST', path: '/runflow/relay/uploads', body: request, signal })
    if (!answer.ok) return { kind: 'failed', ...failureOf(answer.error) }
    if (!isAnswer(answer.value)) return unreadable('announce')
    const { asset, failed } = answer.value
    if (asset !== null)
      return {
        kind: 'uploaded',
        asset: { assetId: asset.asset_id, url: asset.url, sizeBytes: asset.size_bytes },
      }
    if (failed === null) return unreadable('announce')
    const { step, reason, status, body } = failed
    if (reason === 'network' || reason === 'timeout')
      return { kind: 'failed', step, failure: { kind: reason } }
    return reason === 'status' && status !== null
      ? { kind: 'answered', step, status, body }
      : unreadable(step)
  }
}

function failureOf(failure: LocalFailure) {
  if (failure.kind === 'refused' && FILE_CODES.includes(failure.code))
    return { step: 'read', failure } as const
  return { step: 'announce', failure: failureOfRelay(failure) } as const
}

function unreadable(step: Guarded<typeof isStep>): UploadRelayAnswer {
  return { kind: 'failed', step, failure: { kind: 'unexpected-response', where: 'upload' } }
}
