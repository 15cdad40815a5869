import { describe, expect, it } from 'vitest'
import { readEndpointRef } from '../../src/endpoints/endpoint-ref.ts'

describe('the name of an endpoint', () => {
  it.each([
    ['poster', { owner: null, slug: 'poster' }],
    [' Background Removal v2.1 ', { owner: null, slug: 'background-removal-v21' }],
    ['studio/poster', { owner: 'studio', slug: 'poster' }],
    ['studio/', null],
    ['/poster', null],
    ['a/b/c', null],
    ['../poster', null],
    ["studio/po'ster", null],
    ['海报', null],
    ['', null],
  ])('%j is %j', (text, ref) => {
    expect(readEndpointRef(text)).toEqual(ref)
  })
})
