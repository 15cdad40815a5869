import type { Context } from 'hono'
import { Hono } from 'hono'
import { readInterface } from '../contract/interface.ts'
import { readContract } from '../contract/stored-contract.ts'
import { invalid, json, noCredit, noGpu, notFound, refusal, runNotFound } from './answers.ts'
import type { Callbacks } from './callbacks.ts'
import type { ComfyRuns } from './comfy/comfy-runs.ts'
import { dispatchErrors } from './dispatch-errors.ts'
import type { Faults } from './faults.ts'
import { createRunFinder } from './find-runs.ts'
import { enter, readBody } from './gate.ts'
import { storeInline } from './inline-values.ts'
import { newRun } from './new-run.ts'
import { answerList } from './paging.ts'
import { promptOf } from './row.ts'
import { runDetailRoutes } from './run-details.ts'
import { runRecord } from './run-record.ts'
import type { SandboxContext, StoredRun } from './state.ts'
import { rowByName } from './workflows.ts'

/** The documented ones first, then those of older pages and of first-party code. */
const STATUSES = ['queued', 'dispatching', 'running', 'succeeded', 'failed', 'canceled', 'partial_succeeded']
const FILTERED = ['id', 'comfyui_workflow_id', 'client_ref', 'status_code']

/** `comfy`: what works on the runs; null: nothing is computed. */
export function runRoutes(
  context: SandboxContext,
  faults: Faults,
  { callbacks, comfy }: { callbacks: Callbacks; comfy: ComfyRuns | null },
): Hono {
  const app = new Hono()
  const finder = createRunFinder(context, faults)
  const rowAt = (c: Context, organizationId: string) =>
    rowByName(context, organizationId, c.req.param('owner'), c.req.param('slug'))

  app.post('/comfyui-workflows/:owner/:slug/runs', async (c) => {
    const entry = enter(c, 'runs:create', { beta: true })
    if (!entry.ok) return refusal(faults, entry.refusal)
    const { key } = entry
    const { body, errors } = await readBody(c, 'dispatch')
    const row = rowAt(c, key.organization.id)
    if (row === undefined) return refusal(faults, notFound)
    // The caller pays, also for somebody else's public endpoint.
    if (!key.organization.credit) return refusal(faults, noCredit)
    if (faults.gpuUnavailable) return refusal(faults, noGpu)
    if (errors.length > 0) return refusal(faults, invalid(errors))
    const contract = readContract(readInterface(promptOf(row)), row.graph)
    const given = body.input as Record<string, unknown>
    const wrong = dispatchErrors(context, { key, contract, input: given, metadata: body.metadata })
    if (wrong.length > 0) return refusal(faults, invalid(wrong))
    const input = storeInline(context, key, contract, given)
    const id = context.nextId('run')
    const run = newRun(
      { id, row, key, body: { ...body, input }, createdMs: context.nowMs() },
      faults,
      comfy !== null,
    )
    context.state.runs.push(run)
    callbacks.afterDispatch(run)
    if (run.live !== null) comfy?.start(run)
    return json(
      201,
      faults.dispatchShape === 'faq' ? { run_id: id, status: 'queued' } : { id, status_code: 'queued' },
    )
  })

  const listOf = (c: Context, runs: StoredRun[]) =>
    answerList(
      runs.map((run) => runRecord(context, run, faults)),
      c.req.query(),
      faults,
      FILTERED,
    )

  app.get('/comfyui-workflows/:owner/:slug/runs', (c) => {
    const entry = enter(c, 'runs:read')
    if (!entry.ok) return refusal(faults, entry.refusal)
    const { id } = entry.key.organization
    const row = rowAt(c, id)
    if (row === undefined) return refusal(faults, notFound)
    return listOf(
      c,
      finder.ofOrganization(id).filter((run) => run.row.id === row.id),
    )
  })

  app.get('/runs', (c) => {
    const entry = enter(c, 'runs:read')
    return entry.ok
      ? listOf(c, finder.ofOrganization(entry.key.organization.id))
      : refusal(faults, entry.refusal)
  })

  app.get('/runs/statuses', (c) => {
    const entry = enter(c, 'runs:read')
    if (!entry.ok) return refusal(faults, entry.refusal)
    return answerList(
      STATUSES.map((code) => ({ code })),
      c.req.query(),
      faults,
    )
  })

  app.get('/runs/:id', (c) => {
    const entry = enter(c, 'runs:read')
    if (!entry.ok) return refusal(faults, entry.refusal)
    const run = finder.find(entry.key.organization.id, c.req.param('id'))
    if (run === null) return refusal(faults, runNotFound)
    run.reads += 1
    // It may be gone with this very read.
    if (finder.find(entry.key.organization.id, run.id) === null) return refusal(faults, runNotFound)
    callbacks.afterRead(run)
    return json(200, runRecord(context, run, faults))
  })

  app.route('/runs', runDetailRoutes(context, faults, { finder, callbacks }))
  return app
}
