import { isRecord } from '../../is-record.ts'
import type { Result } from '../../result.ts'
import { fail, ok } from '../../result.ts'
import type { Prompt } from '../../workflow/workflow.ts'
import { readBytes } from './read-bytes.ts'
import type { PromptRefusal } from './refusal-text.ts'
import { readRefusal } from './refusal-text.ts'

/** A file as ComfyUI's history names it. */
export type OutputFile = { filename: string; subfolder: string; type: string }
/** What became of a prompt. `events`: the messages that ComfyUI sent, by name. */
export type HistoryEntry = {
  completed: boolean
  outputs: ReadonlyMap<string, Record<string, unknown>>
  events: ReadonlyMap<string, Record<string, unknown>>
}
/** Nothing of it is quoted: an error of the HTTP library may hold anything. */
export type ComfyFailure = { kind: 'no-answer' } | { kind: 'status'; status: number } | { kind: 'too-large' }
type Bytes = Uint8Array<ArrayBuffer>
type Answer = { status: number; bytes: Bytes }
type QueueFailure = ComfyFailure | { kind: 'refused'; refusal: PromptRefusal }

export type ComfyServer = {
  /** Puts a file below the input folder. Answers its name there, which is another one where that was taken. */
  upload(folder: string, name: string, file: Blob): Promise<Result<string, ComfyFailure>>
  queuePrompt(prompt: Prompt, clientId: string): Promise<Result<Queued, QueueFailure>>
  /** null: it has not ended, or is not known. */
  readHistory(promptId: string): Promise<Result<HistoryEntry | null, ComfyFailure>>
  placeInQueue(promptId: string): Promise<Result<'running' | 'pending' | 'nowhere', ComfyFailure>>
  readOutput(file: OutputFile): Promise<Result<Bytes, ComfyFailure>>
  /** Takes it from the queue, or interrupts it where it runs. */
  cancel(promptId: string): Promise<void>
  /** Through the pack in that ComfyUI. */
  removeRunFiles(runId: string): Promise<Result<null, ComfyFailure>>
  removeFilesOfEndedRuns(): Promise<Result<null, ComfyFailure>>
}
/** `refusals`: of outputs that do not run, while others do. */
type Queued = { promptId: string; refusals: PromptRefusal | null }

const ANSWER_MS = 15_000
const TRANSFER_MS = 300_000
/** When the sandbox ends, whoever ended it waits. */
const ENDING_MS = 3000
/** A history holds its prompt, and a prompt may hold a picture. */
const MOST_JSON_BYTES = 64 * 1024 * 1024
const MOST_OUTPUT_BYTES = 256 * 1024 * 1024

/** `stopping`: the sandbox ends, and nothing is waited for any longer than a moment. */
export function openComfyServer(base: string, request: typeof fetch, stopping: AbortSignal): ComfyServer {
  async function ask(
    path: string,
    init: RequestInit = {},
    { limitMs = ANSWER_MS, mostBytes = MOST_JSON_BYTES } = {},
  ): Promise<Result<Answer, ComfyFailure>> {
    const limit = new AbortController()
    const abort = () => limit.abort()
    let timer = setTimeout(abort, stopping.aborted ? ENDING_MS : limitMs)
    const hurry = () => {
      clearTimeout(timer)
      timer = setTimeout(abort, ENDING_MS)
    }
    stopping.addEventListener('abort', hurry)
    try {
      // The answer of a proxy's login page is none of ComfyUI's.
      const response = await request(`${base}${path}`, { redirect: 'manual', ...init, signal: limit.signal })
      // Within the limit too, as a body may never end.
      const bytes = await readBytes(response, mostBytes)
      return bytes === null ? fail({ kind: 'too-large' }) : ok({ status: response.status, bytes })
    } catch {
      return fail({ kind: 'no-answer' })
    } finally {
      clearTimeout(timer)
      stopping.removeEventListener('abort', hurry)
    }
  }

  async function askJson(path: string, init?: RequestInit): Promise<Result<unknown, ComfyFailure>> {
    const answer = await ask(path, init)
    if (!answer.ok) return answer
    const { status } = answer.value
    return status === 200 ? ok(jsonOf(answer.value)) : fail({ kind: 'status', status })
  }

  async function change(path: string, method: string, body?: unknown): Promise<Result<null, ComfyFailure>> {
    const answer = await ask(path, {
      method,
      headers: { 'X-Runflow': '1', ...(body !== undefined && { 'Content-Type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    if (!answer.ok) return answer
    return answer.value.status === 200 ? ok(null) : fail({ kind: 'status', status: answer.value.status })
  }

  async function placeInQueue(
    promptId: string,
  ): Promise<Result<'running' | 'pending' | 'nowhere', ComfyFailure>> {
    const queue = await askJson('/queue')
    if (!queue.ok) return queue
    const holds = (list: unknown) =>
      Array.isArray(list) && list.some((item) => Array.isArray(item) && item[1] === promptId)
    const { queue_running: running, queue_pending: pending } = isRecord(queue.value) ? queue.value : {}
    return ok(holds(running) ? 'running' : holds(pending) ? 'pending' : 'nowhere')
  }

  return {
    async upload(folder, name, file) {
      const form = new FormData()
      form.set('image', file, name)
      form.set('subfolder', folder)
      form.set('type', 'input')
      const answer = await ask('/upload/image', { method: 'POST', body: form }, { limitMs: TRANSFER_MS })
      if (!answer.ok) return answer
      const { status } = answer.value
      const told = status === 200 ? jsonOf(answer.value) : null
      const stored = isRecord(told) && typeof told.name === 'string' ? told.name : ''
      // It is written into the prompt: a name with a path in it would be another file.
      return /^[^/\\]+$/.test(stored) ? ok(stored) : fail({ kind: 'status', status })
    },
    async queuePrompt(prompt, clientId) {
      const answer = await ask('/prompt', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ prompt, client_id: clientId }),
      })
      if (!answer.ok) return answer
      const { status } = answer.value
      const told = jsonOf(answer.value)
      const refusal = isRecord(told) ? readRefusal(told) : null
      if (status === 400 && refusal !== null) return fail({ kind: 'refused', refusal })
      const promptId = isRecord(told) && typeof told.prompt_id === 'string' ? told.prompt_id : ''
      // It becomes a part of addresses.
      return status === 200 && /^[\w-]{1,100}$/.test(promptId)
        ? ok({ promptId, refusals: refusal })
        : fail({ kind: 'status', status })
    },
    async readHistory(promptId) {
      const history = await askJson(`/history/${encodeURIComponent(promptId)}`)
      if (!history.ok) return history
      const entries = new Map(Object.entries(isRecord(history.value) ? history.value : {}))
      return ok(readEntry(entries.get(promptId)))
    },
    placeInQueue,
    async readOutput(file) {
      const limits = { limitMs: TRANSFER_MS, mostBytes: MOST_OUTPUT_BYTES }
      const answer = await ask(`/view?${new URLSearchParams(file)}`, {}, limits)
      if (!answer.ok) return answer
      const { status, bytes } = answer.value
      return status === 200 ? ok(bytes) : fail({ kind: 'status', status })
    },
    async cancel(promptId) {
      const place = await placeInQueue(promptId)
      if (!place.ok || place.value === 'nowhere') return
      if (place.value === 'pending') await change('/queue', 'POST', { delete: [promptId] })
      // Older servers interrupt whatever runs, so this one must be it.
      else await change('/interrupt', 'POST', { prompt_id: promptId })
    },
    removeRunFiles: (runId) => change(`/runflow/run-files/${runId}`, 'DELETE'),
    removeFilesOfEndedRuns: () => change('/runflow/run-files', 'DELETE'),
  }
}

function jsonOf({ bytes }: Answer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}

function readEntry(entry: unknown): HistoryEntry | null {
  if (!isRecord(entry) || !isRecord(entry.status)) return null
  const messages = Array.isArray(entry.status.messages) ? entry.status.messages : []
  return {
    completed: entry.status.completed === true,
    outputs: new Map(Object.entries(isRecord(entry.outputs) ? entry.outputs : {}).filter(isOfRecord)),
    events: new Map(messages.filter(isOfRecord)),
  }
}

function isOfRecord(pair: unknown): pair is [string, Record<string, unknown>] {
  return Array.isArray(pair) && typeof pair[0] === 'string' && isRecord(pair[1])
}
