import type { ReadonlySignal, Signal } from '@preact/signals'
import type { Contract } from '../../contract/contract.ts'
import type { ContractChange } from '../../contract/contract-diff.ts'
import type { NodeWord } from '../../runs/failure-place.ts'
import type { RunCosts } from '../../runs/run-costs.ts'
import type { RunResult } from '../../runs/run-result.ts'
import { titledTextsOf } from '../../text/text.ts'
import type { Message } from '../../types/message.ts'
import { error } from '../../types/message.ts'
import type { LogLine, Run } from '../../types/run.ts'
import type { LiveEndpoint } from '../../types/runflow-api.ts'
import type { NodeId, Prompt } from '../../workflow/workflow.ts'
import type { ReadFile } from './shown-file.ts'

/** One place, or both of them side by side. */
export type Place = 'runflow' | 'here'
export type Where = Place | 'both'

/** Which runs a click on the button begins. */
export const PLACES_OF: Record<Where, readonly Place[]> = {
  runflow: ['runflow'],
  here: ['here'],
  both: ['runflow', 'here'],
}

/** What a run is sent to. `contract` null: Runflow does not return the workflow. */
export type RemoteTarget = {
  origin: string
  endpoint: LiveEndpoint
  owner: string
  contract: Contract | null
}

/** The endpoint that the tab is about. `canRetry`: asking again may help. */
export type EndpointState =
  | { kind: 'no-key' | 'no-name' | 'looking' }
  | { kind: 'not-deployed'; slug: string; wasThere: boolean }
  | { kind: 'no-organization'; slug: string }
  | { kind: 'failed'; message: Message }
  | { kind: 'found'; target: RemoteTarget; isForeign: boolean }

/** The workflow on the canvas, as it would run here. `missing`: sentences, one for each thing that this ComfyUI lacks. */
export type CanvasState =
  | { kind: 'unread' | 'reading' }
  | { kind: 'failed'; message: Message }
  | { kind: 'read'; contract: Contract; prompt: Prompt; missing: string[] }

/** What can be done about how a run ended. */
export type Offer = 'wait-again' | 'look-again' | 'check-models' | 'logs' | 'dashboard'

export type Ending = {
  message: Message
  result: RunResult | null
  runId: string | null
  offers: Offer[]
  /** Nodes that the run names, and whether the one on the canvas is the same. */
  nodes: (NodeWord & { isHere: boolean })[]
  /** What the run wrote; null: it was not asked for. */
  logs: LogLine[] | 'reading' | null
}

export type Phase =
  | { kind: 'idle' }
  /** `isLooking`: what the last runs cost is still being read. */
  | {
      kind: 'asking'
      isLooking: boolean
      costs: RunCosts | null
      balance: number | null
      answer(yes: boolean): void
    }
  /** `stopping`: nobody wants to wait any more, and it is not known yet which run it is. */
  | { kind: 'preparing' | 'starting' | 'stopping' | 'taking-up' }
  | { kind: 'uploading'; name: string; sizeBytes: number; at: number; of: number }
  /** `beganMs`: of the clock of the page, as far as this page knows. */
  | { kind: 'waiting'; runId: string; run: Run | null; beganMs: number }
  | { kind: 'placing'; name: string }
  /** `isSilent`: ComfyUI answered no more since. */
  | { kind: 'queued-here'; ahead: number; isSilent?: boolean }
  | {
      kind: 'running-here'
      done: number
      whole: number
      nodeId: NodeId | null
      beganMs: number
      isSilent?: boolean
    }
  | { kind: 'cancelling-here' }
  | ({ kind: 'ended' } & Ending)

export function isBusy({ kind }: Phase): boolean {
  return kind !== 'idle' && kind !== 'ended'
}

/** A run of one place, as its card needs it. Each has its own: one may run here and one on Runflow. */
export type RunCard = {
  phase: ReadonlySignal<Phase>
  /** Of which endpoint it is, which may not be the one that the tab shows by now; null: of the canvas. */
  slug: Signal<string | null> | null
  /** Where the runs of its account are looked at; null: it has no such place. */
  dashboard(): string | null
  /** Before it is sent: nothing was started. Afterwards a run on Runflow goes on, and one here is cancelled. */
  stop(): void
  again(offer: Offer): void
  dismiss(): void
  /** Reads the run again where an address has expired: once, until somebody asks for it. */
  refresh: ((isAsked: boolean) => void) | null
  /** Of a run on Runflow: a file as ComfyUI's side reads it. */
  read: ReadFile
}

export function ended(message: Message, more: Partial<Ending> = {}): Extract<Phase, { kind: 'ended' }> {
  return { kind: 'ended', message, result: null, runId: null, offers: [], nodes: [], logs: null, ...more }
}

/** A mistake of ours leaves no card that goes on for ever. */
export async function orBroken(phase: Signal<Phase>, work: Promise<void>): Promise<void> {
  await work.catch((thrown: unknown) => {
    if (isBusy(phase.peek())) phase.value = ended(error(titledTextsOf('run.end.broken')))
    throw thrown
  })
}

/** How the canvas and the live endpoint differ; null: one of them is not known. */
export type Differences = ContractChange[] | null
