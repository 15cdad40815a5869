/** `isPatient`: nobody waits for this one. */
export type Limit = <Answer>(
  work: () => Promise<Answer>,
  signal?: AbortSignal | null,
  isPatient?: boolean,
) => Promise<Answer>

/**
 * At most so many at a time; the others wait for their turn, in order. Of those that are patient at most `mostPatient`,
 * so that something else may pass them.
 */
export function createLimit(most: number, mostPatient = most): Limit {
  const waiting: { isPatient: boolean; begin(): void }[] = []
  let running = 0
  let patient = 0

  const mayBegin = (isPatient: boolean) => running < most && (!isPatient || patient < mostPatient)

  function count(isPatient: boolean, by: 1 | -1): void {
    running += by
    if (isPatient) patient += by
  }

  function turn(signal: AbortSignal | null | undefined, isPatient: boolean): Promise<void> {
    if (mayBegin(isPatient)) {
      count(isPatient, 1)
      return Promise.resolve()
    }
    return new Promise((resolve, leave) => {
      const left = () => {
        waiting.splice(waiting.indexOf(waiter), 1)
        leave(signal?.reason)
      }
      const waiter = {
        isPatient,
        begin() {
          signal?.removeEventListener('abort', left)
          count(isPatient, 1)
          resolve()
        },
      }
      waiting.push(waiter)
      signal?.addEventListener('abort', left, { once: true })
    })
  }

  return async (work, signal, isPatient = false) => {
    signal?.throwIfAborted()
    await turn(signal, isPatient)
    try {
      return await work()
    } finally {
      count(isPatient, -1)
      const next = waiting.findIndex((one) => mayBegin(one.isPatient))
      if (next >= 0) waiting.splice(next, 1)[0]?.begin()
    }
  }
}

/** A request lasts until its answer is read. A large file is the browser's to keep, and not this page's. */
export async function readWhole(response: Response): Promise<Response> {
  return response.body === null ? response : new Response(await response.blob(), response)
}
