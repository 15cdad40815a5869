import type { Result } from '../result.ts'
import type { Graph, Prompt } from '../workflow/workflow.ts'
import type { LocalFailure, RefusalParams } from './facts.ts'

// What the deploy needs of the Runflow API, and the failures it can explain. src/runflow/ provides it.

export type ApiFailure =
  | { kind: 'unauthorized' }
  | { kind: 'forbidden'; code: string | null; detail: string | null }
  | { kind: 'gone' }
  | { kind: 'conflict'; code: string | null; detail: string | null }
  | { kind: 'rejected'; status: number; code: string | null; detail: string | null }
  | { kind: 'rate-limited' }
  | { kind: 'server'; status: number }
  /** No answer. For a write it may have arrived. */
  | { kind: 'network' }
  | { kind: 'timeout' }
  /** Neither the browser nor ComfyUI may make the call, with the relay's reason. */
  | { kind: 'relay-refused'; code: string; params: RefusalParams }
  | { kind: 'unexpected-response'; where: string }
  | { kind: 'cancelled' }
/** No answer that says anything: what was asked for may have been done. */
export type LostFailure = Extract<
  ApiFailure,
  { kind: 'server' | 'network' | 'timeout' | 'unexpected-response' }
>

/** Which call it is. The three of a file are one. */
export type ApiCallName =
  | 'look-up'
  | 'workflow'
  | 'account'
  | 'create'
  | 'edit'
  | 'delete'
  | 'upload'
  | 'dispatch'
  | 'run'
  | 'runs'
  | 'logs'
  | 'node-runs'
export type RetryReason = 'rate-limited' | 'server-error' | 'no-answer'
/** A call is going to be sent again, after a wait. `attempt` is the coming one: 2 of 5 is the first repeat. */
export type Retry = { call: ApiCallName; reason: RetryReason; attempt: number; of: number }

export type Environment = {
  packages: { name: string; version: string }[]
  cached_models: { huggingface: string[]; pytorch: string[] }
  comfyui: { origin: string | null; commit: string | null; dirty: boolean | null }
}
export type PackEntry = {
  origin: string | null
  commit: string | null
  dirty: boolean | null
  hoisted_from?: string
}
export type ModelEntry = { url?: string; sha256?: string }
export type ResourceEntry = {
  asset_id: string
  url: string
  mime_type: string
  size_bytes: number
  sha256: string
}

/** The body of a create, exactly; an edit is the same without `slug`. */
export type DeployBody = {
  slug: string
  name: string
  workflow_json: Prompt
  graph: Graph
  environment: Environment
  custom_nodes: Record<string, PackEntry>
  models: Record<string, ModelEntry>
  resources: Record<string, ResourceEntry>
}

/** What a deploy sends, but for the slug, by which a row is found. */
export type ComparedField = Exclude<keyof DeployBody, 'slug'>

export type LiveEndpoint = {
  id: string
  orgId: string | null
  slug: string
  name: string
  /** null: the API did not return one that can be read. */
  workflowJson: Prompt | null
  /** The entries that can be read. */
  resources: Record<string, ResourceEntry>
  /** null: the API did not say. */
  isPublic: boolean | null
  /** `auto` or `explicit`; null: the API did not say. */
  gpuMode: string | null
  createdAt: string | null
  updatedAt: string | null
  /** Each compared field as the API returned it. Absent: it was not returned, so it is not compared. */
  stored: Partial<Record<ComparedField, unknown>>
}

/**
 * `others`: more live rows of this slug, seen only where the list holds other organizations' public ones. `orgId` says
 * which is our own.
 */
export type LookUp = { kind: 'found'; endpoint: LiveEndpoint; others?: LiveEndpoint[] } | { kind: 'free' }

/** `scopes`: of the membership, which may be the role's rather than the key's; null: the API did not say. */
export type Organization = { id: string; name: string; slug: string; scopes: string[] | null }
export type Account = { email: string | null; organizations: Organization[] }

/**
 * An accepted write. `row` is the written row as the API answered it, looked at by its id; null: the answer has no
 * body, so whether the row is as it was sent is for a look-up to say.
 */
export type Written = { id: string | null; orgId: string | null; row: LiveEndpoint | null }

/** A file below ComfyUI's input folder, as the facts have it. */
export type UploadFile = {
  path: string
  mimeType: string
  sizeBytes: number
  sha256: string
  /** ComfyUI does not have it: it was dropped on the page, say. */
  isOnlyInPage?: true
}
/** What Runflow confirmed. */
export type UploadedAsset = { assetId: string; url: string; sizeBytes: number }
/** Which of the steps failed. `verify`: it arrived, and is not what was sent. */
export type UploadFailure =
  | { step: 'read'; failure: LocalFailure }
  | { step: 'announce' | 'put' | 'confirm' | 'verify'; failure: ApiFailure }
/** Where bytes are needed here: ComfyUI reads the file itself. */
export type ReadBytes = () => Promise<Result<Blob, LocalFailure>>

export type Api = {
  lookUp(slug: string, signal: AbortSignal): Promise<Result<LookUp, ApiFailure>>
  whoAmI(signal: AbortSignal): Promise<Result<Account, ApiFailure>>
  /** `quit`: once it fires nothing is sent again, and what is under way is waited for. */
  create(body: DeployBody, signal?: AbortSignal, quit?: AbortSignal): Promise<Result<Written, ApiFailure>>
  edit(
    id: string,
    body: Omit<DeployBody, 'slug'>,
    signal?: AbortSignal,
    quit?: AbortSignal,
  ): Promise<Result<Written, ApiFailure>>
  /** Announces, puts and confirms one file, with the repeats of each. */
  upload(
    file: UploadFile,
    read: ReadBytes,
    signal: AbortSignal,
  ): Promise<Result<UploadedAsset, UploadFailure>>
}

/** One API call on its way through ComfyUI (the body of our own relay route), for browsers that may not make it. */
export type RelayRequest = {
  origin: string
  key: string
  method: string
  path: string
  query: Record<string, string>
  body: unknown
}
/** `body` is null where the API's answer was not JSON. `isUnsent`: the API cannot have got the request. */
export type RelayAnswer =
  | { kind: 'answered'; status: number; body: unknown }
  | { kind: 'failed'; failure: ApiFailure; isUnsent?: true }
export type Relay = (request: RelayRequest, signal: AbortSignal) => Promise<RelayAnswer>

/** One file on its way through ComfyUI, which reads it itself by what the request says that it must find (the body of our route). */
export type UploadRelayRequest = {
  origin: string
  key: string
  path: string
  mime_type: string
  size_bytes: number
  sha256: string
  /** The page can send it itself, so ComfyUI does not try again where it gets no answer. */
  has_other_way: boolean
}
/** `answered`: the API or its storage refused this step. `body` is null where that was not JSON. */
export type UploadRelayAnswer =
  | { kind: 'uploaded'; asset: UploadedAsset }
  | { kind: 'answered'; step: 'announce' | 'put' | 'confirm'; status: number; body: unknown }
  | ({ kind: 'failed' } & UploadFailure)
export type UploadRelay = (request: UploadRelayRequest, signal: AbortSignal) => Promise<UploadRelayAnswer>
