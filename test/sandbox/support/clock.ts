import type { Sleep } from '../../../src/sleep.ts'

export type Clock = {
  nowMs: () => number
  sleep: Sleep
  /** Goes on by so much, and wakes whoever wanted to sleep no longer than that. */
  advance(ms: number): void
  /** What is being slept, in the order in which it was begun. */
  waits(): number[]
}

/** A clock that stands still until it is told to go on: nobody waits in a test. */
export function standingClock(startMs: number): Clock {
  let now = startMs
  const sleepers = new Set<{ ms: number; untilMs: number; wake: () => void }>()
  return {
    nowMs: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        const sleeper = { ms, untilMs: now + ms, wake: resolve }
        sleepers.add(sleeper)
        signal?.addEventListener('abort', () => {
          sleepers.delete(sleeper)
          resolve()
        })
      }),
    advance(ms) {
      now += ms
      for (const sleeper of sleepers) {
        if (sleeper.untilMs > now) continue
        sleepers.delete(sleeper)
        sleeper.wake()
      }
    },
    waits: () => [...sleepers].map((sleeper) => sleeper.ms),
  }
}
