import { expect, it } from 'vitest'
import { loadOnce } from '../src/load-once.ts'

it('what is loaded once is there for whoever comes later', async () => {
  let loads = 0
  const thing = loadOnce(async () => ({ loads: ++loads }))
  expect(thing.loaded()).toBeNull()
  expect(await Promise.all([thing.load(), thing.load()])).toEqual([{ loads: 1 }, { loads: 1 }])
  expect(thing.loaded()).toEqual({ loads: 1 })
})

it('what did not load is loaded again by the next who asks', async () => {
  let loads = 0
  const thing = loadOnce(async () => {
    loads++
    if (loads === 1) throw new TypeError('Failed to fetch dynamically imported module')
    return 'there'
  })
  await expect(thing.load()).rejects.toThrow(TypeError)
  expect(thing.loaded()).toBeNull()
  expect(await thing.load()).toBe('there')
})
