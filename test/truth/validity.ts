// The check of what ComfyUI would refuse, over many prompts: see validity.py, which asks for it and reads the answer.
import { readFileSync } from 'node:fs'
import type { PromptFault } from '../../src/checks/prompt-faults.ts'
import { findPromptFaults } from '../../src/checks/prompt-faults.ts'
import { readInterface } from '../../src/contract/interface.ts'
import type { Definition } from '../../src/types/definitions.ts'
import type { NodeId, Prompt, PromptNode } from '../../src/workflow/workflow.ts'

type Row = { name: string; prompt: Prompt; definitions: Definition[] }
type Fault = {
  name: string
  code: PromptFault['kind']
  node_id: NodeId
  input: string
  node: PromptNode
  definitions: Definition[]
}

const [file = ''] = process.argv.slice(2)
const { prompts, faults } = JSON.parse(readFileSync(file, 'utf8')) as { prompts: Row[]; faults: Fault[] }

/** Templates have no Runflow Output: what would be left out counts as what would block. */
function judge(prompt: Prompt, definitions: Definition[]): PromptFault[] {
  const context = { sent: { prompt }, facts: { definitions }, interface: readInterface(prompt) }
  const { blocking, others } = findPromptFaults(context)
  return [...blocking, ...others]
}

const alarms = prompts.flatMap(({ name, prompt, definitions }) =>
  judge(prompt, definitions).map((fault) => [name, fault]),
)
const byName = new Map(prompts.map((row) => [row.name, row]))
const missed = faults.flatMap((fault) => {
  const row = byName.get(fault.name)
  if (row === undefined) return [fault.name]
  const others = row.definitions.map((one) => ({
    ...one,
    node_ids: one.node_ids.filter((id) => id !== fault.node_id),
  }))
  const found = judge({ ...row.prompt, [fault.node_id]: fault.node }, [...others, ...fault.definitions])
  const isFound = found.some(
    ({ kind, nodeIds, input }) =>
      kind === fault.code &&
      nodeIds.includes(fault.node_id) &&
      (kind === 'prompt-cycle' || input === fault.input),
  )
  return isFound ? [] : [`${fault.name}: ${fault.code}, ${fault.node_id} ${fault.input}`]
})
process.stdout.write(JSON.stringify({ alarms, missed }))
