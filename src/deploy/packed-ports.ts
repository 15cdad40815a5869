import type { Finding } from '../checks/finding.ts'
import { checkOf } from '../checks/finding.ts'
import { ok } from '../result.ts'
import type { DeployFile } from './deploy-file.ts'
import { unpackFacts } from './packed-facts.ts'
import { unpackFinding } from './packed-findings.ts'
import type { Ports } from './ports.ts'

/** What a deploy asks of a ComfyUI, answered by the file. Every hash stands in it, and there is nobody to search. */
export function openPacked(
  file: DeployFile,
  version: string,
): Pick<Ports, 'capture' | 'readFacts' | 'searchCommits' | 'hash'> {
  return {
    capture: async () => ok({ prompt: file.workflow_json, graph: file.graph }),
    readFacts: async () => ok(unpackFacts(file, version)),
    searchCommits: async () => ok({ results: [], stopped: null }),
    hash: async () => ok({ models: {}, files: {} }),
  }
}

/**
 * What was found of the machine where the file was made. What the workflow shows by itself, and what is only known beside
 * the live endpoint, is looked at anew.
 */
export function packedFindings({ findings }: DeployFile): Finding[] {
  return findings.flatMap((packed) => {
    const finding = unpackFinding(packed)
    if (finding === null) return []
    const { when } = checkOf(finding.code)
    return when === 'facts' || when === 'hashed' ? [finding] : []
  })
}
