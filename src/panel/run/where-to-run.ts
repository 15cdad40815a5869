import { signal } from '@preact/signals'
import type { Where } from './run-state.ts'

/**
 * Where to run. Until somebody chooses, it follows what there is: a workflow that is not deployed can only be run here.
 */
export function createWhere() {
  const where = signal<Where>('runflow')
  let isChosen = false
  let isByItself = false

  /** `from`, which nobody has chosen, gives way. Answers whether it did. */
  function move(from: Where, to: Where): boolean {
    if (isChosen || where.peek() !== from) return false
    where.value = to
    return true
  }

  return {
    where,
    choose(place: Where): void {
      isChosen = true
      where.value = place
    },
    /** Nothing is live that could be run. Answers whether the place is another one now. */
    notDeployed(): boolean {
      const isMoved = move('runflow', 'here')
      isByItself = isByItself || isMoved
      return isMoved
    },
    /** Whoever came here only because nothing was live. */
    deployed(): void {
      if (isByItself) move('here', 'runflow')
      isByItself = false
    },
  }
}
