import type { Facts, ModelFact } from '../types/facts.ts'
import type { CheckContext } from './context.ts'
import type { Finding } from './finding.ts'
import { toFinding } from './finding.ts'

/** What is known before anything is hashed. */
export function checkModels({ facts }: Pick<CheckContext, 'facts'>): Finding[] {
  const told = facts.models.flatMap(({ path, value, url, problem, node_ids: nodeIds }): Finding[] => {
    switch (problem) {
      case null:
        return []
      case 'missing':
        // With a URL it is asked about after hashing, as a model without a hash.
        return url === null ? [toFinding({ code: 'model-missing', path, value }, nodeIds)] : []
      case 'hash-differs':
        return [toFinding({ code: 'model-differs', path, url }, nodeIds)]
      default:
        return [toFinding({ code: 'model-refused', path, problem, url }, nodeIds)]
    }
  })
  return [...told, ...checkOtherFiles(facts)]
}

/** That Runflow finds weights by their hash is known, and of nothing else. One finding for each widget's choice. */
function checkOtherFiles({ models }: Facts): Finding[] {
  const others = models.filter(({ weights, problem }) => !weights && problem !== 'missing')
  const named = (model: ModelFact) => model.part_of ?? model.path
  return [...new Set(others.map(named))].map((path) => {
    const files = others.filter((model) => named(model) === path)
    const nodeIds = [...new Set(files.flatMap(({ node_ids }) => node_ids))]
    return toFinding({ code: 'model-not-weights', path, files: files.map((file) => file.path) }, nodeIds)
  })
}

/** What is known after hashing: Runflow finds weights by their hash alone. */
export function checkHashes(facts: Facts): Finding[] {
  return facts.models.flatMap(({ path, url, sha256, problem, stated_sha256: stated, node_ids: nodeIds }) => {
    if (sha256 === null) return [toFinding({ code: 'model-unhashed', path, url }, nodeIds)]
    const differs = problem === null && stated !== null && stated.toLowerCase() !== sha256
    return differs ? [toFinding({ code: 'model-differs', path, url }, nodeIds)] : []
  })
}

/** Told once for all: every one of them is fine as long as Runflow has it. */
export function checkAddresses({ models }: Pick<Facts, 'models'>): Finding[] {
  const unpublished = models.filter(({ sha256, url, weights }) => weights && sha256 !== null && url === null)
  if (unpublished.length === 0) return []
  const nodeIds = [...new Set(unpublished.flatMap(({ node_ids }) => node_ids))]
  return [toFinding({ code: 'model-unpublished', paths: unpublished.map(({ path }) => path) }, nodeIds)]
}
