export type Limit = <Answer>(work: () => Promise<Answer>, signal?: AbortSignal | null) => Promise<Answer>

/** At most so many at a time; the others wait for their turn, in order. */
export function createLimit(most: number): Limit {
  const waiting: (() => void)[] = []
  let running = 0

  function turn(signal: AbortSignal | null | undefined): Promise<void> {
    if (running < most) {
      running += 1
      return Promise.resolve()
    }
    return new Promise((begin, leave) => {
      const left = () => {
        waiting.splice(waiting.indexOf(begun), 1)
        leave(signal?.reason)
      }
      const begun = () => {
        signal?.removeEventListener('abort', left)
        begin()
      }
      waiting.push(begun)
      signal?.addEventListener('abort', left, { once: true })
    })
  }

  return async (work, signal) => {
    signal?.throwIfAborted()
    await turn(signal)
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next === undefined) running -= 1
      else next()
    }
  }
}

/** A request lasts until its answer is read. A large file is the browser's to keep, and not this page's. */
export async function readWhole(response: Response): Promise<Response> {
  return response.body === null ? response : new Response(await response.blob(), response)
}
