import type { Slots } from './kept-list.ts'
import { keepList } from './kept-list.ts'

/** A prompt that was queued in this ComfyUI and not seen to its end. ComfyUI itself knows all else of it. */
export type KeptHere = {
  promptId: string
  /** Of the folder with the files that it was handed; null: there is none. */
  filesId: string | null
  /** Of the workflow that it was made of; null: it has no id. */
  graphId: string | null
  /** Milliseconds since 1970. */
  at: number
}

export function keepRunsHere(slots: Slots) {
  const list = keepList(slots, 'runflow.runs-here', isKept, ({ promptId }) => promptId)
  return {
    of: (graphId: string | null, now: number): KeptHere[] =>
      list.all(now).filter((run) => run.graphId === graphId),
    keep: list.keep,
    drop: list.drop,
  }
}
export type HereKeeper = ReturnType<typeof keepRunsHere>

/** They go into an address. */
const ID = /^[\w-]{1,255}$/

function isKept(value: unknown): value is KeptHere {
  if (typeof value !== 'object' || value === null) return false
  const { promptId, filesId, graphId, at } = value as Record<string, unknown>
  return (
    typeof promptId === 'string' &&
    ID.test(promptId) &&
    (filesId === null || (typeof filesId === 'string' && ID.test(filesId))) &&
    (graphId === null || typeof graphId === 'string') &&
    typeof at === 'number'
  )
}
