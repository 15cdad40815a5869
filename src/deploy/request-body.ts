import { sentHash } from '../checks/model-addresses.ts'
import type { Facts, PackFact } from '../types/facts.ts'
import type { DeployBody, Environment, ModelEntry, PackEntry, ResourceEntry } from '../types/runflow-api.ts'
import type { Graph, Prompt } from '../workflow/workflow.ts'

export type BodySources = {
  slug: string
  name: string
  prompt: Prompt
  graph: Graph
  facts: Facts
  resources: ReadonlyMap<string, ResourceEntry>
}

/**
 * What is sent, each entry with exactly the documented fields: why something is there, and what Python, OS or GPU this
 * machine has, stays beside the plan. Keys are sorted, so that a deploy of the same workflow sends the same bytes.
 */
export function buildBody({ slug, name, prompt, graph, facts, resources }: BodySources): DeployBody {
  return {
    slug,
    name,
    workflow_json: prompt,
    graph,
    environment: toEnvironment(facts),
    custom_nodes: toPacks(facts),
    models: toModels(facts),
    resources: sortResources(resources),
  }
}

/** An edit names the endpoint by its id; a slug in it would rename. */
export function withoutSlug({ slug: _, ...rest }: DeployBody): Omit<DeployBody, 'slug'> {
  return rest
}

export function sizeInBytes(body: DeployBody): number {
  return new TextEncoder().encode(JSON.stringify(body)).length
}

function toEnvironment({ packages, comfyui }: Facts): Environment {
  return {
    packages: packages.map(({ name, version }) => ({ name, version })),
    // Names in the caches say what else this machine works on, so none goes out.
    cached_models: { huggingface: [], pytorch: [] },
    comfyui: { origin: comfyui.origin, commit: comfyui.commit, dirty: comfyui.dirty },
  }
}

function toPacks({ packs }: Facts): Record<string, PackEntry> {
  const entries = namePacks(packs).map(
    ([name, { origin, commit, dirty, hoisted_from }]): [string, PackEntry] => [
      name,
      hoisted_from === null ? { origin, commit, dirty } : { origin, commit, dirty, hoisted_from },
    ],
  )
  return Object.fromEntries(entries)
}

/**
 * By folder, of which two roots may have one of the same name: the second gets a number, for a name in custom_nodes is
 * free, and both are needed.
 */
export function namePacks(packs: PackFact[]): [name: string, PackFact][] {
  const named = new Map<string, PackFact>()
  const taken = new Set(packs.map(({ directory }) => directory))
  const sorted = sortBy(packs, ({ directory, origin, commit }) => JSON.stringify([directory, origin, commit]))
  for (const pack of sorted)
    named.set(named.has(pack.directory) ? freeName(pack.directory, taken) : pack.directory, pack)
  return sortBy([...named], ([name]) => name)
}

function freeName(directory: string, taken: Set<string>): string {
  let number = 2
  while (taken.has(`${directory}-${number}`)) number += 1
  const name = `${directory}-${number}`
  taken.add(name)
  return name
}

function toModels({ models }: Facts): Record<string, ModelEntry> {
  const entries = sortBy(models, (model) => model.path).map((model): [string, ModelEntry] => {
    const { path, url } = model
    const sha256 = sentHash(model)
    return [path, { ...(url === null ? {} : { url }), ...(sha256 === null ? {} : { sha256 }) }]
  })
  return Object.fromEntries(entries)
}

export function withResources(body: DeployBody, resources: ReadonlyMap<string, ResourceEntry>): DeployBody {
  return { ...body, resources: sortResources(resources) }
}

function sortResources(resources: ReadonlyMap<string, ResourceEntry>): Record<string, ResourceEntry> {
  const entries = sortBy([...resources], ([path]) => path)
  return Object.fromEntries(
    entries.map(([path, { asset_id, url, mime_type, size_bytes, sha256 }]) => [
      path,
      { asset_id, url, mime_type, size_bytes, sha256 },
    ]),
  )
}

function sortBy<T>(items: T[], keyOf: (item: T) => string): T[] {
  return items.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0))
}
