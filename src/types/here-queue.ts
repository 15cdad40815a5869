import type { Result } from '../result.ts'
import type { Graph, NodeId, Prompt } from '../workflow/workflow.ts'

// Running a prompt in this ComfyUI, as the Run tab needs it. src/host/ provides it.

/** Why ComfyUI does not queue a prompt. `message` is its own; it may be empty. */
export type QueueRefusal =
  | { kind: 'unreachable' }
  | { kind: 'refused'; message: string; nodes: { nodeId: NodeId; message: string }[] }

export type HereQueue = {
  /** Answers the id of the prompt. `graph`: what pictures of the workflow's own nodes keep of it. */
  send(prompt: Prompt, graph: Graph): Promise<Result<string, QueueRefusal>>
  /** The queue as ComfyUI answers it; null: no answer. */
  readQueue(): Promise<unknown>
  /** The entry of one prompt in the history. undefined: it has none yet; null: no answer. */
  readHistory(promptId: string): Promise<unknown>
  /** Takes a prompt out of the queue that has not begun. */
  remove(promptId: string): Promise<void>
  /** Stops the prompt that runs now. Old servers stop whatever runs, so it is asked only while that is ours. */
  interrupt(promptId: string): Promise<void>
  /** Hears whatever ComfyUI tells of its queue, until the answer is called. */
  listen(onEvent: (type: string, detail: unknown) => void): () => void
}
