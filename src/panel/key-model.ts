import { signal } from '@preact/signals'
import { lastFourOf } from '../checks/runflow-keys.ts'
import { t, textsOf } from '../text/text.ts'
import type { Message } from '../types/message.ts'
import { error } from '../types/message.ts'
import type { KeyFieldModel, KeyStatus } from './key-field.tsx'

/** What the field needs of the page: where keys are kept, and how one is tried. */
export type KeyParts = {
  /** Of the API URL; null where it cannot be used. */
  origin(): string | null
  keys: {
    read(origin: string): { key: string; where: 'browser' | 'page' | 'settings' } | null
    save(origin: string, key: string): 'browser' | 'page'
    remove(origin: string): void
    /** The older plugin's, in ComfyUI's settings file, whichever key is used. */
    oldKey(): string | null
    isOldKeyOffered(origin: string): boolean
    declineOldKey(origin: string): void
  }
  /** Empties the older plugin's setting. False: it still holds the key. */
  clearOldKey(): Promise<boolean>
  test(origin: string, key: string): Promise<Message>
  resetUrl(): void
  changed(): void
}

export function createKeyModel(parts: KeyParts): KeyFieldModel & { refresh(): void } {
  /** The page has cleared its settings, and the server has not confirmed it. */
  let uncleared: string | null = null
  const status = signal(read())

  function read(): KeyStatus {
    const origin = parts.origin()
    const saved = origin === null ? null : parts.keys.read(origin)
    const old = parts.keys.oldKey() ?? uncleared
    const isOffered = origin !== null && parts.keys.isOldKeyOffered(origin)
    return {
      origin,
      saved: saved && { lastFour: lastFourOf(saved.key), where: saved.where },
      old: old === null ? null : { lastFour: lastFourOf(old), isOffered },
    }
  }

  function refresh(): void {
    const next = read()
    if (JSON.stringify(next) !== JSON.stringify(status.value)) status.value = next
    parts.changed()
  }

  async function clearOldKey(): Promise<boolean> {
    const old = parts.keys.oldKey() ?? uncleared
    const isCleared = await parts.clearOldKey()
    uncleared = isCleared ? null : old
    refresh()
    return isCleared
  }

  function withOrigin(task: (origin: string) => void): void {
    const origin = parts.origin()
    if (origin !== null) task(origin)
    refresh()
  }

  return {
    status,
    refresh,
    save: (key) => withOrigin((origin) => void parts.keys.save(origin, key)),
    remove: (): void => withOrigin((origin) => parts.keys.remove(origin)),

    async move() {
      const origin = parts.origin()
      const old = origin === null ? null : parts.keys.read(origin)
      if (origin === null || old?.where !== 'settings')
        return { severity: 'info', title: t('key.nothing-to-move.title'), detail: '', next: '' }
      const kept = parts.keys.save(origin, old.key)
      // A key that only this page holds would be lost with the tab: then the old place is the better one.
      const isCleared = kept === 'browser' && (await clearOldKey())
      if (kept === 'page') parts.keys.remove(origin)
      refresh()
      if (kept === 'page') return error(textsOf('key.not-moved'))
      return isCleared ? toSuccess('moved') : error(textsOf('key.half-moved'))
    },

    useOld: () =>
      withOrigin((origin) => {
        const old = parts.keys.oldKey()
        if (old !== null) parts.keys.save(origin, old)
      }),
    resetUrl: parts.resetUrl,
    declineOld: () => withOrigin((origin) => parts.keys.declineOldKey(origin)),

    async clearOld() {
      return (await clearOldKey()) ? toSuccess('cleared') : error(textsOf('key.not-cleared'))
    },

    async test() {
      const origin = parts.origin()
      const saved = origin === null ? null : parts.keys.read(origin)
      if (origin === null || !saved)
        return error({ title: t('key.no-key.title'), detail: '', next: t('key.no-key.next') })
      return parts.test(origin, saved.key)
    },
  }
}

function toSuccess(done: 'moved' | 'cleared'): Message {
  return {
    severity: 'success',
    title: t(`key.${done}.title`),
    detail: t(`key.${done}.detail`),
    next: t('key.may-be-read'),
  }
}
