import { expect, it } from 'vitest'
import { createKeyOwners } from '../../src/host/key-owners.ts'

const API = 'https://api.example'

function open(stored?: string) {
  const slots = new Map<string, string>(stored === undefined ? [] : [[`runflow.key-owner:${API}`, stored]])
  const owners = createKeyOwners(() => ({
    getItem: (name) => slots.get(name) ?? null,
    setItem: (name, value) => void slots.set(name, value),
    removeItem: (name) => void slots.delete(name),
  }))
  return { owners, slots }
}

it('whose key it is, is known of this key at this API, and of no other', () => {
  const { owners, slots } = open()
  owners.keep(API, 'rf_live_one', ['org-1', 'org-2'])
  expect(owners.of(API, 'rf_live_one')).toEqual(['org-1', 'org-2'])
  expect(owners.of(API, 'rf_live_two')).toBeNull()
  expect(owners.of('https://other.example', 'rf_live_one')).toBeNull()
  expect([...slots.values()].join()).not.toContain('rf_live')
  owners.keep(API, 'rf_live_two', [])
  expect([owners.of(API, 'rf_live_one'), owners.of(API, 'rf_live_two')]).toEqual([null, []])
})

it.each(['', 'x', '3', '[]', 'null', '{"mark":1}', '{"mark":1,"orgIds":[3]}'])(
  'it is not known from %j',
  (stored) => {
    expect(open(stored).owners.of(API, 'rf_live_one')).toBeNull()
  },
)

it('where the browser keeps nothing, it is asked again', () => {
  const owners = createKeyOwners(() => {
    throw new DOMException('blocked', 'SecurityError')
  })
  owners.keep(API, 'k', ['org-1'])
  expect(owners.of(API, 'k')).toBeNull()
})
