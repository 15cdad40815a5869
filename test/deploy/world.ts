import { createHash } from 'node:crypto'
import { VERSION } from '../../scripts/build/version.ts'
import type { Finding } from '../../src/checks/finding.ts'
import type { DeployRequest } from '../../src/deploy/deploy.ts'
import { deploy } from '../../src/deploy/deploy.ts'
import type { CaptureFailure, Outcome, Plan } from '../../src/deploy/outcome.ts'
import type { Ports, Progress } from '../../src/deploy/ports.ts'
import type { Preview } from '../../src/deploy/preview.ts'
import type { KeyChoice, KeyQuestion } from '../../src/deploy/target.ts'
import type { Uploaded } from '../../src/deploy/uploads/upload-cache.ts'
import type { Result } from '../../src/result.ts'
import { fail, ok } from '../../src/result.ts'
import { openRunflow } from '../../src/runflow/client.ts'
import { KEYS } from '../../src/sandbox/keys.ts'
import type { Sandbox, SandboxOptions } from '../../src/sandbox/sandbox.ts'
import { createSandbox } from '../../src/sandbox/sandbox.ts'
import type {
  CommitSearchReport,
  CommitSearchRequest,
  CommitSearchScope,
} from '../../src/types/commit-search.ts'
import type {
  Facts,
  FactsRequest,
  FileFact,
  Hashes,
  LocalFailure,
  ModelFact,
  PackFact,
} from '../../src/types/facts.ts'
import type { Api } from '../../src/types/runflow-api.ts'
import type { Target } from '../../src/types/target.ts'
import type { Prompt, Workflow } from '../../src/workflow/workflow.ts'

export const ORIGIN = 'http://127.0.0.1:8787'
const COMMIT = '0123456789abcdef0123456789abcdef01234567'

export function keyNamed(name: string): string {
  const known = KEYS.find((key) => key.name === name)
  if (known === undefined) throw new Error(`The sandbox has no key ${name}`)
  return known.key
}

/** A text in, a picture out: the least that deploys. */
export function poster(
  changes: Prompt = {},
  widgets: [string, string, string] = ['Poster', '', ''],
): Workflow {
  const prompt: Prompt = {
    '1': {
      class_type: 'RunflowInputString',
      inputs: { input_id: 'title', display_name: 'Title', description: '', value: 'Hello' },
      _meta: { title: 'Runflow Input (String)' },
    },
    '2': { class_type: 'DrawText', inputs: { text: ['1', 0] }, _meta: { title: 'Draw' } },
    '3': {
      class_type: 'RunflowOutputImage',
      inputs: { output_id: 'poster', output_name: 'Poster', value: ['2', 0] },
      _meta: { title: 'Runflow Output (Image)' },
    },
    ...changes,
  }
  return {
    prompt,
    graph: {
      nodes: [
        {
          id: 1,
          type: 'RunflowInputString',
          outputs: [{ name: 'value', links: [1] }],
          widgets_values: ['title', 'Title', '', 'Hello'],
        },
        {
          id: 2,
          type: 'DrawText',
          inputs: [{ name: 'text', link: 1 }],
          outputs: [{ name: 'IMAGE', links: [2] }],
        },
        {
          id: 3,
          type: 'RunflowOutputImage',
          inputs: [{ name: 'value', link: 2 }],
          widgets_values: ['poster', 'Poster'],
        },
        { id: 4, type: 'RunflowDeploy', widgets_values: widgets },
      ],
      links: [
        [1, 1, 0, 2, 0, 'STRING'],
        [2, 2, 0, 3, 0, 'IMAGE'],
      ],
      extra: { frontendVersion: '1.58.1' },
    },
  }
}

export const PACK: PackFact = {
  directory: 'ComfyUI-Runflow',
  root: 0,
  origin: 'https://storage.example/git/ComfyUI-Runflow',
  commit: COMMIT,
  dirty: false,
  git_problem: null,
  origin_unread: false,
  hoisted_from: null,
  commit_source: 'git',
  pushed: true,
  public_access: 'public',
  named_origin: null,
  empty_submodules: [],
  node_ids: ['1', '3'],
  classes: ['RunflowInputString', 'RunflowOutputImage'],
}

export const MODEL: ModelFact = {
  path: 'checkpoints/example.safetensors',
  value: 'example.safetensors',
  input: 'ckpt_name',
  node_ids: ['2'],
  size_bytes: 1024,
  sha256: 'a'.repeat(64),
  url: null,
  problem: null,
  stated_sha256: null,
  stated_problem: null,
  same_as: null,
  part_of: null,
  weights: true,
}

/** One that is asked about in no deploy. */
export const PUBLISHED: ModelFact = { ...MODEL, url: 'https://storage.example/example.safetensors' }

/** A fact about a file whose content is this text. */
export function fileFact(path: string, content: string, changes: Partial<FileFact> = {}): FileFact {
  return {
    path,
    value: path,
    input: 'image',
    node_ids: ['2'],
    size_bytes: Buffer.byteLength(content),
    mime_type: 'image/png',
    sha256: hashOf(content),
    problem: null,
    ...changes,
  }
}

export function hashOf(content: string): string {
  return createHash('sha256').update(content).digest('hex')
}

export function factsWith(changes: Partial<Facts> = {}): Facts {
  return {
    version: VERSION,
    packs: [PACK],
    missing_classes: [],
    replaced_classes: [],
    comfyui: {
      origin: 'https://storage.example/git/ComfyUI',
      commit: COMMIT,
      dirty: false,
      git_problem: null,
      origin_unread: false,
      version: '0.33.0',
      commit_source: 'git',
      pushed: true,
      public_access: 'public',
    },
    failed_packs: [],
    package_sources: [],
    package_conflicts: [],
    packages: [{ name: 'numpy', version: '2.2.6' }],
    models: [],
    files: [],
    local_paths: [],
    unplaced_models: [],
    model_choosers: [],
    untracked_files: [],
    listed_paths: [],
    foreign_values: [],
    partner_nodes: [],
    definitions: [],
    system: { python: '3.11.7', os: 'Linux', cuda: null, gpu: null },
    ...changes,
  }
}

/** What the world says. Everything is good until a test says otherwise. */
export type World = {
  request: Partial<DeployRequest>
  workflow: Workflow
  captureFailure: CaptureFailure
  facts: Result<Facts, LocalFailure>
  hashes: Result<Hashes, LocalFailure>
  /** Hashing step by step, in place of `hashes`. */
  hash: Ports['hash']
  /** What a search for commits says, and the facts from then on. */
  commitSearch: { report?: Result<CommitSearchReport, LocalFailure>; facts?: Facts }
  /** Content of ComfyUI's input folder by path. */
  files: Record<string, string>
  /** False: a page over plain http, which cannot hash. */
  canHash: boolean
  uploaded: Uploaded
  /** Of the sandbox, by name; null: none is saved. */
  savedKey: string | null
  keyChoice: KeyChoice
  /** Sees the world at the moment a key is asked for. */
  onKeyQuestion(captures: number): void
  /** No time is left for what may be late. */
  isLate: boolean
  agree: boolean | ((findings: Finding[], plan: Plan) => boolean | CommitSearchScope)
  sandbox: SandboxOptions
  /** Before the deploy begins. */
  prepare(sandbox: Sandbox): void
  /** Stands in for the API or sees its calls. */
  api(api: Api, sandbox: Sandbox): Api
  /** Whatever only some have. */
  ports: Pick<Ports, 'memory' | 'asksForNames'>
  onPreview(preview: Preview): void
  onProgress(progress: Progress, cancel: () => void, sandbox: Sandbox): void
}

export type WorkflowRecord = {
  outcome: Outcome
  sandbox: Sandbox
  /** Method and path of every request to the API, in order, but for the question who we are. */
  requests: string[]
  steps: string[]
  asked: Finding[][]
  keyQuestions: KeyQuestion[]
  factsRequests: FactsRequest[]
  captures: number
  commitSearchRequests: CommitSearchRequest[]
  hashRequests: number
  filesRead: string[]
  progress: Progress[]
  targets: Target[]
}

export async function run(world: Partial<World> = {}): Promise<WorkflowRecord> {
  const sandbox = createSandbox(world.sandbox)
  world.prepare?.(sandbox)
  const controller = new AbortController()
  const recorded: Omit<WorkflowRecord, 'outcome' | 'requests'> = {
    sandbox,
    steps: [],
    asked: [],
    keyQuestions: [],
    factsRequests: [],
    captures: 0,
    commitSearchRequests: [],
    hashRequests: 0,
    filesRead: [],
    progress: [],
    targets: [],
  }
  let facts = world.facts ?? ok(factsWith())
  const cancelled = fail<LocalFailure>({ kind: 'cancelled' })
  const ports: Ports = {
    async capture() {
      recorded.captures++
      return world.captureFailure ? fail(world.captureFailure) : ok(world.workflow ?? poster())
    },
    async readFacts(request, signal) {
      recorded.factsRequests.push(request)
      return signal.aborted ? cancelled : facts
    },
    async searchCommits(request, onProgress, signal) {
      recorded.commitSearchRequests.push(request)
      onProgress({ host: 'api.github.com', done: 1, total: 2, directory: PACK.directory })
      if (signal.aborted) return cancelled
      if (world.commitSearch?.facts) facts = ok(world.commitSearch.facts)
      return world.commitSearch?.report ?? ok({ results: [], stopped: null })
    },
    async hash(request, onProgress, signal) {
      recorded.hashRequests++
      if (world.hash) return world.hash(request, onProgress, signal)
      onProgress({ bytesDone: 1, bytesTotal: 2, file: MODEL.path })
      return signal.aborted ? cancelled : (world.hashes ?? ok({ models: {}, files: {} }))
    },
    async readFile(path, signal) {
      recorded.filesRead.push(path)
      if (signal.aborted) return cancelled
      const content = world.files?.[path]
      if (content !== undefined) return ok(new Blob([content]))
      return fail({ kind: 'refused', code: 'file-missing', params: { path } })
    },
    sha256: async (bytes) => (world.canHash === false ? null : hashOf(await bytes.text())),
    uploaded: world.uploaded ?? new Map(),
    openApi(target, onRetry) {
      recorded.targets.push(target)
      const { origin, key } = target
      const api = openRunflow({ origin, key, fetch: sandbox.fetch, retryDelayMs: () => 0, onRetry })
      return world.api?.(api, sandbox) ?? api
    },
    savedKey: (origin) => {
      if (origin !== ORIGIN || world.savedKey === null) return null
      return keyNamed(world.savedKey ?? 'full')
    },
    async chooseKey(question) {
      recorded.keyQuestions.push(question)
      world.onKeyQuestion?.(recorded.captures)
      return world.keyChoice ?? null
    },
    async confirm(findings, plan) {
      recorded.asked.push(findings)
      return typeof world.agree === 'function' ? world.agree(findings, plan) : (world.agree ?? false)
    },
    sleep: async () => (world.isLate ? undefined : new Promise(() => {})),
    preview: (preview) => world.onPreview?.(preview),
    report(progress) {
      recorded.steps.push(progress.step)
      recorded.progress.push(progress)
      world.onProgress?.(progress, () => controller.abort(), sandbox)
    },
  }
  Object.assign(ports, world.ports)
  const request: DeployRequest = {
    endpointName: 'Poster',
    host: '',
    apiKey: '',
    apiUrl: ORIGIN,
    dryRun: false,
    version: VERSION,
    ...world.request,
  }
  const outcome = await deploy(request, ports, controller.signal)
  const requests = sandbox.requests
    .filter(({ path }) => path !== '/v1/auth/me')
    .map(({ method, path }) => `${method} ${path}`)
  return { ...recorded, outcome, requests }
}
