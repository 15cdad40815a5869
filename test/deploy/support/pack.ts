import { VERSION } from '../../../scripts/build/version.ts'
import type { Finding } from '../../../src/checks/finding.ts'
import type { DeployFile } from '../../../src/deploy/deploy-file.ts'
import type { NotPacked, Packed } from '../../../src/deploy/pack.ts'
import { pack } from '../../../src/deploy/pack.ts'
import { openPacked, packedFindings } from '../../../src/deploy/packed-ports.ts'
import type { Result } from '../../../src/result.ts'
import { ok } from '../../../src/result.ts'
import type { Facts, Hashes } from '../../../src/types/facts.ts'
import type { Workflow } from '../../../src/workflow/workflow.ts'
import type { World } from '../world.ts'
import { factsWith, keyNamed, ORIGIN, poster } from '../world.ts'

export type PackWorld = {
  workflow: Workflow
  facts: Partial<Facts>
  hashes: Hashes
  name: unknown
  agree: boolean
  isAgreed(finding: Finding): boolean
}

export type PackRecord = { packed: Result<Packed, NotPacked>; asked: Finding[]; steps: string[] }

/** A pack where everything is good until a test says otherwise. */
export async function tryPack(world: Partial<PackWorld> = {}): Promise<PackRecord> {
  const asked: Finding[] = []
  const steps: string[] = []
  const packed = await pack(
    {
      endpointName: world.name ?? 'Poster',
      host: '',
      apiKey: '',
      apiUrl: ORIGIN,
      version: VERSION,
    },
    {
      capture: async () => ok(structuredClone(world.workflow ?? poster())),
      readFacts: async () => ok(factsWith(world.facts)),
      searchCommits: async () => ok({ results: [], stopped: null }),
      hash: async () => ok(world.hashes ?? { models: {}, files: {} }),
      savedKey: () => keyNamed('full'),
      report: ({ step }) => steps.push(step),
      async agree(secrets) {
        asked.push(...secrets)
        return world.agree ?? false
      },
      isAgreed: world.isAgreed ?? (() => false),
    },
    new AbortController().signal,
  )
  return { packed, asked, steps }
}

export async function packNow(world: Partial<PackWorld> = {}): Promise<Packed> {
  const { packed } = await tryPack(world)
  if (!packed.ok) throw new Error(JSON.stringify(packed.error))
  return packed.value
}

/** A world in which a deploy has the file, and nothing else. */
export async function worldOf(file: DeployFile): Promise<Partial<World>> {
  const ports = openPacked(file, VERSION)
  const [workflow, facts] = [
    await ports.capture(),
    await ports.readFacts({ prompt: {}, stated_models: [] }, new AbortController().signal),
  ]
  if (!workflow.ok || !facts.ok) throw new Error('A deploy file answers everything.')
  return {
    workflow: workflow.value,
    facts,
    request: { endpointName: file.name, packed: packedFindings(file) },
  }
}
