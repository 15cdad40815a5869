/** The groups of items that feed themselves, each group once: one item alone only if it reads itself. */
export function findCycles<T>(items: Iterable<T>, sources: (item: T) => Iterable<T>): T[][] {
  const found: T[][] = []
  const order = new Map<T, number>()
  // The lowest place that is reached from here, as long as the item is on the path.
  const low = new Map<T, number>()
  const open: T[] = []
  const isOpen = new Set<T>()

  for (const start of items) {
    if (order.has(start)) continue
    // By hand: a chain of nodes may be longer than the stack.
    const path = [enter(start)]
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      const { item, rest } = step
      const next = rest.next()
      if (next.done !== true) {
        if (!order.has(next.value)) path.push(enter(next.value))
        else if (isOpen.has(next.value)) lower(item, order.get(next.value))
        continue
      }
      path.pop()
      const reader = path.at(-1)
      if (reader !== undefined) lower(reader.item, low.get(item))
      if (low.get(item) === order.get(item)) close(item)
    }
  }
  return found

  function enter(item: T): { item: T; rest: Iterator<T> } {
    order.set(item, order.size)
    low.set(item, order.size - 1)
    open.push(item)
    isOpen.add(item)
    return { item, rest: sources(item)[Symbol.iterator]() }
  }

  function lower(item: T, to: number | undefined): void {
    const known = low.get(item)
    if (known !== undefined && to !== undefined && to < known) low.set(item, to)
  }

  function readsItself(item: T): boolean {
    for (const source of sources(item)) if (source === item) return true
    return false
  }

  function close(item: T): void {
    const group = open.splice(open.lastIndexOf(item))
    for (const each of group) isOpen.delete(each)
    if (group.length > 1 || readsItself(item)) found.push(group)
  }
}
