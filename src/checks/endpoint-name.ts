import { DEFAULT_ENDPOINT_NAME } from '../names.ts'
import { textsOf } from '../text/text.ts'
import { findDeployNodes } from '../workflow/deploy-nodes.ts'
import type { CanvasContext, Found, PlanContext } from './check.ts'
import { defineCheck } from './check.ts'
import { renameEndpoint } from './fixes/fix.ts'
import { maskKeys } from './runflow-keys.ts'
import { toSlug } from './slug.ts'

// The name under which an endpoint is deployed. Whatever the name, the slug decides: "Default " is "default".

export const slugEmpty = defineCheck({
  code: 'slug-empty',
  severity: 'block',
  when: 'canvas',
  find: ({ name, captured, secrets }: CanvasContext): (Found & { name: string })[] =>
    toSlug(name) === null
      ? [{ name: typeof name === 'string' ? maskKeys(name, secrets) : '', nodeIds: namedBy(captured, null) }]
      : [],
  subject: () => '',
  text: ({ name }) => textsOf('findings.slug-empty', { name: maskKeys(name), isEmpty: name.trim() === '' }),
  fixes: ({ nodeIds }) => renameEndpoint(nodeIds),
})

export const nameDefault = defineCheck({
  code: 'name-default',
  severity: 'ask',
  when: 'canvas',
  find: ({ name, captured }: CanvasContext): Found[] =>
    toSlug(name) === DEFAULT_ENDPOINT_NAME ? [{ nodeIds: namedBy(captured, DEFAULT_ENDPOINT_NAME) }] : [],
  subject: () => '',
  text: () => textsOf('findings.name-default'),
  fixes: ({ nodeIds }) => renameEndpoint(nodeIds),
})

export const slugTakenMeanwhile = defineCheck({
  code: 'slug-taken-meanwhile',
  severity: 'ask',
  when: 'plan',
  find: ({ takenSlug: slug }: PlanContext): (Found & { slug: string })[] =>
    slug === null ? [] : [{ slug, nodeIds: [] }],
  text: ({ slug }) => textsOf('findings.slug-taken-meanwhile', { slug }),
})

/** The Deploy nodes that say so. None where the workflow keeps its name itself, or the command line gave one. */
function namedBy({ graph }: CanvasContext['captured'], slug: string | null): string[] {
  return findDeployNodes(graph)
    .filter(({ mode, endpointName }) => mode === 'active' && toSlug(endpointName) === slug)
    .map(({ nodeId }) => nodeId)
}
