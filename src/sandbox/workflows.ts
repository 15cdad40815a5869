import type { Context } from 'hono'
import { Hono } from 'hono'
import { conflict, invalid, json, notFound, refusal } from './answers.ts'
import type { Faults } from './faults.ts'
import { enter, readBody } from './gate.ts'
import { organizationBySlug } from './keys.ts'
import { answerList } from './paging.ts'
import { applyBody, newRow } from './row.ts'
import type { Row, SandboxContext } from './state.ts'
import { timeText } from './state.ts'
import type { FieldError } from './validate.ts'

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
/** Texts of a row. Which fields the real API filters by is not documented. */
const FILTERED = ['id', 'slug', 'name', 'status_code', 'category_code']

export function workflowRoutes(context: SandboxContext, faults: Faults): Hono {
  const app = new Hono()
  const { workflows } = context.state
  const own = (organizationId: string, id: string) =>
    workflows.find((row) => row.id === id && row.org_id === organizationId && row.deleted_at === null)

  app.get('/', (c) => {
    const entry = enter(c, 'comfyui-workflows:read')
    if (!entry.ok) return refusal(faults, entry.refusal)
    const { id } = entry.key.organization
    const rows = workflows
      .filter((row) => row.org_id === id || (faults.foreignListed && row.is_public))
      .filter((row) => row.deleted_at === null || faults.deletedListed)
    return answerList(faults.rowsAreShort ? rows.map(short) : rows, c.req.query(), faults, FILTERED)
  })

  app.post('/', async (c) => {
    const entry = enter(c, 'comfyui-workflows:create', { email: true, beta: true })
    if (!entry.ok) return refusal(faults, entry.refusal)
    const { body, errors: fieldErrors } = await readBody(c, 'create')
    const organizationId = entry.key.organization.id
    const errors = [...fieldErrors, ...assetErrors(context, organizationId, body)]
    if (errors.length > 0) return refusal(faults, invalid(errors))
    const holder = workflows.find(
      (row) =>
        row.org_id === organizationId &&
        row.slug === body.slug &&
        (row.deleted_at === null || faults.deletedHoldsSlug),
    )
    if (holder !== undefined) return refusal(faults, conflict)
    const row = newRow(context, entry.key, body)
    workflows.push(row)
    return json(201, row)
  })

  app.get('/:id', (c) => {
    const entry = enter(c, 'comfyui-workflows:read')
    if (!entry.ok) return refusal(faults, entry.refusal)
    const row = own(entry.key.organization.id, c.req.param('id'))
    return row ? json(200, row) : refusal(faults, notFound)
  })

  app.patch('/:id', async (c) => {
    const entry = enter(c, 'comfyui-workflows:edit')
    if (!entry.ok) return refusal(faults, entry.refusal)
    const { body, errors: fieldErrors } = await readBody(c, 'edit')
    const row = own(entry.key.organization.id, c.req.param('id'))
    if (row === undefined) return refusal(faults, notFound)
    const errors = [...fieldErrors, ...assetErrors(context, row.org_id, body)]
    if (errors.length > 0) return refusal(faults, invalid(errors))
    applyBody(context, row, body)
    row.updated_at = timeText(context.nowMs())
    return faults.editAnswer === 204 ? new Response(null, { status: 204 }) : json(200, row)
  })

  app.delete('/:id', (c) => {
    const entry = enter(c, 'comfyui-workflows:delete')
    if (!entry.ok) return refusal(faults, entry.refusal)
    const row = own(entry.key.organization.id, c.req.param('id'))
    if (row === undefined) return refusal(faults, notFound)
    row.deleted_at = timeText(context.nowMs())
    row.updated_at = row.deleted_at
    row.deleted_by = entry.key.userId
    return new Response(null, { status: 204 })
  })

  for (const part of ['inputs', 'outputs'] as const)
    app.get(`/:id{${UUID}}/${part}`, (c) => {
      const entry = enter(c, 'comfyui-workflows:read')
      if (!entry.ok) return refusal(faults, entry.refusal)
      const row = own(entry.key.organization.id, c.req.param('id') ?? '')
      return row ? answerList(row[part], c.req.query(), faults) : refusal(faults, notFound)
    })

  app.get('/:owner/:slug', (c: Context) => {
    const entry = enter(c, 'comfyui-workflows:read')
    if (!entry.ok) return refusal(faults, entry.refusal)
    const row = rowByName(context, entry.key.organization.id, c.req.param('owner'), c.req.param('slug'))
    return row ? json(200, row) : refusal(faults, notFound)
  })

  return app
}

/** Private ones of other organizations can be neither seen nor run. */
export function rowByName(
  context: SandboxContext,
  organizationId: string,
  owner: string | undefined,
  slug: string | undefined,
): Row | undefined {
  const organization = organizationBySlug(owner ?? '')
  return context.state.workflows.find(
    (row) =>
      row.org_id === organization?.id &&
      row.slug === slug &&
      row.deleted_at === null &&
      (row.org_id === organizationId || row.is_public),
  )
}

function assetErrors(
  context: SandboxContext,
  organizationId: string,
  body: Record<string, unknown>,
): FieldError[] {
  if (typeof body.resources !== 'object' || body.resources === null) return []
  return Object.entries(body.resources)
    .filter(
      ([, entry]) =>
        !context.state.uploads.some(
          (upload) =>
            upload.id === (entry as { asset_id?: unknown } | null)?.asset_id &&
            upload.organizationId === organizationId &&
            upload.confirmedAt !== null,
        ),
    )
    .map(([path]) => ({
      type: 'value_error',
      loc: ['body', 'resources', path, 'asset_id'],
      msg: 'No such asset in this organization, or its upload was not confirmed',
    }))
}

function short(row: Row) {
  const { workflow_json: _workflow, graph: _graph, resources: _resources, ...rest } = row
  return rest
}
