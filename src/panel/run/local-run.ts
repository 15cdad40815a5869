import { signal } from '@preact/signals'
import type { Contract } from '../../contract/contract.ts'
import { inferContract } from '../../contract/infer-contract.ts'
import { readInterface } from '../../contract/interface.ts'
import { readSetByHand } from '../../contract/stored-contract.ts'
import type { Result } from '../../result.ts'
import type { Checked, ChosenFile } from '../../runs/drafts.ts'
import { injectValues } from '../../runs/inject.ts'
import { readHistoryEntry, resultOfHistory } from '../../runs/local-history.ts'
import type { LocalProgress } from '../../runs/local-progress.ts'
import { afterEvent, NO_PROGRESS, nodesToRun, placeInQueue } from '../../runs/local-progress.ts'
import { safeName } from '../../runs/result-names.ts'
import type { ComfyFile } from '../../runs/run-result.ts'
import type { Sleep } from '../../sleep.ts'
import { asSentence, joinSentences, t, titledTextsOf } from '../../text/text.ts'
import type { Facts, FactsRequest, LocalFailure } from '../../types/facts.ts'
import type { HereQueue, QueueRefusal } from '../../types/here-queue.ts'
import type { Message } from '../../types/message.ts'
import { error } from '../../types/message.ts'
import { emptyDeployNodes } from '../../workflow/clear-deploy-secrets.ts'
import type { NodeId, Prompt, Workflow } from '../../workflow/workflow.ts'
import { missingHere } from './missing-here.ts'
import type { CanvasState, Phase, RunCard } from './run-state.ts'
import { ended, isBusy } from './run-state.ts'

export type LocalParts = {
  capture(): Promise<Result<Workflow, unknown>>
  readFacts(request: FactsRequest, signal: AbortSignal): Promise<Result<Facts, LocalFailure>>
  queue: HereQueue
  /** Puts a file into a folder of ours in the input folder. Answers its path there, or null. */
  place(id: string, name: string, bytes: Blob): Promise<string | null>
  /** Takes that folder away again. */
  remove(id: string): Promise<void>
  urlOf(file: ComfyFile): string
  newId(): string
  nowMs(): number
  sleep: Sleep
}
type Read = Extract<CanvasState, { kind: 'read' }>
type Captured = Read & { workflow: Workflow; facts: Facts | null }

/** Events come much sooner; this is for those that get lost. */
const LOOK_EVERY_MS = 2000
/** As often as it may stand neither in the queue nor in the history, which two requests see one after the other. */
const MOST_ABSENT = 3
const BETWEEN_MS = 300

/** A run in this ComfyUI: the canvas is captured and stays as it is. */
export function createLocalRun(parts: LocalParts) {
  const phase = signal<Phase>({ kind: 'idle' })
  const { queue } = parts
  let isStopped = false
  let wake: () => void = () => {}

  async function capture(): Promise<Captured | { kind: 'failed'; message: Message }> {
    const captured = await parts.capture()
    if (!captured.ok) return { kind: 'failed', message: error(titledTextsOf('run.empty.not-captured')) }
    const { prompt, graph } = captured.value
    const io = readInterface(prompt)
    if (io.outputs.length === 0)
      return { kind: 'failed', message: error(titledTextsOf('run.empty.no-output')) }
    const request = { prompt, stated_models: [] }
    const facts = await parts.readFacts(request, new AbortController().signal)
    // Without facts it is not known what is missing; the rest works.
    const known = facts.ok ? facts.value : null
    const contract = inferContract(prompt, io, known?.definitions ?? [], readSetByHand(graph))
    const missing = known === null ? [] : missingHere(known)
    return { kind: 'read', contract, prompt, missing, workflow: captured.value, facts: known }
  }

  async function placeFiles(
    id: string,
    files: ReadonlyMap<string, ChosenFile>,
  ): Promise<ReadonlyMap<string, string> | null> {
    const placed = new Map<string, string>()
    for (const [inputId, { name, blob }] of files) {
      if (isStopped) return placed
      phase.value = { kind: 'placing', name }
      // Two inputs may have files of one name.
      const path = await parts.place(id, `${placed.size + 1}-${safeName(name) || 'file'}`, blob)
      if (path === null) return null
      placed.set(inputId, path)
    }
    return placed
  }

  async function run(now: Captured, { values, files }: Order, id: string): Promise<Phase> {
    const placed = await placeFiles(id, files)
    if (isStopped) return cancelled()
    if (placed === null) return ended(error(titledTextsOf('run.end.here-not-placed')))
    const plain = new Map([...values.values].filter(([inputId]) => !files.has(inputId)))
    const injected = injectValues(now.prompt, now.contract, plain, placed)
    if (!injected.ok) return ended(error(titledTextsOf('run.end.here-values')))
    const graph = structuredClone(now.workflow.graph)
    // A picture that the workflow saves itself keeps the graph.
    emptyDeployNodes(graph)
    const prompt = injected.value
    phase.value = { kind: 'starting' }
    const watch = watchEvents(nodesToRun(prompt, now.facts?.definitions ?? []))
    try {
      const sent = await queue.send(prompt, graph)
      if (!sent.ok) return refused(sent.error)
      watch.begin(sent.value)
      return await follow(sent.value, prompt, now.contract, watch)
    } finally {
      watch.end()
    }
  }

  /** Told of our prompt before its id is known here: kept until it is. */
  function watchEvents(nodes: ReadonlySet<NodeId>) {
    let promptId: string | null = null
    let progress: LocalProgress = NO_PROGRESS
    let early: [string, unknown][] = []
    let beganMs: number | null = null

    function take(type: string, detail: unknown): void {
      if (promptId === null) {
        early.push([type, detail])
        return
      }
      progress = afterEvent(progress, promptId, type, detail, beganMs !== null)
      if (beganMs !== null) show()
      if (type !== 'progress_state' && type !== 'executing') wake()
    }

    function show(): void {
      if (phase.peek().kind === 'cancelling-here' || isStopped) return
      beganMs ??= parts.nowMs()
      const done = [...progress.done].filter((id) => nodes.has(id)).length
      phase.value = { kind: 'running-here', done, whole: nodes.size, nodeId: progress.nodeId, beganMs }
    }

    const end = queue.listen(take)
    return {
      end,
      show,
      begin(id: string): void {
        promptId = id
        for (const [type, detail] of early) take(type, detail)
        early = []
      },
      seconds: () => (beganMs === null ? null : (parts.nowMs() - beganMs) / 1000),
    }
  }

  async function follow(
    promptId: string,
    prompt: Prompt,
    contract: Contract,
    watch: ReturnType<typeof watchEvents>,
  ): Promise<Phase> {
    for (let absent = 0; absent < MOST_ABSENT; ) {
      const woken = new Promise<void>((resolve) => {
        wake = resolve
      })
      const entry = readHistoryEntry(await queue.readHistory(promptId))
      if (entry !== null) {
        if (entry.kind === 'interrupted') return cancelled()
        if (entry.kind === 'failed') return failed(entry.failure)
        const result = resultOfHistory(prompt, contract, entry, parts.urlOf)
        const seconds = result.seconds ?? watch.seconds()
        const texts = titledTextsOf('run.end.here-succeeded')
        return ended({ severity: 'success', ...texts }, { result: { ...result, seconds } })
      }
      const answer = await queue.readQueue()
      const place = placeInQueue(answer, promptId)
      if (place.kind === 'absent') {
        if (isStopped) return answer === null ? unreachable() : cancelled()
        absent += answer === null ? 0 : 1
      } else {
        absent = 0
        if (isStopped) await (place.kind === 'running' ? queue.interrupt : queue.remove)(promptId)
        else if (place.kind === 'running') watch.show()
        else phase.value = { kind: 'queued-here', ahead: place.ahead }
      }
      const isBetween = place.kind === 'absent' && answer !== null
      await Promise.race([woken, parts.sleep(isBetween ? BETWEEN_MS : LOOK_EVERY_MS)])
    }
    return ended(error(titledTextsOf('run.end.here-lost')))
  }

  type Order = { values: NonNullable<Checked['values']>; files: ReadonlyMap<string, ChosenFile> }

  const card: RunCard = {
    phase,
    slug: null,
    stop() {
      isStopped = true
      phase.value = { kind: 'cancelling-here' }
      wake()
    },
    again: () => {},
    dismiss() {
      phase.value = { kind: 'idle' }
    },
    refresh: null,
    read: null,
  }

  return {
    card,
    async readCanvas(): Promise<CanvasState> {
      return capture()
    },
    /** Captures anew, as ComfyUI's own button does. `onRead`: told the canvas as it was read for this. */
    async start(shown: Contract, order: Order, onRead?: (canvas: CanvasState) => void): Promise<void> {
      if (isBusy(phase.peek())) return
      isStopped = false
      phase.value = { kind: 'preparing' }
      const id = parts.newId()
      try {
        const now = await capture()
        onRead?.(now)
        if (now.kind === 'failed') phase.value = ended(now.message)
        else if (!isFormOf(shown, now.contract))
          phase.value = ended(error(titledTextsOf('run.end.here-values')))
        else phase.value = await run(now, order, id)
      } finally {
        if (order.files.size > 0) await parts.remove(id)
      }
    },
  }
}
export type LocalRun = ReturnType<typeof createLocalRun>

/** What was typed was typed for these inputs. */
function isFormOf(shown: Contract, now: Contract): boolean {
  const inputs = ({ inputs }: Contract) =>
    JSON.stringify(inputs.map(({ id, type, required }) => [id, type, required]))
  return inputs(shown) === inputs(now)
}

function cancelled(): Phase {
  return ended({ severity: 'info', ...titledTextsOf('run.end.here-cancelled') })
}

function unreachable(): Phase {
  return ended(error(titledTextsOf('run.end.here-unreachable')))
}

function failed(failure: { nodeId: NodeId | null; message: string } | null): Phase {
  const texts = titledTextsOf('run.end.here-failed')
  const detail = failure?.message ? t('run.end.reason-here', { reason: asSentence(failure.message) }) : ''
  const nodes = failure?.nodeId == null ? [] : [{ nodeId: failure.nodeId, message: null, isHere: true }]
  return ended(error({ ...texts, detail }), { nodes })
}

function refused(refusal: QueueRefusal): Phase {
  if (refusal.kind === 'unreachable') return unreachable()
  const texts = titledTextsOf('run.end.here-refused')
  const reason = [refusal.message, ...refusal.nodes.map(({ message }) => message)].find((text) => text !== '')
  const detail = joinSentences([
    texts.detail,
    reason ? t('run.end.reason-here', { reason: asSentence(reason) }) : '',
  ])
  const nodes = refusal.nodes.map((node) => ({ ...node, isHere: true }))
  return ended(error({ ...texts, detail }), { nodes })
}
