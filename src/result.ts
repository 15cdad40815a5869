/** Expected failure is a value: nothing under src/ throws for what a user can cause. */
export type Result<T, E> = { ok: true; value: T } | { ok: false; error: E }

export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value }
}

export function fail<E>(error: E): { ok: false; error: E } {
  return { ok: false, error }
}

/** The same value; a failure in the words of the next layer. */
export function mapError<T, E, F>(result: Result<T, E>, toNext: (error: E) => F): Result<T, F> {
  return result.ok ? result : fail(toNext(result.error))
}
