import type { Contract } from '../contract/contract.ts'
import type { OutputKind } from '../names.ts'
import type { Run } from '../types/run.ts'

/** The files of one output, in the order in which the run tells them. `type` null: the contract has no such output. */
export type GroupedOutput = {
  output_id: string
  type: OutputKind | null
  label: string
  files: { url: string }[]
}
/** `missing`: declared outputs of which no file came. */
export type Grouped = { outputs: GroupedOutput[]; missing: string[] }

/** In the order of the contract; what it does not know comes last. `contract` null: it is not known. */
export function groupOutputs(files: Run['outputs'], contract: Contract | null): Grouped {
  const byId = new Map<string, { url: string }[]>()
  for (const { outputId, url } of files) {
    const of = byId.get(outputId)
    if (of === undefined) byId.set(outputId, [{ url }])
    else of.push({ url })
  }
  const declared = new Map((contract?.outputs ?? []).map((output) => [output.id, output]))
  const ids = [
    ...[...declared.keys()].filter((id) => byId.has(id)),
    ...[...byId.keys()].filter((id) => !declared.has(id)),
  ]
  return {
    outputs: ids.map((id) => ({
      output_id: id,
      type: declared.get(id)?.type ?? null,
      label: declared.get(id)?.label ?? '',
      files: byId.get(id) ?? [],
    })),
    missing: [...declared.keys()].filter((id) => !byId.has(id)),
  }
}
