import { formatList } from '../text/format-list.ts'
import { t } from '../text/text.ts'
import type { PackageConflict } from '../types/facts.ts'
import type { FactsContext, Found } from './check.ts'
import { defineCheck } from './check.ts'

const MOST_NAMES = 4
const MOST_CLAIMS = 6

type MayClash = Found & Omit<PackageConflict, 'node_ids'>

/** A forecast from the packs' own lists: what Runflow installs of them is not known here. */
export const packageMayClash = defineCheck({
  code: 'package-may-clash',
  severity: 'note',
  when: 'facts',
  find: ({ facts }: FactsContext): MayClash[] =>
    facts.package_conflicts.map(({ node_ids: nodeIds, ...conflict }) => ({ ...conflict, nodeIds })),
  subject: ({ kind, packages }) => JSON.stringify([kind, ...packages]),
  text: ({ kind, packages, module, here, claims }) => {
    const directories = [...new Set(claims.map(({ directory }) => directory))]
    const about = kind === 'python' && packages.length === 0 ? 'pack' : kind
    const named = {
      packages: formatList(packages, MOST_NAMES),
      directories: formatList(directories, MOST_NAMES),
      count: directories.length,
      claims: formatList(
        claims.map((claim) => t('findings.package-may-clash.claim', claim)),
        MOST_CLAIMS,
      ),
      module: module ?? '',
      isHere: here !== null,
      here: here ?? '',
    }
    return {
      title: t(`findings.package-may-clash.title.${about}`, named),
      detail: t(`findings.package-may-clash.detail.${about}`, named),
      next: t(`findings.package-may-clash.next.${about}`, named),
    }
  },
})
