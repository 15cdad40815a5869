import type { Finding } from '../checks/finding.ts'
import type { Result } from '../result.ts'
import type { Sleep } from '../sleep.ts'
import type {
  CommitSearchProgress,
  CommitSearchReport,
  CommitSearchRequest,
  CommitSearchScope,
} from '../types/commit-search.ts'
import type { Facts, FactsRequest, Hashes, HashProgress, LocalFailure } from '../types/facts.ts'
import type { Api, Retry } from '../types/runflow-api.ts'
import type { Target } from '../types/target.ts'
import type { Workflow } from '../workflow/workflow.ts'
import type { Memory } from './memory.ts'
import type { CaptureFailure, Plan } from './outcome.ts'
import type { Preview } from './preview.ts'
import type { KeyChoice, KeyQuestion } from './target.ts'
import type { UploadProgress } from './uploads/send-all.ts'
import type { Uploaded } from './uploads/upload-cache.ts'

/**
 * `retry`: a request of this step got no answer, or one that asks to wait, and is going to be sent again. Hashing goes
 * on while a question is answered, and files are sent while models are hashed.
 */
export type Progress =
  | { step: 'capture' | 'facts' | 'check' }
  | { step: 'ask'; hash?: HashProgress; upload?: UploadProgress }
  | { step: 'look-up' | 'write'; retry?: RetryCount }
  | { step: 'commit-search'; progress: CommitSearchProgress }
  | { step: 'hash'; progress: HashProgress; upload?: UploadProgress; retry?: RetryCount }
  | { step: 'upload'; progress: UploadProgress; retry?: RetryCount }
/** The attempt that comes next, of all that are made. */
type RetryCount = Pick<Retry, 'attempt' | 'of'>

/** What the deploy needs of the world. The browser and the command line each bring their own. */
export type Ports = {
  /** What is captured is what is sent, however the canvas changes meanwhile. */
  capture(): Promise<Result<Workflow, CaptureFailure>>
  readFacts(request: FactsRequest, signal: AbortSignal): Promise<Result<Facts, LocalFailure>>
  /**
   * Looks for commits by comparing files with public repositories, and asks whether anybody can fetch the others.
   * Asks PIN_HOST: only where that was agreed to.
   */
  searchCommits(
    request: CommitSearchRequest,
    onProgress: (progress: CommitSearchProgress) => void,
    signal: AbortSignal,
  ): Promise<Result<CommitSearchReport, LocalFailure>>
  hash(
    request: FactsRequest,
    onProgress: (progress: HashProgress) => void,
    signal: AbortSignal,
  ): Promise<Result<Hashes, LocalFailure>>
  /** The bytes of a file below ComfyUI's input folder. */
  readFile(path: string, signal: AbortSignal): Promise<Result<Blob, LocalFailure>>
  /** 64 hex digits; null where this page cannot hash. */
  sha256(bytes: Blob): Promise<string | null>
  /** Files confirmed by earlier deploys. */
  uploaded: Uploaded
  openApi(target: Target, onRetry?: (retry: Retry) => void): Api
  /** null: no key is saved for this origin. Origins are compared parsed. */
  savedKey(origin: string): string | null
  chooseKey(question: KeyQuestion): Promise<KeyChoice>
  /** All questions at once; true goes on. A want: have it asked of PIN_HOST first, and then ask again. */
  confirm(findings: Finding[], plan: Plan): Promise<boolean | CommitSearchScope>
  /** Of earlier deploys; the command line remembers nothing. */
  memory?: Memory
  /** Names that cannot be changed later are asked about before an endpoint is created: a person is there to do it. */
  asksForNames?: boolean
  /** Notes are questions too: somebody wants to hear of everything. */
  asksForNotes?: boolean
  sleep: Sleep
  report(progress: Progress): void
  /** Of each plan that is made, before anything is asked about it. */
  planned?(plan: Plan): void
  /** What would be taken along: told as soon as the facts are there, and again once it is planned. */
  preview?(preview: Preview): void
}
