// What the contract infers for each input, over many prompts: see contract.py, which asks for it and compares.
import { readFileSync } from 'node:fs'
import { inferContract } from '../../src/contract/infer-contract.ts'
import { readInterface } from '../../src/contract/interface.ts'
import type { Definition } from '../../src/types/definitions.ts'
import type { Prompt } from '../../src/workflow/workflow.ts'

const [file = ''] = process.argv.slice(2)
const rows = JSON.parse(readFileSync(file, 'utf8')) as { prompt: Prompt; definitions: Definition[] }[]
const setByHand = { order: [], examples: new Map() }
const contracts = rows.map(({ prompt, definitions }) =>
  inferContract(prompt, readInterface(prompt), definitions, setByHand),
)
process.stdout.write(JSON.stringify(contracts.map(({ inputs }) => inputs)))
