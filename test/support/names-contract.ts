import { readFileSync } from 'node:fs'

type Input = { name: string; default?: unknown }

/** Everything that is saved in users' files, as test/contract/nodes.json has it. */
export type NamesContract = {
  nodes: {
    class: string
    inputs: Input[]
    saved_widgets: string[]
    RUNFLOW_IO: string | null
    RUNFLOW_TYPE: string | null
  }[]
  settings: { id: string; name: string; category: string[]; default: string }[]
  slug: { cases: { name: string; slug: string | null }[] }
}

export function readNamesContract(): NamesContract {
  return JSON.parse(readFileSync(new URL('../contract/nodes.json', import.meta.url), 'utf8'))
}
