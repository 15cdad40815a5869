import type { WorkflowOutput } from '../../contract/interface.ts'
import { isRecord } from '../../is-record.ts'
import { fail } from '../../result.ts'
import { mediaTypeOf } from '../../runs/media-types.ts'
import type { RunFile } from '../state.ts'
import type { ComfyServer, HistoryEntry, OutputFile } from './comfy-server.ts'

/** `missing`: the ids of outputs of which no file came, each with the reason. */
export type Collected = { files: RunFile[]; missing: { outputId: string; reason: string }[] }

/** Where the nodes of an output tell their files, by its kind. */
const BUCKETS = { IMAGE: 'images', FILE: 'files' } as const

/** They are kept in memory. */
const MOST_BYTES = 1024 * 1024 * 1024

/** Copies what the Runflow Outputs of a prompt gave: the artist may delete or replace it the next minute. */
export async function collectOutputs(
  outputs: WorkflowOutput[],
  entry: HistoryEntry,
  server: ComfyServer,
  signal: AbortSignal,
): Promise<Collected> {
  const collected: Collected = { files: [], missing: [] }
  let size = 0
  for (const { outputId, kind, nodeId } of outputs) {
    if (outputId === null) continue
    const named = filesIn(entry.outputs.get(nodeId)?.[BUCKETS[kind]])
    if (named.length === 0) collected.missing.push({ outputId, reason: 'its node did not run' })
    for (const file of named) {
      // As soon as the sandbox ends nobody waits for them any longer.
      const content = signal.aborted ? fail({ kind: 'no-answer' } as const) : await server.readOutput(file)
      if (content.ok) {
        const bytes = content.value
        size += bytes.length
        if (size > MOST_BYTES) {
          collected.missing.push({ outputId, reason: 'the files of the run are larger than 1 GiB together' })
          return collected
        }
        const mimeType = mediaTypeOf(file.filename, bytes)
        collected.files.push({ outputId, kind, name: file.filename, content: { bytes, mimeType } })
      } else {
        const reason =
          content.error.kind === 'too-large'
            ? 'its file is larger than 256 MiB'
            : 'ComfyUI did not give out its file'
        collected.missing.push({ outputId, reason })
      }
    }
  }
  return collected
}

function filesIn(bucket: unknown): OutputFile[] {
  return (Array.isArray(bucket) ? bucket : []).flatMap((file) => {
    if (!isRecord(file) || typeof file.filename !== 'string') return []
    const { filename, subfolder, type } = file
    return [
      {
        filename,
        subfolder: typeof subfolder === 'string' ? subfolder : '',
        type: typeof type === 'string' ? type : 'output',
      },
    ]
  })
}
