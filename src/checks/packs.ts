import type { ComfyFact, PackFact } from '../types/facts.ts'
import { isPublicOrigin } from '../types/public-origin.ts'
import { findAuxIds } from '../workflow/aux-ids.ts'
import type { PinReport } from './commit-search.ts'
import { searchedFor, stoppedOf, unansweredOf } from './commit-search.ts'
import type { CheckContext } from './context.ts'
import type { Finding, FindingDetail } from './finding.ts'
import { toFinding } from './finding.ts'
import { isAskable, placeOf } from './github-origin.ts'

/** What a run refuses is asked by name: the deploy passes, and then every run fails. */
export function checkPacks({
  facts,
  sent,
  pins = null,
}: Pick<CheckContext, 'facts' | 'sent' | 'pins'>): Finding[] {
  const auxIds = findAuxIds(sent)
  return [
    ...checkComfy(facts.comfyui, pins),
    ...facts.packs.flatMap((pack) => checkPack(pack, placeOf(pack, auxIds), pins)),
    ...checkUnverified([{ ...facts.comfyui, directory: 'ComfyUI' }, ...facts.packs], pins),
  ]
}

/** Unknown is neither clean nor pushed. What is told as a finding of its own is not told again. */
function checkUnverified(
  sources: Pick<PackFact, 'directory' | 'origin' | 'commit' | 'stranger' | 'pushed' | 'dirty'>[],
  pins: PinReport | null,
): Finding[] {
  const known = sources.filter(({ commit }) => commit !== null)
  const reachable = known.filter(({ origin, pushed }) => isPublicOrigin(origin) && pushed !== false)
  const namesOf = (some: typeof known) => some.map(({ directory }) => directory)
  const unasked = reachable.filter(({ stranger }) => stranger === null)
  const detail = {
    unasked: namesOf(unasked.filter(({ origin }) => isAskable(origin))),
    elsewhere: namesOf(unasked.filter(({ origin }) => !isAskable(origin))),
    unsure: namesOf(reachable.filter(({ stranger }) => stranger === 'unsure')),
    edits: namesOf(known.filter(({ dirty }) => dirty === null)),
  }
  if (Object.values(detail).every((names) => names.length === 0)) return []
  const stopped = detail.unasked.length > 0 ? (stoppedOf(pins) ?? unansweredOf(detail.unasked, pins)) : null
  return [toFinding({ code: 'source-unverified', ...detail, ...stopped })]
}

function checkComfy(comfyui: ComfyFact, pins: PinReport | null): Finding[] {
  const { origin, commit, pushed, dirty, stranger } = comfyui
  const searched = searchedFor(null, pins)
  // An origin alone is no help, and whoever finds the commit finds it too.
  if (commit === null)
    return [
      toFinding({ code: 'comfyui-unpinned', missing: 'commit', canPin: true, ...(searched && { searched }) }),
    ]
  const findings: Finding[] = []
  if (!isPublicOrigin(origin)) {
    const detail = { code: 'comfyui-unpinned', missing: 'origin', canPin: origin === null } as const
    findings.push(toFinding({ ...detail, ...(origin === null && searched && { searched }) }))
  } else if (pushed === false || stranger === 'private') {
    const told = stranger === null ? null : origin
    findings.push(toFinding({ code: 'comfyui-unpushed', commit, origin: told, canAsk: isAskable(origin) }))
  }
  if (dirty === true) findings.push(toFinding({ code: 'comfyui-dirty' }))
  return findings
}

function checkPack(pack: PackFact, place: string | null, pins: PinReport | null): Finding[] {
  const { directory, commit, dirty, node_ids: nodeIds, empty_submodules: paths } = pack
  const details: FindingDetail[] =
    commit === null ? [detailOfUnpinned(pack, place, pins)] : detailsOfReach({ ...pack, commit }, place, pins)
  if (dirty === true) details.push({ code: 'pack-dirty', directory })
  if (paths.length > 0) details.push({ code: 'pack-submodules', directory, paths })
  return details.map((detail) => toFinding(detail, nodeIds))
}

function detailsOfReach(
  pack: PackFact & { commit: string },
  place: string | null,
  pins: PinReport | null,
): FindingDetail[] {
  const { directory, origin, commit, pushed, stranger } = pack
  const canAsk = isAskable(origin)
  if (origin !== null && stranger === 'private') return [{ code: 'pack-private', directory, origin, canAsk }]
  const details: FindingDetail[] = []
  if (pushed === false) {
    const isTold = stranger === 'unpushed'
    details.push({ code: 'pack-unpushed', directory, commit, isTold, canAsk })
  }
  if (!isPublicOrigin(origin)) {
    const searched = origin === null ? searchedFor(directory, pins) : null
    const canPin = origin === null && place !== null
    details.push({ code: 'pack-origin', directory, origin, canPin, ...(searched && { searched }) })
  }
  return details
}

/** The commit alone: whoever finds it finds the origin too. */
function detailOfUnpinned(
  { directory }: PackFact,
  place: string | null,
  pins: PinReport | null,
): FindingDetail {
  const searched = searchedFor(directory, pins)
  if (searched === 'private' && place !== null)
    return { code: 'pack-private', directory, origin: place, canAsk: false }
  return { code: 'pack-unpinned', directory, canPin: place !== null, ...(searched && { searched }) }
}
