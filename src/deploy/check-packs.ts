import type { CheckContext } from './check-context.ts'
import type { ComfyFact, PackFact } from './facts.ts'
import type { Finding, FindingDetail } from './finding.ts'
import { toFinding } from './finding.ts'
import type { PinReport } from './pins.ts'
import { searchedFor } from './pins.ts'
import { isPublicOrigin } from './public-origin.ts'

/** What a run refuses is asked by name: the deploy passes, and then every run fails. */
export function checkPacks({ facts, pins = null }: Pick<CheckContext, 'facts' | 'pins'>): Finding[] {
  return [
    ...checkComfy(facts.comfyui, pins),
    ...facts.packs.flatMap((pack) => checkPack(pack, pins)),
    ...checkUnverified([{ ...facts.comfyui, directory: 'ComfyUI' }, ...facts.packs]),
  ]
}

/** Unknown is neither clean nor pushed. A commit found by content was found in public. */
function checkUnverified(
  sources: Pick<PackFact, 'directory' | 'commit' | 'pin' | 'pushed' | 'dirty'>[],
): Finding[] {
  const known = sources.filter(({ commit }) => commit !== null)
  const namesOf = (unknown: typeof known) => unknown.map(({ directory }) => directory)
  const pushed = namesOf(known.filter((source) => source.pushed === null && source.pin === 'git'))
  const edits = namesOf(known.filter(({ dirty }) => dirty === null))
  return pushed.length + edits.length === 0 ? [] : [toFinding({ code: 'source-unverified', pushed, edits })]
}

function checkComfy({ origin, commit, pushed, dirty }: ComfyFact, pins: PinReport | null): Finding[] {
  // An origin alone is no help, and whoever finds the commit finds it too.
  if (commit === null) {
    const searched = searchedFor(null, pins)
    return [toFinding({ code: 'comfyui-unpinned', missing: 'commit', ...(searched && { searched }) })]
  }
  const findings: Finding[] = []
  if (!isPublicOrigin(origin)) findings.push(toFinding({ code: 'comfyui-unpinned', missing: 'origin' }))
  else if (pushed === false) findings.push(toFinding({ code: 'comfyui-unpushed', commit }))
  if (dirty === true) findings.push(toFinding({ code: 'comfyui-dirty' }))
  return findings
}

function checkPack(pack: PackFact, pins: PinReport | null): Finding[] {
  const { directory, origin, commit, pushed, dirty, node_ids: nodeIds, empty_submodules: paths } = pack
  const findings: Finding[] = []
  if (commit === null) findings.push(toFinding(detailOfUnpinned(pack, pins), nodeIds))
  else {
    if (pushed === false) findings.push(toFinding({ code: 'pack-unpushed', directory, commit }, nodeIds))
    if (!isPublicOrigin(origin)) findings.push(toFinding({ code: 'pack-origin', directory, origin }, nodeIds))
  }
  if (dirty === true) findings.push(toFinding({ code: 'pack-dirty', directory }, nodeIds))
  if (paths.length > 0) findings.push(toFinding({ code: 'pack-submodules', directory, paths }, nodeIds))
  return findings
}

/** The commit alone: whoever finds it finds the origin too. */
function detailOfUnpinned(
  { directory, named_origin: origin }: PackFact,
  pins: PinReport | null,
): FindingDetail {
  const searched = searchedFor(directory, pins)
  if (searched === 'private' && origin !== null) return { code: 'pack-private', directory, origin }
  return { code: 'pack-unpinned', directory, canPin: origin !== null, ...(searched && { searched }) }
}
