import type { Slots } from './key-store.ts'

const SLOT = 'runflow.key-owner:'

export type KeyOwners = {
  /** Ids of the organizations of a key; null: Runflow has not told it. */
  of(origin: string, key: string): string[] | null
  keep(origin: string, key: string, orgIds: string[]): void
}

/** Whose key it is, as Runflow told last: what is remembered of another organization is not shown before it is asked. */
export function createKeyOwners(slots: () => Slots): KeyOwners {
  return {
    of(origin, key) {
      try {
        const kept: unknown = JSON.parse(slots().getItem(`${SLOT}${origin}`) ?? 'null')
        if (typeof kept !== 'object' || kept === null) return null
        const { mark, orgIds } = kept as Record<string, unknown>
        const isList = Array.isArray(orgIds) && orgIds.every((id) => typeof id === 'string')
        return isList && mark === markOf(key) ? orgIds : null
      } catch {
        return null
      }
    },
    keep(origin, key, orgIds) {
      try {
        slots().setItem(`${SLOT}${origin}`, JSON.stringify({ mark: markOf(key), orgIds }))
      } catch {
        // Then it is asked again after a reload.
      }
    },
  }
}

/** Tells one key from another, and says nothing of either: 32 bits (FNV-1a) of what cannot be guessed. */
function markOf(key: string): number {
  let hash = 0x811c9dc5
  for (const letter of key) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return hash
}
