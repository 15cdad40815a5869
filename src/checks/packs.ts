import { INPUT_CLASSES, OUTPUT_CLASSES, SAVE_CLASSES } from '../names.ts'
import { isPublicOrigin } from '../origin.ts'
import { formatList } from '../text/format-list.ts'
import { t, textsOf } from '../text/text.ts'
import type { PackFact } from '../types/facts.ts'
import { findAuxIds } from '../workflow/aux-ids.ts'
import type { NodeId } from '../workflow/workflow.ts'
import type { FactsContext, Found } from './check.ts'
import { defineCheck } from './check.ts'
import type { Searched } from './commit-search.ts'
import {
  isOnCommitHost,
  isSettled,
  searchAddressOf,
  searchedFor,
  toPublicCheck,
  toSearch,
  withSearch,
} from './commit-search.ts'
import { leaveOut } from './fixes/fix.ts'
import type { NoCommit } from './git-problems.ts'
import { nextAfterWhy, whyNoCommit, withWhy } from './git-problems.ts'
import type { PackName } from './pack-names.ts'
import { labelOf, packKey, readPackNames } from './pack-names.ts'
import { maskKeys } from './runflow-keys.ts'

// Node packs: whether Runflow can install what is here. What a run refuses is asked about by name, as the deploy
// itself passes.

type OfPack = Found & PackName

type Unpinned = OfPack & { canSearch: boolean; searched?: Searched; because?: NoCommit }

/** The commit alone: whoever finds it finds the origin too. */
export const packUnpinned = defineCheck({
  code: 'pack-unpinned',
  severity: 'ask',
  when: 'facts',
  runs: () => 'fail',
  find: (_, once): Unpinned[] =>
    once(readPacks).flatMap(({ pack, told, location, searched }) => {
      if (pack.commit !== null || isPrivate(location, searched)) return []
      const because = whyNoCommit(pack.git_problem)
      const found = { ...(searched && { searched }), ...(because && { because }) }
      return [{ ...told, canSearch: location !== null, ...found }]
    }),
  subject: (pack) => packKey(pack),
  text: (finding) => ({
    title: t('findings.pack-unpinned.title', { directory: labelOf(finding) }),
    detail: withSearch(
      withWhy(t('findings.pack-unpinned.detail'), finding.because),
      finding.searched,
      'pack',
    ),
    next: nextOfUnpinned(finding),
  }),
  fixes: ({ nodeIds }, context) => leaveOut(nodeIds, context),
  commitSearch: ({ directory, canSearch, searched }) =>
    toSearch({ directory, sought: 'commit' }, canSearch, searched),
})

/** A newer Git is less to do than to look for what the checkout already knows. */
function nextOfUnpinned({ because, canSearch, searched }: Unpinned): string {
  const next = nextAfterWhy(because)
  if (next !== null) return next
  if (!canSearch) return t('findings.pack-unpinned.next-unpublished')
  return t(isSettled(searched) ? 'findings.pack-unpinned.next' : 'findings.pack-unpinned.next-search')
}

type Private = OfPack & { origin: string; canVerify: boolean }

/** The repository that has its commit, or would have it, cannot be read without a login. */
export const packPrivate = defineCheck({
  code: 'pack-private',
  severity: 'ask',
  when: 'facts',
  runs: () => 'fail',
  find: (_, once): Private[] =>
    once(readPacks).flatMap(({ pack, told, location, searched }): Private[] => {
      const { origin, commit, public_access } = pack
      if (commit === null && location !== null && isPrivate(location, searched))
        return [{ ...told, origin: location, canVerify: false }]
      return isKnownPrivate(pack) && origin !== null && public_access === 'private'
        ? [{ ...told, origin, canVerify: isOnCommitHost(origin) }]
        : []
    }),
  subject: (pack) => packKey(pack),
  text: ({ origin, canVerify, ...pack }) =>
    textsOf('findings.pack-private', { directory: labelOf(pack), origin: maskKeys(origin), canVerify }),
  fixes: ({ nodeIds }, context) => leaveOut(nodeIds, context),
  commitSearch: ({ canVerify }) => toPublicCheck(canVerify),
})

/** `isUnread`: it names one, which others cannot read. */
type WithoutOrigin = OfPack & {
  origin: string | null
  isUnread?: true
  canSearch: boolean
  searched?: Searched
}

export const packOrigin = defineCheck({
  code: 'pack-origin',
  severity: 'ask',
  when: 'facts',
  runs: () => 'fail',
  find: (_, once): WithoutOrigin[] =>
    once(readPacks).flatMap(({ pack, told, location, searched }) => {
      const { origin, commit, origin_unread } = pack
      if (commit === null || isKnownPrivate(pack) || isPublicOrigin(origin)) return []
      const canSearch = origin === null && location !== null
      const unread = origin_unread && { isUnread: true as const }
      return [{ ...told, origin, canSearch, ...unread, ...(origin === null && searched && { searched }) }]
    }),
  subject: (pack) => packKey(pack),
  text: ({ origin, isUnread, canSearch, searched, ...pack }) => ({
    title: t('findings.pack-origin.title', { directory: labelOf(pack) }),
    detail: withSearch(
      origin === null
        ? t(isUnread ? 'findings.pack-origin.detail-unread' : 'findings.pack-origin.detail')
        : t('findings.pack-origin.detail-not-public', { origin: maskKeys(origin) }),
      searched,
      'pack',
    ),
    next: t(
      canSearch && !isSettled(searched) ? 'findings.pack-origin.next-search' : 'findings.pack-origin.next',
    ),
  }),
  fixes: ({ nodeIds }, context) => leaveOut(nodeIds, context),
  commitSearch: ({ directory, canSearch, searched }) =>
    toSearch({ directory, sought: 'origin' }, canSearch, searched),
})

/** `isConfirmed`: the host said so, not only the clone. */
type Unpushed = OfPack & { commit: string; isConfirmed: boolean; canVerify: boolean }

export const packUnpushed = defineCheck({
  code: 'pack-unpushed',
  severity: 'ask',
  when: 'facts',
  runs: () => 'fail',
  find: (_, once): Unpushed[] =>
    once(readPacks).flatMap(({ pack, told }) => {
      const { origin, commit, pushed, public_access } = pack
      if (commit === null || isKnownPrivate(pack) || pushed !== false) return []
      const isConfirmed = public_access === 'unpushed'
      return [{ ...told, commit, isConfirmed, canVerify: isOnCommitHost(origin) }]
    }),
  subject: (pack) => packKey(pack),
  text: ({ commit, isConfirmed, canVerify, ...pack }) =>
    textsOf('findings.pack-unpushed', {
      directory: labelOf(pack),
      commit: commit.slice(0, 10),
      isConfirmed,
      canVerify,
    }),
  fixes: ({ nodeIds }, context) => leaveOut(nodeIds, context),
  commitSearch: ({ canVerify }) => toPublicCheck(canVerify),
})

export const packDirty = defineCheck({
  code: 'pack-dirty',
  severity: 'note',
  when: 'facts',
  find: (_, once): OfPack[] =>
    once(readPacks).flatMap(({ pack, told }) => (pack.dirty === true ? [told] : [])),
  subject: (pack) => packKey(pack),
  text: (pack) => textsOf('findings.pack-dirty', { directory: labelOf(pack) }),
})

export const packSubmodules = defineCheck({
  code: 'pack-submodules',
  severity: 'note',
  when: 'facts',
  find: (_, once): (OfPack & { paths: string[] })[] =>
    once(readPacks).flatMap(({ pack: { empty_submodules: paths }, told }) =>
      paths.length > 0 ? [{ ...told, paths }] : [],
    ),
  subject: (pack) => packKey(pack),
  text: ({ paths, ...pack }) =>
    textsOf('findings.pack-submodules', { directory: labelOf(pack), paths: formatList(paths, MOST_PATHS) }),
})

const MOST_PATHS = 6

/** `told`: what each finding says of it. `location`: where to look for its commit or its origin. */
type Pack = { pack: PackFact; told: OfPack; location: string | null; searched: Searched | null }

function readPacks({ facts, sent, executions, commitSearch = null }: FactsContext): Pack[] {
  const auxIds = findAuxIds(sent, executions.values())
  const nameOf = readPackNames(facts.packs)
  return facts.packs.map((pack) => ({
    pack,
    told: { ...nameOf(pack), nodeIds: placesOf(pack) },
    location: searchAddressOf(pack, auxIds),
    searched: searchedFor(pack, commitSearch),
  }))
}

/** Our own pack is behind every input and output: none of these nodes is a place to go to. */
function placesOf({ classes, node_ids: nodeIds }: PackFact): NodeId[] {
  return classes.some((name) => ownClasses.has(name)) ? [] : nodeIds
}

const ownClasses: ReadonlySet<string> = new Set([
  ...Object.keys(INPUT_CLASSES),
  ...Object.keys(OUTPUT_CLASSES),
  ...SAVE_CLASSES,
])

function isPrivate(location: string | null, searched: Searched | null): boolean {
  return searched === 'private' && location !== null
}

/** Whatever else the clone says of it. */
function isKnownPrivate({ origin, commit, public_access }: PackFact): boolean {
  return commit !== null && origin !== null && public_access === 'private'
}
