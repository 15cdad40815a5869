import type { LocalCall } from './request.ts'

/**
 * At most so many at a time, each until its answer is read; the others wait for their turn. A browser sends six requests
 * to one origin, and ComfyUI's own page needs some of them.
 */
export function limitCalls(call: LocalCall, most: number): LocalCall {
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

  return async (path, init) => {
    init.signal?.throwIfAborted()
    await turn(init.signal)
    try {
      const response = await call(path, init)
      // A large file is the browser's to keep, and not this page's.
      return response.body === null ? response : new Response(await response.blob(), response)
    } finally {
      const next = waiting.shift()
      if (next === undefined) running -= 1
      else next()
    }
  }
}
