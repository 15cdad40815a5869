import type { InputKind, OutputKind } from '../names.ts'
import type { WorkflowInput, WorkflowInterface, WorkflowOutput } from './interface.ts'

/** One difference between the live interface and the next one. A changed id counts as one removed and one added. */
export type InterfaceChange =
  | { kind: 'input-removed'; inputId: string; inputKind: InputKind }
  | { kind: 'input-kind-changed'; inputId: string; from: InputKind; to: InputKind }
  /** It has no default any more: calls that leave it out have no value for it. */
  | { kind: 'input-became-required'; inputId: string; inputKind: InputKind }
  | { kind: 'input-became-optional'; inputId: string; inputKind: InputKind }
  | { kind: 'input-added'; inputId: string; inputKind: InputKind; required: boolean }
  | { kind: 'input-default-changed'; inputId: string; from: unknown; to: unknown }
  | { kind: 'input-renamed'; inputId: string; from: string; to: string }
  | { kind: 'input-described-anew'; inputId: string }
  | { kind: 'output-removed'; outputId: string; outputKind: OutputKind }
  | { kind: 'output-kind-changed'; outputId: string; from: OutputKind; to: OutputKind }
  | { kind: 'output-added'; outputId: string; outputKind: OutputKind }
  | { kind: 'output-renamed'; outputId: string; from: string; to: string }

/** Whether a call that works today can fail, or lose an output, after this change. */
export function isBreaking(change: InterfaceChange): boolean {
  switch (change.kind) {
    case 'input-removed':
    case 'input-kind-changed':
    case 'input-became-required':
    case 'output-removed':
    case 'output-kind-changed':
      return true
    case 'input-added':
      // Today's callers do not send it. An image input never has a default, so a new one always breaks their calls.
      return change.required
    case 'input-became-optional':
    case 'input-default-changed':
    case 'input-renamed':
    case 'input-described-anew':
    case 'output-added':
    case 'output-renamed':
      return false
  }
}

export function diffInterface(live: WorkflowInterface, next: WorkflowInterface): InterfaceChange[] {
  const inputs = pair(live.inputs, next.inputs, (input) => input.inputId)
  const outputs = pair(live.outputs, next.outputs, (output) => output.outputId)
  return [...inputs.flatMap(inputChanges), ...outputs.flatMap(outputChanges)]
}

type Pair<T> = { id: string; live: T | undefined; next: T | undefined }

/**
 * Pairs items with the same id, those of the same kind first: several outputs may share an id. Live items come first,
 * in their order. Items without an id are left out; the checks refuse them.
 */
function pair<T extends { kind: string }>(live: T[], next: T[], idOf: (item: T) => string | null): Pair<T>[] {
  const byId = queueBy(next, idOf)
  const byKind = queueBy(next, (item) => (idOf(item) === null ? null : `${item.kind} ${idOf(item)}`))
  const taken = new Set<T>()
  const pairs = live.flatMap((item): Pair<T>[] => {
    const id = idOf(item)
    return id === null ? [] : [{ id, live: item, next: take(byKind.get(`${item.kind} ${id}`), taken) }]
  })
  for (const unpaired of pairs) unpaired.next ??= take(byId.get(unpaired.id), taken)
  for (const [id, queue] of byId)
    for (let item = take(queue, taken); item !== undefined; item = take(queue, taken))
      pairs.push({ id, live: undefined, next: item })
  return pairs
}

/** Items by key, each list reversed: taking the next item off the end costs the same however long the list is. */
function queueBy<T>(items: T[], keyOf: (item: T) => string | null): Map<string, T[]> {
  const queues = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const queue = key === null ? undefined : queues.get(key)
    if (queue !== undefined) queue.push(item)
    else if (key !== null) queues.set(key, [item])
  }
  for (const queue of queues.values()) queue.reverse()
  return queues
}

/** The next item that was not taken from another list. */
function take<T>(queue: T[] | undefined, taken: Set<T>): T | undefined {
  for (let item = queue?.pop(); item !== undefined; item = queue?.pop())
    if (!taken.has(item)) {
      taken.add(item)
      return item
    }
  return undefined
}

function inputChanges({ id: inputId, live, next }: Pair<WorkflowInput>): InterfaceChange[] {
  if (live === undefined) {
    if (next === undefined) return []
    return [{ kind: 'input-added', inputId, inputKind: next.kind, required: next.default === undefined }]
  }
  if (next === undefined) return [{ kind: 'input-removed', inputId, inputKind: live.kind }]
  if (live.kind !== next.kind)
    return [{ kind: 'input-kind-changed', inputId, from: live.kind, to: next.kind }]
  const changes: InterfaceChange[] = []
  const [from, to] = [live.default, next.default]
  if (from !== undefined && to === undefined)
    changes.push({ kind: 'input-became-required', inputId, inputKind: next.kind })
  else if (from === undefined && to !== undefined)
    changes.push({ kind: 'input-became-optional', inputId, inputKind: next.kind })
  else if (JSON.stringify(from) !== JSON.stringify(to))
    changes.push({ kind: 'input-default-changed', inputId, from, to })
  if (live.displayName !== next.displayName)
    changes.push({ kind: 'input-renamed', inputId, from: live.displayName, to: next.displayName })
  if (live.description !== next.description) changes.push({ kind: 'input-described-anew', inputId })
  return changes
}

function outputChanges({ id: outputId, live, next }: Pair<WorkflowOutput>): InterfaceChange[] {
  if (live === undefined)
    return next === undefined ? [] : [{ kind: 'output-added', outputId, outputKind: next.kind }]
  if (next === undefined) return [{ kind: 'output-removed', outputId, outputKind: live.kind }]
  if (live.kind !== next.kind)
    return [{ kind: 'output-kind-changed', outputId, from: live.kind, to: next.kind }]
  if (live.name === next.name) return []
  return [{ kind: 'output-renamed', outputId, from: live.name, to: next.name }]
}
