import { describe, expect, it } from 'vitest'
import { createRoutedClients } from '../../src/runflow/client-factory.ts'
import { createSandbox } from '../../src/sandbox/sandbox.ts'
import type { Target } from '../../src/types/target.ts'

const signal = new AbortController().signal
const targetOf = (key: string): Target => ({ origin: 'http://127.0.0.1:8787', key, keyFrom: 'settings' })

function open() {
  const sandbox = createSandbox()
  const openApi = createRoutedClients({
    direct: (input, init) => Promise.resolve(sandbox.fetch(new Request(input, init))),
    relay: () => Promise.reject(new Error('never')),
    uploadRelay: () => Promise.reject(new Error('never')),
  })
  const asked = () => sandbox.requests.filter(({ path }) => path === '/v1/auth/me').length
  return { openApi, asked }
}

describe('whose a key is', () => {
  it('is asked once, however often is deployed with it', async () => {
    const { openApi, asked } = open()
    const first = await openApi(targetOf('rf_live_sandbox_full')).whoAmI(signal)
    const again = await openApi(targetOf('rf_live_sandbox_full')).whoAmI(signal)
    expect(first).toMatchObject({ ok: true, value: { organizations: [{ slug: 'sandbox-studio' }] } })
    expect(again).toEqual(first)
    expect(asked()).toBe(1)
  })

  it('is asked anew for another key, and after an answer that was none', async () => {
    const { openApi, asked } = open()
    await openApi(targetOf('rf_live_sandbox_full')).whoAmI(signal)
    await openApi(targetOf('rf_live_sandbox_no_read')).whoAmI(signal)
    expect(asked()).toBe(2)
    for (const _ of [1, 2])
      expect(await openApi(targetOf('rf_live_wrong')).whoAmI(signal)).toMatchObject({ ok: false })
    expect(asked()).toBe(4)
  })
})
