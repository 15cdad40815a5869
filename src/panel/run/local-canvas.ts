import { inferContract } from '../../contract/infer-contract.ts'
import { readInterface } from '../../contract/interface.ts'
import { readSetByHand } from '../../contract/stored-contract.ts'
import type { Result } from '../../result.ts'
import { titledTextsOf } from '../../text/text.ts'
import type { Facts, FactsRequest, LocalFailure } from '../../types/facts.ts'
import type { Message } from '../../types/message.ts'
import { error } from '../../types/message.ts'
import type { Workflow } from '../../workflow/workflow.ts'
import { missingHere } from './missing-here.ts'
import type { CanvasState } from './run-state.ts'

export type CanvasParts = {
  capture(): Promise<Result<Workflow, unknown>>
  readFacts(request: FactsRequest, signal: AbortSignal): Promise<Result<Facts, LocalFailure>>
}
type Read = Extract<CanvasState, { kind: 'read' }>
export type Captured = Read & { workflow: Workflow; facts: Facts | null }

/** The canvas as a run here would take it. */
export async function readCanvas(
  parts: CanvasParts,
): Promise<Captured | { kind: 'failed'; message: Message }> {
  const captured = await parts.capture()
  if (!captured.ok) return { kind: 'failed', message: error(titledTextsOf('run.empty.not-captured')) }
  const { prompt, graph } = captured.value
  const io = readInterface(prompt)
  if (io.outputs.length === 0) return { kind: 'failed', message: error(titledTextsOf('run.empty.no-output')) }
  const request = { prompt, stated_models: [] }
  const facts = await parts.readFacts(request, new AbortController().signal)
  // Without facts it is not known what is missing; the rest works.
  const known = facts.ok ? facts.value : null
  const contract = inferContract(prompt, io, known?.definitions ?? [], readSetByHand(graph))
  const missing = known === null ? [] : missingHere(known)
  return { kind: 'read', contract, prompt, missing, workflow: captured.value, facts: known }
}
