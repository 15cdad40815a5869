import { fail } from '../result.ts'
import type { HashProgress } from '../types/facts.ts'
import type { Ports } from './ports.ts'

/**
 * One hash job of a deploy at a time: it goes on while the facts are read once more, and whoever asks then gets the same
 * one. `end` cancels what still runs, and waits until ComfyUI knows.
 */
export function shareHashing(hash: Ports['hash']): { hash: Ports['hash']; end(): Promise<void> } {
  const ending = new AbortController()
  let job: ReturnType<Ports['hash']> | null = null
  let tell: (progress: HashProgress) => void = () => {}
  return {
    hash(request, onProgress, signal) {
      const cancelled = fail({ kind: 'cancelled' } as const)
      if (signal.aborted) return Promise.resolve(cancelled)
      tell = onProgress
      job ??= hash(request, (progress) => tell(progress), ending.signal).finally(() => {
        job = null
      })
      const left = new Promise<typeof cancelled>((leave) => {
        const stop = () => {
          if (tell === onProgress) tell = () => {}
          leave(cancelled)
        }
        signal.addEventListener('abort', stop, { once: true })
      })
      return Promise.race([job, left])
    },
    async end() {
      tell = () => {}
      if (job !== null) ending.abort()
      await job
    },
  }
}
