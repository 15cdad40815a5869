import type { Result } from '../result.ts'

/** An answer that is welcome and never waited for, unless somebody says so. */
export type BackgroundRequest<T> = {
  /** What has come by now; null before, and after a failure. */
  soFar(): T | null
  wait(): Promise<T | null>
}

export function runInBackground<T>(question: Promise<Result<T, unknown>>): BackgroundRequest<T> {
  let value: T | null = null
  const settled = question.then(
    (answer) => {
      value = answer.ok ? answer.value : null
      return value
    },
    () => null,
  )
  return { soFar: () => value, wait: () => settled }
}
