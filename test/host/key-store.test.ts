import { describe, expect, it } from 'vitest'
import { createKeyStore } from '../../src/host/key-store.ts'

const HOME = 'https://api.runflow.io'
const KEY = 'rf_live_EXAMPLE_not_a_real_key'

function slots() {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  }
}

const blocked = () => {
  throw new DOMException('denied', 'SecurityError')
}

describe('the key store', () => {
  it('gives a key to the origin it was saved for and to no other', () => {
    const store = createKeyStore({ slots, oldSetting: () => '' })
    const kept = slots()
    const saved = createKeyStore({ slots: () => kept, oldSetting: () => '' })
    expect(saved.save(HOME, KEY)).toBe('browser')
    expect(saved.read(HOME)).toEqual({ key: KEY, where: 'browser' })
    expect(saved.read('https://staging.runflow.example')).toBeNull()
    expect(store.read(HOME)).toBeNull()
  })

  it.each([`"${KEY}"`, `Bearer ${KEY}`, `${KEY}\n`])(
    'keeps the bare key of what was pasted: %j',
    (pasted) => {
      const kept = slots()
      const store = createKeyStore({ slots: () => kept, oldSetting: () => pasted })
      expect(store.oldKey()).toBe(KEY)
      store.save(HOME, pasted)
      expect(store.read(HOME)).toEqual({ key: KEY, where: 'browser' })
      expect([...kept.kept.values()]).toEqual([KEY])
      const onPage = createKeyStore({ slots: blocked, oldSetting: () => '' })
      onPage.save(HOME, pasted)
      expect(onPage.read(HOME)).toEqual({ key: KEY, where: 'page' })
    },
  )

  it('keeps a key for this page alone when the browser blocks storage', () => {
    const store = createKeyStore({ slots: blocked, oldSetting: () => '' })
    expect(store.save(HOME, KEY)).toBe('page')
    expect(store.read(HOME)).toEqual({ key: KEY, where: 'page' })
    store.remove(HOME)
    expect(store.read(HOME)).toBeNull()
  })

  it("sends the older plugin's stored key to Runflow alone, whatever the API URL says", () => {
    const store = createKeyStore({ slots, oldSetting: () => ` ${KEY} ` })
    expect(store.read(HOME)).toEqual({ key: KEY, where: 'settings' })
    expect(store.read('https://staging.runflow.example')).toBeNull()
  })

  it("offers the older plugin's key to another address once, and again after the key has changed", () => {
    const [other, kept] = ['https://staging.example', slots()]
    let old = KEY
    const open = () => createKeyStore({ slots: () => kept, oldSetting: () => old })
    expect([open().isOldKeyOffered(HOME), open().isOldKeyOffered(other)]).toEqual([false, true])
    open().declineOldKey(other)
    expect([open().isOldKeyOffered(other), open().read(other)]).toEqual([false, null])
    expect(open().isOldKeyOffered('https://third.example')).toBe(true)
    old = 'rf_live_OLDER_not_the_same'
    expect(open().isOldKeyOffered(other)).toBe(true)
    open().save(other, KEY)
    expect(open().isOldKeyOffered(other)).toBe(false)
    const onPage = createKeyStore({ slots: blocked, oldSetting: () => old })
    onPage.declineOldKey(other)
    expect(onPage.isOldKeyOffered(other)).toBe(false)
    old = KEY
    expect(onPage.isOldKeyOffered(other)).toBe(true)
  })

  it('prefers the key of this browser over the stored one of the older plugin', () => {
    const kept = slots()
    const store = createKeyStore({
      slots: () => kept,
      oldSetting: () => 'rf_live_OLDER_not_a_real_key',
    })
    store.save(HOME, KEY)
    expect(store.read(HOME)).toEqual({ key: KEY, where: 'browser' })
  })

  it.each([[''], ['  '], [undefined], [42]])('sees no stored key in the setting %j', (value) => {
    const store = createKeyStore({ slots, oldSetting: () => value })
    expect(store.read(HOME)).toBeNull()
  })
})
