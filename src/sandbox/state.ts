import type { OutputKind } from '../names.ts'
import type { NodeId, Prompt } from '../workflow/workflow.ts'
import type { LiveRun } from './comfy/live-run.ts'
import type { Ending } from './endings.ts'
import type { Key } from './keys.ts'

/** A workflow as the API answers it, in its own spelling. */
export type Row = {
  id: string
  org_id: string
  slug: string
  name: string
  description: string | null
  workflow_json: Prompt
  is_public: boolean
  environment: Record<string, unknown>
  models: Record<string, { url?: string; sha256?: string }>
  custom_nodes: Record<string, { origin: string | null; commit: string | null }>
  graph: unknown
  resources: Record<string, { asset_id: string }>
  inputs: object[]
  outputs: object[]
  updated_at: string
  deleted_at: string | null
  deleted_by: string | null
  [field: string]: unknown
}

export type StoredRun = {
  id: string
  /** As it was at the dispatch: a later edit changes nothing of a run. */
  row: Row
  key: Key
  body: { input: Record<string, unknown>; [field: string]: unknown }
  createdMs: number
  reads: number
  /** What comes of it, settled at the dispatch. */
  ending: Ending
  files: RunFile[]
  nodes: RunNode[]
  /** How many times as long as usual each stage takes. */
  pace: number
  feedback: { isPositive: boolean; reason: string | null } | null
  /** Of its callback; null: not begun. */
  delivery: Delivery | null
  /** What a ComfyUI makes of it; null: everything is settled, and nothing is computed. */
  live: LiveRun | null
}

type Delivery = {
  state: 'pending' | 'delivered' | 'failed'
  attempts: number
  /** null: nobody answered. */
  lastStatus: number | null
  lastAttemptMs: number | null
}

type CallbackSecret = { organizationId: string; plain: string; lastUsedMs: number | null }

/** One file that a run gives. Several may have one output. */
export type RunFile = {
  outputId: string
  name: string
  kind: OutputKind
  /** What a ComfyUI made; without it the file is a placeholder. */
  content?: { bytes: Uint8Array<ArrayBuffer>; mimeType: string }
}
type RunNode = { id: NodeId; classType: string }

export type Upload = {
  id: string
  organizationId: string
  userId: string
  filename: string
  mimeType: string
  sizeBytes: number
  bytes: Uint8Array<ArrayBuffer> | null
  confirmedAt: string | null
}

export type State = {
  workflows: Row[]
  runs: StoredRun[]
  uploads: Upload[]
  /** The last one of an organization signs. */
  callbackSecrets: CallbackSecret[]
}

/** Where the sandbox is reached; filled in when its servers have their ports. */
export type Origins = { api: string; storage: string }

/** What the routes share. Ids count up: two runs of one test get the same ones. */
export type SandboxContext = {
  state: State
  origins: Origins
  nowMs: () => number
  nextId: (kind: IdKind) => string
}
type IdKind = 'workflow' | 'asset' | 'input' | 'output' | 'run' | 'secret'

const letters: Record<Exclude<IdKind, 'run'>, string> = {
  workflow: 'c',
  asset: 'd',
  input: 'e',
  output: 'f',
  secret: 'a',
}

export function createContext(origins: Origins, nowMs: () => number): SandboxContext {
  const counts = new Map<IdKind, number>()
  return {
    state: { workflows: [], runs: [], uploads: [], callbackSecrets: [] },
    origins,
    nowMs,
    nextId(kind) {
      const count = (counts.get(kind) ?? 0) + 1
      counts.set(kind, count)
      const digits = count.toString(16)
      if (kind === 'run') return `01900000-0000-7000-8000-${digits.padStart(12, '0')}`
      return `00000000-0000-4000-8000-${(letters[kind] + digits).padStart(12, '0')}`
    },
  }
}

export function timeText(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z')
}
