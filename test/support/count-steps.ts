import { Session } from 'node:inspector/promises'
import { setFlagsFromString } from 'node:v8'

/**
 * How much work a synchronous function is, the same on every machine: how often the engine ran each block of the modules
 * below src/, and how many elements built-in functions that call nothing of ours read or copied. What a regular
 * expression or a search in a text costs is not seen.
 */
export async function countSteps(work: () => void): Promise<number> {
  const session = new Session()
  session.connect()
  // What is compiled for speed no longer counts the calls that it folds into others.
  setFlagsFromString('--no-opt')
  try {
    await session.post('Profiler.enable')
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
    const elements = countElements(work)
    const { result } = await session.post('Profiler.takePreciseCoverage')
    const blocks = result
      .filter(({ url }) => url.includes('/src/'))
      .flatMap((script) => script.functions.flatMap((block) => block.ranges.map(({ count }) => count)))
    return blocks.reduce((sum, count) => sum + count, elements)
  } finally {
    session.disconnect()
    setFlagsFromString('--opt')
  }
}

type Method = (this: unknown, ...rest: unknown[]) => unknown

/** Spreads, copies and searches of built-ins, counted by standing in for them while the work runs. */
function countElements(work: () => void): number {
  let elements = 0
  const undo: (() => void)[] = []
  const replace = (owner: object, name: PropertyKey, wrap: (original: Method) => Method) => {
    const descriptor = Object.getOwnPropertyDescriptor(owner, name)
    if (descriptor === undefined) throw new Error(`there is no ${String(name)}`)
    Object.defineProperty(owner, name, { ...descriptor, value: wrap(descriptor.value) })
    undo.push(() => Object.defineProperty(owner, name, descriptor))
  }
  const byLength = [
    'includes',
    'indexOf',
    'lastIndexOf',
    'slice',
    'splice',
    'concat',
    'join',
    'fill',
    'shift',
  ]
  for (const name of [...byLength, 'unshift', 'reverse', 'sort', 'toSorted', 'toReversed'])
    replace(
      Array.prototype,
      name,
      (original) =>
        function (...rest) {
          elements += (this as unknown[]).length
          return original.apply(this, rest)
        },
    )
  for (const name of ['keys', 'values', 'entries'])
    replace(
      Object,
      name,
      (original) =>
        function (...rest) {
          const found = original.apply(this, rest) as unknown[]
          elements += found.length
          return found
        },
    )
  for (const owner of [Array.prototype, Set.prototype, Map.prototype])
    for (const name of [Symbol.iterator, 'keys', 'values', 'entries'] as const)
      replace(
        owner,
        name,
        (original) =>
          function (...rest) {
            const iterator = original.apply(this, rest) as Iterator<unknown>
            const next = iterator.next.bind(iterator)
            return Object.assign(iterator, {
              next: () => {
                elements++
                return next()
              },
            })
          },
      )
  try {
    work()
  } finally {
    for (const restore of undo) restore()
  }
  return elements
}
