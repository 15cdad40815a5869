import { DEFAULT_ENDPOINT_NAME } from '../names.ts'
import type { CheckContext } from './check-context.ts'
import type { Finding } from './finding.ts'
import { toFinding } from './finding.ts'
import { toSlug } from './slug.ts'

export function checkName({ name }: Pick<CheckContext, 'name'>): Finding[] {
  const slug = toSlug(name)
  if (slug === null) return [toFinding({ code: 'slug-empty', name: typeof name === 'string' ? name : '' })]
  // The slug decides: "Default " is the same endpoint.
  return slug === DEFAULT_ENDPOINT_NAME ? [toFinding({ code: 'name-default' })] : []
}
