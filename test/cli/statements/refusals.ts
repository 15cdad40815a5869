import { expect } from 'vitest'
import { keyNamed } from '../../deploy/world.ts'
import type { Statement } from './statement.ts'
import { BY_OWNER, DISPATCH, done, refused, seed } from './statement.ts'

const RUN = ['run', 'poster']
const isPublic = { is_public: true }
const dispatches = ({ sandbox }: Parameters<Statement['shows']>[0]) =>
  sandbox.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/runs')).length

/** Each of these is refused before the run starts, and costs nothing. */
export const REFUSALS: Statement[] = [
  {
    says: '401: the key is unknown, or was revoked',
    command: 'runflow whoami',
    async shows(world) {
      const given = { key: `rf_live_${'x'.repeat(24)}` }
      expect(await refused(world, ['whoami'], given)).toMatchObject({ code: 7, status: 401 })
    },
  },
  {
    says: '402: the credit is too low',
    command: 'runflow run poster',
    async shows(world) {
      seed(world, {}, isPublic)
      expect(await refused(world, ['run', BY_OWNER], { key: keyNamed('no_credit') })).toMatchObject({
        code: 7,
        status: 402,
        message: expect.stringContaining('credit'),
      })
      expect(world.sandbox.state.runs).toEqual([])
    },
  },
  {
    says: '403: the organization is not in the beta; reading is allowed all the same',
    command: 'runflow run poster',
    async shows(world) {
      seed(world, {}, isPublic)
      const given = { key: keyNamed('no_beta') }
      expect(await refused(world, ['run', BY_OWNER], given)).toMatchObject({
        code: 7,
        status: 403,
        message: expect.stringContaining('COMFYUI_DEPLOY_BETA_NOT_ENABLED'),
      })
      expect(await refused(world, ['show', BY_OWNER], given)).toMatchObject({ code: 0 })
    },
  },
  {
    says: '403: the key lacks a scope, which is named',
    command: 'runflow run poster',
    async shows(world) {
      seed(world, {}, isPublic)
      const { report } = await world.told(['run', BY_OWNER], { key: keyNamed('no_dispatch') })
      expect(report.failure).toMatchObject({ status: 403, scope: 'runs:create' })
    },
  },
  {
    says: '404: there is no such endpoint, or it was deleted',
    command: 'runflow run poster',
    async shows(world) {
      seed(world, {}, { deleted_at: '2026-01-02T03:04:05Z' })
      expect(await refused(world, ['run', BY_OWNER])).toMatchObject({ code: 7, status: 404 })
    },
  },
  {
    says: '422: a value is wrong; the answer says which',
    command: 'runflow run poster',
    async shows(world) {
      seed(world)
      const body = { code: 'VALIDATION', message: 'title is too long', errors: null }
      world.sandbox.faults.troubles.push({ ...DISPATCH, times: 1, what: { status: 422, body } })
      expect(await refused(world, RUN)).toMatchObject({
        code: 7,
        status: 422,
        message: expect.stringContaining('title is too long'),
      })
    },
  },
  {
    says: '422: the GPU of the endpoint is not available',
    command: 'runflow run poster',
    async shows(world) {
      seed(world, {}, { gpu_mode: 'explicit' })
      world.sandbox.faults.gpuUnavailable = true
      const told = await refused(world, RUN)
      expect(told).toMatchObject({ code: 7, status: 422 })
      expect(told.message).toMatch(/Choose another GPU.*set its GPU mode to auto/)
      // The way out that this command line has.
      await done(world, 'gpu', 'poster', 'auto', '--yes')
    },
  },
  {
    says: '429: too many requests; wait, and try again',
    command: 'runflow run poster',
    async shows(world) {
      seed(world)
      world.sandbox.faults.troubles.push({ ...DISPATCH, times: 2, what: 'rate-limited' })
      const { code, stderr } = await world.said(RUN, { sleep: async () => {} })
      expect([code, dispatches(world)]).toEqual([0, 3])
      expect(stderr).toContain('Too many requests. Waiting, then trying again')
      world.sandbox.faults.troubles.push({ ...DISPATCH, times: 99, what: 'rate-limited' })
      const { report } = await world.told(RUN)
      expect(report.failure).toMatchObject({ step: 'dispatch', status: 429, retryable: true })
    },
  },
]
