import type { LocalCall } from './request.ts'
import { ask } from './request.ts'

/** Takes the files of a run out of the input folder. What is not taken away now goes when ComfyUI starts again. */
export async function removeRunFiles(call: LocalCall, runId: string): Promise<void> {
  await ask(call, { method: 'DELETE', path: `/runflow/run-files/${encodeURIComponent(runId)}` })
}
