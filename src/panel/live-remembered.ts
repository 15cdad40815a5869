import { toSlug } from '../checks/slug.ts'
import type { DeployValues } from '../deploy/deploy-choice.ts'
import type { DeployRecord } from '../endpoints/deploy-record.ts'
import { findRecord } from '../endpoints/deploy-record.ts'
import { parseOrigin } from '../origin.ts'
import type { EndpointsApi } from '../types/management-api.ts'
import type { Account, LiveEndpoint } from '../types/runflow-api.ts'

export type Own = { origin: string; api: Pick<EndpointsApi, 'lookUp' | 'whoAmI'> }
export type RememberedParts = {
  records: { all(): DeployRecord[] }
  /** Whose the key in use is, by the address of the API; null: not known. */
  owners: { of(origin: string): string[] | null; keep(origin: string, orgIds: string[]): void }
  choices(): DeployValues[]
  graphId(): string | null
}

/** What this browser remembers of the open workflow, as far as it is that of the key in use. */
export function createRemembered({ records, owners, choices, graphId }: RememberedParts) {
  /** Whose key it is, as it was told last. */
  let asked: { api: Own['api']; orgIds: string[] } | null = null

  return {
    /** What this is about: the name on the canvas; without one, what the workflow is remembered by. */
    subject({ origin, api }: Own) {
      const values = choices()[0] ?? null
      if (values !== null && !isAt(values.host, origin)) return null
      const slug = values === null ? null : toSlug(values.name)
      if (values !== null && slug === null) return null
      // Not known, as after another key was saved: then nothing that is remembered is shown.
      const orgIds = asked?.api === api ? asked.orgIds : owners.of(origin)
      const record = findRecord(records.all(), { origin, slug, workflowId: graphId(), orgIds })
      const found = slug ?? record?.slug ?? null
      return found === null ? null : { slug: found, values, record }
    },
    learnOwner({ origin, api }: Own, account: Account | null, row: LiveEndpoint | null): void {
      const told = account?.organizations.map(({ id }) => id) ?? []
      // A key that may not read the account finds only rows of its own organization.
      const orgIds = told.length > 0 || !row?.orgId ? told : [row.orgId]
      if (orgIds.length === 0) return
      asked = { api, orgIds }
      owners.keep(origin, orgIds)
    },
  }
}

function isAt(host: string, origin: string): boolean {
  if (host.trim() === '') return true
  const parsed = parseOrigin(host)
  return parsed.ok && parsed.value === origin
}
