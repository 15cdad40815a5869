import { COMPARED_FIELDS } from '../contract/endpoint.ts'
import { withoutInferred } from '../contract/stored-contract.ts'
import { isSameJson } from '../same-json.ts'
import type { ComparedField, DeployBody, LiveEndpoint } from '../types/runflow-api.ts'

export type Comparison = {
  differs: ComparedField[]
  /** The API did not return it, so nothing can be said of it: neither equal nor changed. */
  notCompared: ComparedField[]
}

/** Each field that would be sent, against the row that is live. */
export function compareWithLive(body: DeployBody, { stored }: LiveEndpoint): Comparison {
  const notCompared = COMPARED_FIELDS.filter((field) => stored[field] === undefined)
  const differs = COMPARED_FIELDS.filter(
    (field) =>
      stored[field] !== undefined &&
      !isSameJson(comparable(field, body[field]), comparable(field, stored[field])),
  )
  return { differs, notCompared }
}

/** Equal in everything that is sent. A field that could not be compared leaves it open, which is no yes. */
export function isSameAsLive(body: DeployBody, live: LiveEndpoint): boolean {
  const { differs, notCompared } = compareWithLive(body, live)
  return differs.length === 0 && notCompared.length === 0
}

/** As a comparison sees it. */
export function comparable(field: ComparedField, value: unknown): unknown {
  if (field === 'graph') return withoutViewState(value)
  if (field === 'resources') return withoutUrls(value)
  return value
}

/** Scroll position and counters change when a file is merely opened; no run depends on them. */
function withoutViewState(graph: unknown): unknown {
  if (!isObject(graph)) return graph
  const { revision: _, last_node_id: _n, last_link_id: _l, state: _s, extra, definitions, ...rest } = graph
  const bare: Record<string, unknown> = { ...rest }
  if (isObject(extra)) {
    const { ds: _d, ...kept } = withoutInferred(extra)
    if (Object.keys(kept).length > 0) bare.extra = kept
  }
  if (isObject(definitions))
    bare.definitions = Array.isArray(definitions.subgraphs)
      ? { ...definitions, subgraphs: definitions.subgraphs.map(withoutViewState) }
      : definitions
  return bare
}

/** The address of an uploaded file is signed anew on every read. */
function withoutUrls(resources: unknown): unknown {
  if (!isObject(resources)) return resources
  return Object.fromEntries(
    Object.entries(resources).map(([path, entry]) => {
      if (!isObject(entry)) return [path, entry]
      const { url: _, ...rest } = entry
      return [path, rest]
    }),
  )
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
