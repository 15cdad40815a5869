import type { Contract } from '../contract/contract.ts'
import type { OutputKind } from '../names.ts'
import type { Run } from '../types/run.ts'
import { gpuSecondsOf } from './gpu-seconds.ts'
import { groupOutputs } from './group-outputs.ts'
import { mediaTypeOfName } from './media-types.ts'
import { dollarsOf } from './run-costs.ts'
import { nameInAddress, toSafeLink } from './safe-link.ts'

/** Where ComfyUI's side finds it: by its place in the list of a run, from 0, or in one of its own folders. */
type FileSource = { kind: 'run'; place: number } | { kind: 'here'; file: ComfyFile }

/** A file in one of ComfyUI's folders, as its history tells it. */
export type ComfyFile = { filename: string; subfolder: string; type: string }

/** `url` null: its address is none that may be opened. `mediaType` null: neither its name nor its output says it. */
export type ResultFile = { url: string | null; name: string; mediaType: string | null; source: FileSource }
export type ResultOutput = { id: string; type: OutputKind | null; label: string; files: ResultFile[] }
export type RunCost = { dollars: number; gpuSeconds: number | null; gpus: string[] }

/** What came of one run, wherever it ran: two of them can be laid side by side. */
export type RunResult = {
  outputs: ResultOutput[]
  /** Declared outputs of which nothing came. */
  missing: string[]
  seconds: number | null
  /** null: it ran here, or Runflow does not say. */
  cost: RunCost | null
}

/** `origin`: of the API that told the run. Only one on this machine may name addresses on it. */
export function resultOfRun(run: Run, contract: Contract | null, origin: string): RunResult {
  const { outputs, missing } = groupOutputs(run.outputs, contract)
  const keyOf = (id: string, url: string) => JSON.stringify([id, url])
  const places = new Map(run.outputs.map(({ outputId, url }, place) => [keyOf(outputId, url), place]))
  return {
    outputs: outputs.map(({ output_id: id, type, label, files }) => ({
      id,
      type,
      label,
      files: files.map(({ url }) => ({
        ...fileAt(url, type, origin),
        source: { kind: 'run', place: places.get(keyOf(id, url)) ?? -1 },
      })),
    })),
    missing,
    seconds: secondsOf(run),
    cost: costOf(run),
  }
}

function fileAt(address: string, type: OutputKind | null, origin: string): Omit<ResultFile, 'source'> {
  const name = nameInAddress(address)
  const url = toSafeLink(address, origin)
  return { url, name, mediaType: mediaTypeOfName(name) ?? (type === 'IMAGE' ? 'image/png' : null) }
}

/** From its start where that is known: a queue says nothing of the workflow. */
function secondsOf({ startedAt, completedAt, durationMs }: Run): number | null {
  const spent = Date.parse(completedAt ?? '') - Date.parse(startedAt ?? '')
  if (Number.isFinite(spent) && spent >= 0) return spent / 1000
  return durationMs === null ? null : durationMs / 1000
}

function costOf({ cost, costBreakdown }: Run): RunCost | null {
  const dollars = dollarsOf(cost)
  if (dollars === null) return null
  return { dollars, gpuSeconds: gpuSecondsOf(costBreakdown), gpus: gpuNamesOf(costBreakdown) }
}

/** As `gpuSecondsOf`: the names that were seen. */
function gpuNamesOf(breakdown: unknown): string[] {
  if (typeof breakdown !== 'object' || breakdown === null) return []
  const lists = Object.entries(breakdown).flatMap(([name, list]) =>
    ['gpu', 'gpus'].includes(name) && Array.isArray(list) ? (list as unknown[]) : [],
  )
  const names = lists.flatMap((entry) => {
    if (typeof entry !== 'object' || entry === null) return []
    const model = 'gpu_model' in entry ? entry.gpu_model : 'model' in entry ? entry.model : null
    return typeof model === 'string' && model !== '' ? [model] : []
  })
  return [...new Set(names)]
}
