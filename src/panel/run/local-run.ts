import { signal } from '@preact/signals'
import type { Contract } from '../../contract/contract.ts'
import { inferContract } from '../../contract/infer-contract.ts'
import { readInterface } from '../../contract/interface.ts'
import { readSetByHand } from '../../contract/stored-contract.ts'
import type { Checked, ChosenFile } from '../../runs/drafts.ts'
import { injectValues } from '../../runs/inject.ts'
import type { HereKeeper, KeptHere } from '../../runs/kept-here.ts'
import { readHistoryEntry, readQueued, resultOfHistory } from '../../runs/local-history.ts'
import { itemInQueue, nodesFeeding, nodesToRun, placeInQueue } from '../../runs/local-progress.ts'
import { safeName } from '../../runs/result-names.ts'
import type { ComfyFile } from '../../runs/run-result.ts'
import type { Sleep } from '../../sleep.ts'
import { titledTextsOf } from '../../text/text.ts'
import type { HereQueue } from '../../types/here-queue.ts'
import { error } from '../../types/message.ts'
import { emptyDeployNodes } from '../../workflow/clear-deploy-secrets.ts'
import { graphIdOf } from '../../workflow/graph-id.ts'
import type { Prompt } from '../../workflow/workflow.ts'
import type { CanvasParts, Captured } from './local-canvas.ts'
import { readCanvas } from './local-canvas.ts'
import { cancelled, failed, lost, notCancelled, refused, succeeded } from './local-endings.ts'
import type { PromptWatch } from './local-watch.ts'
import { watchPrompt } from './local-watch.ts'
import type { CanvasState, Phase } from './run-state.ts'
import { ended, isBusy } from './run-state.ts'

export type LocalParts = CanvasParts & {
  queue: HereQueue
  keeper: HereKeeper
  /** Only one tab of this browser waits for a run. null: another one does. */
  hold(name: string): Promise<(() => void) | null>
  /** Of the open workflow; null: it has no id. */
  graphId(): string | null
  /** Puts a file into a folder of ours in the input folder. Answers its path there, or null. */
  place(id: string, name: string, bytes: Blob): Promise<string | null>
  /** Takes that folder away again. */
  remove(id: string): Promise<void>
  urlOf(file: ComfyFile): string
  newId(): string
  /** Milliseconds since 1970. */
  now(): number
  nowMs(): number
  sleep: Sleep
}
export type LocalOrder = {
  values: NonNullable<Checked['values']>
  files: ReadonlyMap<string, ChosenFile>
}
/** What is queued. null: it was queued by a page before this one, and ComfyUI has not said it yet. */
type Queued = { prompt: Prompt; contract: Contract } | null

/** Events come much sooner; this is for those that get lost. */
const LOOK_EVERY_MS = 2000
/** As often as it may stand neither in the queue nor in the history, which two requests see one after the other. */
const MOST_ABSENT = 3
const BETWEEN_MS = 300

/** The runs of one workflow in this ComfyUI, one at a time. The canvas is captured and stays as it is. */
export function createLocalRun(parts: LocalParts) {
  const phase = signal<Phase>({ kind: 'idle' })
  const { queue, keeper } = parts
  let isStopped = false
  /** It could not be stopped, and nothing is known of it: what is kept of it stays, and so do its files. */
  let mayGoOn = false
  let wake: () => void = () => {}

  const watch = () => watchPrompt({ phase, listen: queue.listen, nowMs: parts.nowMs, wake: () => wake() })

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

  async function run(now: Captured, { values, files }: LocalOrder, id: string): Promise<Phase> {
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
    const watching = watch()
    watching.expect(nodesToRun(prompt, now.facts?.definitions ?? []))
    try {
      const sent = await queue.send(prompt, graph)
      if (!sent.ok) return refused(sent.error)
      const promptId = sent.value
      const filesId = files.size > 0 ? id : null
      const kept = { promptId, filesId, graphId: graphIdOf(graph), at: parts.now() }
      return await keeping(kept, () => follow(promptId, { prompt, contract: now.contract }, watching))
    } finally {
      watching.end()
    }
  }

  /** A page that is loaded again before the end finds it by what is kept. */
  async function keeping(kept: KeptHere, waiting: () => Promise<Phase>): Promise<Phase> {
    const release = await parts.hold(lockOf(kept))
    keeper.keep(kept)
    try {
      const end = await waiting()
      if (!mayGoOn) keeper.drop(kept.promptId)
      return end
    } finally {
      release?.()
    }
  }

  async function follow(promptId: string, known: Queued, watching: PromptWatch): Promise<Phase> {
    watching.begin(promptId)
    let queued = known
    for (let absent = 0; absent < MOST_ABSENT; ) {
      const woken = new Promise<void>((resolve) => {
        wake = resolve
      })
      const answered = await queue.readHistory(promptId)
      const entry = readHistoryEntry(answered)
      if (entry !== null) {
        if (entry.kind === 'interrupted') return cancelled()
        if (entry.kind === 'failed') return failed(entry.failure)
        queued ??= learn((answered as { prompt?: unknown }).prompt, watching)
        if (queued === null) return succeeded(null)
        const result = resultOfHistory(queued.prompt, queued.contract, entry, parts.urlOf)
        return succeeded({ ...result, seconds: result.seconds ?? watching.seconds() })
      }
      const answer = await queue.readQueue()
      queued ??= learn(itemInQueue(answer, promptId), watching)
      const place = placeInQueue(answer, promptId)
      if (place.kind === 'absent') {
        if (isStopped) {
          mayGoOn = answer === null
          return mayGoOn ? notCancelled() : cancelled()
        }
        absent += answer === null ? 0 : 1
        if (answer === null) tellSilence()
      } else {
        absent = 0
        if (isStopped) await (place.kind === 'running' ? queue.interrupt : queue.remove)(promptId)
        else if (place.kind === 'running') watching.show()
        else phase.value = { kind: 'queued-here', ahead: place.ahead }
      }
      const isBetween = place.kind === 'absent' && answer !== null
      await Promise.race([woken, parts.sleep(isBetween ? BETWEEN_MS : LOOK_EVERY_MS)])
    }
    return lost()
  }

  /** It may be started again, and then the run is lost; or it is only busy. */
  function tellSilence(): void {
    const now = phase.peek()
    if (now.kind === 'queued-here' || now.kind === 'running-here') phase.value = { ...now, isSilent: true }
  }

  return {
    phase,
    stop(): void {
      if (!isBusy(phase.peek())) return
      isStopped = true
      phase.value = { kind: 'cancelling-here' }
      wake()
    },
    dismiss(): void {
      phase.value = { kind: 'idle' }
    },
    /** Captures anew, as ComfyUI's own button does. `onRead`: told the canvas as it was read for this. */
    async start(shown: Contract, order: LocalOrder, onRead?: (canvas: CanvasState) => void): Promise<void> {
      if (isBusy(phase.peek())) return
      isStopped = false
      mayGoOn = false
      phase.value = { kind: 'preparing' }
      const id = parts.newId()
      try {
        const now = await readCanvas(parts)
        onRead?.(now)
        if (now.kind === 'failed') phase.value = ended(now.message)
        else if (!isFormOf(shown, now.contract))
          phase.value = ended(error(titledTextsOf('run.end.here-values')))
        else phase.value = await run(now, order, id)
      } finally {
        if (order.files.size > 0 && !mayGoOn) await parts.remove(id)
      }
    },
    /** A run that was begun before the page was loaded again. Answers whether there is one; it is not waited for here. */
    async takeUp(done: (waiting: Promise<void>) => void): Promise<boolean> {
      if (phase.peek().kind !== 'idle') return false
      const left = keeper.of(parts.graphId(), parts.now())
      if (left.length === 0) return false
      phase.value = { kind: 'taking-up' }
      isStopped = false
      mayGoOn = false
      // The latest that no other tab waits for.
      for (const kept of left) {
        const release = await parts.hold(lockOf(kept))
        if (release === null) continue
        done(waitAgain(kept, release))
        return true
      }
      phase.value = { kind: 'idle' }
      return false
    },
  }

  async function waitAgain(kept: KeptHere, release: () => void): Promise<void> {
    const watching = watch()
    try {
      phase.value = await follow(kept.promptId, null, watching)
      if (!mayGoOn) keeper.drop(kept.promptId)
    } finally {
      watching.end()
      release()
    }
    if (kept.filesId !== null && !mayGoOn) await parts.remove(kept.filesId)
  }
}
export type LocalRun = ReturnType<typeof createLocalRun>

const lockOf = ({ promptId }: KeptHere) => `here ${promptId}`

/** What a prompt declares, as ComfyUI itself keeps it. */
function learn(item: unknown, watching: PromptWatch): Queued {
  const queued = readQueued(item)
  if (queued === null) return null
  const { prompt, graph, outputs } = queued
  watching.expect(nodesFeeding(prompt, outputs))
  return { prompt, contract: inferContract(prompt, readInterface(prompt), [], readSetByHand(graph)) }
}

/** What was typed was typed for these inputs. */
function isFormOf(shown: Contract, now: Contract): boolean {
  const inputs = ({ inputs }: Contract) =>
    JSON.stringify(inputs.map(({ id, type, required }) => [id, type, required]))
  return inputs(shown) === inputs(now)
}
