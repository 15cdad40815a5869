import { describe, expect, it } from 'vitest'
import type { DeployRecord } from '../../src/endpoints/deploy-record.ts'
import { dropRecord, findRecord, keepRecord, readRecords } from '../../src/endpoints/deploy-record.ts'
import { aRecord } from './support/records.ts'

const sought = { origin: 'https://api.example', slug: 'poster', workflowId: 'graph-1', orgIds: ['org-1'] }

describe('what is remembered of a workflow', () => {
  it.each<[string, Partial<DeployRecord>, boolean]>([
    ['of this name, graph and organization', {}, true],
    ['of another API', { origin: 'https://other.example', url: null }, false],
    ['of another organization', { orgId: 'org-2' }, false],
    ['of an organization that the API did not tell', { orgId: null }, true],
    ['of another graph under the same name', { workflowId: 'graph-2' }, false],
    ['of a graph without an id', { workflowId: null }, false],
    ['of another name', { slug: 'banner' }, false],
  ])('%s', (_, more, isFound) => {
    expect(findRecord([aRecord(more)], sought) !== null).toBe(isFound)
  })

  it('is not shown before it is known whose key it is', () => {
    const [ours, theirs] = [aRecord({}), aRecord({ orgId: 'org-2', slug: 'banner' })]
    const unknown = { ...sought, orgIds: null }
    expect(findRecord([ours], unknown)).toBeNull()
    expect(findRecord([aRecord({ orgId: null })], unknown)).toBeNull()
    expect(findRecord([ours, theirs], unknown)).toBeNull()
    expect(findRecord([ours, theirs], sought)).toEqual(ours)
  })

  it('is found by the graph alone where it has no name, and the latest counts', () => {
    const [old, late] = [aRecord({ slug: 'old' }), aRecord({ slug: 'late' })]
    const records = keepRecord(keepRecord([], old), late)
    expect(findRecord(records, { ...sought, slug: null })?.slug).toBe('late')
    expect(findRecord(records, { ...sought, slug: null, workflowId: null })).toBeNull()
  })

  it('of an old file without an id is found by its name', () => {
    const records = [aRecord({ workflowId: null })]
    expect(findRecord(records, { ...sought, workflowId: null })?.slug).toBe('poster')
  })

  it('gives way to the next deploy of the same endpoint, and hands its proof on', () => {
    const proof = {
      at: 'then',
      runId: null,
      bodyHash: 'x',
      verdict: 'alike',
      figures: { ssim: 0.99 },
    } as const
    const records = keepRecord(
      [aRecord({ proof, bodyHash: 'old', orgId: null })],
      aRecord({ bodyHash: 'new' }),
    )
    expect(records).toEqual([aRecord({ proof, bodyHash: 'new' })])
  })

  it('is at most 200 records, the oldest of which go', () => {
    let records: DeployRecord[] = []
    for (let count = 0; count < 205; count++) records = keepRecord(records, aRecord({ slug: `s${count}` }))
    expect(records).toHaveLength(200)
    expect(records[0]?.slug).toBe('s204')
  })

  it('can be dropped by endpoint', () => {
    const records = [aRecord({}), aRecord({ slug: 'banner' })]
    expect(dropRecord(records, aRecord({})).map(({ slug }) => slug)).toEqual(['banner'])
  })
})

describe('what stands in the storage', () => {
  it('is read as it was written', () => {
    const proof = {
      at: 'then',
      runId: 'r',
      bodyHash: null,
      verdict: 'identical',
      figures: { ssim: 1 },
    } as const
    const records = [aRecord({ proof, runs: 'fail' }), aRecord({ url: null, orgId: null })]
    expect(readRecords(JSON.parse(JSON.stringify(records)))).toEqual(records)
  })

  it.each<[string, unknown]>([
    ['no list', { 0: aRecord({}) }],
    ['nothing', null],
    ['a text', 'x'],
    ['entries of another kind', [null, 3, [], 'x']],
    ['an entry that lacks a field', [{ ...aRecord({}), slug: undefined }]],
    ['an entry with a number for a text', [{ ...aRecord({}), name: 7 }]],
    ['an address of another place', [aRecord({ url: 'https://evil.example/v1/x' })]],
    ['an address that only begins alike', [aRecord({ url: 'https://api.example.evil.example/v1/x' })]],
    ['a script for an address', [aRecord({ url: 'javascript:alert(1)' })]],
    ['a text without an end', [aRecord({ name: 'x'.repeat(5000) })]],
  ])('is passed over where it is %s', (_, stored) => {
    expect(readRecords(stored)).toEqual([])
  })

  it('of a version that did not keep what runs come to, is kept', () => {
    const { runs: _, ...older } = aRecord({})
    expect(readRecords([older, { ...aRecord({ slug: 'b' }), runs: 'x' }])).toEqual([
      aRecord({}),
      aRecord({ slug: 'b' }),
    ])
  })

  it('loses a proof that cannot be read, and fields that nobody knows, and keeps the rest', () => {
    const stored = [{ ...aRecord({}), proof: { at: 1 }, key: 'rf_live_x' }]
    expect(readRecords(stored)).toEqual([aRecord({})])
  })
})
