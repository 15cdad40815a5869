import type { Result } from '../result.ts'
import type { Workflow } from '../workflow/workflow.ts'
import type { Api } from './api.ts'
import type { Facts, FactsRequest, Hashes, HashProgress, LocalFailure } from './facts.ts'
import type { Finding } from './finding.ts'
import type { CaptureFailure, Plan } from './outcome.ts'
import type { KeyChoice, KeyQuestion, Target } from './target.ts'

export type { KeyChoice, KeyQuestion } from './target.ts'

export type Progress =
  | { step: 'capture' | 'facts' | 'check' | 'look-up' | 'ask' | 'write' }
  | { step: 'hash'; progress: HashProgress }

/** What the deploy needs of the world. The browser and the command line each bring their own. */
export type Ports = {
  /** What is captured is what is sent, however the canvas changes meanwhile. */
  capture(): Promise<Result<Workflow, CaptureFailure>>
  readFacts(request: FactsRequest, signal: AbortSignal): Promise<Result<Facts, LocalFailure>>
  hash(
    request: FactsRequest,
    onProgress: (progress: HashProgress) => void,
    signal: AbortSignal,
  ): Promise<Result<Hashes, LocalFailure>>
  openApi(target: Target): Api
  /** null: no key is saved for this origin. Origins are compared parsed. */
  savedKey(origin: string): string | null
  chooseKey(question: KeyQuestion): Promise<KeyChoice>
  /** All questions at once; true goes on. */
  confirm(findings: Finding[], plan: Plan): Promise<boolean>
  report(progress: Progress): void
}
