import { describe, expect, it } from 'vitest'
import { createHereQueue } from '../../src/host/here-queue.ts'

const FAULT = { message: 'Value not in list', details: "model: 'x'" }
const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status })

function open(queuePrompt?: () => Promise<unknown>, answers: Record<string, Response> = {}) {
  const asked: string[] = []
  const queue = createHereQueue({
    async fetchApi(route, init) {
      asked.push(`${init?.method ?? 'GET'} ${route} ${init?.body ?? ''}`.trim())
      const answer = answers[route]
      if (answer === undefined) throw new TypeError('Failed to fetch')
      return answer
    },
    addEventListener: (type) => void asked.push(`+${type}`),
    removeEventListener: (type) => void asked.push(`-${type}`),
    ...(queuePrompt && { queuePrompt }),
  })
  return { queue, asked }
}
const send = (queuePrompt?: () => Promise<unknown>) => open(queuePrompt).queue.send({}, { nodes: [] })

describe('ComfyUI’s queue', () => {
  it('answers the id of what was queued', async () => {
    expect(await send(async () => ({ prompt_id: 'p', node_errors: {} }))).toEqual({ ok: true, value: 'p' })
  })

  it('says why it refuses a prompt, and of which nodes', async () => {
    const response = {
      error: { message: 'Prompt outputs failed validation', details: '' },
      node_errors: { '7:1': { errors: [FAULT] } },
    }
    const refused = await send(async () => Promise.reject(Object.assign(new Error(), { response })))
    expect(refused).toMatchObject({
      ok: false,
      error: {
        message: 'Prompt outputs failed validation',
        nodes: [{ nodeId: '7:1', message: "Value not in list: model: 'x'" }],
      },
    })
  })

  it.each<[string, (() => Promise<unknown>) | undefined]>([
    ['that has no such call', undefined],
    ['that is not there', async () => Promise.reject(new TypeError('Failed to fetch'))],
    ['that answers nonsense', async () => 'ok'],
  ])('%s is unreachable', async (_, queuePrompt) => {
    expect(await send(queuePrompt)).toEqual({ ok: false, error: { kind: 'unreachable' } })
  })

  it('tells no answer from no entry', async () => {
    const { queue } = open(undefined, { '/history/p': json({}) })
    expect(await queue.readHistory('p')).toBeUndefined()
    expect(await queue.readHistory('q')).toBeNull()
    expect(await queue.readQueue()).toBeNull()
  })

  it('stops and takes out by the id alone', async () => {
    const { queue, asked } = open()
    await queue.remove('p')
    await queue.interrupt('p')
    expect(asked).toEqual(['POST /queue {"delete":["p"]}', 'POST /interrupt {"prompt_id":"p"}'])
  })

  it('is listened to until nobody wants to', () => {
    const { queue, asked } = open()
    queue.listen(() => {})()
    expect(asked.filter((entry) => entry.startsWith('+')).length).toBe(
      asked.filter((entry) => entry.startsWith('-')).length,
    )
  })
})
