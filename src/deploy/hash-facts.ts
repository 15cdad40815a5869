import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { Facts, FactsRequest, Hashes, HashProgress } from '../types/facts.ts'
import { sourcesOf } from '../workflow/dependencies.ts'
import type { NodeId, Prompt } from '../workflow/workflow.ts'
import { nodeAt } from '../workflow/workflow.ts'
import type { Outcome } from './outcome.ts'
import type { Ports } from './ports.ts'
import { buildPreview } from './preview.ts'
import { findUnhashed } from './uploads/plan-uploads.ts'

type HashPorts = Pick<Ports, 'hash' | 'report' | 'preview'>

/**
 * The facts with every hash that they lack, asked of ComfyUI. Nothing is asked where all are remembered. `onHashed` is
 * told the facts each time that more of them are known.
 */
export async function hashFacts(
  facts: Facts,
  request: FactsRequest,
  ports: HashPorts,
  signal: AbortSignal,
  onHashed: (facts: Facts) => void = () => {},
): Promise<Result<Facts, Outcome>> {
  if (!lacksHashes(facts)) return ok(facts)
  let known = 0
  const report = (progress: HashProgress) => {
    ports.report({ step: 'hash', progress })
    if (!progress.hashed) return
    const count = Object.keys(progress.hashed.models).length + Object.keys(progress.hashed.files).length
    if (count === known) return
    known = count
    const now = withHashes(facts, progress.hashed)
    ports.preview?.(buildPreview(now, null))
    onHashed(now)
  }
  const hashes = await ports.hash(
    { ...request, prompt: promptOfUnhashed(request.prompt, facts) },
    report,
    signal,
  )
  if (!hashes.ok) return fail({ kind: 'hash-failed', failure: hashes.error })
  const hashed = withHashes(facts, hashes.value)
  ports.preview?.(buildPreview(hashed, null))
  const path = findUnhashed(hashed.files)
  if (path === null) return ok(hashed)
  return fail({
    kind: 'hash-failed',
    failure: { kind: 'refused', code: 'file-changed', params: { path } },
  })
}

function withHashes(facts: Facts, hashes: Hashes): Facts {
  const models = facts.models.map((model) => ({
    ...model,
    sha256: model.sha256 ?? ownValue(hashes.models, model.path),
  }))
  const files = facts.files.map((file) => ({
    ...file,
    sha256: file.sha256 ?? ownValue(hashes.files, file.path),
  }))
  return { ...facts, models, files }
}

/** Whether a hash job has anything to do. */
export function lacksHashes({ models, files }: Pick<Facts, 'models' | 'files'>): boolean {
  return [...models, ...files].some(isUnhashed)
}

function isUnhashed({ sha256, problem }: { sha256: string | null; problem: unknown }): boolean {
  return sha256 === null && problem === null
}

/**
 * The nodes that name what lacks a hash: one that never runs may name a model of gigabytes. What they read is there too,
 * but bare: a link to a node that is not there would be read as a value, and a renamed class needs every input it had.
 */
function promptOfUnhashed(prompt: Prompt, { models, files }: Facts): Prompt {
  const ids = new Set([...models, ...files].filter(isUnhashed).flatMap(({ node_ids: ids }) => ids))
  const sources = [...ids].flatMap((id) => sourcesOf(prompt, id)).filter((id) => !ids.has(id))
  const pick = (id: NodeId, bare: boolean) => {
    const node = nodeAt(prompt, id)
    return node === undefined ? [] : [[id, bare ? { ...node, inputs: {} } : node] as const]
  }
  return Object.fromEntries([
    ...[...ids].flatMap((id) => pick(id, false)),
    ...sources.flatMap((id) => pick(id, true)),
  ])
}

/** A path may be called `__proto__` or `constructor`, which every object has. */
function ownValue(record: Record<string, string>, name: string): string | null {
  return Object.hasOwn(record, name) ? (record[name] ?? null) : null
}
