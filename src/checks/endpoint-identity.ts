import { spelledOut } from '../text/spelled-out.ts'
import { t, textsOf } from '../text/text.ts'
import { visible } from '../text/visible.ts'
import type { Identified } from '../types/identity.ts'
import type { Found, PlanContext } from './check.ts'
import { defineCheck } from './check.ts'
import type { Fix } from './fixes/fix.ts'
import { renameEndpoint } from './fixes/fix.ts'
import { maskKeys } from './runflow-keys.ts'

// Whose endpoint it is that a deploy replaces, or leaves behind. The address is made from a part of the name alone, so
// two names may give the same.

type Differs = 'name' | 'workflow' | 'organization'
type OfAnother = Found & {
  differs: Differs
  slug: string
  name: string
  liveName: string
  workflowId: string | null
  liveWorkflowId: string | null
  organization: string | null
  liveOrganization: string | null
}

export const endpointOfAnother = defineCheck({
  code: 'endpoint-of-another',
  severity: 'ask',
  when: 'plan',
  find: ({ identity }: PlanContext): OfAnother[] => {
    if (identity === undefined) return []
    const { slug, own, live, elsewhere } = identity
    const differs = live === null ? null : differenceOf(own, live)
    const name = maskKeys(own.name)
    const base = { slug, name, workflowId: own.workflowId, nodeIds: [] }
    if (live !== null && differs !== null)
      return [
        {
          ...base,
          differs,
          liveName: maskKeys(live.name) || slug,
          liveWorkflowId: live.workflowId,
          organization: null,
          liveOrganization: null,
        },
      ]
    if (elsewhere === null) return []
    const { earlier, organization } = elsewhere
    return [
      {
        ...base,
        differs: 'organization',
        liveName: maskKeys(earlier.name),
        liveWorkflowId: own.workflowId,
        organization,
        liveOrganization: earlier.organization,
      },
    ]
  },
  subject: () => '',
  text: ({ differs, slug, name, liveName, ...found }) => {
    switch (differs) {
      case 'name': {
        const texts = textsOf('findings.endpoint-of-another', { slug, name, liveName })
        if (visible(name).normalize('NFC') !== visible(liveName).normalize('NFC')) return texts
        const both = { slug, name: spelledOut(name), liveName: spelledOut(liveName) }
        return {
          ...texts,
          title: t('findings.endpoint-of-another.title-look-alike'),
          detail: t('findings.endpoint-of-another.detail-look-alike', both),
        }
      }
      case 'workflow':
        return {
          title: t('findings.endpoint-of-another.title-workflow', { liveName }),
          detail: t('findings.endpoint-of-another.detail-workflow', {
            slug,
            workflowId: shortened(found.workflowId),
            liveWorkflowId: shortened(found.liveWorkflowId),
          }),
          next: t('findings.endpoint-of-another.next'),
        }
      case 'organization': {
        const { organization, liveOrganization } = found
        const both = { slug, organization: organization ?? '', liveOrganization: liveOrganization ?? '' }
        return {
          title: t('findings.endpoint-of-another.title-organization', both),
          detail: t('findings.endpoint-of-another.detail-organization', both),
          next: t('findings.endpoint-of-another.next-organization', both),
        }
      }
    }
  },
  // Another name does not help where another key is used.
  fixes: ({ differs }): Fix[] => (differs === 'organization' ? [] : renameEndpoint([])),
})

type Renamed = Found & { slug: string; oldSlug: string; oldName: string; url: string | null }

/** Only where a browser remembers it. */
export const endpointRenamed = defineCheck({
  code: 'endpoint-renamed',
  severity: 'ask',
  when: 'plan',
  isRemembered: true,
  find: ({ identity }: PlanContext): Renamed[] => {
    if (!identity?.renamed) return []
    const { slug, name, url } = identity.renamed
    return [{ slug: identity.slug, oldSlug: slug, oldName: maskKeys(name), url, nodeIds: [] }]
  },
  subject: () => '',
  text: ({ slug, oldSlug, oldName, url }) =>
    textsOf('findings.endpoint-renamed', { slug, oldName, address: url ?? oldSlug }),
  fixes: ({ oldName }) =>
    renameEndpoint([]).map((fix) => ({
      ...fix,
      value: oldName,
      label: t('fixes.keep-name', { name: oldName }),
    })),
})

/** Enough to tell two apart by eye. */
function shortened(id: string | null): string {
  return (id ?? '').slice(0, 8)
}

function differenceOf(own: Identified, live: Identified): Exclude<Differs, 'organization'> | null {
  const isKnown = own.workflowId !== null && live.workflowId !== null
  const isSameWorkflow = isKnown && own.workflowId === live.workflowId
  if (live.name.trim() !== '' && !isSameName(own.name, live.name, isSameWorkflow)) return 'name'
  return isKnown && !isSameWorkflow ? 'workflow' : null
}

/** Case and blanks make another name only where it may be another workflow's. Those around it make none. */
function isSameName(one: string, other: string, isSameWorkflow: boolean): boolean {
  const form = (name: string) => {
    const composed = name.normalize('NFC').trim()
    return isSameWorkflow ? composed.toLowerCase().replace(/\s+/g, '') : composed
  }
  return form(one) === form(other)
}
