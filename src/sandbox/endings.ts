import type { RunMode } from './faults.ts'

// The ways in which a run can end. Each is there to be asked for by whoever tests what it does to a caller.

/** Where a dispatch asks for one: `metadata["sandbox.ending"]`. Runflow itself would only echo it. */
export const ENDING_KEY = 'sandbox.ending'

export type RunFailure = { code: string | null; message: string }
export type Ending = {
  /** The `status_code` from then on. */
  status: string
  /** false: nothing is finished, and no callback is sent. */
  isFinal: boolean
  /** false: it ends before a worker takes it. */
  starts: boolean
  outputs: 'all' | 'first' | 'none'
  /** How much of its nodes it got through, from 0 to 1. */
  reached: number
  failure: RunFailure | null
  /** Nobody finds the run any longer. */
  isGone?: true
}

const final: Ending = {
  status: 'failed',
  isFinal: true,
  starts: true,
  outputs: 'none',
  reached: 0,
  failure: null,
}
/** Of a run that somebody works on. */
export const unfinished: Ending = { ...final, status: 'running', isFinal: false, reached: 0.5 }
const asked = `This is the sandbox: ${ENDING_KEY} asked for it.`

const ENDINGS = {
  succeeded: { ...final, status: 'succeeded', outputs: 'all', reached: 1 },
  partial_succeeded: { ...final, status: 'partial_succeeded', outputs: 'first', reached: 0.5 },
  INPUT_VALIDATION_FAILED: failed('INPUT_VALIDATION_FAILED', `An input was refused. ${asked}`),
  invalid_sha: failed('invalid_sha', `A model has no usable sha256. ${asked}`),
  MODEL_UNAVAILABLE: failed('MODEL_UNAVAILABLE', `A model could not be loaded. ${asked}`),
  SANDBOX_HAS_NO_GPU: failed(
    'SANDBOX_HAS_NO_GPU',
    'This is the sandbox: the endpoint was found and the run accepted, but there is no GPU here, so nothing was computed.',
  ),
  canceled: { ...final, status: 'canceled', starts: false },
  cancelled: { ...final, status: 'cancelled', starts: false },
  timeout: broken('timeout', `It took too long. ${asked}`),
  errored: broken('errored', `The worker broke. ${asked}`),
  /** A state that no list has. */
  unheard_of: { ...unfinished, status: 'sandbox_unheard_of' },
  gone: { ...unfinished, isGone: true },
  endless: unfinished,
} satisfies Record<string, Ending>

export type EndingName = keyof typeof ENDINGS
export const ENDING_NAMES = Object.keys(ENDINGS) as EndingName[]

/** null: `value` is the name of none. */
export function endingNamed(value: unknown): Ending | null {
  const name = ENDING_NAMES.find((known) => known === value)
  return name === undefined ? null : ENDINGS[name]
}

/** `refused`: why the platform would fail this run. Whatever is asked for, such a run gives nothing. */
export function chooseEnding(wanted: Ending | null, refused: RunFailure | null, mode: RunMode): Ending {
  const ending = wanted ?? (mode === 'fail' ? ENDINGS.SANDBOX_HAS_NO_GPU : ENDINGS.succeeded)
  const isRefused = refused !== null && (wanted === null || wanted.outputs !== 'none')
  return isRefused ? failed(refused.code, refused.message) : ending
}

function broken(status: string, message: string): Ending {
  return { ...final, status, reached: 0.5, failure: { code: null, message } }
}

function failed(code: string | null, message: string): Ending {
  return { ...final, failure: { code, message } }
}
