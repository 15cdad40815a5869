import type { Contract } from '../contract/contract.ts'
import { isRecord } from '../is-record.ts'
import { outputKindOf } from '../workflow/io-nodes.ts'
import { parsePrompt } from '../workflow/parse.ts'
import type { NodeId, Prompt } from '../workflow/workflow.ts'
import { mediaTypeOfName } from './media-types.ts'
import type { ComfyFile, ResultFile, ResultOutput, RunResult } from './run-result.ts'

/** How a prompt ended in ComfyUI: one entry of its history. */
export type HistoryEnd = {
  kind: 'succeeded' | 'failed' | 'interrupted'
  files: ReadonlyMap<NodeId, ComfyFile[]>
  /** Where it failed, and what ComfyUI says of it. */
  failure: { nodeId: NodeId | null; message: string } | null
  seconds: number | null
}

/** null: this is no entry that says how it ended. */
export function readHistoryEntry(entry: unknown): HistoryEnd | null {
  if (!isRecord(entry) || !isRecord(entry.outputs)) return null
  const status = isRecord(entry.status) ? entry.status : {}
  const events = readEvents(status.messages)
  const failed = events.get('execution_error')
  const isInterrupted = events.has('execution_interrupted')
  const isFailed = failed !== undefined || status.status_str === 'error'
  return {
    kind: isInterrupted ? 'interrupted' : isFailed ? 'failed' : 'succeeded',
    files: new Map(Object.entries(entry.outputs).map(([id, ui]) => [id, filesIn(ui)])),
    failure: failed === undefined ? null : { nodeId: idIn(failed.node_id), message: messageIn(failed) },
    seconds: secondsOf(events),
  }
}

/** A prompt as ComfyUI keeps it. `outputs`: the nodes that it was queued for. */
export type QueuedPrompt = { prompt: Prompt; graph: unknown; outputs: NodeId[] }

/** `item`: of the queue, or `prompt` of an entry of the history. null: it is none that can be read. */
export function readQueued(item: unknown): QueuedPrompt | null {
  if (!Array.isArray(item)) return null
  const [, , given, extra, outputs] = item as unknown[]
  const prompt = parsePrompt(given)
  if (!prompt.ok) return null
  const info = isRecord(extra) ? extra.extra_pnginfo : null
  return {
    prompt: prompt.value,
    graph: isRecord(info) ? info.workflow : null,
    outputs: Array.isArray(outputs) ? outputs.map(String) : [],
  }
}

/** What the declared outputs gave, in their order. `prompt`: as it was queued. */
export function resultOfHistory(
  prompt: Prompt,
  contract: Contract,
  { files, seconds }: HistoryEnd,
  urlOf: (file: ComfyFile) => string,
): RunResult {
  const byId = new Map<string, ComfyFile[]>()
  for (const [nodeId, node] of Object.entries(prompt)) {
    const id = node.inputs.output_id
    if (outputKindOf(node.class_type) === undefined || typeof id !== 'string') continue
    byId.set(id, [...(byId.get(id) ?? []), ...(files.get(nodeId) ?? [])])
  }
  const seen = new Set<string>()
  const declared = contract.outputs.filter(({ id }) => !seen.has(id) && seen.add(id))
  const outputs = declared.map(
    ({ id, type, label }): ResultOutput => ({
      ...{ id, type, label },
      files: (byId.get(id) ?? []).map((file): ResultFile => {
        const mediaType = mediaTypeOfName(file.filename) ?? (type === 'IMAGE' ? 'image/png' : null)
        return { url: urlOf(file), name: file.filename, mediaType, source: { kind: 'here', file } }
      }),
    }),
  )
  return {
    outputs: outputs.filter((output) => output.files.length > 0),
    missing: outputs.filter((output) => output.files.length === 0).map(({ id }) => id),
    seconds,
    cost: null,
  }
}

type Events = Map<string, Record<string, unknown>>

function readEvents(messages: unknown): Events {
  const events: Events = new Map()
  for (const message of Array.isArray(messages) ? (messages as unknown[]) : [])
    if (Array.isArray(message) && typeof message[0] === 'string' && isRecord(message[1]))
      events.set(message[0], message[1])
  return events
}

function secondsOf(events: Events): number | null {
  const begun = events.get('execution_start')?.timestamp
  const done = events.get('execution_success')?.timestamp
  return typeof begun === 'number' && typeof done === 'number' && done >= begun ? (done - begun) / 1000 : null
}

function messageIn({ exception_message: message, exception_type: type }: Record<string, unknown>): string {
  const said = [message, type].find((text) => typeof text === 'string' && text.trim() !== '')
  return typeof said === 'string' ? said.trim() : ''
}

function idIn(value: unknown): NodeId | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null
}

/** Whatever a node shows: `images`, `audio`, `files`, and lists of other names. */
function filesIn(ui: unknown): ComfyFile[] {
  const lists = isRecord(ui) ? Object.values(ui) : []
  return lists.flatMap((list) =>
    (Array.isArray(list) ? (list as unknown[]) : []).flatMap((file) => {
      if (!isRecord(file) || typeof file.filename !== 'string') return []
      const { filename, subfolder, type } = file
      return [
        {
          filename,
          subfolder: typeof subfolder === 'string' ? subfolder : '',
          type: typeof type === 'string' ? type : 'output',
        },
      ]
    }),
  )
}
