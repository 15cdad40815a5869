import { describe, expect, it } from 'vitest'
import { createKeyModel } from '../../src/panel/key-model.ts'
import { t } from '../../src/text/text.ts'

const ORIGIN = 'https://api.runflow.io'
const KEY = 'rf_live_EXAMPLE_not_a_real_key'
type Saved = { key: string; where: 'browser' | 'page' | 'settings' }

function model(options: {
  saved?: Saved
  origin?: string | null
  keeps?: 'browser' | 'page'
  clears?: boolean
  old?: string
}) {
  const { origin = ORIGIN, keeps = 'browser', clears = true } = options
  let saved: Saved | null = options.saved ?? null
  let old = options.old ?? (saved?.where === 'settings' ? saved.key : null)
  let declined = false
  const log: string[] = []
  const made = createKeyModel({
    origin: () => origin,
    keys: {
      read: () => saved,
      save: (at, key) => {
        log.push(`save ${at}`)
        saved = { key, where: keeps }
        return keeps
      },
      remove: (at) => {
        log.push(`remove ${at}`)
        saved = options.saved?.where === 'settings' ? options.saved : null
      },
      oldKey: () => old,
      isOldKeyOffered: () => old !== null && saved === null && !declined,
      declineOldKey: (at) => {
        log.push(`decline ${at}`)
        declined = true
      },
    },
    resetUrl: () => void log.push('reset'),
    clearOldKey: async () => {
      log.push('clear')
      // As the front end does, which takes the value before the server has it.
      old = null
      if (saved?.where === 'settings') saved = null
      return clears
    },
    test: async (at, key) => {
      log.push(`test ${at}`)
      return { severity: 'success', title: `…${key.slice(-4)}`, detail: '', next: '' }
    },
    changed: () => {},
  })
  return { made, log }
}

describe('the key field', () => {
  it('shows the last four characters of a saved key and never more', () => {
    const { made } = model({ saved: { key: KEY, where: 'browser' } })
    expect(made.status.value).toEqual({
      origin: ORIGIN,
      saved: { lastFour: '_key', where: 'browser' },
      old: null,
    })
    expect(JSON.stringify(made.status.value)).not.toContain(KEY)
  })

  it('saves and removes for the origin of the API URL', () => {
    const { made, log } = model({})
    made.save(KEY)
    expect(made.status.value.saved?.lastFour).toBe('_key')
    made.remove()
    expect(made.status.value.saved).toBeNull()
    expect(log).toEqual([`save ${ORIGIN}`, `remove ${ORIGIN}`])
  })

  it('saves nothing while the API URL cannot be used', async () => {
    const { made, log } = model({ origin: null })
    made.save(KEY)
    expect(made.status.value).toEqual({ origin: null, saved: null, old: null })
    expect((await made.test()).title).toBe(t('key.no-key.title'))
    expect(log).toEqual([])
  })

  it('moves an old key: first into the browser, then out of the settings file', async () => {
    const { made, log } = model({ saved: { key: KEY, where: 'settings' } })
    expect(await made.move()).toMatchObject({ severity: 'success', title: t('key.moved.title') })
    expect(log).toEqual([`save ${ORIGIN}`, 'clear'])
  })

  it('leaves an old key where it is when the browser keeps nothing', async () => {
    const { made, log } = model({ saved: { key: KEY, where: 'settings' }, keeps: 'page' })
    expect(await made.move()).toMatchObject({ severity: 'error', title: t('key.not-moved.title') })
    expect(log).toEqual([`save ${ORIGIN}`, `remove ${ORIGIN}`])
    expect(made.status.value.saved?.where).toBe('settings')
  })

  it('says that the settings file still holds the key when ComfyUI did not take the change', async () => {
    const { made } = model({ saved: { key: KEY, where: 'settings' }, clears: false })
    expect(await made.move()).toMatchObject({
      severity: 'error',
      title: t('key.half-moved.title'),
    })
  })

  it('still tells of an old key in the settings file once a new one is saved, and clears it', async () => {
    const { made, log } = model({ saved: { key: KEY, where: 'settings' } })
    expect(made.status.value.old).toEqual({ lastFour: '_key', isOffered: false })
    made.save('rf_live_EXAMPLE_another')
    expect(made.status.value).toMatchObject({
      saved: { lastFour: 'ther', where: 'browser' },
      old: { lastFour: '_key' },
    })
    expect(await made.clearOld()).toMatchObject({ severity: 'success' })
    expect(made.status.value).toMatchObject({ saved: { lastFour: 'ther', where: 'browser' }, old: null })
    expect(log).toEqual([`save ${ORIGIN}`, 'clear'])
  })

  it('tells of an old key while the API URL cannot be used as well', () => {
    const { made } = model({ origin: null, old: KEY })
    expect(made.status.value).toEqual({
      origin: null,
      saved: null,
      old: { lastFour: '_key', isOffered: false },
    })
  })

  it('goes on telling of an old key that ComfyUI did not clear, and offers it again', async () => {
    const { made, log } = model({ saved: { key: KEY, where: 'settings' }, clears: false })
    expect(await made.clearOld()).toMatchObject({
      severity: 'error',
      title: t('key.not-cleared.title'),
    })
    expect(made.status.value.old).toEqual({ lastFour: '_key', isOffered: false })
    await made.clearOld()
    expect(log).toEqual(['clear', 'clear'])
  })

  it('uses the old key for another address only once the artist says so', () => {
    const { made, log } = model({ origin: 'https://staging.example', old: KEY })
    expect(made.status.value.old?.isOffered).toBe(true)
    made.useOld()
    expect(log).toEqual(['save https://staging.example'])
    expect(made.status.value.old?.isOffered).toBe(false)
  })

  it('asks about the old key once', () => {
    const { made, log } = model({ origin: 'https://staging.example', old: KEY })
    made.declineOld()
    expect(log).toEqual(['decline https://staging.example'])
    expect(made.status.value).toMatchObject({ saved: null, old: { lastFour: '_key', isOffered: false } })
  })

  it('moves nothing when there is no old key', async () => {
    const { made, log } = model({ saved: { key: KEY, where: 'browser' } })
    expect((await made.move()).severity).toBe('info')
    expect(log).toEqual([])
  })
})
