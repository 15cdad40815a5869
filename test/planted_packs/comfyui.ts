import type { NodeId, Prompt } from '../../src/workflow/workflow.ts'

/**
 * What a real ComfyUI says of a prompt: what it refuses, null where it takes all. `failure`: why it did not run to its
 * end.
 */
export type Verdict = { refused: Complaint[] | 'whole' | null; failure: string | null; said: string }
/** `input` is null where ComfyUI names none. */
type Complaint = { nodeId: NodeId; input: string | null; type: string }

type Errors = Record<NodeId, { errors: { type: string; extra_info?: { input_name?: string } }[] }>
type Answer = { error?: { type: string; details: string }; node_errors?: Errors; failure?: string | null }

// The name in these is that of the input which reads the node, or there is none.
const WITHOUT_NAME = /^exception_during|^dependency_cycle/
// Python writes what it was given.
const NO_JSON = /-?\b(?:Infinity|NaN)\b(?=[,}\]])/g

/** `path`: `/planted/prompt` also runs what it takes, and `/prompt` is ComfyUI's own, which only queues it. */
export async function askComfyUi(
  url: string,
  prompt: Prompt,
  { path = '/planted/prompt', outputs = ['out'], run = true } = {},
): Promise<Verdict> {
  const answer = await fetch(`${url}${path}`, {
    method: 'POST',
    body: JSON.stringify({ prompt, partial_execution_targets: outputs, planted_run: run }),
  })
  const text = await answer.text()
  if (answer.status >= 500) return { refused: 'whole', failure: null, said: text.slice(0, 200) }
  const {
    error,
    node_errors: errors = {},
    failure = null,
  } = JSON.parse(text.replace(NO_JSON, 'null')) as Answer
  const complaints = Object.entries(errors).flatMap(([nodeId, about]) =>
    about.errors.map(({ type, extra_info: info }) => ({
      nodeId,
      input: WITHOUT_NAME.test(type) ? null : (info?.input_name ?? null),
      type,
    })),
  )
  const said = error === undefined ? (failure ?? '') : `${error.type}: ${error.details}`
  if (complaints.length > 0) return { refused: complaints, failure, said }
  return { refused: error === undefined ? null : 'whole', failure, said }
}
