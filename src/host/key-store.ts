import { toKey } from '../checks/runflow-keys.ts'
import { DEFAULT_API_URL } from '../names.ts'

// The key stays in this browser: ComfyUI's settings file is readable by whoever opens its port.

const SLOT = 'runflow.key:'

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
   * nowhere else: for another API URL it is only told of, never sent.
   */
  oldKey(): string | null
}

export function createKeyStore(options: {
  /** Reading the property `localStorage` may throw by itself. */
  slots: () => Slots
  oldSetting: () => unknown
}): KeyStore {
  const pageOnly = new Map<string, string>()

  function readSlot(origin: string): string | null {
    try {
      return options.slots().getItem(SLOT + origin)
    } catch {
      return null
    }
  }

  function oldKey(): string | null {
    const value = options.oldSetting()
    return typeof value === 'string' ? toKey(value) || null : null
  }

  return {
    oldKey,
    read(origin) {
      const onPage = pageOnly.get(origin)
      if (onPage) return { key: onPage, where: 'page' }
      const kept = readSlot(origin)
      if (kept) return { key: kept, where: 'browser' }
      const old = origin === DEFAULT_API_URL ? oldKey() : null
      return old ? { key: old, where: 'settings' } : null
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
