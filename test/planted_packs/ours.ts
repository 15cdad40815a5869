import type { Finding } from '../../src/checks/finding.ts'
import { checkWorkflow, readCanvas } from '../../src/checks/run-checks.ts'
import type { Facts } from '../../src/types/facts.ts'
import { isFactsAnswer } from '../../src/types/facts.ts'
import type { Prompt } from '../../src/workflow/workflow.ts'

// What we say of many prompts, by the facts of one ComfyUI.

/** Asked about together: a workflow has several nodes of one class, too. */
export async function findBlocks(url: string, prompts: Prompt[], size = 40): Promise<Finding[][]> {
  const found: Finding[][] = []
  for (let start = 0; start < prompts.length; start += size) {
    const some = prompts.slice(start, start + size)
    const facts = await askFacts(url, joined(some))
    found.push(...some.map((prompt, number) => blocks(prompt, ofOne(facts, `${number}/`))))
  }
  return found
}

async function askFacts(url: string, prompt: Prompt): Promise<Facts> {
  const answer = await fetch(`${url}/runflow/facts`, {
    method: 'POST',
    headers: { 'X-Runflow': '1', 'Content-Type': 'application/json' },
    body: JSON.stringify({ prompt, stated_models: [] }),
  })
  const body: unknown = await answer.json()
  if (!isFactsAnswer(body)) throw new Error(`Not facts: ${JSON.stringify(body).slice(0, 300)}`)
  return body as Facts
}

function blocks(prompt: Prompt, facts: Facts): Finding[] {
  const canvas = readCanvas({ prompt, graph: { nodes: [] } }, { name: 'Planted', secrets: [] })
  return checkWorkflow({ ...canvas, facts }).filter(({ severity }) => severity === 'block')
}

/** One prompt of all, with the ids of each kept apart. */
function joined(prompts: Prompt[]): Prompt {
  return Object.fromEntries(
    prompts.flatMap((prompt, number) =>
      Object.entries(prompt).map(([id, node]) => [
        `${number}/${id}`,
        { ...node, inputs: moved(node.inputs, prompt, `${number}/`) },
      ]),
    ),
  )
}

function moved(inputs: Record<string, unknown>, prompt: Prompt, prefix: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => {
      const isLink = Array.isArray(value) && typeof value[0] === 'string' && Object.hasOwn(prompt, value[0])
      return [name, isLink ? [prefix + value[0], ...value.slice(1)] : value]
    }),
  )
}

/** Of the facts about all, those about this one's nodes, under their own ids. */
function ofOne(facts: Facts, prefix: string): Facts {
  return JSON.parse(JSON.stringify(facts), (key, value: unknown) => {
    if (key === 'node_ids' || key === 'absent_in') return idsOf(value as string[], prefix)
    if (!Array.isArray(value)) return value
    return value.filter((one) => !Array.isArray(one?.node_ids) || one.node_ids.length > 0)
  }) as Facts
}

function idsOf(ids: string[], prefix: string): string[] {
  return ids.filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length))
}
