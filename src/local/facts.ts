import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { PublicAccess } from '../types/commit-search.ts'
import type {
  ComfyFact,
  Facts,
  FactsRequest,
  FileFact,
  FileProblem,
  LocalFailure,
  LocalPathFact,
  ModelFact,
  ModelProblem,
  PackFact,
} from '../types/facts.ts'
import type { LocalCall } from './request.ts'
import { ask } from './request.ts'
import type { Fields } from './validate.ts'
import { count, flag, listOf, matching, oneOf, orNull, shape, text, wrongField } from './validate.ts'

const sha256 = matching(/^[0-9a-f]{64}$/)
const commit = matching(/^[0-9a-f]{40}$/)
const commit_source = oneOf('git', 'content', 'none')
const public_access = oneOf<PublicAccess>('public', 'private', 'unpushed', 'unknown')
const modelProblem = oneOf<ModelProblem>(
  'missing',
  'truncated',
  'lfs-pointer',
  'html-page',
  'empty',
  'damaged',
  'unreadable',
  'hash-differs',
)
const fileProblem = oneOf<FileProblem>('missing', 'empty', 'too-large', 'outside', 'output', 'temp')

const pack = shape<PackFact>({
  directory: text,
  origin: orNull(text),
  commit: orNull(commit),
  dirty: orNull(flag),
  hoisted_from: orNull(text),
  commit_source,
  pushed: orNull(flag),
  public_access: orNull(public_access),
  named_origin: orNull(text),
  empty_submodules: listOf(text),
  node_ids: listOf(text),
  classes: listOf(text),
})

const comfyui = shape<ComfyFact>({
  origin: orNull(text),
  commit: orNull(commit),
  dirty: orNull(flag),
  version: orNull(text),
  commit_source,
  pushed: orNull(flag),
  public_access: orNull(public_access),
})

const model = shape<ModelFact>({
  path: text,
  value: text,
  input: text,
  node_ids: listOf(text),
  size_bytes: orNull(count),
  sha256: orNull(sha256),
  url: orNull(text),
  problem: orNull(modelProblem),
  stated_sha256: orNull(text),
  part_of: orNull(text),
  weights: flag,
})

const file = shape<FileFact>({
  path: text,
  value: text,
  input: text,
  node_ids: listOf(text),
  size_bytes: orNull(count),
  mime_type: text,
  sha256: orNull(sha256),
  problem: orNull(fileProblem),
})

const fields: Fields<Facts> = {
  version: text,
  packs: listOf(pack),
  missing_classes: listOf(
    shape<Facts['missing_classes'][number]>({ class_type: text, node_ids: listOf(text) }),
  ),
  comfyui,
  packages: listOf(shape<Facts['packages'][number]>({ name: text, version: text })),
  models: listOf(model),
  files: listOf(file),
  local_paths: listOf(shape<LocalPathFact>({ name: text, input: text, node_ids: listOf(text) })),
  system: shape<Facts['system']>({ python: text, os: text, cuda: orNull(text), gpu: orNull(text) }),
}
const isFacts = shape<Facts>(fields)

/** What this install says about a workflow. Nothing is hashed for it, so it is instant. */
export async function readFacts(
  call: LocalCall,
  request: FactsRequest,
  signal: AbortSignal,
): Promise<Result<Facts, LocalFailure>> {
  const answer = await ask(call, { method: 'POST', path: '/runflow/facts', body: request, signal })
  if (!answer.ok) return answer
  if (isFacts(answer.value)) return ok(answer.value)
  return fail({ kind: 'unreadable', where: `/runflow/facts: ${wrongField(answer.value, fields)}` })
}
