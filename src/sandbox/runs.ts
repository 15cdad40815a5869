import { Hono } from 'hono'
import { readInterface } from '../contract/interface.ts'
import { invalid, json, noCredit, noGpu, notFound, refusal, runNotFound } from './answers.ts'
import type { Faults } from './faults.ts'
import { enter, jsonBody } from './gate.ts'
import { filterOf, pageOf, refuseUnknownQuery } from './paging.ts'
import { promptOf } from './row.ts'
import { runRecord } from './run-record.ts'
import type { Ground, Row, StoredRun } from './state.ts'
import type { FieldError } from './validate.ts'
import { fieldErrorsOf } from './validate.ts'
import { rowByName } from './workflows.ts'

export function runRoutes(ground: Ground, faults: Faults): Hono {
  const app = new Hono()
  const { runs } = ground.state
  const newestFirst = (kept: (run: StoredRun) => boolean) => runs.filter(kept).reverse()

  app.post('/comfyui-workflows/:owner/:slug/runs', async (c) => {
    const entry = enter(c, 'runs:create', { beta: true })
    if (!entry.ok) return refusal(faults, entry.refusal)
    const { organization } = entry.key
    const body = await jsonBody(c)
    const row = rowByName(ground, organization.id, c.req.param('owner'), c.req.param('slug'))
    if (row === undefined) return refusal(faults, notFound)
    // The caller pays, also for somebody else's public endpoint.
    if (!organization.credit) return refusal(faults, noCredit)
    if (faults.gpuUnavailable) return refusal(faults, noGpu)
    const shapeErrors = fieldErrorsOf('dispatch', body)
    if (shapeErrors.length > 0) return refusal(faults, invalid(shapeErrors))
    const input = body.input as Record<string, unknown>
    const valueErrors = fileValueErrors(ground, organization.id, row, input)
    if (valueErrors.length > 0) return refusal(faults, invalid(valueErrors))
    const id = ground.nextId('run')
    runs.push({ id, row, key: entry.key, body: { ...body, input }, createdMs: ground.nowMs(), reads: 0 })
    return json(
      201,
      faults.dispatchShape === 'faq' ? { run_id: id, status: 'queued' } : { id, status_code: 'queued' },
    )
  })

  app.get('/comfyui-workflows/:owner/:slug/runs', (c) => {
    const entry = enter(c, 'runs:read')
    if (!entry.ok) return refusal(faults, entry.refusal)
    const row = rowByName(ground, entry.key.organization.id, c.req.param('owner'), c.req.param('slug'))
    if (row === undefined) return refusal(faults, notFound)
    const query = c.req.query()
    refuseUnknownQuery(query, ['limit', 'pq'])
    const own = newestFirst(
      (run) => run.row.id === row.id && run.key.organization.id === entry.key.organization.id,
    )
    const records = own.map((run) => runRecord(ground, run, faults))
    return json(200, pageOf(records, query, faults))
  })

  app.get('/runs', (c) => {
    const entry = enter(c, 'runs:read')
    if (!entry.ok) return refusal(faults, entry.refusal)
    const query = c.req.query()
    refuseUnknownQuery(query, ['q', 'limit', 'pq', 'sort_by'])
    const filter = filterOf(query.q, ['comfyui_workflow_id', 'client_ref'])
    const records = newestFirst((run) => run.key.organization.id === entry.key.organization.id)
      .map((run) => runRecord(ground, run, faults))
      .filter(
        (run) =>
          filter === null || Object.entries(run).some(([k, v]) => k === filter.field && v === filter.value),
      )
    return json(200, pageOf(records, query, faults))
  })

  app.get('/runs/:id', (c) => {
    const entry = enter(c, 'runs:read')
    if (!entry.ok) return refusal(faults, entry.refusal)
    const run = runs.find(
      (one) => one.id === c.req.param('id') && one.key.organization.id === entry.key.organization.id,
    )
    if (run === undefined) return refusal(faults, runNotFound)
    run.reads += 1
    return json(200, runRecord(ground, run, faults))
  })

  return app
}

/** An unknown asset and a plain http link are refused here; a bad https link would only fail the run. */
function fileValueErrors(
  ground: Ground,
  organizationId: string,
  row: Row,
  input: Record<string, unknown>,
): FieldError[] {
  return readInterface(promptOf(row)).inputs.flatMap(({ inputId, kind }) => {
    const value = inputId === null ? undefined : input[inputId]
    if (inputId === null || value === undefined || (kind !== 'IMAGE' && kind !== 'FILE')) return []
    const loc = ['body', 'input', inputId]
    if (typeof value !== 'string')
      return [{ type: 'string_type', loc, msg: 'Input should be a valid string' }]
    if (/^(https:\/\/|data:)/.test(value)) return []
    const id = /^runflow:\/\/assets\/(.+)$/.exec(value)?.[1]
    if (id === undefined)
      return [
        { type: 'value_error', loc, msg: 'Only https:// and runflow://assets/ references are accepted' },
      ]
    const known = ground.state.uploads.some(
      (one) => one.id === id && one.organizationId === organizationId && one.confirmedAt !== null,
    )
    return known ? [] : [{ type: 'value_error', loc, msg: 'No such asset in this organization' }]
  })
}
