import { Hono } from 'hono'
import { readInterface } from '../contract/interface.ts'
import type { InputKind } from '../names.ts'
import { invalid, json, noCredit, noGpu, notFound, refusal, runNotFound } from './answers.ts'
import { ENDING_KEY, ENDING_NAMES, endingNamed } from './endings.ts'
import type { Faults } from './faults.ts'
import { enter, readBody } from './gate.ts'
import { newRun } from './new-run.ts'
import { filterOf, pageOf, passes, refuseUnknownQuery } from './paging.ts'
import { promptOf } from './row.ts'
import type { RunRecord } from './run-record.ts'
import { runRecord } from './run-record.ts'
import type { Row, SandboxContext, StoredRun } from './state.ts'
import { stageOf } from './timeline.ts'
import type { FieldError } from './validate.ts'
import { isRecord } from './validate.ts'
import { rowByName } from './workflows.ts'

export function runRoutes(context: SandboxContext, faults: Faults): Hono {
  const app = new Hono()
  const { runs } = context.state
  const isThere = (run: StoredRun) =>
    run.ending.isGone !== true || stageOf(run, context.nowMs(), faults) !== 'ended'
  const newestFirst = (kept: (run: StoredRun) => boolean) =>
    runs.filter((run) => isThere(run) && kept(run)).reverse()

  function listOf(records: RunRecord[], query: Record<string, string>): Response {
    const page = pageOf(records, query, faults)
    return page.ok ? json(200, page.value) : refusal(faults, invalid(page.error))
  }

  app.post('/comfyui-workflows/:owner/:slug/runs', async (c) => {
    const entry = enter(c, 'runs:create', { beta: true })
    if (!entry.ok) return refusal(faults, entry.refusal)
    const { organization } = entry.key
    const { body, errors } = await readBody(c, 'dispatch')
    const row = rowByName(context, organization.id, c.req.param('owner'), c.req.param('slug'))
    if (row === undefined) return refusal(faults, notFound)
    // The caller pays, also for somebody else's public endpoint.
    if (!organization.credit) return refusal(faults, noCredit)
    if (faults.gpuUnavailable) return refusal(faults, noGpu)
    if (errors.length > 0) return refusal(faults, invalid(errors))
    const input = body.input as Record<string, unknown>
    const valueErrors = [
      ...endingErrors(body.metadata),
      ...fileValueErrors(context, organization.id, row, input),
    ]
    if (valueErrors.length > 0) return refusal(faults, invalid(valueErrors))
    const id = context.nextId('run')
    const dispatch = { id, row, key: entry.key, body: { ...body, input }, createdMs: context.nowMs() }
    runs.push(newRun(dispatch, faults))
    return json(
      201,
      faults.dispatchShape === 'faq' ? { run_id: id, status: 'queued' } : { id, status_code: 'queued' },
    )
  })

  app.get('/comfyui-workflows/:owner/:slug/runs', (c) => {
    const entry = enter(c, 'runs:read')
    if (!entry.ok) return refusal(faults, entry.refusal)
    const row = rowByName(context, entry.key.organization.id, c.req.param('owner'), c.req.param('slug'))
    if (row === undefined) return refusal(faults, notFound)
    const query = c.req.query()
    refuseUnknownQuery(query, ['limit', 'pq'])
    const own = newestFirst(
      (run) => run.row.id === row.id && run.key.organization.id === entry.key.organization.id,
    )
    return listOf(
      own.map((run) => runRecord(context, run, faults)),
      query,
    )
  })

  app.get('/runs', (c) => {
    const entry = enter(c, 'runs:read')
    if (!entry.ok) return refusal(faults, entry.refusal)
    const query = c.req.query()
    refuseUnknownQuery(query, ['q', 'limit', 'pq', 'sort_by'])
    const filter = filterOf(query.q, ['comfyui_workflow_id', 'client_ref'])
    const records = newestFirst((run) => run.key.organization.id === entry.key.organization.id)
      .map((run) => runRecord(context, run, faults))
      .filter((run) => passes(run, filter))
    return listOf(records, query)
  })

  app.get('/runs/:id', (c) => {
    const entry = enter(c, 'runs:read')
    if (!entry.ok) return refusal(faults, entry.refusal)
    const run = runs.find(
      (one) => one.id === c.req.param('id') && one.key.organization.id === entry.key.organization.id,
    )
    if (run === undefined) return refusal(faults, runNotFound)
    run.reads += 1
    if (!isThere(run)) return refusal(faults, runNotFound)
    return json(200, runRecord(context, run, faults))
  })

  return app
}

/** An ending that nobody knows would pass unseen as the usual one. */
function endingErrors(metadata: unknown): FieldError[] {
  const wanted = isRecord(metadata) ? metadata[ENDING_KEY] : undefined
  if (wanted === undefined || endingNamed(wanted) !== null) return []
  const msg = `The endings of the sandbox are ${ENDING_NAMES.join(', ')}`
  return [{ type: 'value_error', loc: ['body', 'metadata', ENDING_KEY], msg }]
}

/** The media types of what an input takes by reference; null: its value is sent as it is. */
const REFERENCES: Record<InputKind, string[] | 'any' | null> = {
  IMAGE: ['image/png', 'image/jpeg', 'image/webp', 'image/gif'],
  FILE: 'any',
  STRING: null,
  INT: null,
  FLOAT: null,
  BOOLEAN: null,
}

/** An unknown asset and a plain http link are refused here; a bad https link would only fail the run. */
function fileValueErrors(
  context: SandboxContext,
  organizationId: string,
  row: Row,
  input: Record<string, unknown>,
): FieldError[] {
  return readInterface(promptOf(row)).inputs.flatMap(({ inputId, kind }) => {
    const value = inputId === null ? undefined : input[inputId]
    const mimeTypes = REFERENCES[kind]
    if (inputId === null || value === undefined || mimeTypes === null) return []
    const loc = ['body', 'input', inputId]
    if (typeof value !== 'string')
      return [{ type: 'string_type', loc, msg: 'Input should be a valid string' }]
    if (/^(https:\/\/|data:)/.test(value)) return []
    const id = /^runflow:\/\/assets\/(.+)$/.exec(value)?.[1]
    if (id === undefined)
      return [
        { type: 'value_error', loc, msg: 'Only https:// and runflow://assets/ references are accepted' },
      ]
    const asset = context.state.uploads.find(
      (one) => one.id === id && one.organizationId === organizationId && one.confirmedAt !== null,
    )
    if (asset === undefined) return [{ type: 'value_error', loc, msg: 'No such asset in this organization' }]
    if (mimeTypes === 'any' || mimeTypes.includes(asset.mimeType)) return []
    return [{ type: 'value_error', loc, msg: 'A picture is a PNG, JPEG, WebP or GIF file' }]
  })
}
