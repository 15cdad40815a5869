import type { RunKeeper } from '../../runs/kept-runs.ts'
import type { Sleep } from '../../sleep.ts'
import type { ReadBalance } from './cost-question.ts'
import type { RunEndings } from './run-endings.ts'
import type { UploadedFiles } from './upload-files.ts'

/** What a run on Runflow needs of the page. */
export type RemoteParts = {
  keeper: RunKeeper
  /** Only one tab of this browser waits for a run. null: another one does. */
  hold(name: string): Promise<(() => void) | null>
  newId(): string
  /** Milliseconds since 1970. */
  now(): number
  /** Milliseconds, of a clock that does not go back. */
  nowMs(): number
  sleep: Sleep
  readBalance: ReadBalance
  upload: UploadedFiles
  /** Through ComfyUI's side; null: it could not be read. */
  readFile(origin: string, runId: string, place: number): Promise<Blob | null>
  endings: RunEndings
}
