import type { ReadonlySignal, Signal } from '@preact/signals'
import { computed, effect, signal } from '@preact/signals'
import type { Result } from '../../result.ts'
import type { PairedOutput, PairVerdict } from '../../runs/pair-results.ts'
import { pairResults, verdictOf } from '../../runs/pair-results.ts'
import type { RunResult } from '../../runs/run-result.ts'
import type { LocalFailure } from '../../types/facts.ts'
import type { Comparison, MadeHere, Verdict } from '../../types/run-result.ts'
import type { LiveEndpoint } from '../../types/runflow-api.ts'
import type { Ending, Phase } from './run-state.ts'

/** Which endpoint it was, as it was then. */
type Subject = { origin: string; endpoint: LiveEndpoint }
/** A file of a run, by what names it for ComfyUI's side. */
type RemoteFile = { origin: string; runId: string; place: number }

export type ComparisonParts = {
  /** Of the run on Runflow. */
  phase: ReadonlySignal<Phase>
  compare(there: RemoteFile, here: MadeHere, signal: AbortSignal): Promise<Result<Comparison, LocalFailure>>
  /** Told once for two runs, when all of it is known. */
  proved(what: Proved): void
}
export type Proved = Subject & { runId: string; verdict: Verdict; compared: Comparison[] }

type Both = { here: RunResult; there: RunResult; outputs: PairedOutput[] }
export type ComparisonModel = {
  /** null: the last two runs are not of one click, or have not both ended with results. */
  both: ReadonlySignal<Both | null>
  compared: Signal<ReadonlyMap<string, Comparison>>
  /** What could not be compared, and why. */
  failed: Signal<ReadonlyMap<string, LocalFailure>>
  verdict: ReadonlySignal<PairVerdict | null>
  /** Whether it is of this endpoint: the tab may show another one by now. */
  isOf(origin: string, endpointId: string): boolean
  /** `here`: how the run of the same click goes in this ComfyUI. */
  begin(subject: Subject, here: ReadonlySignal<Phase>): void
  clear(): void
  /** Compares again what could not be. */
  again(): void
}

/** Lays what one click gave in two places side by side, file by file. */
export function createComparison({ phase, compare, proved }: ComparisonParts): ComparisonModel {
  const subject = signal<(Subject & { here: ReadonlySignal<Phase> }) | null>(null)
  const compared = signal<ReadonlyMap<string, Comparison>>(new Map())
  const failed = signal<ReadonlyMap<string, LocalFailure>>(new Map())
  let turn = new AbortController()

  const endings = computed(() => {
    if (subject.value === null) return null
    const [here, there] = [subject.value.here.value, phase.value]
    if (here.kind !== 'ended' || there.kind !== 'ended') return null
    return here.result === null || there.result === null ? null : { here, there }
  })
  const both = computed<Both | null>(() => {
    if (endings.value === null) return null
    const [here, there] = [endings.value.here.result, endings.value.there.result] as [RunResult, RunResult]
    return { here, there, outputs: pairResults(here, there) }
  })
  const verdict = computed(
    () => both.value && verdictOf(both.value.outputs, [both.value.here, both.value.there], compared.value),
  )
  /** Not with each new address of the same result. */
  const isReady = computed(() => both.value !== null)

  function reset(): void {
    turn.abort()
    turn = new AbortController()
    compared.value = new Map()
    failed.value = new Map()
  }

  /** One after the other: each holds two files in ComfyUI's memory. */
  async function compareAll(): Promise<void> {
    const [about, found] = [subject.peek(), both.peek()]
    const runId = (endings.peek()?.there as Ending | undefined)?.runId ?? null
    if (about === null || found === null || runId === null) return
    const { signal } = turn
    for (const { key, here, there } of found.outputs.flatMap(({ pairs }) => pairs)) {
      if (compared.peek().has(key) || here?.source.kind !== 'here' || there?.source.kind !== 'run') continue
      const file = { origin: about.origin, runId, place: there.source.place }
      const answer = await compare(file, here.source.file as MadeHere, signal)
      if (signal.aborted) return
      if (answer.ok) compared.value = new Map(compared.peek()).set(key, answer.value)
      else failed.value = new Map(failed.peek()).set(key, answer.error)
    }
    const said = verdict.peek()
    // Bytes alone prove nothing of a clip.
    if (said !== null && said !== 'other-bytes')
      proved({
        origin: about.origin,
        endpoint: about.endpoint,
        runId,
        verdict: said,
        compared: [...compared.peek().values()],
      })
  }

  effect(() => {
    if (isReady.value) void compareAll()
  })

  return {
    both,
    compared,
    failed,
    verdict,
    begin(about, here) {
      reset()
      subject.value = { ...about, here }
    },
    clear() {
      reset()
      subject.value = null
    },
    isOf: (origin, endpointId) =>
      subject.value?.origin === origin && subject.value.endpoint.id === endpointId,
    again() {
      // Of a list that is still gone through, the rest is compared by this one.
      turn.abort()
      turn = new AbortController()
      failed.value = new Map()
      void compareAll()
    },
  }
}
