import type { Result } from '../result.ts'
import { fail } from '../result.ts'
import type { Outcome } from './outcome.ts'

/** A step of the deploy. An abort while it ran ends the deploy as cancelled, whatever the step gave. */
export async function stopAtAbort<T>(
  step: Promise<Result<T, Outcome>>,
  signal: AbortSignal,
): Promise<Result<T, Outcome>> {
  const result = await step
  return signal.aborted ? fail({ kind: 'cancelled' }) : result
}
