import { lastFourOf, toKey } from '../checks/runflow-keys.ts'
import { DEFAULT_API_URL } from '../names.ts'

// The key stays in this browser: ComfyUI's settings file is readable by whoever opens its port.

const SLOT = 'runflow.key:'
/** For which addresses the older plugin's key was declined, by its last four characters. */
const DECLINED_SLOT = 'runflow.old-key-declined:'

/** The part of `localStorage` we use. */
export type Slots = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

type SavedKey = {
  key: string
  /** browser: kept. page: storage is blocked, gone with the tab. settings: where the older plugin stored it. */
  where: 'browser' | 'page' | 'settings'
}

export type KeyStore = {
  read(origin: string): SavedKey | null
  save(origin: string, key: string): 'browser' | 'page'
  remove(origin: string): void
  /**
   * A key of the older plugin, if its setting still holds one. It was typed for Runflow itself, so it goes there and
   * nowhere else: for another API URL it is offered, and never sent unasked.
   */
  oldKey(): string | null
  /** Whether the older plugin's key may still be offered for this origin: one without a key, not declined before. */
  isOldKeyOffered(origin: string): boolean
  declineOldKey(origin: string): void
}

export function createKeyStore(options: {
  /** Reading the property `localStorage` may throw by itself. */
  slots: () => Slots
  oldSetting: () => unknown
}): KeyStore {
  const pageOnly = new Map<string, string>()
  /** As in the slot, where that cannot be written. */
  const declined = new Map<string, string>()

  function readSlot(name: string): string | null {
    try {
      return options.slots().getItem(name)
    } catch {
      return null
    }
  }

  function oldKey(): string | null {
    const value = options.oldSetting()
    return typeof value === 'string' ? toKey(value) || null : null
  }

  function read(origin: string): SavedKey | null {
    const onPage = pageOnly.get(origin)
    if (onPage) return { key: onPage, where: 'page' }
    const kept = readSlot(SLOT + origin)
    if (kept) return { key: kept, where: 'browser' }
    const old = origin === DEFAULT_API_URL ? oldKey() : null
    return old ? { key: old, where: 'settings' } : null
  }

  return {
    read,
    oldKey,
    isOldKeyOffered(origin) {
      const old = oldKey()
      if (old === null || read(origin) !== null) return false
      return (declined.get(origin) ?? readSlot(DECLINED_SLOT + origin)) !== lastFourOf(old)
    },
    declineOldKey(origin) {
      const lastFour = lastFourOf(oldKey() ?? '')
      try {
        options.slots().setItem(DECLINED_SLOT + origin, lastFour)
      } catch {
        // Then it is asked again after a reload.
        declined.set(origin, lastFour)
      }
    },
    save(origin, pasted) {
      const key = toKey(pasted)
      try {
        options.slots().setItem(SLOT + origin, key)
        pageOnly.delete(origin)
        return 'browser'
      } catch {
        pageOnly.set(origin, key)
        return 'page'
      }
    },
    remove(origin) {
      pageOnly.delete(origin)
      try {
        options.slots().removeItem(SLOT + origin)
      } catch {
        // Storage that cannot be written holds nothing of ours.
      }
    },
  }
}
