import { describe, expect, it } from 'vitest'
import * as endpointNameChecks from '../../src/checks/endpoint-name.ts'
import { openFixes } from '../../src/checks/finding.ts'
import * as keysChecks from '../../src/checks/keys.ts'
import { checkPlan, checkWorkflow } from '../../src/checks/run-checks.ts'
import { factsWith, poster } from '../deploy/world.ts'
import { checking, contextOf, only } from './support/context.ts'

const check = checking(endpointNameChecks, keysChecks)
const ours = only(endpointNameChecks, keysChecks)

describe('the name of the endpoint', () => {
  it.each<[unknown, unknown[]]>([
    ['Poster', []],
    ['Default ', [{ code: 'name-default', severity: 'ask' }]],
    ['!!!', [{ code: 'slug-empty', severity: 'block', name: '!!!' }]],
    ['', [{ code: 'slug-empty', name: '' }]],
    [['1', 0], [{ code: 'slug-empty', severity: 'block', name: '' }]],
    [
      'rf_live_EXAMPLE1KEY1EXAMPLE',
      [{ code: 'key-in-workflow', place: 'name', where: 'endpoint_name', severity: 'block' }],
    ],
  ])('%j', (name, findings) => {
    const found = check(poster(), {}, name)
    expect(found).toMatchObject(findings)
    expect(found).toHaveLength(findings.length)
  })

  it('that is a key is one finding, in the node that has the name', () => {
    const key = 'rf_live_EXAMPLE1KEY1EXAMPLE'
    expect(check(poster({}, [key, '', '']), {}, key)).toMatchObject([
      { code: 'key-in-workflow', place: 'node', nodeIds: ['4'], lastFour: 'MPLE' },
    ])
  })

  it('is shown without a key that has no form of its own', () => {
    const context = { ...contextOf(poster(), {}, '日本 ⟦秘密の鍵秘密の鍵⟧'), secrets: ['秘密の鍵秘密の鍵'] }
    const [slug] = checkWorkflow(context).filter(({ code }) => code === 'slug-empty')
    expect(slug).toMatchObject({ name: '日本 ⟦…⟧' })
  })

  it('is given by a fix with a field for it, in the Deploy node that has it', () => {
    const unnamed = poster({}, ['default', '', ''])
    const [finding] = check(unnamed, {}, 'default')
    expect(finding).toMatchObject({ code: 'name-default', nodeIds: ['4'] })
    expect(finding && openFixes(unnamed)(finding)).toMatchObject([
      { kind: 'rename-endpoint', nodeId: '4', value: '' },
    ])
  })

  it('is given to the workflow itself where no Deploy node has it', () => {
    const [finding] = check(poster(), {}, 'default')
    expect(finding && openFixes(poster())(finding)).toMatchObject([{ kind: 'rename-endpoint', nodeId: null }])
  })
})

it('an endpoint that was made while the deploy ran is asked about', () => {
  const plan = { changes: [], facts: factsWith(), keyFrom: 'settings', organization: null } as const
  expect(ours(checkPlan({ ...plan, takenSlug: 'poster' }))).toMatchObject([
    { code: 'slug-taken-meanwhile', severity: 'ask', slug: 'poster' },
  ])
  expect(ours(checkPlan({ ...plan, takenSlug: null }))).toEqual([])
})
