import { describe, expect, it } from 'vitest'
import type { Slots } from '../../src/deploy/memory.ts'
import { openMemory } from '../../src/deploy/memory.ts'

const ORIGIN = 'https://api.runflow.io'
const poster = { slug: 'poster', name: 'Poster', url: null, organization: 'one' }

/** As `localStorage`, and what it holds. */
function storage(held: Record<string, string> = {}) {
  const slots: Slots = () => ({
    getItem: (name) => held[name] ?? null,
    setItem(name, value) {
      held[name] = value
    },
  })
  return { held, slots }
}
const blocked: Slots = () => {
  throw new DOMException('Access is denied', 'SecurityError')
}

describe('the endpoints that are remembered', () => {
  it('are those of one workflow at one address, the latest first, also by another tab', () => {
    const { slots } = storage()
    const memory = openMemory(slots, () => 'salt')
    memory.keepEndpoint(ORIGIN, 'a', poster)
    memory.keepEndpoint(ORIGIN, 'a', { ...poster, slug: 'banner' })
    memory.keepEndpoint(ORIGIN, 'b', { ...poster, slug: 'other' })
    memory.keepEndpoint('http://127.0.0.1:8400', 'a', { ...poster, slug: 'local' })
    memory.keepEndpoint(ORIGIN, 'a', { ...poster, name: 'Poster again' })
    const found = openMemory(slots, () => 'salt').endpointsOf(ORIGIN, 'a')
    expect(found.map(({ slug, name }) => [slug, name])).toEqual([
      ['poster', 'Poster again'],
      ['banner', 'Poster'],
    ])
  })

  it('are one for each organization, and learn whose they are', () => {
    const memory = openMemory(storage().slots, () => 'salt')
    memory.keepEndpoint(ORIGIN, 'a', { ...poster, organization: null })
    memory.keepEndpoint(ORIGIN, 'a', poster)
    expect(memory.endpointsOf(ORIGIN, 'a')).toEqual([poster])
    memory.keepEndpoint(ORIGIN, 'a', { ...poster, organization: 'two' })
    expect(memory.endpointsOf(ORIGIN, 'a')).toHaveLength(2)
  })

  it('are bounded, the oldest forgotten', () => {
    const { held, slots } = storage()
    const memory = openMemory(slots, () => 'salt')
    for (let index = 0; index < 1000; index++)
      memory.keepEndpoint(ORIGIN, `w${index}`, { ...poster, slug: `s${index}` })
    expect(memory.endpointsOf(ORIGIN, 'w0')).toEqual([])
    expect(memory.endpointsOf(ORIGIN, 'w999')).toHaveLength(1)
    for (let index = 0; index < 2000; index++) memory.agree(`hash ${index}`, false)
    expect([memory.isAgreed('hash 0'), memory.isAgreed('hash 1999')]).toEqual([false, true])
    expect(JSON.stringify(held).length).toBeLessThan(100_000)
  })

  it.each([
    '',
    '{',
    'null',
    '7',
    '{"a":1}',
    '[null, 1, {"slug":"a"}, {"origin":1}]',
    '{"salt":1,"agreed":2}',
  ])('are none where something else stands there: %s', (text) => {
    const { slots } = storage({ 'runflow.endpoints': text, 'runflow.answers': text })
    const memory = openMemory(slots, () => 'salt')
    expect(memory.endpointsOf(ORIGIN, 'a')).toEqual([])
    expect(memory.isAgreed('x')).toBe(false)
    expect(memory.salt()).toBe('salt')
    memory.agree('x', false)
    memory.keepEndpoint(ORIGIN, 'a', poster)
    expect(memory.isAgreed('x')).toBe(true)
    expect(memory.endpointsOf(ORIGIN, 'a')).toEqual([poster])
  })

  it('are none where the browser keeps nothing', () => {
    const memory = openMemory(blocked, () => 'salt')
    memory.keepEndpoint(ORIGIN, 'a', poster)
    memory.agree('x', false)
    expect([memory.endpointsOf(ORIGIN, 'a'), memory.isAgreed('x'), memory.salt()]).toEqual([
      [],
      false,
      'salt',
    ])
  })
})

it('an answer for the page is kept by no browser', () => {
  const { held, slots } = storage()
  const memory = openMemory(slots, () => 'salt')
  memory.agree('x', true)
  expect(memory.isAgreed('x')).toBe(true)
  expect(held).toEqual({})
  expect(openMemory(slots, () => 'salt').isAgreed('x')).toBe(false)
})
