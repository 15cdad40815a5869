import { expect, it } from 'vitest'
import { createDetailsModel } from '../../../src/panel/endpoints/details-model.ts'
import { createEndpointsModel } from '../../../src/panel/endpoints/endpoints-model.ts'
import { fail, ok } from '../../../src/result.ts'
import type { EndpointSummary, ListedSummary } from '../../../src/types/management-api.ts'
import type { Run } from '../../../src/types/run.ts'

const settled = () => new Promise((done) => setTimeout(done))
const row = (id: string): ListedSummary => ({
  kind: 'live',
  endpoint: { id, slug: id, name: id, orgId: null, updatedAt: null } as EndpointSummary,
})

function openModel(pageAt: (cursor: string | null) => { rows: ListedSummary[]; next: string | null }) {
  const asked: (string | null)[] = []
  const api = {
    async readEndpointPage(next: string | null) {
      asked.push(next)
      // A model that asks for ever would leave no turn to the test.
      if (asked.length > 20) await new Promise(() => {})
      return ok(pageAt(next))
    },
    readRunPage: async () => fail({ kind: 'network' as const }),
    whoAmI: async () => fail({ kind: 'network' as const }),
  }
  const own = { origin: 'https://api.example', api }
  const model = createEndpointsModel(() => own)
  model.open()
  return { model, asked }
}

it('cursors that lead round end a search', async () => {
  const { model, asked } = openModel((cursor) => ({
    rows: [row(cursor ?? 'first')],
    next: cursor === 'a' ? 'b' : cursor === 'b' ? 'c' : 'a',
  }))
  await settled()
  model.searchFor('nowhere')
  await settled()
  expect(asked).toEqual([null, 'a', 'b', 'c'])
  expect([model.isWhole.value, model.rows.value.length]).toEqual([true, 4])
  model.reload()
  await settled()
  expect(asked).toEqual([null, 'a', 'b', 'c', null, 'a', 'b', 'c'])
})

it('an endpoint or a run that one page has twice is shown once', async () => {
  const { model } = openModel(() => ({ rows: [row('a'), row('a'), row('b')], next: null }))
  await settled()
  expect(model.rows.value).toHaveLength(2)
  const runs = ['r1', 'r1', 'r2'].map((id) => ({ id }) as Run)
  const details = createDetailsModel(
    { put: () => {}, remove: () => {} },
    () => ({
      get: async () => fail({ kind: 'network' }),
      readRun: async () => fail({ kind: 'network' }),
      readRunPage: async () => ok({ runs, next: null, isFiltered: true }),
      delete: async () => ok(null),
      change: async () => ok(null),
    }),
    () => {},
  )
  details.open({ id: 'a', slug: 'a' } as EndpointSummary)
  await settled()
  expect(details.runs.value.runs.map(({ id }) => id)).toEqual(['r1', 'r2'])
})
