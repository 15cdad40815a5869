import type { CaptureFailure } from '../deploy/outcome.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import { parseGraph, parsePrompt } from '../workflow/parse.ts'
import type { Workflow } from '../workflow/workflow.ts'
import type { HostApp } from './comfy.ts'

/**
 * One capture of the canvas. `graphToPrompt` runs hooks of every pack and may change the live graph, so it is called
 * once per deploy and never twice at a time; old front ends throw in it for some muted subgraphs.
 */
export function createCapture(
  app: Pick<HostApp, 'graphToPrompt'>,
): () => Promise<Result<Workflow, CaptureFailure>> {
  let last: Promise<unknown> = Promise.resolve()

  async function capture(): Promise<Result<Workflow, CaptureFailure>> {
    let copy: unknown
    try {
      copy = JSON.parse(JSON.stringify((await app.graphToPrompt()) ?? null))
    } catch (error) {
      return fail({ kind: 'threw', detail: error instanceof Error ? error.message : String(error) })
    }
    return readCapture(copy)
  }

  return () => {
    const next = last.then(capture)
    last = next
    return next
  }
}

function readCapture(copy: unknown): Result<Workflow, CaptureFailure> {
  if (typeof copy !== 'object' || copy === null || !('workflow' in copy) || !('output' in copy))
    return fail({ kind: 'unreadable', problem: { code: 'none' } })
  const graph = parseGraph(copy.workflow)
  if (!graph.ok) return fail({ kind: 'unreadable', problem: graph.error })
  const prompt = parsePrompt(copy.output)
  if (!prompt.ok) return fail({ kind: 'unreadable', problem: prompt.error })
  return ok({ graph: graph.value, prompt: prompt.value })
}
