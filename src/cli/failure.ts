import type { Outcome } from '../deploy/outcome.ts'
import { missingScope } from '../deploy/scopes.ts'
import type { Call } from '../endpoints/calls.ts'
import type { LocalFailure } from '../types/facts.ts'
import type { ApiFailure } from '../types/runflow-api.ts'
import type { Allowed } from './allow.ts'
import { findOpenQuestions } from './allow.ts'

/** What a script needs to know of a failure: words change, these do not. */
export type Failure = {
  step: Step
  /** Of HTTP, where an answer came. */
  status: number | null
  /** The code in the answer, of Runflow or of ComfyUI's Runflow part. */
  code: string | null
  /** The scope that the key lacks. */
  scope: string | null
  /** The same command may succeed later. */
  retryable: boolean
}

export type Step =
  | 'arguments'
  | 'files'
  | 'configuration'
  | 'capture'
  | 'facts'
  | 'check'
  | 'ask'
  | 'lookup'
  | 'hash'
  | 'upload'
  | 'create'
  | 'update'
  | 'write'
  | 'cancelled'
  | 'unexpected'
  | 'run'
  | 'save'
  | Call

/** What ComfyUI's Runflow part refuses for the moment only. */
const PASSES = new Set(['too-many-jobs', 'unknown-job', 'file-changed', 'file-keeps-changing'])

/** null: it did what was asked. */
export function failureOf(outcome: Outcome, allow: Allowed): Failure | null {
  switch (outcome.kind) {
    case 'created':
    case 'updated':
    case 'unchanged':
      return null
    case 'dry-run':
      return findOpenQuestions(outcome.plan.findings, allow).length === 0 ? null : failureAt('ask')
    case 'unconfigured':
    case 'url-invalid':
    case 'host-without-key':
      return failureAt('configuration')
    case 'capture-failed':
      return failureAt('capture')
    case 'facts-failed':
      return ofLocal('facts', outcome.failure)
    case 'hash-failed':
      return ofLocal('hash', outcome.failure)
    case 'version-mismatch':
      return { ...failureAt('facts'), code: 'version-mismatch' }
    case 'blocked':
      return failureAt('check')
    case 'declined':
      return failureAt('ask')
    case 'lookup-failed':
      return ofApi('lookup', outcome.failure)
    case 'create-failed':
      return ofApi('create', outcome.failure)
    case 'update-failed':
      return ofApi('update', outcome.failure)
    case 'upload-failed':
      if (outcome.step === 'read') return ofLocal('upload', outcome.failure)
      // The storage knows no scopes.
      return outcome.step === 'put'
        ? { ...ofApi('upload', outcome.failure), scope: null }
        : ofApi('upload', outcome.failure)
    case 'differs':
      return { ...failureAt('lookup'), code: 'differs' }
    case 'slug-held':
      return { ...failureAt('create'), status: 409 }
    case 'unknown-result':
      return { ...ofApi('write', outcome.failure), retryable: true }
    case 'cancelled':
      return failureAt('cancelled')
    default:
      return outcome satisfies never
  }
}

export function failureAt(step: Step): Failure {
  return { step, status: null, code: null, scope: null, retryable: false }
}

function ofLocal(step: Step, failure: LocalFailure): Failure {
  const code = failure.kind === 'refused' ? failure.code : null
  const retryable = failure.kind === 'unreachable' || (code !== null && PASSES.has(code))
  return { ...failureAt(step), code, retryable }
}

function ofApi(step: 'lookup' | 'upload' | 'create' | 'update' | 'write', failure: ApiFailure): Failure {
  const said = failureOfApi(step, failure)
  if (failure.kind !== 'forbidden' || step === 'write') return said
  return { ...said, scope: missingScope(step, failure) }
}

/** Without the scope: that depends on what was asked. */
export function failureOfApi(step: Step, failure: ApiFailure): Failure {
  const at = failureAt(step)
  switch (failure.kind) {
    case 'unauthorized':
      return { ...at, status: 401 }
    case 'forbidden':
      return { ...at, status: 403, code: failure.code }
    case 'gone':
      return { ...at, status: 404 }
    case 'conflict':
      return { ...at, status: 409, code: failure.code }
    case 'rejected':
      return { ...at, status: failure.status, code: failure.code }
    case 'rate-limited':
      return { ...at, status: 429, retryable: true }
    case 'server':
      return { ...at, status: failure.status, retryable: true }
    case 'network':
    case 'timeout':
    case 'unexpected-response':
      return { ...at, retryable: true }
    case 'relay-refused':
      return { ...at, code: failure.code }
    case 'cancelled':
      return at
    default:
      return failure satisfies never
  }
}
