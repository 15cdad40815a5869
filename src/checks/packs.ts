import { isPublicOrigin } from '../origin.ts'
import type { CommitSearchReport } from '../types/commit-search.ts'
import type { ComfyFact, PackFact } from '../types/facts.ts'
import { findAuxIds } from '../workflow/aux-ids.ts'
import { searchedFor, stoppedOf, unansweredOf } from './commit-search.ts'
import type { CheckContext } from './context.ts'
import type { Finding, FindingDetail } from './finding.ts'
import { toFinding } from './finding.ts'
import { isAskable, searchAddressOf } from './github-origin.ts'

/** What a run refuses is asked by name: the deploy passes, and then every run fails. */
export function checkPacks({
  facts,
  sent,
  commitSearch = null,
}: Pick<CheckContext, 'facts' | 'sent' | 'commitSearch'>): Finding[] {
  const auxIds = findAuxIds(sent)
  return [
    ...checkComfy(facts.comfyui, commitSearch),
    ...facts.packs.flatMap((pack) => checkPack(pack, searchAddressOf(pack, auxIds), commitSearch)),
    ...checkUnverified([{ ...facts.comfyui, directory: 'ComfyUI' }, ...facts.packs], commitSearch),
  ]
}

/** Unknown is neither clean nor pushed. What is told as a finding of its own is not told again. */
function checkUnverified(
  sources: Pick<PackFact, 'directory' | 'origin' | 'commit' | 'public_access' | 'pushed' | 'dirty'>[],
  commitSearch: CommitSearchReport | null,
): Finding[] {
  const known = sources.filter(({ commit }) => commit !== null)
  const reachable = known.filter(({ origin, pushed }) => isPublicOrigin(origin) && pushed !== false)
  const namesOf = (some: typeof known) => some.map(({ directory }) => directory)
  const unasked = reachable.filter(({ public_access }) => public_access === null)
  const detail = {
    unasked: namesOf(unasked.filter(({ origin }) => isAskable(origin))),
    elsewhere: namesOf(unasked.filter(({ origin }) => !isAskable(origin))),
    unsure: namesOf(reachable.filter(({ public_access }) => public_access === 'unknown')),
    edits: namesOf(known.filter(({ dirty }) => dirty === null)),
  }
  if (Object.values(detail).every((names) => names.length === 0)) return []
  const stopped =
    detail.unasked.length > 0 ? (stoppedOf(commitSearch) ?? unansweredOf(detail.unasked, commitSearch)) : null
  return [toFinding({ code: 'source-unverified', ...detail, ...stopped })]
}

function checkComfy(comfyui: ComfyFact, commitSearch: CommitSearchReport | null): Finding[] {
  const { origin, commit, pushed, dirty, public_access } = comfyui
  const searched = searchedFor(null, commitSearch)
  // An origin alone is no help, and whoever finds the commit finds it too.
  if (commit === null)
    return [
      toFinding({
        code: 'comfyui-unpinned',
        missing: 'commit',
        canSearch: true,
        ...(searched && { searched }),
      }),
    ]
  const findings: Finding[] = []
  if (!isPublicOrigin(origin)) {
    const detail = { code: 'comfyui-unpinned', missing: 'origin', canSearch: origin === null } as const
    findings.push(toFinding({ ...detail, ...(origin === null && searched && { searched }) }))
  } else if (pushed === false || public_access === 'private') {
    const deniedAt = public_access === null ? null : origin
    findings.push(
      toFinding({ code: 'comfyui-unpushed', commit, origin: deniedAt, canVerify: isAskable(origin) }),
    )
  }
  if (dirty === true) findings.push(toFinding({ code: 'comfyui-dirty' }))
  return findings
}

function checkPack(
  pack: PackFact,
  location: string | null,
  commitSearch: CommitSearchReport | null,
): Finding[] {
  const { directory, commit, dirty, node_ids: nodeIds, empty_submodules: paths } = pack
  const details: FindingDetail[] =
    commit === null
      ? [detailOfUnpinned(pack, location, commitSearch)]
      : detailsOfReach({ ...pack, commit }, location, commitSearch)
  if (dirty === true) details.push({ code: 'pack-dirty', directory })
  if (paths.length > 0) details.push({ code: 'pack-submodules', directory, paths })
  return details.map((detail) => toFinding(detail, nodeIds))
}

function detailsOfReach(
  pack: PackFact & { commit: string },
  location: string | null,
  commitSearch: CommitSearchReport | null,
): FindingDetail[] {
  const { directory, origin, commit, pushed, public_access } = pack
  const canVerify = isAskable(origin)
  if (origin !== null && public_access === 'private')
    return [{ code: 'pack-private', directory, origin, canVerify }]
  const details: FindingDetail[] = []
  if (pushed === false) {
    const isConfirmed = public_access === 'unpushed'
    details.push({ code: 'pack-unpushed', directory, commit, isConfirmed, canVerify })
  }
  if (!isPublicOrigin(origin)) {
    const searched = origin === null ? searchedFor(directory, commitSearch) : null
    const canSearch = origin === null && location !== null
    details.push({ code: 'pack-origin', directory, origin, canSearch, ...(searched && { searched }) })
  }
  return details
}

/** The commit alone: whoever finds it finds the origin too. */
function detailOfUnpinned(
  { directory }: PackFact,
  location: string | null,
  commitSearch: CommitSearchReport | null,
): FindingDetail {
  const searched = searchedFor(directory, commitSearch)
  if (searched === 'private' && location !== null)
    return { code: 'pack-private', directory, origin: location, canVerify: false }
  return { code: 'pack-unpinned', directory, canSearch: location !== null, ...(searched && { searched }) }
}
