import { visible } from '../text/visible.ts'
import type { NodeId } from '../workflow/workflow.ts'
import type { Found } from './check.ts'
import { lastFourOf } from './runflow-keys.ts'
import { groupBy } from './shared-work.ts'

// Keys in Deploy nodes. The page looks for them on every canvas, so this is apart from all other checks.

export const KEY_IN_WIDGET = { code: 'key-in-widget', severity: 'note' } as const

/** `moveTo`: the origin that it may be saved for, as no key is yet. `isSaved`: it is the one saved for its origin. */
export type HeldKey = Found & { lastFour: string; moveTo?: string; isSaved?: boolean }

/** `moveTo` and `isSaved` as in the finding; null: nowhere. */
export type KeyHolder = {
  nodeId: NodeId
  apiKey: string | null
  moveTo?: string | null
  isSaved?: boolean
}

/** The findings about them, as they are typed and before anybody deploys. */
export function findKeysInWidgets(holders: KeyHolder[]): (HeldKey & typeof KEY_IN_WIDGET)[] {
  return holdersOfKeys(holders).map((held) => ({ ...KEY_IN_WIDGET, ...held }))
}

/** A key in a Deploy node is in every saved copy and in each picture made with it. */
export function holdersOfKeys(nodes: KeyHolder[]): HeldKey[] {
  const holding = nodes.filter(({ apiKey }) => (apiKey?.trim() ?? '') !== '')
  return [...groupBy(holding, ({ apiKey }) => apiKey?.trim() ?? '')].map(([key, holders]) => {
    // One key in nodes with two hosts: whose it is cannot be told.
    const [moveTo = null, ...others] = new Set(holders.map((holder) => holder.moveTo ?? null))
    return {
      ...endOf(key),
      ...(moveTo !== null && others.length === 0 ? { moveTo } : {}),
      ...(holders.every(({ isSaved = false }) => isSaved) ? { isSaved: true } : {}),
      nodeIds: holders.map(({ nodeId }) => nodeId),
    }
  })
}

/** What may be shown of a key. */
export function endOf(key: string): { lastFour: string } {
  return { lastFour: visible(lastFourOf(key)) }
}
