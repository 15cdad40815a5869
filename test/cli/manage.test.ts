import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { canonicalBody } from '../../src/deploy/canonical-body.ts'
import { keyNamed, poster } from '../deploy/world.ts'
import { answersChanged, useManaged } from './managed.ts'

const world = useManaged()

describe('list', () => {
  it('shows every endpoint as a table, and gives scripts its rows', async () => {
    const { id } = world.seed({ gpu_mode: 'explicit' })
    world.seed({ slug: 'banner', name: 'Banner', is_public: true, gpu_mode: 'auto' })
    const { code, stdout, stderr } = await world.said(['list'])
    expect([code, stderr]).toEqual([0, ''])
    const [head, first, second] = stdout.split('\n')
    expect(head).toMatch(/^slug +name +visibility +GPU mode +updated$/)
    expect(first).toMatch(/^banner +Banner +public +auto +\d{4}-\d\d-\d\d \d\d:\d\d$/)
    expect(second).toMatch(/^poster +Poster +private +explicit/)

    const { report } = await world.told(['list'])
    expect(report).toMatchObject({
      outcome: 'listed',
      endpoints: [
        { slug: 'banner', visibility: 'public' },
        {
          state: 'live',
          id,
          slug: 'poster',
          organization: 'sandbox-studio',
          url: `${world.url}/v1/comfyui-workflows/sandbox-studio/poster/runs`,
        },
      ],
    })
  })

  it('reads all pages, and leaves out what is deleted', async () => {
    for (let at = 0; at < 7; at++) world.seed({ slug: `poster-${at}` })
    world.seed({ slug: 'gone', deleted_at: '2026-01-02T03:04:05Z' })
    Object.assign(world.sandbox.faults, { pageSize: 2, deletedListed: true })
    const { report } = await world.told(['list'])
    Object.assign(world.sandbox.faults, { pageSize: 500, deletedListed: false })
    expect(report.endpoints).toHaveLength(7)
    expect(JSON.stringify(report.endpoints)).not.toContain('gone')
  })

  it('lists a row that cannot be read as unknown', async () => {
    world.seed()
    const fetch = answersChanged((body) => ({
      ...body,
      items: [...(body.items as []), { id: 7 }, { id: 'c9', slug: 5 }],
    }))
    const { code, report, stderr } = await world.told(['list'], { fetch })
    expect(code).toBe(0)
    expect(report.endpoints).toMatchObject([
      { slug: 'poster', state: 'live' },
      { state: 'unknown', id: null, slug: null },
      { state: 'unknown', id: 'c9', slug: null },
    ])
    expect(stderr).toContain('2 endpoints are unknown')
  })

  it('says of none how to make one', async () => {
    const { code, stdout, stderr } = await world.said(['list'])
    expect([code, stdout]).toEqual([0, ''])
    expect(stderr).toContain('runflow deploy')
  })

  it('shows what moves a cursor, and does not let it', async () => {
    world.seed({ name: 'a\u001b[2Jb\nc\u202Ed' })
    const { stdout } = await world.said(['list'])
    for (const letter of ['\u001b', '\u202e']) expect(stdout).not.toContain(letter)
    expect(stdout.trimEnd().split('\n')).toHaveLength(2)
  })
})

describe('show', () => {
  it('shows the address, the settings and what callers send', async () => {
    world.seed({ gpu_mode: 'auto' })
    const { code, stdout } = await world.said(['show', 'poster'])
    expect(code).toBe(0)
    expect(stdout).toContain(`${world.url}/v1/comfyui-workflows/sandbox-studio/poster/runs\n`)
    expect(stdout).toMatch(/^GPU mode +auto$/m)
    expect(stdout).toMatch(/^title +STRING +optional +default "Hello" +Title$/m)
    expect(stdout).toMatch(/^poster +IMAGE +Poster$/m)
  })

  it('gives scripts the contract, with what the deploy left in the graph', async () => {
    const { prompt, graph } = poster()
    const inputs = [{ id: 'title', type: 'STRING', choices: ['Hello', 'Bye'] }]
    const contract = { format: 'runflow-contract/1', inputs }
    world.seed({}, { prompt, graph: { ...graph, extra: { 'runflow.contract': contract } } })
    const { report } = await world.told(['show', 'Poster'])
    expect(report).toMatchObject({
      outcome: 'shown',
      endpoint: { slug: 'poster', visibility: 'private' },
      contract: {
        inputs: [
          { id: 'title', type: 'STRING', required: false, default: 'Hello', choices: ['Hello', 'Bye'] },
        ],
        outputs: [{ id: 'poster', type: 'IMAGE', label: 'Poster' }],
      },
    })
  })

  it('gives the hash that deploy --expect takes', async () => {
    const row = world.seed()
    const { report } = await world.told(['show', 'poster'])
    const canonical = canonicalBody(row) ?? ''
    expect(report.hash).toBe(createHash('sha256').update(canonical).digest('hex'))
    row.resources = { 'a.png': { asset_id: 'other' } }
    expect((await world.told(['show', 'poster'])).report.hash).not.toBe(report.hash)
  })

  it('shows a public one of another organization by OWNER/SLUG, and no private one', async () => {
    const row = world.seed({ is_public: true })
    const key = keyNamed('other')
    expect((await world.told(['show', 'sandbox-studio/poster'], { key })).report).toMatchObject({
      endpoint: { organization: 'sandbox-studio' },
    })
    row.is_public = false
    const { code, report } = await world.told(['show', 'sandbox-studio/poster'], { key })
    expect([code, report.outcome, report.failure]).toEqual([
      7,
      'not-found',
      { step: 'lookup', status: 404, code: null, scope: null, retryable: false },
    ])
  })

  it('makes up no organization where Runflow does not say it, and takes that of RUNFLOW_ORG', async () => {
    world.seed()
    const troubles = () =>
      world.sandbox.faults.troubles.push({ path: '/v1/auth/me', times: 1, what: { status: 403, body: {} } })
    troubles()
    expect((await world.told(['show', 'poster'])).report).toMatchObject({ endpoint: { url: null } })
    troubles()
    const { report } = await world.told(['show', 'poster'], { env: { RUNFLOW_ORG: 'ours' } })
    expect(report).toMatchObject({ endpoint: { url: expect.stringContaining('/ours/poster/runs') } })
  })

  it.each([
    [['show'], /^Which endpoint\?/],
    [['show', 'a/b/c'], /^“a\/b\/c” is no endpoint/],
    [['show', '海报'], /is no endpoint/],
  ])('refuses %j before any request', async (args, message) => {
    const { code, report } = await world.told(args)
    expect([code, report.outcome]).toEqual([2, 'usage'])
    expect(report.message).toMatch(message)
    expect(world.sandbox.requests).toEqual([])
  })
})

describe('open', () => {
  it('prints the address of the dashboard, and opens it only at a terminal', async () => {
    world.seed()
    const opened: string[] = []
    const { stdout } = await world.said(['open', 'poster'], { openBrowser: (url) => opened.push(url) })
    expect([stdout, opened]).toEqual(['https://app.runflow.io\n', ['https://app.runflow.io']])
    const { report } = await world.told(['open', 'poster'])
    expect(report).toMatchObject({ outcome: 'opened', slug: 'poster' })
    expect(report.message).not.toContain('Opening')
  })
})

describe('whoami', () => {
  it('says whose key it is, and not the key', async () => {
    const { code, stdout } = await world.said(['whoami'])
    expect(code).toBe(0)
    expect(stdout).toContain('sandbox-studio  Sandbox Studio\n')
    expect(stdout).not.toContain(keyNamed('full'))
    expect((await world.told(['whoami'])).report).toMatchObject({ outcome: 'known', lacking: [] })
  })

  it('names the commands that lack a scope', async () => {
    const { code, report, stderr } = await world.told(['whoami'], { key: keyNamed('deploy_only') })
    expect(code).toBe(0)
    expect(report.lacking).toContainEqual({ command: 'delete', scopes: ['comfyui-workflows:delete'] })
    expect(report.lacking).toContainEqual({ command: 'logs', scopes: ['runs:read'] })
    expect(stderr).toContain('runflow delete may need comfyui-workflows:delete.')
  })

  it('tells a key that may not ask whose it is from one that is unknown', async () => {
    world.sandbox.faults.troubles.push({ path: '/v1/auth/me', times: 1, what: { status: 403, body: {} } })
    expect((await world.told(['whoami'])).report).toMatchObject({ outcome: 'known', organizations: [] })
    const { code, report } = await world.told(['whoami'], { key: 'rf_live_nobody' })
    expect([code, report.failure]).toMatchObject([7, { step: 'account', status: 401 }])
  })
})

describe('without a key', () => {
  it.each([['list'], ['whoami'], ['show', 'poster']])('%s says what to set', async (...args) => {
    const { code, report } = await world.told(args, { key: null })
    expect([code, report.outcome, report.failure?.step]).toEqual([3, 'unconfigured', 'configuration'])
    expect(report.message).toContain('RUNFLOW_API_KEY')
  })

  it('and with an address that is none', async () => {
    const { code, report } = await world.told(['list'], { env: { RUNFLOW_API_URL: 'http://example.com' } })
    expect([code, report.outcome]).toEqual([3, 'url-invalid'])
  })
})
