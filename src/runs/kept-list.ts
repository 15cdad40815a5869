/** `localStorage`, or what stands for it. Reading the property may throw by itself. */
export type Slots = () => Pick<Storage, 'getItem' | 'setItem'>

const MOST = 20
/** Nothing runs that long. */
const LONGEST_MS = 7 * 24 * 3600 * 1000

type Kept = {
  /** Milliseconds since 1970. */
  at: number
}

/**
 * What a browser waits for, so that a page which is loaded again takes it up, the latest first. Where the browser keeps
 * nothing, it lasts as long as the page.
 */
export function keepList<Item extends Kept>(
  slots: Slots,
  slot: string,
  isItem: (value: unknown) => value is Item,
  idOf: (item: Item) => string,
) {
  let ofPage: Item[] = []
  let isBlocked = false

  /** Read anew each time: another tab may have written. */
  function read(): Item[] {
    if (isBlocked) return ofPage
    try {
      const kept: unknown = JSON.parse(slots().getItem(slot) ?? '[]')
      return Array.isArray(kept) ? kept.filter(isItem) : []
    } catch {
      return ofPage
    }
  }

  function write(items: Item[]): void {
    ofPage = items
    try {
      slots().setItem(slot, JSON.stringify(items))
      isBlocked = false
    } catch {
      // Full or blocked: what stands there is not what was written.
      isBlocked = true
    }
  }

  return {
    all: (now: number): Item[] => read().filter(({ at }) => Math.abs(now - at) < LONGEST_MS),
    keep: (item: Item): void =>
      write([item, ...read().filter((one) => idOf(one) !== idOf(item))].slice(0, MOST)),
    drop: (id: string): void => write(read().filter((one) => idOf(one) !== id)),
  }
}
