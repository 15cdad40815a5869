// What keeps checks linear: work that several of them need is done once, and what belongs together is found by its key.

/** The result of a function of this context, worked out at its first use. */
export type Once<Context> = <T>(compute: Compute<Context, T>) => T

/** The type of a method: by it a check of any phase fits into the registry. */
type Compute<Context, T> = { of(context: Context): T }['of']

export function openOnce<Context>(context: Context): Once<Context> {
  const results = new Map<unknown, unknown>()
  return <T>(compute: Compute<Context, T>): T => {
    if (!results.has(compute)) results.set(compute, compute(context))
    return results.get(compute) as T
  }
}

/** The items of each key, in the order in which they came. */
export function groupBy<Key, Item>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [item])
    else known.push(item)
  }
  return groups
}
