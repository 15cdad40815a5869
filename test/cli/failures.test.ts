import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { EXIT_CODES } from '../../src/cli/exit-codes.ts'
import type { Failure } from '../../src/cli/failure.ts'
import type { DeployReport as Report } from '../../src/cli/report.ts'
import type { Outcome } from '../../src/deploy/outcome.ts'
import type { Trouble } from '../../src/sandbox/faults.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { createSandbox } from '../../src/sandbox/sandbox.ts'
import type { ServedSandbox } from '../../src/sandbox/serve.ts'
import { serveSandbox } from '../../src/sandbox/serve.ts'
import type { Facts } from '../../src/types/facts.ts'
import { factsWith, fileFact, keyNamed, PACK, PUBLISHED, poster } from '../deploy/world.ts'
import type { Files } from './command.ts'
import { writeFiles } from './command.ts'
import type { FakeLocal } from './fake-local.ts'
import { startFakeLocal } from './fake-local.ts'
import { runHere } from './in-process.ts'

let sandbox: Sandbox
let served: ServedSandbox
let local: FakeLocal
let files: Files

beforeAll(async () => {
  local = await startFakeLocal(factsWith())
  files = writeFiles(poster())
})

afterAll(async () => {
  await local.close()
  files.remove()
})

// A sandbox of its own for each: its ids begin anew, and nothing that hangs reaches the next.
beforeEach(async () => {
  sandbox = createSandbox({ unknown: 'answer' })
  served = await serveSandbox(sandbox, 0)
  Object.assign(local, { facts: factsWith(), hashes: {}, inputs: {}, onRequest: () => {} })
  local.job = { state: 'done', message: null }
  local.requests.length = 0
})
afterEach(() => served.close())

type Given = {
  key?: string | null
  url?: string
  comfyui?: string
  args?: string[]
  facts?: Partial<Facts>
  troubles?: Trouble[]
  prepare?(): void
  fetch?: typeof fetch
  signal?: AbortSignal
  version?: string
}
type Row = {
  cause: string
  given: Given
  outcome: Report['outcome']
  /** In the message: what people search for. */
  words?: string
  failure: [
    Failure['step'],
    status: number | null,
    code: string | null,
    scope: string | null,
    retryable: boolean,
  ]
  code: number
  /** Every write that was sent, refused or lost as it was. Mostly none. */
  writes?: string[]
  /** Something of ours is there afterwards: the answer was lost and not the write. */
  arrives?: true
}

const LIST = '/v1/comfyui-workflows'
const POST = `POST ${LIST}`
const PATCH = `PATCH ${LIST}/00000000-0000-4000-8000-0000000000c1`
const ANNOUNCE = 'POST /v1/asset-uploads'
const CONFIRM = (number: number) => `${ANNOUNCE}/00000000-0000-4000-8000-0000000000d${number}/confirmations`
const five = (what: string) => [what, what, what, what, what]

const onLookUp = (what: Trouble['what'], times = 99): Trouble[] => [
  { method: 'GET', path: LIST, times, what },
]
const onCreate = (what: Trouble['what'], times = 99): Trouble[] => [
  { method: 'POST', path: LIST, times, what },
]
const onEdit = (what: Trouble['what']): Trouble[] => [{ method: 'PATCH', times: 99, what }]
const says = (status: number, code: string, message: string, errors: unknown = null): Trouble['what'] => ({
  status,
  body: { code, message, errors },
})
/** Its name has a blank at its end, which makes no other name and tells whether it was written. */
const live = (changes = {}) => {
  const { prompt, graph } = poster()
  sandbox.seed({ slug: 'poster', name: 'Poster ', workflow_json: prompt, graph }, undefined, changes)
}
/** Somebody deploys while this deploy hashes, which is after its look-up. */
const whileHashing = (happens: () => void): Pick<Given, 'facts' | 'prepare'> => ({
  facts: { models: [{ ...PUBLISHED, sha256: null }] },
  prepare() {
    local.hashes = { [PUBLISHED.path]: 'c'.repeat(64) }
    local.onRequest = (path) => {
      if (path.startsWith('/runflow/hash-jobs/a1')) happens()
    }
  },
})
const methodOf = (input: RequestInfo | URL) => (input instanceof Request ? input.method : 'GET')
/** Gives up as the client's own limit would, which no setting shortens. */
const impatient: typeof fetch = (input, init) => fetch(input, { ...init, signal: AbortSignal.timeout(40) })
const withFile = (changes: Given = {}): Given => ({
  ...changes,
  facts: { files: [fileFact('sub/photo.png', 'a picture')] },
  prepare() {
    local.inputs = { 'sub/photo.png': 'a picture' }
    changes.prepare?.()
  },
})

const configuration: Row[] = [
  { cause: 'the key is not set', given: { key: null } },
  { cause: 'the key is empty, as a variable of CI that is not set is', given: { key: '' } },
  { cause: 'the key is blank', given: { key: '  ' } },
].map(({ cause, given }) => ({
  cause,
  given,
  outcome: 'unconfigured',
  words: 'API key or URL is not configured',
  failure: ['configuration', null, null, null, false],
  code: 3,
}))

const before: Row[] = [
  {
    cause: 'the URL is plain http to another machine',
    failure: ['configuration', null, null, null, false],
    given: { url: 'http://api.runflow.io' },
    outcome: 'url-invalid',
    code: 3,
  },
  {
    cause: 'the URL is none, and no key is set',
    failure: ['configuration', null, null, null, false],
    given: { url: 'foo', key: null },
    outcome: 'url-invalid',
    code: 3,
  },
  ...['', '&&&', '日本語'].map(
    (name): Row => ({
      cause: `the slug of the name "${name}" is empty`,
      failure: ['check', null, null, null, false],
      given: { args: ['--name', name] },
      outcome: 'blocked',
      words: 'endpoint_name must be URL-safe',
      code: 4,
    }),
  ),
  {
    cause: 'nobody agreed to what every run would fail of',
    failure: ['ask', null, null, null, false],
    given: { facts: { packs: [{ ...PACK, commit: null }] } },
    outcome: 'declined',
    code: 5,
  },
  {
    cause: 'ComfyUI is not there',
    failure: ['facts', null, null, null, true],
    given: { comfyui: 'http://127.0.0.1:9/behind?token=secret' },
    outcome: 'facts-failed',
    words: 'http://127.0.0.1:9.',
    code: 6,
  },
  {
    cause: 'the pack is not in that ComfyUI',
    failure: ['facts', null, null, null, false],
    given: { prepare: () => Object.assign(local, { facts: { status: 404, body: null } }) },
    outcome: 'facts-failed',
    code: 6,
  },
  {
    cause: 'ComfyUI answers what this version cannot read',
    failure: ['facts', null, null, null, false],
    given: { prepare: () => Object.assign(local, { facts: { status: 200, body: { version: 1 } } }) },
    outcome: 'facts-failed',
    code: 6,
  },
  {
    cause: 'the pack in ComfyUI is of another version',
    failure: ['facts', null, 'version-mismatch', null, false],
    given: { version: '9.0.0' },
    outcome: 'version-mismatch',
    code: 6,
  },
  {
    cause: 'a model cannot be hashed',
    failure: ['hash', null, 'hash-failed', null, false],
    given: {
      ...whileHashing(() => {}),
      prepare: () => {
        local.job = { state: 'failed', message: 'The model could not be read.' }
      },
    },
    outcome: 'hash-failed',
    code: 6,
  },
]

const key: Row[] = [
  {
    cause: 'what is live is not what --expect names',
    failure: ['lookup', null, 'differs', null, false],
    given: { prepare: live, args: ['--expect', 'a'.repeat(64)] },
    outcome: 'differs',
    words: 'is not the one you expected',
    code: 9,
  },
  {
    cause: '401 on the look-up',
    failure: ['lookup', 401, null, null, false],
    given: { key: 'rf_live_nobody_knows_me' },
    outcome: 'lookup-failed',
    words: 'lookup failed: 401',
    code: 7,
  },
  {
    cause: '401 on the create',
    failure: ['create', 401, null, null, false],
    given: { troubles: onCreate(says(401, 'UNAUTHORIZED', 'No.')) },
    outcome: 'create-failed',
    words: 'create failed: 401',
    code: 7,
    writes: [POST],
  },
  {
    cause: '401 on the edit',
    failure: ['update', 401, null, null, false],
    given: { prepare: live, troubles: onEdit(says(401, 'UNAUTHORIZED', 'No.')) },
    outcome: 'update-failed',
    words: 'update failed: 401',
    code: 7,
    writes: [PATCH],
  },
  {
    cause: '403 on the look-up',
    failure: ['lookup', 403, 'PERMISSION_DENIED', 'comfyui-workflows:read', false],
    given: { key: keyNamed('no_read') },
    outcome: 'lookup-failed',
    words: 'lookup failed: 403',
    code: 7,
  },
  {
    cause: '403 on the create',
    failure: ['create', 403, 'PERMISSION_DENIED', 'comfyui-workflows:create', false],
    given: { key: keyNamed('no_create') },
    outcome: 'create-failed',
    words: 'create failed: 403',
    code: 7,
    writes: [POST],
  },
  {
    cause: '403 on the edit',
    failure: ['update', 403, 'PERMISSION_DENIED', 'comfyui-workflows:edit', false],
    given: { key: keyNamed('no_edit'), prepare: live },
    outcome: 'update-failed',
    words: 'update failed: 403',
    code: 7,
    writes: [PATCH],
  },
  {
    cause: 'the beta, on the create',
    failure: ['create', 403, 'COMFYUI_DEPLOY_BETA_NOT_ENABLED', null, false],
    given: { key: keyNamed('no_beta') },
    outcome: 'create-failed',
    words: 'COMFYUI_DEPLOY_BETA_NOT_ENABLED',
    code: 7,
    writes: [POST],
  },
  {
    cause: 'the beta, on the edit',
    failure: ['update', 403, 'COMFYUI_DEPLOY_BETA_NOT_ENABLED', null, false],
    given: { prepare: live, troubles: onEdit(says(403, 'COMFYUI_DEPLOY_BETA_NOT_ENABLED', 'No.')) },
    outcome: 'update-failed',
    words: 'COMFYUI_DEPLOY_BETA_NOT_ENABLED',
    code: 7,
    writes: [PATCH],
  },
  {
    cause: 'the e-mail address is not confirmed',
    failure: ['create', 403, 'EMAIL_NOT_VERIFIED', null, false],
    given: { key: keyNamed('unverified') },
    outcome: 'create-failed',
    words: 'create failed: 403',
    code: 7,
    writes: [POST],
  },
]

const unusable: Row[] = (
  [
    {
      cause: "a proxy's page",
      failure: ['lookup', 503, null, null, true],
      given: { troubles: onLookUp('proxy-page') },
      words: 'lookup failed: 503',
    },
    {
      cause: 'a web page with 200',
      failure: ['lookup', null, null, null, true],
      given: { troubles: onLookUp({ status: 200, body: '<!doctype html><title>Welcome</title>' }) },
      words: 'lookup failed: the answer is not readable',
    },
    {
      cause: 'no list',
      failure: ['lookup', null, null, null, true],
      given: { troubles: onLookUp({ status: 200, body: { items: 'none' } }) },
      words: 'lookup failed: the answer is not readable',
    },
    {
      cause: 'a redirect, which is not followed',
      failure: ['lookup', null, null, null, true],
      given: { troubles: onLookUp({ status: 302, body: '' }) },
      words: 'lookup failed: the answer is not readable',
    },
    {
      cause: 'rows of other slugs, and a list that does not end',
      failure: ['lookup', null, null, null, true],
      given: {
        prepare() {
          for (const slug of ['one', 'two', 'three']) live({ slug })
          Object.assign(sandbox.faults, { filterIgnored: true, cursorStuck: true, pageSize: 1 })
        },
      },
      words: 'lookup failed: the answer is not readable',
    },
    {
      cause: 'rows without a slug, one of which may be ours',
      failure: ['lookup', null, null, null, true],
      given: { troubles: onLookUp({ status: 200, body: { items: [{ id: 'a' }], next: null } }) },
      words: 'lookup failed: the answer is not readable',
    },
    {
      cause: '5xx',
      failure: ['lookup', 500, null, null, true],
      given: { troubles: onLookUp('server-error') },
      words: 'lookup failed: 500',
    },
    {
      cause: 'no network: the port is closed',
      failure: ['lookup', null, null, null, true],
      given: { url: 'http://127.0.0.1:9' },
      words: 'lookup failed: no connection',
    },
    {
      cause: 'a connection that ends without an answer',
      failure: ['lookup', null, null, null, true],
      given: { troubles: onLookUp('lost') },
      words: 'lookup failed: no connection',
    },
    {
      cause: 'no answer in time',
      failure: ['lookup', null, null, null, true],
      given: { troubles: onLookUp({ delayMs: 400 }), fetch: impatient },
      words: 'lookup failed: no answer in time',
    },
  ] satisfies Omit<Row, 'outcome' | 'code'>[]
).map((row) => ({
  ...row,
  outcome: 'lookup-failed',
  code: 8,
}))

const refused: Row[] = [
  {
    cause: '402 on the create',
    failure: ['create', 402, 'INSUFFICIENT_CREDIT', null, false],
    given: { troubles: onCreate(says(402, 'INSUFFICIENT_CREDIT', 'The credit is used up.')) },
    outcome: 'create-failed',
    words: 'create failed: 402',
    code: 7,
    writes: [POST],
  },
  {
    cause: '404 on the look-up',
    failure: ['lookup', 404, null, null, false],
    given: { troubles: onLookUp({ status: 404, body: '<h1>Not found</h1>' }) },
    outcome: 'lookup-failed',
    words: 'lookup failed: 404',
    code: 7,
  },
  {
    cause: '404 on the edit of an endpoint that is there',
    failure: ['update', 404, null, null, false],
    given: { prepare: live, troubles: onEdit(says(404, 'NOT_FOUND', 'No such workflow.')) },
    outcome: 'update-failed',
    words: 'update failed: 404',
    code: 7,
    writes: [PATCH],
  },
  {
    cause: '409, and somebody made the endpoint meanwhile',
    failure: ['ask', null, null, null, false],
    given: whileHashing(live),
    outcome: 'declined',
    code: 5,
    writes: [POST],
  },
  {
    cause: '409, and only a deleted endpoint has the slug',
    failure: ['create', 409, null, null, false],
    given: {
      prepare() {
        live({ deleted_at: '2026-01-02T03:04:05Z' })
        sandbox.faults.deletedHoldsSlug = true
      },
    },
    outcome: 'slug-held',
    code: 7,
    writes: [POST],
  },
  {
    cause: '409 after the endpoint to edit vanished and came back',
    failure: ['create', 409, 'CONFLICT', null, false],
    given: {
      prepare: live,
      fetch: async (input, init) => {
        const response = await fetch(input, init)
        if (methodOf(input) === 'PATCH')
          sandbox.faults.troubles = [
            ...onLookUp({ status: 200, body: { items: [], next: null } }, 1),
            ...onCreate(says(409, 'CONFLICT', 'A workflow with this slug already exists.'), 1),
          ]
        return response
      },
      troubles: [{ method: 'PATCH', times: 1, what: says(404, 'NOT_FOUND', 'No such workflow.') }],
    },
    outcome: 'create-failed',
    words: 'create failed: 409',
    code: 7,
    writes: [PATCH, POST],
  },
  {
    cause: '413',
    failure: ['create', 413, null, null, false],
    given: { troubles: onCreate('too-large') },
    outcome: 'create-failed',
    words: 'create failed: 413',
    code: 7,
    writes: [POST],
  },
  {
    cause: '422, with the field it is about',
    failure: ['create', 422, 'VALIDATION_ERROR', null, false],
    given: {
      troubles: onCreate(
        says(422, 'VALIDATION_ERROR', 'The request is not valid.', [
          { type: 'missing', loc: ['body', 'models', 0, 'sha256'], msg: 'Field required' },
          { type: 'missing', loc: ['body', 'name'], msg: 'Too long' },
        ]),
      ),
    },
    outcome: 'create-failed',
    words: 'create failed: 422',
    code: 7,
    writes: [POST],
  },
  {
    cause: '422 on the look-up, which sends no workflow',
    failure: ['lookup', 422, 'VALIDATION_ERROR', null, false],
    given: { troubles: onLookUp(says(422, 'VALIDATION_ERROR', 'The filter is not valid.')) },
    outcome: 'lookup-failed',
    words: 'lookup failed: 422',
    code: 7,
  },
  {
    cause: '429 on the look-up, each of five times',
    failure: ['lookup', 429, null, null, true],
    given: { troubles: onLookUp('rate-limited') },
    outcome: 'lookup-failed',
    words: 'lookup failed: 429',
    code: 8,
  },
  {
    cause: '429 on the create, each of five times',
    failure: ['create', 429, null, null, true],
    given: { troubles: onCreate('rate-limited') },
    outcome: 'create-failed',
    words: 'create failed: 429',
    code: 8,
    writes: five(POST),
  },
]

const lost: Row[] = [
  {
    cause: '5xx on the create, and the slug is still free: once more, no third time',
    failure: ['create', 500, null, null, true],
    given: { troubles: onCreate('server-error') },
    outcome: 'create-failed',
    words: 'create failed: 500',
    code: 8,
    writes: [POST, POST],
  },
  {
    cause: '5xx on the edit, each of five times',
    failure: ['update', 500, null, null, true],
    given: { prepare: live, troubles: onEdit('server-error') },
    outcome: 'update-failed',
    words: 'update failed: 500',
    code: 8,
    writes: five(PATCH),
  },
  {
    cause: 'no connection on the create',
    failure: ['create', null, null, null, true],
    given: { troubles: onCreate('lost') },
    outcome: 'create-failed',
    words: 'create failed: no connection',
    code: 8,
    writes: [POST, POST],
  },
  {
    cause: 'the answer to the create is lost, and every look-up after it',
    failure: ['write', null, null, null, true],
    given: {
      troubles: onCreate('answer-lost'),
      fetch: async (input, init) => {
        if (methodOf(input) === 'POST') sandbox.faults.troubles.push(...onLookUp('lost'))
        return fetch(input, init)
      },
    },
    outcome: 'unknown-result',
    code: 8,
    writes: [POST],
    arrives: true,
  },
]

const uploads: Row[] = (
  [
    {
      cause: 'the key may not upload',
      failure: ['upload', 403, 'PERMISSION_DENIED', 'assets:create', false],
      given: withFile({ key: keyNamed('no_upload') }),
      words: 'upload failed: 403',
      code: 7,
      writes: [ANNOUNCE],
    },
    {
      cause: 'Runflow does not take the file',
      failure: ['upload', 422, 'VALIDATION_ERROR', null, false],
      given: withFile({
        troubles: [
          {
            path: '/v1/asset-uploads',
            times: 1,
            what: says(422, 'VALIDATION_ERROR', 'No.', [{ loc: ['body', 'mime_type'], msg: 'Refused type' }]),
          },
        ],
      }),
      words: 'upload failed: 422',
      code: 7,
      writes: [ANNOUNCE],
    },
    {
      cause: 'the storage refuses the address, and a fresh one',
      failure: ['upload', 403, null, null, false],
      given: withFile({
        prepare: () => {
          sandbox.faults.uploadsExpired = true
        },
      }),
      code: 7,
      writes: [ANNOUNCE, ANNOUNCE],
    },
    {
      cause: 'the storage cannot be reached',
      failure: ['upload', null, null, null, true],
      given: withFile({ troubles: [{ method: 'PUT', times: 99, what: 'lost' }] }),
      code: 8,
      writes: [ANNOUNCE],
    },
    {
      cause: 'the storage has trouble',
      failure: ['upload', 500, null, null, true],
      given: withFile({ troubles: [{ method: 'PUT', times: 99, what: { status: 500, body: '<Error/>' } }] }),
      words: 'upload failed: 500',
      code: 8,
      writes: [ANNOUNCE],
    },
    {
      cause: 'Runflow forgot the upload',
      failure: ['upload', 404, null, null, false],
      given: withFile({
        troubles: [
          { path: '/v1/asset-uploads/*', times: 1, what: says(404, 'NOT_FOUND', 'No such upload.') },
        ],
      }),
      words: 'upload failed: 404',
      code: 7,
      writes: [ANNOUNCE, CONFIRM(1)],
    },
    {
      cause: 'what arrived is not what was sent',
      failure: ['upload', null, null, null, true],
      given: withFile({
        troubles: [
          {
            path: '/v1/asset-uploads/*',
            times: 1,
            what: {
              status: 201,
              body: {
                id: '00000000-0000-4000-8000-0000000000d1',
                url: 'http://x.example/a',
                mime_type: 'image/png',
                size_bytes: 1,
              },
            },
          },
        ],
      }),
      code: 8,
      writes: [ANNOUNCE, CONFIRM(1)],
    },
    {
      cause: 'the file is gone from ComfyUI',
      failure: ['upload', null, 'file-missing', null, false],
      given: { facts: { files: [fileFact('sub/photo.png', 'a picture')] } },
      code: 6,
      writes: [],
    },
    {
      cause: 'the file is not what was found when the deploy began',
      failure: ['upload', null, 'file-changed', null, true],
      given: withFile({
        prepare: () => {
          local.inputs = { 'sub/photo.png': 'b picture' }
        },
      }),
      code: 6,
      writes: [],
    },
  ] satisfies Omit<Row, 'outcome'>[]
).map((row) => ({ ...row, outcome: 'upload-failed' }))

const ROWS: Row[] = [...configuration, ...before, ...key, ...unusable, ...refused, ...lost, ...uploads]

async function deployWith(given: Given) {
  if (given.facts) local.facts = factsWith(given.facts)
  given.prepare?.()
  sandbox.faults.troubles.push(...(given.troubles ?? []).map((trouble) => ({ ...trouble })))
  const { key = keyNamed('full'), url = served.url, comfyui = local.url } = given
  const env = { RUNFLOW_API_URL: url, ...(key === null ? {} : { RUNFLOW_API_KEY: key }) }
  const args = ['deploy', files.prompt, '--graph', files.graph, '--comfyui', comfyui, '--json']
  const ended = await runHere([...args, ...(given.args ?? [])], { env, ...given })
  return { ...ended, report: JSON.parse(ended.stdout) as Report }
}

const written = () => sandbox.writes().map(({ method, path }) => `${method} ${path}`)

describe('the command line says each failure in the words people search for', () => {
  it.each(ROWS)('$outcome, where $cause', async (row) => {
    const { code, stderr, report } = await deployWith(row.given)
    expect(report.outcome).toBe(row.outcome)
    const isThere = row.outcome === 'declined' || (row.outcome === 'update-failed' && row.failure[1] !== 404)
    if (isThere) expect(report.url).toMatch(/^http.*\/sandbox-[a-z-]+\/[a-z-]+\/runs$/)
    else expect([report.url, report.id]).toEqual([null, null])
    const { step, status, code: apiCode, scope, retryable } = report.failure ?? {}
    expect([step, status, apiCode, scope, retryable]).toEqual(row.failure)
    expect(report.message).toContain(row.words ?? '')
    expect(report.message).not.toMatch(/!|undefined|null|Settings|this tab/)
    expect(stderr).toContain(row.words ?? '')
    // Nothing is said twice: a title of a finding stands in its line alone.
    for (const { title } of report.findings) expect(stderr.split(title)).toHaveLength(2)
    if (report.findings.length === 0) expect(stderr).toContain(report.message)
    expect(code).toBe(row.code)
    expect(written()).toEqual(row.writes ?? [])
    const names = sandbox.state.workflows.map(({ name }) => name)
    if (!row.arrives) expect(names).not.toContain('Poster')
    else expect(names).toEqual(['Poster'])
  })

  it('cancelled, before anything was written', async () => {
    const controller = new AbortController()
    const given = { ...whileHashing(() => controller.abort()), signal: controller.signal }
    const { code, report } = await deployWith(given)
    expect(report).toMatchObject({
      outcome: 'cancelled',
      message: 'Deploy cancelled. Nothing was changed on Runflow.',
    })
    expect(code).toBe(130)
    expect(written()).toEqual([])
  })

  it('and each way to end is tried, but for a canvas, which it has none of', () => {
    const good: Record<Outcome['kind'], boolean> = {
      created: true,
      unchanged: true,
      updated: true,
      'dry-run': true,
      cancelled: true,
      'capture-failed': true,
      unconfigured: false,
      'url-invalid': false,
      'host-without-key': true,
      'facts-failed': false,
      'version-mismatch': false,
      blocked: false,
      declined: false,
      'lookup-failed': false,
      'hash-failed': false,
      'upload-failed': false,
      'create-failed': false,
      'update-failed': false,
      'slug-held': false,
      differs: false,
      'unknown-result': false,
    }
    const elsewhere = Object.entries(good).flatMap(([kind, isElsewhere]) => (isElsewhere ? [kind] : []))
    const tried = new Set([...ROWS.map(({ outcome }) => outcome), ...elsewhere])
    expect([...tried].sort()).toEqual(Object.keys(good).sort())
    expect(new Set(ROWS.map(({ code }) => code))).toEqual(new Set([3, 4, 5, 6, 7, 8, 9]))
    expect(EXIT_CODES).toMatchObject({ done: 0, unexpected: 1, usage: 2 })
  })
})

describe('the command line recovers', () => {
  it.each<[string, (key: string) => string]>([
    ['quotes around it', (key) => `"${key}"`],
    ['the word of the header before it', (key) => `Bearer ${key}`],
    ['a line break after it', (key) => `${key}\n`],
  ])('from a key with %s, and tells it nowhere', async (_, paste) => {
    const { code, stdout, stderr, report } = await deployWith({ key: paste(keyNamed('full')) })
    expect([code, report.outcome]).toEqual([0, 'created'])
    expect(stdout + stderr).not.toContain(keyNamed('full'))
  })

  it.each<[string, Given, string[]]>([
    ['from a create whose answer is no JSON', { troubles: onCreate('not-json', 1) }, [POST]],
    ['from a create whose answer is lost', { troubles: onCreate('answer-lost', 1) }, [POST]],
    ['from a create that never arrived', { troubles: onCreate('lost', 1) }, [POST, POST]],
    ['from a look-up that fails four times', { troubles: onLookUp('proxy-page', 4) }, [POST]],
    [
      'from a filter that is ignored: the whole list is read',
      {
        prepare() {
          for (const slug of ['one', 'two']) live({ slug })
          sandbox.faults.filterIgnored = true
        },
      },
      [POST],
    ],
  ])('%s: created, one endpoint', async (_, given, writes) => {
    const { code, report } = await deployWith(given)
    expect(report).toMatchObject({ outcome: 'created', slug: 'poster' })
    expect(code).toBe(0)
    expect(written()).toEqual(writes)
    expect(sandbox.state.workflows.filter(({ name }) => name === 'Poster')).toHaveLength(1)
  })

  it('from a 409 by an edit, where that was agreed to beforehand', async () => {
    const given = { ...whileHashing(live), args: ['--allow', 'slug-taken-meanwhile'] }
    const { report } = await deployWith(given)
    expect(report.outcome).toBe('updated')
    expect(report.findings.map(({ code }) => code)).toEqual(['slug-taken-meanwhile'])
    expect(written()).toEqual([POST, PATCH])
  })
})
