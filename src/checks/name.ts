import { DEFAULT_ENDPOINT_NAME } from '../names.ts'
import type { CheckContext } from './context.ts'
import type { Finding } from './finding.ts'
import { toFinding } from './finding.ts'
import { keysIn, lastFourOf } from './runflow-keys.ts'
import { toSlug } from './slug.ts'

export function checkName({ name, secrets }: Pick<CheckContext, 'name' | 'secrets'>): Finding[] {
  const [key] = typeof name === 'string' ? keysIn(name, secrets) : []
  if (key !== undefined)
    return [toFinding({ code: 'key-in-workflow', where: 'endpoint_name', lastFour: lastFourOf(key) })]
  const slug = toSlug(name)
  if (slug === null) return [toFinding({ code: 'slug-empty', name: typeof name === 'string' ? name : '' })]
  // The slug decides: "Default " is the same endpoint.
  return slug === DEFAULT_ENDPOINT_NAME ? [toFinding({ code: 'name-default' })] : []
}
