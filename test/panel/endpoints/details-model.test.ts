import { expect, it } from 'vitest'
import type { DetailsApi } from '../../../src/panel/endpoints/details-model.ts'
import { createDetailsModel } from '../../../src/panel/endpoints/details-model.ts'
import { fail, ok } from '../../../src/result.ts'
import type { EndpointSummary } from '../../../src/types/management-api.ts'

const settled = () => new Promise((done) => setTimeout(done))
const summary = (id: string) => ({ id, slug: id }) as EndpointSummary

it('what goes on with one endpoint keeps nobody from changing another', async () => {
  const answers = new Map<string, () => void>()
  const asked: string[] = []
  const api: DetailsApi = {
    get: async () => fail({ kind: 'network' }),
    readRun: async () => fail({ kind: 'network' }),
    readRunPage: async () => ok({ runs: [], next: null, isFiltered: true }),
    delete: async () => ok(null),
    change: async (id) => {
      asked.push(id)
      await new Promise<void>((done) => answers.set(id, done))
      return ok(null)
    },
  }
  const model = createDetailsModel(
    { put: () => {}, remove: () => {} },
    () => api,
    () => {},
  )
  model.open(summary('slow'))
  model.write('private')
  model.write('private')
  expect([model.isBusy.value, asked]).toEqual([true, ['slow']])
  model.open(summary('other'))
  expect(model.isBusy.value).toBe(false)
  model.write('public')
  expect([model.isBusy.value, asked]).toEqual([true, ['slow', 'other']])
  answers.get('other')?.()
  await settled()
  expect(model.isBusy.value).toBe(false)
  model.open(summary('slow'))
  expect(model.isBusy.value).toBe(true)
  answers.get('slow')?.()
  await settled()
  expect(model.isBusy.value).toBe(false)
})
