import { describe, expect, it } from 'vitest'
import * as identityChecks from '../../src/checks/endpoint-identity.ts'
import { describeFinding, openFixes } from '../../src/checks/finding.ts'
import { checkPlan } from '../../src/checks/run-checks.ts'
import type { EarlierEndpoint, Identity } from '../../src/types/identity.ts'
import { factsWith } from '../deploy/world.ts'
import { only } from './support/context.ts'

const ours = only(identityChecks)
const none = { slug: 'v1', live: null, elsewhere: null, renamed: null }

function find(identity: Partial<Identity>) {
  const own = { name: '人像 v1', workflowId: 'a' }
  const plan = { changes: [], keyFrom: 'settings', organization: null, takenSlug: null } as const
  return ours(checkPlan({ ...plan, facts: factsWith(), identity: { ...none, own, ...identity } }))
}

describe('the live endpoint', () => {
  it.each<[string, string | null, string, string | null, string | null]>([
    // name, graph id, live name, live graph id, what differs
    ['人像 v1', 'a', '海报 v1', 'b', 'name'],
    ['人像 v1', 'a', '海报 v1', 'a', 'name'],
    ['Poster!', null, 'Poster ?', null, 'name'],
    ['Poster', 'a', 'Poster', 'b', 'workflow'],
    ['Poster', 'a', 'poster ', 'b', 'name'],
    ['Poster', 'a', 'Poster', 'a', null],
    // Copies of one file, named by two people.
    ['Summer Sale', 'a', 'summer  sale', 'a', null],
    // Nothing tells that these are one.
    ['Poster', null, 'poster', 'a', 'name'],
    ['Poster', null, ' Poster ', 'a', null],
    ['Poster', 'a', 'Poster', null, null],
    ['Café 1', null, 'Cafe\u0301 1', null, null],
    // Not told by the API.
    ['Poster', 'a', '', 'b', 'workflow'],
    ['Poster', 'a', '', null, null],
    ['Poster', 'a', '', 'a', null],
  ])('%j of %j, where %j of %j is live: %j', (name, workflowId, liveName, liveWorkflowId, differs) => {
    const found = find({ own: { name, workflowId }, live: { name: liveName, workflowId: liveWorkflowId } })
    const expected = { code: 'endpoint-of-another', severity: 'ask', differs, workflowId, liveWorkflowId }
    expect(found).toMatchObject(differs === null ? [] : [expected])
    expect(found).toHaveLength(differs === null ? 0 : 1)
  })

  it('is told by what it differs in where the two look the same', () => {
    const own = { name: 'zerowidth', workflowId: 'a' }
    const [found] = find({ own, live: { name: 'zero\u200Bwidth', workflowId: 'b' } })
    const said = found && describeFinding(found)
    expect(said?.detail).toContain('zero<U+200B>width')
    expect(said?.title).not.toContain('zerowidth')
  })

  it('is named with what would replace it, without keys', () => {
    const [named] = find({ live: { name: '海报 v1', workflowId: 'b' } })
    expect(named && JSON.stringify(describeFinding(named))).toMatch(/海报 v1.*人像 v1/)
    const [key] = find({ live: { name: 'v1 rf_live_EXAMPLE1KEY1EXAMPLE', workflowId: 'b' } })
    expect(JSON.stringify(key)).not.toContain('EXAMPLE1KEY1')
  })

  it('is kept by another name', () => {
    const [finding] = find({ live: { name: '海报 v1', workflowId: 'b' } })
    expect(finding && openFixes(null)(finding)).toMatchObject([{ kind: 'rename-endpoint', value: '' }])
  })
})

describe('an endpoint that is remembered', () => {
  const earlier: EarlierEndpoint = {
    slug: 'old',
    name: 'Old',
    url: 'https://x.example/old',
    organization: 'one',
  }

  it('in another organization is asked about, and another name is no way out', () => {
    const [finding] = find({ elsewhere: { earlier: { ...earlier, slug: 'v1' }, organization: 'two' } })
    expect(finding).toMatchObject({ code: 'endpoint-of-another', differs: 'organization', severity: 'ask' })
    expect(finding && JSON.stringify(describeFinding(finding))).toMatch(/one.*two/)
    expect(finding && openFixes(null)(finding)).toEqual([])
  })

  it('under an old name is told with its address, and the old name can be kept', () => {
    const [finding] = find({ renamed: earlier })
    expect(finding).toMatchObject({
      code: 'endpoint-renamed',
      severity: 'ask',
      oldName: 'Old',
      oldSlug: 'old',
    })
    expect(finding && describeFinding(finding).detail).toContain('https://x.example/old')
    expect(finding && openFixes(null)(finding)).toMatchObject([{ kind: 'rename-endpoint', value: 'Old' }])
  })
})
