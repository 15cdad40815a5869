/** Of the 16 ms that a screen has for a picture, what is left for others. */
const TURN_MS = 8

type Scheduler = { yield?: () => Promise<void> }

/** For long work on a page: `pause()` gives the page a turn once this work has had its own. */
export function takeTurns(turnMs = TURN_MS): { pause(): Promise<void> | undefined } {
  let began = performance.now()
  return {
    pause() {
      if (performance.now() - began < turnMs) return undefined
      return nextTurn().then(() => {
        began = performance.now()
      })
    },
  }
}

/** The page may answer its person before what follows. */
export function nextTurn(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler }
  // Older browsers: a timer, which comes after what waits already.
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve))
}
