import { isRecord } from '../is-record.ts'
import { fail, ok } from '../result.ts'
import type { HereQueue, QueueRefusal } from '../types/here-queue.ts'
import type { HostApi } from './comfy.ts'

const EVENTS = [
  'status',
  'progress_state',
  'executing',
  'executed',
  'execution_start',
  'execution_cached',
  'execution_success',
  'execution_error',
  'execution_interrupted',
]

type Queueing = Pick<HostApi, 'fetchApi' | 'addEventListener' | 'removeEventListener' | 'queuePrompt'>

/** ComfyUI's queue, through the front end's own client: what it says of the page's session goes along. */
export function createHereQueue(api: Queueing): HereQueue {
  async function read(path: string): Promise<unknown> {
    try {
      const response = await api.fetchApi(path, { cache: 'no-store' })
      return response.ok ? ((await response.json()) ?? null) : null
    } catch {
      return null
    }
  }

  async function post(path: string, body: object): Promise<void> {
    const headers = { 'Content-Type': 'application/json' }
    // What became of it, the queue tells.
    await api.fetchApi(path, { method: 'POST', headers, body: JSON.stringify(body) }).catch(() => null)
  }

  return {
    async send(prompt, graph) {
      try {
        // 0: at the end of the queue, as a click on ComfyUI's own button.
        const answer = await api.queuePrompt?.(0, { output: prompt, workflow: graph })
        const id = isRecord(answer) ? answer.prompt_id : null
        if (typeof id === 'string' && id !== '') return ok(id)
        return fail(readRefusal(answer))
      } catch (thrown) {
        // It throws an error that holds the server's answer.
        return fail(readRefusal(isRecord(thrown) ? thrown.response : null))
      }
    },
    readQueue: () => read('/queue'),
    async readHistory(promptId) {
      const answer = await read(`/history/${encodeURIComponent(promptId)}`)
      if (!isRecord(answer)) return null
      return Object.hasOwn(answer, promptId) ? answer[promptId] : undefined
    },
    remove: (promptId) => post('/queue', { delete: [promptId] }),
    interrupt: (promptId) => post('/interrupt', { prompt_id: promptId }),
    listen(onEvent) {
      const listeners = EVENTS.map((type) => {
        const listener = ({ detail }: { detail?: unknown }) => onEvent(type, detail)
        api.addEventListener(type, listener)
        return () => api.removeEventListener?.(type, listener)
      })
      return () => {
        for (const stop of listeners) stop()
      }
    },
  }
}

function readRefusal(answer: unknown): QueueRefusal {
  if (!isRecord(answer)) return { kind: 'unreachable' }
  const { error, node_errors: faults } = answer
  const nodes = Object.entries(isRecord(faults) ? faults : {}).flatMap(([nodeId, fault]) => {
    const errors = isRecord(fault) && Array.isArray(fault.errors) ? (fault.errors as unknown[]) : []
    return errors.map((one) => ({ nodeId, message: messageOf(one) }))
  })
  const message = typeof error === 'string' ? error : messageOf(error)
  return message === '' && nodes.length === 0 ? { kind: 'unreachable' } : { kind: 'refused', message, nodes }
}

function messageOf(error: unknown): string {
  if (!isRecord(error)) return ''
  const { message, details } = error
  return [message, details].filter((text) => typeof text === 'string' && text !== '').join(': ')
}
