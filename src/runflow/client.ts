import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { ListedEndpoint, ManagementApi } from '../types/management-api.ts'
import type { Account, ApiFailure, LiveEndpoint, Written } from '../types/runflow-api.ts'
import { readBalance } from './balance.ts'
import { openEndpointPages } from './endpoint-pages.ts'
import type { Page } from './find-endpoint.ts'
import { lookUpSlug, readAllRows, toEndpoint } from './find-endpoint.ts'
import { readAllPages } from './read-all-pages.ts'
import { readLogs, readNodeRuns } from './run-details.ts'
import { dispatchRun, listRuns, readRun, readRunPage } from './runs.ts'
import type { WorkflowRow } from './schemas.ts'
import { account, anyPage, cursorIn, deletedRow, workflowPage, workflowRow } from './schemas.ts'
import type { ApiCall, TransportOptions } from './transport.ts'
import { openTransport, readAnswer } from './transport.ts'
import type { ComfyUiUploads } from './upload-file.ts'
import { openUploads } from './upload-file.ts'
import type { Announced, Announcement, Asset } from './uploads.ts'
import { announceUpload, confirmUpload, putBytes } from './uploads.ts'

/** Deploying, managing and calling, and the steps of an upload one by one. */
export type RunflowClient = ManagementApi & {
  /** Live endpoints only. The whole list or a failure. */
  list(signal?: AbortSignal): Promise<Result<LiveEndpoint[], ApiFailure>>
  announceUpload(file: Announcement, signal?: AbortSignal): Promise<Result<Announced, ApiFailure>>
  putBytes(
    upload: { uploadUrl: string; bytes: Blob; mimeType: string },
    signal?: AbortSignal,
  ): Promise<Result<null, ApiFailure>>
  confirmUpload(assetId: string, signal?: AbortSignal): Promise<Result<Asset, ApiFailure>>
}

const WORKFLOWS = '/v1/comfyui-workflows'

/** Opens no connection: one API origin and one key, for the whole of a deploy. */
export function openRunflow(options: TransportOptions, comfyUi?: ComfyUiUploads): RunflowClient {
  const send = openTransport(options)

  async function readPage(
    query: Record<string, string>,
    signal?: AbortSignal,
  ): Promise<Result<Page, ApiFailure>> {
    const answer = await send({
      kind: 'read',
      where: 'look-up',
      method: 'GET',
      path: WORKFLOWS,
      named: false,
      query,
      signal,
    })
    if (!answer.ok) return answer
    const page = readAnswer(answer.value, workflowPage, 'look-up')
    if (!page.ok) return page
    return ok({ rows: page.value.items, next: cursorIn(page.value) })
  }

  async function readAnyPage(query: Record<string, string>, signal?: AbortSignal) {
    const call = { kind: 'read', where: 'look-up', method: 'GET', path: WORKFLOWS, named: false } as const
    const answer = await send({ ...call, query, signal })
    if (!answer.ok) return answer
    const page = readAnswer(answer.value, anyPage, 'look-up')
    if (!page.ok) return page
    return ok({ rows: page.value.items, next: cursorIn(page.value) })
  }

  async function readRow(path: string, signal?: AbortSignal): Promise<Result<WorkflowRow, ApiFailure>> {
    const answer = await send({ kind: 'read', where: 'workflow', method: 'GET', path, named: true, signal })
    return answer.ok ? readAnswer(answer.value, workflowRow, 'workflow') : answer
  }

  const pathOf = (id: string) => `${WORKFLOWS}/${encodeURIComponent(id)}`

  async function readEndpoint(path: string, signal?: AbortSignal): Promise<Result<LiveEndpoint, ApiFailure>> {
    const row = await readRow(path, signal)
    return row.ok ? ok(toEndpoint(row.value)) : row
  }

  return {
    lookUp: (slug, signal) =>
      lookUpSlug(
        slug,
        (query) => readPage(query, signal),
        (id) => readRow(pathOf(id), signal),
      ),

    async whoAmI(signal) {
      const call: ApiCall = {
        kind: 'read',
        where: 'account',
        method: 'GET',
        path: '/v1/auth/me',
        named: false,
        signal,
      }
      const answer = await send({ ...call, query: { embed: 'memberships' } })
      if (!answer.ok) return answer
      const read = readAnswer(answer.value, account, 'account')
      if (!read.ok) return read
      const organizations = (read.value.memberships ?? []).map(({ org, scopes }) => ({
        id: org.id,
        name: org.name ?? org.slug,
        slug: org.slug,
        scopes: scopes ?? null,
      }))
      return ok<Account>({ email: read.value.email ?? null, organizations })
    },

    async create(body, signal, quit) {
      const call: ApiCall = { kind: 'create', where: 'create', method: 'POST', path: WORKFLOWS, named: false }
      const answer = await send({ ...call, json: body, signal, quit })
      if (!answer.ok) return answer
      const read = readAnswer(answer.value, workflowRow, 'create')
      if (!read.ok) return read
      return read.value.deleted_at == null
        ? ok(toWritten(read.value))
        : fail({ kind: 'unexpected-response', where: 'create' })
    },

    async edit(id, body, signal, quit) {
      const call: ApiCall = { kind: 'edit', where: 'edit', method: 'PATCH', path: pathOf(id), named: true }
      const answer = await send({ ...call, json: body, signal, quit })
      if (!answer.ok) return answer
      if (answer.value.text === '') return ok({ id: null, orgId: null, row: null })
      const read = readAnswer(answer.value, workflowRow, 'edit')
      if (!read.ok) return read
      // A page, or an answer about something else, may come from a proxy that sent nothing on.
      return read.value.id === id && read.value.deleted_at == null
        ? ok(toWritten(read.value))
        : fail({ kind: 'unexpected-response', where: 'edit' })
    },

    upload: openUploads(send, options, comfyUi),

    get: (id, signal) => readEndpoint(pathOf(id), signal),
    getBySlug: (owner, slug, signal) =>
      readEndpoint(`${WORKFLOWS}/${encodeURIComponent(owner)}/${encodeURIComponent(slug)}`, signal),

    readEndpointPage: openEndpointPages(send),

    async list(signal) {
      const rows = await readAllRows((query) => readPage(query, signal))
      return rows.ok ? ok(rows.value.filter((row) => row.deleted_at == null).map(toEndpoint)) : rows
    },

    async listEndpoints(signal) {
      const rows = await readAllPages((query) => readAnyPage(query, signal), 'look-up')
      return rows.ok ? ok(rows.value.flatMap(toListed)) : rows
    },

    async change(id, change, signal) {
      const call: ApiCall = { kind: 'edit', where: 'edit', method: 'PATCH', path: pathOf(id), named: true }
      const answer = await send({ ...call, json: change, signal })
      if (!answer.ok) return answer
      if (answer.value.text === '') return ok(null)
      const read = readAnswer(answer.value, workflowRow, 'edit')
      if (!read.ok) return read
      return read.value.id === id ? ok(null) : fail({ kind: 'unexpected-response', where: 'edit' })
    },

    async delete(id, signal) {
      const call: ApiCall = {
        kind: 'delete',
        where: 'delete',
        method: 'DELETE',
        path: pathOf(id),
        named: true,
      }
      const answer = await send({ ...call, signal })
      return answer.ok || answer.error.kind === 'gone' ? ok(null) : fail(answer.error)
    },

    dispatch: (owner, slug, body, signal) => dispatchRun(send, owner, slug, body, signal),
    readRun: (id, signal) => readRun(send, id, signal),
    listRuns: (filter, most, signal) => listRuns(send, filter, most, signal),
    readRunPage: (workflowId, page, signal) => readRunPage(send, workflowId, page, signal),
    readLogs: (id, signal) => readLogs(send, id, signal),
    readNodeRuns: (id, signal) => readNodeRuns(send, id, signal),
    readBalance: (signal) => readBalance(send, signal),
    announceUpload: (file, signal) => announceUpload(send, file, signal),
    putBytes: (upload, signal) => putBytes(send, upload, signal),
    confirmUpload: (assetId, signal) => confirmUpload(send, assetId, signal),
  }
}

function toWritten(row: WorkflowRow): Written {
  return { id: row.id, orgId: row.org_id ?? null, row: toEndpoint(row) }
}

/** A deleted row is no endpoint. One that cannot be read is there all the same. */
function toListed(row: unknown): ListedEndpoint[] {
  if (deletedRow.safeParse(row).success) return []
  const read = workflowRow.safeParse(row)
  if (read.success && read.data.slug) return [{ kind: 'live', endpoint: toEndpoint(read.data) }]
  const id = typeof row === 'object' && row !== null && 'id' in row ? row.id : null
  return [{ kind: 'unknown', id: typeof id === 'string' ? id : null }]
}
