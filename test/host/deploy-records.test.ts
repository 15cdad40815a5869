import { describe, expect, it } from 'vitest'
import { createDeployRecords } from '../../src/host/deploy-records.ts'
import { aRecord } from '../endpoints/support/records.ts'

const SLOT = 'runflow.deploys'

function storage(quota = Number.POSITIVE_INFINITY) {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem(name: string, value: string) {
      if (value.length > quota) throw new DOMException('full', 'QuotaExceededError')
      kept.set(name, value)
    },
    removeItem: (name: string) => void kept.delete(name),
  }
}

describe('the store of deploys', () => {
  it('is there again for the next page', () => {
    const slots = storage()
    createDeployRecords(() => slots).keep(aRecord({}))
    expect(createDeployRecords(() => slots).all()).toEqual([aRecord({})])
  })

  it.each(['not json', 'null', '{"a":1}', '[{"origin":1}]'])(
    'takes %s for nothing, and writes over it',
    (text) => {
      const slots = storage()
      slots.kept.set(SLOT, text)
      const records = createDeployRecords(() => slots)
      expect(records.all()).toEqual([])
      records.keep(aRecord({}))
      expect(records.all()).toEqual([aRecord({})])
    },
  )

  it('keeps the latest where the storage is full', () => {
    const one = JSON.stringify([aRecord({ slug: 's0' })]).length
    const slots = storage(3 * one)
    const records = createDeployRecords(() => slots)
    for (let count = 0; count < 6; count++) records.keep(aRecord({ slug: `s${count}` }))
    expect(records.all()[0]?.slug).toBe('s5')
    expect(createDeployRecords(() => slots).all()[0]?.slug).toBe('s5')
  })

  it('lasts as long as the page where nothing can be kept', () => {
    const records = createDeployRecords(() => {
      throw new DOMException('blocked', 'SecurityError')
    })
    records.keep(aRecord({}))
    expect(records.all()).toEqual([aRecord({})])
    records.drop(aRecord({}))
    expect(records.all()).toEqual([])
  })

  it('can be forgotten', () => {
    const slots = storage()
    const records = createDeployRecords(() => slots)
    records.keep(aRecord({}))
    records.forgetAll()
    expect(slots.kept.size).toBe(0)
    expect(records.all()).toEqual([])
  })
})
