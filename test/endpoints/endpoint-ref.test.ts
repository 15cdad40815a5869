import { describe, expect, it } from 'vitest'
import { readEndpointRef } from '../../src/endpoints/endpoint-ref.ts'
import { machinePathsIn } from '../../src/endpoints/machine-paths.ts'

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

describe('paths of a machine', () => {
  it.each([
    ['from /home/ada/work.png', ['/home/ada/work.png']],
    ['C:\\Users\\ada\\x.safetensors', ['C:\\Users\\ada\\x.safetensors']],
    ['\\\\server\\share\\x', ['\\\\server\\share\\x']],
    ['~/models, "/mnt/nas/a"', ['/mnt/nas/a', '~/models']],
    ['file:///tmp/x', ['file:///tmp/x']],
    ['16/9, /imagine a cat, and/or, https://example.com/home/x', []],
    ['loras/x.safetensors', []],
  ])('in %j are %j', (text, paths) => {
    expect(machinePathsIn({ a: [{ b: text }] })).toEqual(paths)
  })
})
