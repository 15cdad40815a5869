import { describe, expect, it } from 'vitest'
import { buildEndpoint, isForeign, organizationOf } from '../../src/contract/endpoint.ts'
import { isSameJson } from '../../src/same-json.ts'
import type { Account } from '../../src/types/runflow-api.ts'

const one = { id: 'a1', name: 'One', slug: 'one', scopes: null }
const two = { id: 'a2', name: 'Two', slug: 'two studio', scopes: null }
const account = (...organizations: Account['organizations']): Account => ({ email: null, organizations })

describe('the organization of an endpoint', () => {
  it.each([
    ['a2', account(one, two), two],
    ['a1', account(one), one],
    [null, account(one), one],
    [null, account(one, two), null],
    ['a3', account(one, two), null],
    ['a3', account(one), null],
    ['a1', account(), null],
    ['a1', null, null],
  ])(
    'of %j among the known is the membership with this id, or the only one: %j',
    (orgId, known, organization) => {
      expect(organizationOf(orgId, known)).toEqual(organization)
    },
  )

  it('is foreign only where the memberships are known and it is not among them', () => {
    expect(isForeign('a3', account(one))).toBe(true)
    expect(isForeign('a1', account(one))).toBe(false)
    expect(isForeign(null, account(one))).toBe(false)
    expect(isForeign('a3', account())).toBe(false)
    expect(isForeign('a3', null)).toBe(false)
  })

  it('stands in the address callers use, encoded, and there is none where it is not known', () => {
    const sources = {
      origin: 'https://api.runflow.io',
      slug: 'poster',
      name: 'P',
      id: null,
      interface: { inputs: [], outputs: [] },
    }
    expect(buildEndpoint({ ...sources, orgId: 'a2', account: account(one, two) })).toMatchObject({
      url: 'https://api.runflow.io/v1/comfyui-workflows/two%20studio/poster/runs',
      organization: 'two studio',
    })
    for (const slug of ['', '..', '\ud800'])
      expect(
        buildEndpoint({ ...sources, orgId: 'a1', account: account({ ...one, slug }, two) }),
        slug,
      ).toMatchObject({ url: null, organization: null })
    expect(buildEndpoint({ ...sources, orgId: null, account: null })).toMatchObject({
      url: null,
      organization: null,
    })
  })
})

describe('the same JSON', () => {
  it.each<[unknown, unknown, boolean]>([
    [{ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 }, true],
    [{ a: 1, b: undefined }, { a: 1 }, true],
    [{ a: 1 }, { a: 1, b: 2 }, false],
    [{ a: 1, b: 2 }, { a: 1 }, false],
    [[1, 2], [2, 1], false],
    [[], {}, false],
    [null, {}, false],
    [null, null, true],
    ['1', 1, false],
    [{ a: undefined, b: 1 }, { c: 1, b: 1 }, false],
  ])('%j and %j: %j', (a, b, same) => {
    expect(isSameJson(a, b)).toBe(same)
  })
})
