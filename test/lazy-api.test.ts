import { expect, it } from 'vitest'
import { loadLazily } from '../src/lazy-api.ts'
import { fail } from '../src/result.ts'
import type { ManagementApi } from '../src/types/management-api.ts'

const target = { origin: 'https://api.example', key: 'k', keyFrom: 'settings' as const }
const signal = new AbortController().signal
const answer = fail({ kind: 'gone' as const })
const never = () => Promise.reject(new Error('not called'))
const api: ManagementApi = {
  lookUp: async () => answer,
  whoAmI: async () => answer,
  create: never,
  edit: never,
  upload: never,
  getBySlug: never,
  get: never,
  readEndpointPage: never,
  listEndpoints: never,
  change: never,
  delete: never,
  dispatch: never,
  readRun: async () => answer,
  listRuns: never,
  readRunPage: never,
  readLogs: never,
  readNodeRuns: never,
  readBalance: never,
}

it('a client is loaded with the first call, once for all targets, and opened once for each', async () => {
  const log: string[] = []
  const open = loadLazily(async () => {
    log.push('load')
    return ({ origin }) => {
      log.push(origin)
      return api
    }
  })
  const first = open(target)
  expect(log).toEqual([])
  expect(await Promise.all([first.lookUp('a', signal), first.whoAmI(signal)])).toEqual([answer, answer])
  await open({ ...target, origin: 'https://b.example' }).whoAmI(signal)
  expect(log).toEqual(['load', 'https://api.example', 'https://b.example'])
})

it('a client that did not load rejects, and the next deploy loads it again', async () => {
  let loads = 0
  const open = loadLazily(async () => {
    loads++
    if (loads === 1) throw new TypeError('Failed to fetch dynamically imported module')
    return () => api
  })
  await expect(open(target).lookUp('a', signal)).rejects.toThrow(TypeError)
  expect(await open(target).lookUp('a', signal)).toBe(answer)
})
