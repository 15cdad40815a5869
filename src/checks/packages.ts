import { formatList } from '../text/format-list.ts'
import { t, textsOf } from '../text/text.ts'
import type { PackageSource } from '../types/facts.ts'
import type { FactsContext, Found } from './check.ts'
import { defineCheck } from './check.ts'
import { maskKeys } from './runflow-keys.ts'

const MOST_PACKAGES = 6

/** Runflow gets names and versions, under which an index may have another build, or another project. */
export const packageSource = defineCheck({
  code: 'package-source',
  severity: 'note',
  when: 'facts',
  find: ({ facts }: FactsContext): (Found & { packages: PackageSource[] })[] =>
    facts.package_sources.length === 0 ? [] : [{ packages: facts.package_sources, nodeIds: [] }],
  text: ({ packages }) =>
    textsOf('findings.package-source', {
      count: packages.length,
      packages: formatList(packages.map(describe), MOST_PACKAGES),
    }),
})

function describe({ name, kind, address }: PackageSource): string {
  return address === null
    ? t(`findings.package-source.here.${kind}`, { name })
    : t('findings.package-source.from', { name, address: maskKeys(address) })
}
