import { describe, expect, it } from 'vitest'
import { fail, ok } from '../../src/result.ts'
import { openEndpointPages } from '../../src/runflow/endpoint-pages.ts'
import type { Send } from '../../src/runflow/transport.ts'
import type { ApiFailure } from '../../src/types/runflow-api.ts'

const row = (slug: string, more: object = {}) => ({
  id: `id-${slug}`,
  slug,
  name: slug,
  deleted_at: null,
  ...more,
})
const page = (items: unknown[], next: string | null = null) => JSON.stringify({ items, next })

/** Answers in turn, and keeps what was asked. */
function api(...answers: (string | ApiFailure)[]) {
  const asked: Record<string, string>[] = []
  const send: Send = async (call) => {
    asked.push('query' in call ? (call.query ?? {}) : {})
    const answer = answers.shift() ?? page([])
    return typeof answer === 'string' ? ok({ status: 200, text: answer }) : fail(answer)
  }
  return { read: openEndpointPages(send), asked }
}

const rejected: ApiFailure = { kind: 'rejected', status: 422, code: null, detail: null }

describe('a page of endpoints', () => {
  it('has live rows, tells unreadable ones as unknown, and leaves out deleted ones', async () => {
    const { read } = api(
      page([row('a', { is_public: true }), row('b', { deleted_at: '2026-01-01' }), { id: 'x' }, 3]),
    )
    const answer = await read(null)
    expect(answer.ok && answer.value.rows).toMatchObject([
      { kind: 'live', endpoint: { slug: 'a', isPublic: true, gpuMode: null } },
      { kind: 'unknown', id: 'x' },
      { kind: 'unknown', id: null },
    ])
  })

  it('is asked for without workflows and sorted by change, and the next one by its cursor', async () => {
    const { read, asked } = api(page([row('a')], 'more'), page([row('b')]))
    const first = await read(null)
    expect(first.ok && first.value.next).toBe('more')
    await read('more')
    expect(asked[0]).toMatchObject({ limit: '50', sort_by: 'updated_at:desc' })
    expect(asked[0]?.fields).not.toMatch(/workflow_json|graph/)
    expect(asked[1]).toEqual({ ...asked[0], pq: 'more' })
  })

  it('is asked for whole once the API is seen to send workflows all the same', async () => {
    const { read, asked } = api(page([row('a', { graph: { nodes: [] } })], 'more'))
    const first = await read(null)
    expect(first.ok && first.value.rows).toHaveLength(1)
    await read('more')
    expect(Object.keys(asked[1] ?? {})).toEqual(['limit', 'sort_by', 'pq'])
  })

  it('is asked for plainly where the API refuses either wish', async () => {
    const { read, asked } = api(rejected, page([row('a')]))
    const answer = await read(null)
    expect(answer.ok && answer.value.rows).toHaveLength(1)
    expect(asked[1]).toEqual({ limit: '50' })
  })

  it.each<[string, string | ApiFailure, string]>([
    ['a page of a proxy', '<html>', 'unexpected-response'],
    ['a list that breaks off', '{"items":[{"id":"a"}', 'unexpected-response'],
    ['no permission', { kind: 'forbidden', code: 'PERMISSION_DENIED', detail: null }, 'forbidden'],
  ])('is a failure for %s', async (_, answer, kind) => {
    const read = await api(answer).read(null)
    expect(read.ok ? null : read.error.kind).toBe(kind)
  })

  it('refused twice is a failure, and not asked a third time', async () => {
    const { read, asked } = api(rejected, rejected)
    expect((await read(null)).ok).toBe(false)
    expect(asked).toHaveLength(2)
  })
})
