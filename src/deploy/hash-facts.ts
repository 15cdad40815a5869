import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { Facts, FactsRequest, Hashes, HashProgress } from '../types/facts.ts'
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
  const hashes = await ports.hash(request, report, signal)
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
  return [...models, ...files].some(({ sha256, problem }) => sha256 === null && problem === null)
}

/** A path may be called `__proto__` or `constructor`, which every object has. */
function ownValue(record: Record<string, string>, name: string): string | null {
  return Object.hasOwn(record, name) ? (record[name] ?? null) : null
}
