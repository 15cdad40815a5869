import { describe, expect, it } from 'vitest'
import { showToast } from '../../src/host/toasts.ts'
import { fakeManager } from '../support/fake-comfy.ts'

const news = { severity: 'warn', title: 'Title', detail: 'Detail', id: 'x' } as const

describe('a toast', () => {
  it('goes away by itself unless it must stay', () => {
    const manager = fakeManager()
    showToast(manager, news)
    showToast(manager, { ...news, sticky: true })
    expect(manager.said).toEqual([
      { severity: 'warn', summary: 'Title', detail: 'Detail', closable: true, life: 6000 },
      { severity: 'warn', summary: 'Title', detail: 'Detail', closable: true },
    ])
  })

  it('uses the new interface where the front end has it, with a button', () => {
    const said: unknown[] = []
    const kind = (name: string) => (title: string, options: unknown) => said.push([name, title, options])
    const toast = {
      success: kind('success'),
      error: kind('error'),
      info: kind('info'),
      warning: kind('warning'),
      loading: kind('loading'),
    }
    const action = { label: 'Show', onClick: () => {} }
    showToast({ ...fakeManager(), toast }, { ...news, sticky: true, action })
    expect(said).toEqual([['warning', 'Title', { closable: true, description: 'Detail', id: 'x', action }]])
  })

  it('is taken away again by the same object, or by its id where the front end has ids', () => {
    const removed: unknown[] = []
    const added: unknown[] = []
    const old = {
      add: (message: unknown) => added.push(message),
      remove: (message: unknown) => removed.push(message),
    }
    showToast({ ...fakeManager(), toast: old }, news)()
    expect(removed[0]).toBe(added[0])

    const dismissed: unknown[] = []
    const give = () => 'x'
    const kinds = { success: give, error: give, info: give, warning: give, loading: give }
    const toast = { ...kinds, dismiss: (id: unknown) => dismissed.push(id) }
    showToast({ ...fakeManager(), toast }, news)()
    expect(dismissed).toEqual(['x'])
  })
})
