import type { WriteState } from './command.ts'

/** Time to come to an end in order. */
const ENDING_MS = 2000
/** Whoever sends SIGTERM sends SIGKILL next: ten seconds later with docker stop, earlier with some CI. */
const ANSWER_MS = 5000

export type InterruptSignal = 'SIGINT' | 'SIGTERM' | 'SIGHUP'

export type Interrupts = {
  /** Fired by the first signal: nothing new is begun. */
  signal: AbortSignal
  /** Settled when nothing is waited for any longer: a second signal, or the time is up. */
  atOnce: Promise<void>
  receive(signal: InterruptSignal): void
}

type Surroundings = {
  write: Readonly<WriteState>
  /** It goes on, as a write cannot be taken back. */
  onWaiting(slug: string): void
  /** Must not keep the process alive. */
  startTimer(ms: number, ring: () => void): void
}

export function createInterrupts({ write, onWaiting, startTimer }: Surroundings): Interrupts {
  const controller = new AbortController()
  let stop = () => {}
  const atOnce = new Promise<void>((resolve) => {
    stop = resolve
  })
  return {
    signal: controller.signal,
    atOnce,
    receive(signal) {
      if (controller.signal.aborted) return stop()
      controller.abort()
      if (write.slug === null) return startTimer(ENDING_MS, stop)
      onWaiting(write.slug)
      // At a terminal the person decides how long: a second Ctrl+C.
      if (signal !== 'SIGINT') startTimer(ANSWER_MS, stop)
    },
  }
}
