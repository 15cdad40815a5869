import { maskKeys } from '../checks/runflow-keys.ts'
import { toSize } from '../text/format-size.ts'
import type { Message } from '../types/message.ts'
import { error } from '../types/message.ts'
import type { ApiFailure } from '../types/runflow-api.ts'

/** The request that was refused: it names the scope, and the words that people search for. */
export type Step = 'lookup' | 'upload' | 'create' | 'update'

const SCOPES: Record<Step, string> = {
  lookup: 'comfyui-workflows:read',
  upload: 'assets:create',
  create: 'comfyui-workflows:create',
  update: 'comfyui-workflows:edit',
}

const UNCHANGED = 'Nothing was changed on Runflow.'

export function describeApiFailure(step: Step, failure: ApiFailure, bodyBytes: number | null): Message {
  const failed = (what: string | number) => `${step} failed: ${what}`
  switch (failure.kind) {
    case 'unauthorized':
      return {
        ...error(
          failed(401),
          'The key is missing, revoked, or for another environment.',
          'Make a key and save it again in Settings → Runflow.',
        ),
        action: 'open-settings',
      }
    case 'forbidden':
      return describeForbidden(step, failure.code, failure.detail)
    case 'gone':
      return step === 'lookup'
        ? error(
            failed(404),
            'There is no Runflow API at this URL.',
            `Check the API URL in Settings. ${UNCHANGED}`,
          )
        : error(failed(404), 'The endpoint was deleted meanwhile.', 'Deploy again, which creates it anew.')
    case 'conflict':
      return error(
        failed(409),
        said(failure.detail) || 'Another endpoint was made under this name at the same moment.',
        'Deploy again, or choose another name.',
      )
    case 'rejected':
      return describeRejected(step, failure.status, failure.detail, bodyBytes)
    case 'rate-limited':
      return tryAgain(
        failed(429),
        'Runflow takes no more requests at the moment.',
        'Wait a minute, then deploy again.',
      )
    case 'server':
      return tryAgain(failed(failure.status), 'Runflow has a problem of its own.', afterLoss(step))
    case 'network':
      return tryAgain(
        failed('no connection'),
        'Runflow could not be reached.',
        `Check the network and the API URL. ${afterLoss(step)}`,
      )
    case 'timeout':
      return tryAgain(failed('no answer in time'), 'Runflow did not answer in time.', afterLoss(step))
    case 'relay-refused':
      return error(
        failed('no way to Runflow from this page'),
        `The browser gets no answer from Runflow, and ComfyUI may not ask in its place. ${maskKeys(failure.message)}`,
        UNCHANGED,
      )
    case 'unexpected-response':
      return tryAgain(
        failed('the answer is not readable'),
        `What came back is not an answer of Runflow (${failure.where}). The API URL may be wrong, or a proxy answers in its place.`,
        `Check the API URL in Settings. ${afterLoss(step)}`,
      )
    case 'cancelled':
      return { severity: 'info', title: 'Deploy cancelled', detail: '', next: UNCHANGED }
    default:
      return failure satisfies never
  }
}

function describeForbidden(step: Step, code: string | null, detail: string | null): Message {
  if (code === 'COMFYUI_DEPLOY_BETA_NOT_ENABLED')
    return {
      ...error(
        'ComfyUI Deploy is in beta',
        'Your organization is not enrolled yet (COMFYUI_DEPLOY_BETA_NOT_ENABLED).',
        'Request access in the dashboard; the same click works once you are enrolled.',
      ),
      action: 'get-beta',
    }
  if (code === 'EMAIL_NOT_VERIFIED')
    return error(
      `${step} failed: 403`,
      'The e-mail address of the account is not confirmed.',
      'Open the link in the confirmation e-mail, then deploy again.',
    )
  const reason = code === null || code === 'PERMISSION_DENIED' ? '' : ` ${said(detail) || code}`
  return {
    ...error(
      `${step} failed: 403`,
      `The key needs the scope ${SCOPES[step]}.${reason}`,
      'Make a key with this scope and save it in Settings → Runflow.',
    ),
    action: 'open-keys',
  }
}

function describeRejected(
  step: Step,
  status: number,
  detail: string | null,
  bodyBytes: number | null,
): Message {
  const title = `${step} failed: ${status}`
  // A look-up sends no workflow that could be too large or wrong.
  switch (step === 'lookup' && status !== 402 ? 0 : status) {
    case 402:
      return {
        ...error(
          title,
          said(detail) || 'The credit of your organization is too low.',
          'Add credit, then deploy again.',
        ),
        action: 'open-billing',
      }
    case 413:
      return error(
        title,
        `The workflow is too large for Runflow${bodyBytes === null ? '' : `: ${toSize(bodyBytes)} were sent`}.`,
        'Remove pictures and data that are embedded in nodes or notes, then deploy again.',
      )
    case 422:
      return error(
        title,
        `Runflow does not accept the workflow. ${said(detail)}`.trim(),
        'Correct what it names, then deploy again.',
      )
    default:
      return error(
        title,
        said(detail) || 'Runflow refused the request.',
        `${UNCHANGED} Check the API URL in Settings.`,
      )
  }
}

/** What a server says goes into a message only without keys, for it may repeat what it was sent. */
function said(detail: string | null): string {
  return detail === null ? '' : maskKeys(detail)
}

/** A write without an answer may have arrived; a deploy looks first, so doing it again is safe. */
function afterLoss(step: Step): string {
  return step === 'lookup' || step === 'upload'
    ? 'Nothing was changed; try again.'
    : 'It may have arrived all the same. Deploy again: it looks first and makes no second endpoint.'
}

function tryAgain(title: string, detail: string, next: string): Message {
  return { ...error(title, detail, next), action: 'try-again' }
}
