// npm run bench: every budget, measured in one run. Say --json for one array, --quick for a small run whose figures mean
// little, and names of parts (hashing deploy facts preview redeploy workflow hostile startup bundle endpoints typing) for
// these alone.
import { parseArgs } from 'node:util'
import { measureBundle } from './bundle.ts'
import type { Load } from './deploy.ts'
import { measureDeploy } from './deploy.ts'
import { measureEndpoints } from './endpoints.ts'
import type { Figure } from './figure.ts'
import { toRow, toTable } from './figure.ts'
import { measureHostile } from './hostile.ts'
import { measurePreview } from './preview.ts'
import { measureInPython } from './python.ts'
import { measureRedeploy } from './redeploy.ts'
import { measureStartup } from './startup.ts'
import { measureTyping } from './typing.ts'
import { measureWorkflow } from './workflow.ts'

/** Three large models and the pictures of a long workflow. */
const LOAD: Load = { models: 3, modelBytes: 2 ** 30, pictures: 20, pictureBytes: 1_000_000 }
const SMALL_LOAD: Load = { models: 2, modelBytes: 2 ** 24, pictures: 3, pictureBytes: 10_000 }

const { values, positionals } = readArguments()
const isQuick = values.quick === true

// One after the other, and what lasts longest last: two at a time would measure each other.
const parts: Record<string, () => Promise<Figure[]>> = {
  redeploy: () => measureRedeploy(),
  workflow: async () => measureWorkflow(isQuick ? 3 : 30),
  startup: async () => measureStartup(isQuick ? 2 : 15),
  hostile: async () => (isQuick ? measureHostile(1, 40_000) : measureHostile(5, 2_000_000)),
  bundle: () => measureBundle(isQuick ? 2 : 9),
  endpoints: () => measureEndpoints(isQuick ? 1 : 5),
  typing: () => measureTyping(isQuick ? 1 : 5),
  preview: () => measurePreview(isQuick ? 1 : 5),
  deploy: () => (isQuick ? measureDeploy(1, SMALL_LOAD) : measureDeploy(5, LOAD)),
  facts: () => measureInPython('facts.py', isQuick ? ['--runs', '1', '--packs', '20'] : []),
  hashing: () => measureInPython('hashing.py', isQuick ? ['--runs', '1', '--mib', '64'] : []),
}

if (values.help) {
  console.log(`npm run bench -- [--quick] [--json] [PART ...]\nParts: ${Object.keys(parts).join(', ')}`)
  process.exit(0)
}
const unknown = positionals.filter((name) => !(name in parts))
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}.`)
  process.exit(2)
}

const figures: Figure[] = []
for (const [name, measure] of Object.entries(parts)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue
  console.error(`· ${name}`)
  figures.push(...(await measure()))
}
const rows = figures.map(toRow)
const judged = rows.filter(({ met }) => met !== null)
const met = judged.filter((row) => row.met)
console.log(values.json ? JSON.stringify(rows, null, 2) : toTable(rows))
console.error(`${met.length} of ${judged.length} budgets met`)

function readArguments() {
  try {
    return parseArgs({
      options: {
        help: { type: 'boolean', short: 'h' },
        json: { type: 'boolean' },
        quick: { type: 'boolean' },
      },
      allowPositionals: true,
    })
  } catch (cause) {
    console.error(`${cause instanceof Error ? cause.message : cause}. Say --help for what there is.`)
    return process.exit(2)
  }
}
