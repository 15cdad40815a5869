import { count, finite, oneOf, orNull, shape, text } from '../guard.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { LocalFailure } from '../types/facts.ts'
import type { ComparedSide, Comparison, MadeHere, RunResult } from '../types/run-result.ts'
import type { LocalCall } from './request.ts'
import { ask, askForBytes } from './request.ts'

const isSide = shape({
  size_bytes: count,
  sha256: text,
  width: orNull(count),
  height: orNull(count),
  frames: orNull(count),
})
const isComparison = shape({
  verdict: oneOf('identical', 'alike', 'different'),
  difference: orNull(shape({ mean: finite, largest: count, ssim: finite })),
  here: isSide,
  there: isSide,
})

/** Compares a file that was made here with one that a run made. ComfyUI's side reads both. */
export async function compareResult(
  call: LocalCall,
  result: RunResult,
  madeHere: MadeHere,
  signal: AbortSignal,
): Promise<Result<Comparison, LocalFailure>> {
  const path = '/runflow/comparisons'
  const body = { ...toBody(result), made_here: madeHere }
  const answer = await ask(call, { method: 'POST', path, body, signal })
  if (!answer.ok) return answer
  if (!isComparison(answer.value)) return fail({ kind: 'unreadable', where: path })
  const { verdict, difference, here, there } = answer.value
  return ok({ verdict, difference, here: toSide(here), there: toSide(there) })
}

/** The bytes of a result, where the page may not show its address. */
export function readResult(
  call: LocalCall,
  result: RunResult,
  signal: AbortSignal,
): Promise<Result<Blob, LocalFailure>> {
  return askForBytes(call, { method: 'POST', path: '/runflow/run-results', body: toBody(result), signal })
}

function toBody({ origin, key, runId, place }: RunResult) {
  return { origin, key, run_id: runId, place }
}

function toSide({
  size_bytes,
  ...side
}: { size_bytes: number } & Omit<ComparedSide, 'sizeBytes'>): ComparedSide {
  return { sizeBytes: size_bytes, ...side }
}
