import type { Facts } from '../types/facts.ts'
import type { LiveEndpoint } from '../types/runflow-api.ts'

/** Stands for one that is not known yet. */
const SOME_HASH = ''

/**
 * The facts as if all were hashed, and as it is live. What would be asked of these needs no hash to be asked; and where
 * they are no reason to write, only the hashes can say whether there is one. Nothing of them is sent.
 */
export function assumeHashes(facts: Facts, live: LiveEndpoint | null): Facts {
  const models = facts.models.map((model) => {
    if (model.sha256 !== null || model.problem !== null) return model
    // Whether it is what the workflow states is for its hash to say.
    return { ...model, sha256: hashIn(live?.stored.models, model.path), stated_sha256: null }
  })
  const files = facts.files.map((file) => {
    if (file.sha256 !== null || file.problem !== null) return file
    return { ...file, sha256: hashIn(live?.resources, file.path) }
  })
  return { ...facts, models, files }
}

function hashIn(entries: unknown, path: string): string {
  const entry = ownOf(entries, path)
  const hash = ownOf(entry, 'sha256')
  return typeof hash === 'string' ? hash : SOME_HASH
}

function ownOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
  return (value as Record<string, unknown>)[name]
}
