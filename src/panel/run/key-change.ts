/**
 * Another key may come while a run is on its way. What was begun with the key before is not shown with the new one, and
 * whoever comes back with that key waits until it is known what became of it.
 */
export function createKeyChange() {
  let key = {}
  let going: Promise<unknown> = Promise.resolve()
  let leaving = going
  return {
    /** Asked later on: is the key still the one of now? */
    watch(): () => boolean {
      const of = key
      return () => of === key
    },
    follow(work: Promise<void>): Promise<void> {
      going = work.catch(() => {})
      return work
    },
    /** `isGoing`: what is followed goes on, as it may have been sent. */
    change(isGoing: boolean): void {
      key = {}
      if (isGoing) leaving = going
    },
    /** Once nothing of a key before is on its way. */
    settled: (): Promise<unknown> => leaving,
  }
}
