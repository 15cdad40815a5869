import type { CheckContext } from './check-context.ts'
import type { ComfyFact, PackFact } from './facts.ts'
import type { Finding } from './finding.ts'
import { toFinding } from './finding.ts'

/** What a run refuses is asked by name: the deploy passes, and then every run fails. */
export function checkPacks({ facts }: Pick<CheckContext, 'facts'>): Finding[] {
  return [...checkComfy(facts.comfyui), ...facts.packs.flatMap(checkPack)]
}

function checkComfy({ origin, commit, pushed }: ComfyFact): Finding[] {
  const findings: Finding[] = []
  if (!isHttps(origin)) findings.push(toFinding({ code: 'comfyui-unpinned', missing: 'origin' }))
  if (commit === null) findings.push(toFinding({ code: 'comfyui-unpinned', missing: 'commit' }))
  else if (pushed === false) findings.push(toFinding({ code: 'comfyui-unpushed', commit }))
  return findings
}

function checkPack(pack: PackFact): Finding[] {
  const { directory, origin, commit, pushed, dirty, node_ids: nodeIds } = pack
  const { named_origin: named, empty_submodules: paths } = pack
  const findings: Finding[] = []
  if (commit === null)
    findings.push(toFinding({ code: 'pack-unpinned', directory, canPin: named !== null }, nodeIds))
  else if (pushed === false) findings.push(toFinding({ code: 'pack-unpushed', directory, commit }, nodeIds))
  if (!isHttps(origin)) findings.push(toFinding({ code: 'pack-origin', directory, origin }, nodeIds))
  if (dirty === true) findings.push(toFinding({ code: 'pack-dirty', directory }, nodeIds))
  if (paths.length > 0) findings.push(toFinding({ code: 'pack-submodules', directory, paths }, nodeIds))
  return findings
}

function isHttps(origin: string | null): boolean {
  return origin?.startsWith('https://') ?? false
}
