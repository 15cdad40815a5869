import { sleep } from '../sleep.ts'

/** Longer than somebody who writes stops between two words. */
const STILL_MS = 1000

/**
 * Reading the whole canvas is one long task of ComfyUI's own, in which no letter shows. What can wait for it does so until
 * nobody types, wherever on the page.
 */
export function watchTyping(page: Pick<EventTarget, 'addEventListener'>): { untilStill(): Promise<void> } {
  let last = Number.NEGATIVE_INFINITY
  const options = { capture: true, passive: true }
  page.addEventListener(
    'keydown',
    () => {
      last = performance.now()
    },
    options,
  )
  const left = () => last + STILL_MS - performance.now()
  return {
    async untilStill() {
      for (let ms = left(); ms > 0; ms = left()) await sleep(ms)
    },
  }
}
