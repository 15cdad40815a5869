import type { LocalFailure } from '../types/facts.ts'
import type { UploadRelay, UploadRelayAnswer } from '../types/runflow-api.ts'
import { failureOfRelay } from './relay.ts'
import type { LocalCall } from './request.ts'
import { ask } from './request.ts'
import { count, oneOf, orNull, shape, text } from './validate.ts'

type Step = 'announce' | 'put' | 'confirm'
type Trouble = {
  step: Step
  reason: 'status' | 'network' | 'timeout' | 'unreadable'
  status: number | null
  body: unknown
}
type Asset = { asset_id: string; url: string; size_bytes: number }

const asset = shape<Asset>({ asset_id: text, url: text, size_bytes: count })
const trouble = shape<Trouble>({
  step: oneOf('announce', 'put', 'confirm'),
  reason: oneOf('status', 'network', 'timeout', 'unreadable'),
  status: orNull(count),
  body: (value): value is unknown => value !== undefined,
})
const isAnswer = shape<{ asset: Asset | null; failed: Trouble | null }>({
  asset: orNull(asset),
  failed: orNull(trouble),
})

/** The refusals that are about the file, not about the way: reading it is the step that failed. */
const FILE_CODES = ['file-changed', 'file-missing', 'file-outside']

/** ComfyUI reads the file and sends it itself. What it must find is in the request; where to, the API tells it. */
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

function unreadable(step: Step): UploadRelayAnswer {
  return { kind: 'failed', step, failure: { kind: 'unexpected-response', where: 'upload' } }
}
