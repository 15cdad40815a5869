import { INPUT_CLASSES, OUTPUT_CLASSES, SAVE_CLASSES } from '../names.ts'
import { isPublicOrigin } from '../origin.ts'
import { formatList } from '../text/format-list.ts'
import { t, textsOf } from '../text/text.ts'
import type { PackFact } from '../types/facts.ts'
import { findAuxIds } from '../workflow/aux-ids.ts'
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
import { maskKeys } from './runflow-keys.ts'

// Node packs: whether Runflow can install what is here. What a run refuses is asked about by name, as the deploy
// itself passes.

type OfPack = Found & { directory: string }

type Unpinned = OfPack & { canSearch: boolean; searched?: Searched }

/** The commit alone: whoever finds it finds the origin too. */
export const packUnpinned = defineCheck({
  code: 'pack-unpinned',
  severity: 'ask',
  when: 'facts',
  find: (_, once): Unpinned[] =>
    once(readPacks).flatMap(({ pack, location, searched }) =>
      pack.commit !== null || isPrivate(location, searched)
        ? []
        : [{ ...about(pack), canSearch: location !== null, ...(searched && { searched }) }],
    ),
  subject: ({ directory }) => directory,
  text: ({ directory, canSearch, searched }) => ({
    title: t('findings.pack-unpinned.title', { directory }),
    detail: withSearch(t('findings.pack-unpinned.detail'), searched, 'pack'),
    next: t(
      !canSearch
        ? 'findings.pack-unpinned.next-unpublished'
        : isSettled(searched)
          ? 'findings.pack-unpinned.next'
          : 'findings.pack-unpinned.next-search',
    ),
  }),
  fixes: ({ nodeIds }, context) => leaveOut(nodeIds, context),
  commitSearch: ({ directory, canSearch, searched }) =>
    toSearch({ directory, sought: 'commit' }, canSearch, searched),
})

type Private = OfPack & { origin: string; canVerify: boolean }

/** The repository that has its commit, or would have it, cannot be read without a login. */
export const packPrivate = defineCheck({
  code: 'pack-private',
  severity: 'ask',
  when: 'facts',
  find: (_, once): Private[] =>
    once(readPacks).flatMap(({ pack, location, searched }): Private[] => {
      const { origin, commit, public_access } = pack
      if (commit === null && location !== null && isPrivate(location, searched))
        return [{ ...about(pack), origin: location, canVerify: false }]
      return isKnownPrivate(pack) && origin !== null && public_access === 'private'
        ? [{ ...about(pack), origin, canVerify: isOnCommitHost(origin) }]
        : []
    }),
  subject: ({ directory }) => directory,
  text: ({ directory, origin, canVerify }) =>
    textsOf('findings.pack-private', { directory, origin: maskKeys(origin), canVerify }),
  fixes: ({ nodeIds }, context) => leaveOut(nodeIds, context),
  commitSearch: ({ canVerify }) => toPublicCheck(canVerify),
})

type WithoutOrigin = OfPack & { origin: string | null; canSearch: boolean; searched?: Searched }

export const packOrigin = defineCheck({
  code: 'pack-origin',
  severity: 'ask',
  when: 'facts',
  find: (_, once): WithoutOrigin[] =>
    once(readPacks).flatMap(({ pack, location, searched }) => {
      const { origin, commit } = pack
      if (commit === null || isKnownPrivate(pack) || isPublicOrigin(origin)) return []
      const canSearch = origin === null && location !== null
      return [{ ...about(pack), origin, canSearch, ...(origin === null && searched && { searched }) }]
    }),
  subject: ({ directory }) => directory,
  text: ({ directory, origin, canSearch, searched }) => ({
    title: t('findings.pack-origin.title', { directory }),
    detail: withSearch(
      origin === null
        ? t('findings.pack-origin.detail')
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
  find: (_, once): Unpushed[] =>
    once(readPacks).flatMap(({ pack }) => {
      const { origin, commit, pushed, public_access } = pack
      if (commit === null || isKnownPrivate(pack) || pushed !== false) return []
      const isConfirmed = public_access === 'unpushed'
      return [{ ...about(pack), commit, isConfirmed, canVerify: isOnCommitHost(origin) }]
    }),
  subject: ({ directory }) => directory,
  text: ({ directory, commit, isConfirmed, canVerify }) =>
    textsOf('findings.pack-unpushed', { directory, commit: commit.slice(0, 10), isConfirmed, canVerify }),
  fixes: ({ nodeIds }, context) => leaveOut(nodeIds, context),
  commitSearch: ({ canVerify }) => toPublicCheck(canVerify),
})

export const packDirty = defineCheck({
  code: 'pack-dirty',
  severity: 'note',
  when: 'facts',
  find: ({ facts }: FactsContext): OfPack[] => facts.packs.filter(({ dirty }) => dirty === true).map(about),
  subject: ({ directory }) => directory,
  text: ({ directory }) => textsOf('findings.pack-dirty', { directory }),
})

export const packSubmodules = defineCheck({
  code: 'pack-submodules',
  severity: 'note',
  when: 'facts',
  find: ({ facts }: FactsContext): (OfPack & { paths: string[] })[] =>
    facts.packs
      .filter((pack) => pack.empty_submodules.length > 0)
      .map((pack) => ({ ...about(pack), paths: pack.empty_submodules })),
  subject: ({ directory }) => directory,
  text: ({ directory, paths }) =>
    textsOf('findings.pack-submodules', { directory, paths: formatList(paths, MOST_PATHS) }),
})

const MOST_PATHS = 6

/** `location`: where to look for its commit or its origin. */
type Pack = { pack: PackFact; location: string | null; searched: Searched | null }

function readPacks({ facts, sent, commitSearch = null }: FactsContext): Pack[] {
  const auxIds = findAuxIds(sent)
  return facts.packs.map((pack) => ({
    pack,
    location: searchAddressOf(pack, auxIds),
    searched: searchedFor(pack.directory, commitSearch),
  }))
}

/** Our own pack is behind every input and output: none of these nodes is a place to go to. */
function about({ directory, classes, node_ids: nodeIds }: PackFact): OfPack {
  return { directory, nodeIds: classes.some((name) => ownClasses.has(name)) ? [] : nodeIds }
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
