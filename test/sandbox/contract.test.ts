import { beforeEach, describe, expect, it } from 'vitest'
import type { EndingName } from '../../src/sandbox/endings.ts'
import { ENDING_KEY } from '../../src/sandbox/endings.ts'
import type { Key } from '../../src/sandbox/keys.ts'
import { KEYS } from '../../src/sandbox/keys.ts'
import { newRun } from '../../src/sandbox/new-run.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { createSandbox } from '../../src/sandbox/sandbox.ts'
import { signUrl } from '../../src/sandbox/signing.ts'
import type { Exchange } from '../support/wire.ts'
import { wireExchange, wireNames } from '../support/wire.ts'

const START = Date.UTC(2026, 0, 5, 10)
let sandbox: Sandbox
let now: number

const full = KEYS[0] as Key
const bodyOf = (name: string) => wireExchange(name).request.body as Record<string, unknown>
/** The example's own upload, so that a body may name it. */
const seedAsset = (confirmed = true) =>
  sandbox.state.uploads.push({
    id: '00000000-0000-4000-8000-0000000000d1',
    organizationId: full.organization.id,
    userId: full.userId,
    filename: 'backdrop.png',
    mimeType: 'image/png',
    sizeBytes: 69,
    bytes: new Uint8Array(69),
    confirmedAt: confirmed ? '2026-01-02T03:04:05Z' : null,
  })
const seedPhoto = () => {
  seedAsset()
  const [asset] = sandbox.state.uploads
  if (asset)
    sandbox.state.uploads.push({
      ...asset,
      id: '00000000-0000-4000-8000-0000000000d2',
      filename: 'photo.png',
    })
}
/** The example's endpoint under the example's id. */
const seedEndpoint = (changes: Record<string, unknown> = {}) =>
  sandbox.seed(bodyOf('create-201'), full, { id: '00000000-0000-4000-8000-0000000000c1', ...changes })
const seedPoster = () =>
  sandbox.seed({ ...bodyOf('error-409-duplicate'), slug: 'poster', name: 'Poster' }, full, {
    id: '00000000-0000-4000-8000-0000000000c4',
  })
const seedForRun = () => {
  seedEndpoint()
  seedPhoto()
}
const seedRun = (example: string, afterMs: number, ending?: EndingName) => {
  const row = seedEndpoint(
    example === 'run-failed-invalid-sha' ? { models: { 'upscale_models/4x-example.safetensors': {} } } : {},
  )
  seedPhoto()
  const { id } = wireExchange(example).response.body as { id: string }
  const given = bodyOf('dispatch-faq-shape') as { input: Record<string, unknown>; metadata: object }
  const body = { ...given, metadata: { ...given.metadata, ...(ending && { [ENDING_KEY]: ending }) } }
  sandbox.state.runs.push(newRun({ id, row, key: full, body, createdMs: START }, sandbox.faults))
  now = START + afterMs
}
const trouble = (what: 'rate-limited' | 'proxy-page' | 'too-large') =>
  sandbox.faults.troubles.push({ times: 1, what })

type Row = [name: string, prepare: () => unknown, key?: string]
const exchanges: Row[] = [
  ['health-200', () => {}],
  ['auth-me-200', () => {}],
  ['lookup-hit-200', seedEndpoint],
  ['lookup-miss-200', () => {}],
  [
    'lookup-soft-deleted-200',
    () => {
      sandbox.faults.deletedListed = true
      seedEndpoint({ deleted_at: '2026-01-03T03:04:05Z', deleted_by: full.userId })
    },
  ],
  [
    'deleted-slug-2-lookup-200',
    () => {
      sandbox.faults.deletedListed = true
      seedEndpoint({ deleted_at: '2026-01-03T03:04:05Z', deleted_by: full.userId })
    },
  ],
  [
    'lookup-other-slug-200',
    () => {
      sandbox.faults.filterIgnored = true
      seedPoster()
    },
  ],
  [
    'list-page-1-200',
    () => {
      sandbox.faults.pageSize = 1
      seedPoster()
      seedEndpoint()
    },
  ],
  ['get-by-id-200', seedEndpoint],
  ['get-by-owner-slug-200', seedEndpoint],
  ['create-201', () => seedAsset()],
  [
    'edit-200',
    () => {
      seedAsset()
      seedEndpoint()
    },
  ],
  [
    'edit-204',
    () => {
      seedEndpoint()
      sandbox.faults.editAnswer = 204
    },
  ],
  ['edit-gpu-mode-200', seedPoster],
  ['edit-public-200', seedPoster],
  ['delete-204', seedEndpoint],
  [
    'deleted-slug-1-create-409',
    () => {
      sandbox.faults.deletedHoldsSlug = true
      seedEndpoint({ deleted_at: '2026-01-03T03:04:05Z' })
    },
  ],
  ['error-409-duplicate', seedEndpoint],
  ['error-401', () => {}, 'unknown'],
  ['error-402', seedForRun, 'no_credit'],
  ['error-403-beta-create', () => {}, 'no_beta'],
  ['error-403-beta-dispatch', () => {}, 'no_beta'],
  ['error-403-email-not-verified', () => {}, 'unverified'],
  [
    'error-403-nested-envelope',
    () => {
      sandbox.faults.envelope = 'nested'
    },
    'no_read',
  ],
  ['error-403-permission-create', () => {}, 'no_create'],
  ['error-403-permission-delete', () => {}, 'no_delete'],
  ['error-403-permission-dispatch', () => {}, 'no_dispatch'],
  ['error-403-permission-edit', () => {}, 'no_edit'],
  ['error-403-permission-read', () => {}, 'no_read'],
  ['error-403-permission-upload', () => {}, 'no_upload'],
  ['error-404-delete', () => {}],
  ['error-404-deleted', () => seedEndpoint({ deleted_at: '2026-01-03T03:04:05Z' })],
  ['error-404-edit', () => {}],
  ['error-404-run', () => {}],
  ['error-413', () => trouble('too-large')],
  ['error-422-asset-too-large', () => {}],
  ['error-422-errors', () => {}],
  [
    'error-422-gpu-inactive',
    () => {
      seedForRun()
      sandbox.faults.gpuUnavailable = true
    },
  ],
  ['error-422-http-value', seedForRun],
  ['error-429', () => trouble('rate-limited')],
  ['error-503-html', () => trouble('proxy-page')],
  ['dispatch-faq-shape', seedForRun],
  [
    'dispatch-documented-shape',
    () => {
      seedForRun()
      sandbox.faults.dispatchShape = 'documented'
    },
  ],
  ['run-queued', () => seedRun('run-queued', 0)],
  ['run-dispatching', () => seedRun('run-dispatching', 1_000)],
  ['run-running', () => seedRun('run-running', 2_000)],
  ['run-failed-invalid-sha', () => seedRun('run-failed-invalid-sha', 5_000)],
  ['run-succeeded', () => seedRun('run-succeeded', 5_000)],
  ['run-succeeded-evaluated', () => seedRun('run-succeeded-evaluated', 15_000)],
  ['run-partial-succeeded', () => seedRun('run-partial-succeeded', 5_000, 'partial_succeeded')],
  ['run-canceled', () => seedRun('run-canceled', 2_000, 'canceled')],
  ['runs-200', () => seedRun('run-failed-invalid-sha', 5_000)],
  ['runs-of-workflow-200', () => seedRun('run-failed-invalid-sha', 5_000)],
  ['run-logs-200', () => seedRun('run-succeeded', 5_000)],
  ['run-node-runs-200', () => seedRun('run-succeeded', 5_000)],
  ['run-statuses-200', () => {}],
  [
    'run-callback-200',
    () => {
      seedRun('run-succeeded', 5_000)
      const delivered = { state: 'delivered', attempts: 1, lastStatus: 200, lastAttemptMs: now } as const
      Object.assign(sandbox.state.runs[0] ?? {}, { delivery: delivered })
    },
  ],
  ['run-callback-redelivery-202', () => seedRun('run-succeeded', 5_000)],
  ['run-evaluations-200', () => seedRun('run-succeeded', 15_000)],
  ['run-evaluation-feedback-200', () => seedRun('run-succeeded', 15_000)],
  ['callback-secret-201', () => {}],
  ['asset-200', () => seedAsset()],
  ['balance-200', () => {}],
  ['readiness-200', () => {}],
  ['workflow-inputs-200', seedEndpoint],
  ['workflow-outputs-200', seedEndpoint],
  ['error-422-callback-url', seedForRun],
  ['error-422-query', () => {}],
  ['error-404-route', () => {}],
  ['asset-upload-1-announce-201', () => {}],
  ['asset-upload-2-put-200', () => seedAsset(false)],
  [
    'asset-upload-2-put-expired-403',
    () => {
      seedAsset(false)
      sandbox.faults.uploadsExpired = true
    },
  ],
  ['asset-upload-3-confirm-201', () => seedAsset(false)],
]

/** The last page has a cursor of the example's own; callbacks are the sandbox's own requests. */
const notServed = ['list-page-2-200', 'callback-run-completed', 'callback-run-failed']

/** Values to types, records by id to one entry: what is compared is which fields there are and what they hold. */
function shapeOf(value: unknown, path = ''): unknown {
  if (/\.(workflow_json|graph|environment|models|custom_nodes|resources|input|metadata)$/.test(path))
    return 'given'
  if (Array.isArray(value)) return value.length === 0 ? [] : [shapeOf(value[0], path)]
  if (typeof value !== 'object' || value === null) return value === null ? 'null' : typeof value
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, shapeOf(item, `${path}.${name}`)]),
  )
}

async function send({ request }: Exchange, key: string) {
  const storage = request.headers?.Host === 'storage.example'
  const url = new URL(request.path, storage ? sandbox.origins.storage : sandbox.origins.api)
  // The examples' owner is another studio than the sandbox's, the slug of the one without credit too.
  const owner = KEYS.find(({ name }) => name === key)?.organization.slug ?? 'sandbox-studio'
  url.pathname = url.pathname.replace('example-studio', owner)
  // What is signed into an address is opaque, so the example's cannot be the sandbox's.
  const signed = () => {
    const place = { origins: sandbox.origins, nowMs: () => now }
    return new URL(signUrl(place, { method: 'PUT', path: url.pathname, seconds: 3600 })).search
  }
  url.search = storage ? signed() : new URLSearchParams(request.query).toString()
  const headers = new Headers(request.headers)
  headers.delete('Host')
  if (headers.has('Authorization')) headers.set('Authorization', `Bearer rf_live_sandbox_${key}`)
  const bytes = request.raw_body_base64 && Buffer.from(request.raw_body_base64, 'base64')
  const body = bytes || (request.body === undefined ? null : JSON.stringify(request.body))
  return sandbox.fetch(url, { method: request.method, headers, body })
}

describe('the sandbox and the wire examples', () => {
  beforeEach(() => {
    now = START
    sandbox = createSandbox({ nowMs: () => now, unknown: 'answer' })
  })

  it('leaves out no example', () => {
    expect([...exchanges.map(([name]) => name), ...notServed].sort()).toEqual(wireNames().sort())
  })

  it.each(exchanges)('%s: answers with this status and these fields', async (name, prepare, key = 'full') => {
    prepare()
    if (name === 'error-402') {
      const other = KEYS.find((known) => known.name === 'no_credit')?.organization.id
      for (const row of sandbox.state.workflows) row.org_id = other ?? ''
    }
    const exchange = wireExchange(name)
    const { response: example } = exchange

    const response = await send(exchange, key)
    const text = await response.text()

    expect(response.status).toBe(example.status)
    expect(response.headers.get('Content-Type')).toBe(example.headers?.['Content-Type'] ?? null)
    if (typeof example.body !== 'object') {
      expect(text).toBe(example.body ?? '')
      return
    }
    const body: unknown = JSON.parse(text)
    const [shown, wanted] = [shapeOf(body), shapeOf(example.body)] as Record<string, unknown>[]
    // What an unset cursor or the person's own name look like is not the example's point; nor are counts of nodes, of
    // which the examples say nothing.
    expect(withoutIncidentals(shown)).toEqual(withoutIncidentals(wanted))
    if (response.status >= 400) expect(body).toEqual(example.body)
  })
})

function withoutIncidentals(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (name, item) =>
      ['next', 'metadata', 'nodes_total', 'nodes_completed'].includes(name) ? undefined : item,
    ),
  )
}
