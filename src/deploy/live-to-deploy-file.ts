import { readInterface } from '../contract/interface.ts'
import { readContract } from '../contract/stored-contract.ts'
import { isRecord } from '../is-record.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { ComparedField, DeployBody, Environment, LiveEndpoint } from '../types/runflow-api.ts'
import { parseGraph } from '../workflow/parse.ts'
import type { DeployFile, PackedSource } from './deploy-file.ts'
import { DEPLOY_FILE_FORMAT } from './deploy-file.ts'

/** Who made the row looked at this, and what came of it is not stored. */
const NOT_KNOWN: PackedSource = { commit_source: 'none', pushed: null, public_access: null }

/**
 * The deploy file of what is live: what a deploy of it would send is what is there. Why each part is there, and what was
 * found, is not stored; the files' bytes are not in it. The error names what the API does not return.
 */
export function toLiveDeployFile({
  name,
  workflowJson,
  stored,
  resources,
}: LiveEndpoint): Result<DeployFile, ComparedField[]> {
  const graph = parseGraph(stored.graph)
  const environment = readEnvironment(stored.environment)
  const packs = readPacks(stored.custom_nodes)
  const models = readModels(stored.models)
  const missing: ComparedField[] = [
    ...(workflowJson === null ? (['workflow_json'] as const) : []),
    ...(graph.ok ? [] : (['graph'] as const)),
    ...(environment === null ? (['environment'] as const) : []),
    ...(packs === null ? (['custom_nodes'] as const) : []),
    ...(models === null ? (['models'] as const) : []),
  ]
  if (workflowJson === null || !graph.ok || environment === null || packs === null || models === null)
    return fail(missing)
  const paths = Object.keys(resources).toSorted()
  return ok({
    format: DEPLOY_FILE_FORMAT,
    name,
    contract: readContract(readInterface(workflowJson), stored.graph),
    workflow_json: workflowJson,
    graph: graph.value,
    environment,
    custom_nodes: packs,
    models,
    files: paths.flatMap((path) => {
      const entry = resources[path]
      if (entry === undefined) return []
      const { sha256, size_bytes, mime_type } = entry
      return [{ path, sha256, size_bytes, mime_type }]
    }),
    findings: [],
    declared: [],
    reasons: {
      comfyui: { version: null, ...NOT_KNOWN },
      custom_nodes: mapRecord(packs, () => ({ node_ids: [], classes: [], ...NOT_KNOWN })),
      models: mapRecord(models, () => ({ node_ids: [], size_bytes: null, weights: true, stated: false })),
      files: Object.fromEntries(paths.map((path) => [path, { node_ids: [] }])),
    },
  })
}

function readEnvironment(stored: unknown): Environment | null {
  if (!isRecord(stored) || !isRecord(stored.comfyui) || !Array.isArray(stored.packages)) return null
  const { origin, commit, dirty } = stored.comfyui
  const packages = stored.packages.flatMap((one: unknown) =>
    isRecord(one) && typeof one.name === 'string' && typeof one.version === 'string'
      ? [{ name: one.name, version: one.version }]
      : [],
  )
  // What a cache had says nothing of the workflow, and a deploy sends none.
  const cached_models = { huggingface: [], pytorch: [] }
  return {
    packages,
    cached_models,
    comfyui: { origin: textOrNull(origin), commit: textOrNull(commit), dirty: yesNoOrNull(dirty) },
  }
}

function readPacks(stored: unknown): DeployBody['custom_nodes'] | null {
  if (!isRecord(stored)) return null
  return mapRecord(stored, (entry) => {
    const { origin, commit, dirty, hoisted_from: from } = isRecord(entry) ? entry : {}
    const pack = { origin: textOrNull(origin), commit: textOrNull(commit), dirty: yesNoOrNull(dirty) }
    return typeof from === 'string' ? { ...pack, hoisted_from: from } : pack
  })
}

function readModels(stored: unknown): DeployBody['models'] | null {
  if (!isRecord(stored)) return null
  return mapRecord(stored, (entry) => {
    const { url, sha256 } = isRecord(entry) ? entry : {}
    return {
      ...(typeof url === 'string' && { url }),
      ...(typeof sha256 === 'string' && { sha256 }),
    }
  })
}

/** By entries, as a pack may be called `__proto__`. */
function mapRecord<From, To>(record: Record<string, From>, to: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, to(value)]))
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

function yesNoOrNull(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : null
}
