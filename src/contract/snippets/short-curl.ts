import type { Endpoint } from '../endpoint.ts'
import { exampleInput, hasMadeUpAddress } from '../example-input.ts'
import { callOf } from './call.ts'
import { quote } from './literals.ts'

/** Without a quote or a bracket: a shell at which it is pasted may not know comments. */
const MADE_UP = 'The https://example.com addresses are made up: put your own in their place.'

/** The one request that starts a run, for a terminal at hand. It waits for nothing. */
export function shortCurl(endpoint: Pick<Endpoint, 'url' | 'origin' | 'slug' | 'interface'>): string {
  const { url, api } = callOf(endpoint)
  const { inputs } = endpoint.interface
  return `curl -sS -X POST ${quote(url)} \\
  -H "Authorization: Bearer $RUNFLOW_API_KEY" \\
  -H 'Content-Type: application/json' \\
  -d ${quote(JSON.stringify({ input: exampleInput(inputs) }))}

${hasMadeUpAddress(inputs) ? `# ${MADE_UP}\n` : ''}# The answer names the run. Ask for it until its status_code is final:
# curl -sS ${quote(`${api}/v1/runs/RUN_ID`)} -H "Authorization: Bearer $RUNFLOW_API_KEY"
`
}
