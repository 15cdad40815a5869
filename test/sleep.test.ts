import { expect, it } from 'vitest'
import { sleep } from '../src/sleep.ts'

it('a wait ends when its signal fires, without failing, before or during', async () => {
  const abort = new AbortController()
  const waits = [sleep(3_600_000, abort.signal), sleep(3_600_000, AbortSignal.abort())]
  abort.abort()
  expect(await Promise.all(waits)).toEqual([undefined, undefined])
})

it('a wait without a signal ends by itself', async () => {
  expect(await sleep(1)).toBeUndefined()
})
