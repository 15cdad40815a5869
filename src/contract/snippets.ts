import type { Endpoint } from './endpoint.ts'
import { runsUrl } from './endpoint.ts'
import { exampleInput, hasMadeUpAddress } from './example-input.ts'

export type Snippets = { curl: string; javascript: string; python: string }

/** How long the snippets wait for a run: cold start, the queue and a long video fit in. */
const DEADLINE_MINUTES = 30
/** Without a quote or a bracket: a shell at which it is pasted may not know comments. */
const MADE_UP = 'The https://example.com addresses are made up: put your own in their place.'
/** Stands where the organization's slug belongs while that is not known. */
const UNKNOWN_OWNER = 'YOUR-ORGANIZATION'
/** Every spelling that Runflow's pages use for a run that has ended. */
const ENDED = ['succeeded', 'partial_succeeded', 'failed', 'canceled', 'cancelled', 'timeout', 'errored']

/** Calls made from this endpoint's own inputs. The key is read from the environment and never written into one. */
export function buildSnippets(endpoint: Pick<Endpoint, 'url' | 'origin' | 'slug' | 'interface'>): Snippets {
  const url = endpoint.url ?? runsUrl(endpoint.origin, UNKNOWN_OWNER, endpoint.slug)
  const runs = `${endpoint.origin}/v1/runs`
  const { inputs } = endpoint.interface
  const input = exampleInput(inputs)
  const note = hasMadeUpAddress(inputs) ? MADE_UP : null
  return {
    curl: curl(url, runs, input, note),
    javascript: javascript(url, runs, input, note),
    python: python(url, runs, input, note),
  }
}

type Input = Record<string, unknown>

function curl(url: string, runs: string, input: Input, note: string | null): string {
  return `curl -sS -X POST ${quote(url)} \\
  -H "Authorization: Bearer $RUNFLOW_API_KEY" \\
  -H 'Content-Type: application/json' \\
  -d ${quote(JSON.stringify({ input }))}

${note === null ? '' : `# ${note}\n`}# The answer names the run. Ask for it until its status_code is final:
# curl -sS ${quote(`${runs}/RUN_ID`)} -H "Authorization: Bearer $RUNFLOW_API_KEY"
`
}

function javascript(url: string, runs: string, input: Input, note: string | null): string {
  return `// Node 18 or newer, as a module (.mjs): RUNFLOW_API_KEY=... node call.mjs
const headers = {
  Authorization: \`Bearer \${process.env.RUNFLOW_API_KEY}\`,
  'Content-Type': 'application/json',
}
const ended = ${JSON.stringify(ENDED)}

async function call(url, init) {
  const response = await fetch(url, { ...init, headers })
  const text = await response.text()
  if (!response.ok) throw new Error(\`HTTP \${response.status}: \${text.slice(0, 300)}\`)
  return JSON.parse(text)
}

${note === null ? '' : `// ${note}\n`}const started = await call(${JSON.stringify(url)}, {
  method: 'POST',
  body: JSON.stringify({ input: ${indent(toJavaScript(input), 2)} }),
})
const id = started.run_id ?? started.id

const deadline = Date.now() + ${DEADLINE_MINUTES} * 60_000
let run = await call(\`${runs}/\${id}\`)
while (!ended.includes(run.status_code) && Date.now() < deadline) {
  await new Promise((resolve) => setTimeout(resolve, 2000))
  run = await call(\`${runs}/\${id}\`)
}
if (!run.status_code.endsWith('succeeded'))
  throw new Error(\`The run is \${run.status_code}: \${run.failure_message ?? 'no reason given'}\`)

// One entry for each file; the links expire, so download them now.
const outputs = {}
for (const { output_id, url } of run.output?.outputs ?? []) (outputs[output_id] ??= []).push(url)
console.log(outputs)
`
}

function python(url: string, runs: string, input: Input, note: string | null): string {
  return `# Python 3.8 or newer, nothing to install: RUNFLOW_API_KEY=... python3 call.py
import json
import os
import sys
import time
import urllib.error
import urllib.request

HEADERS = {
    "Authorization": "Bearer " + os.environ["RUNFLOW_API_KEY"],
    "Content-Type": "application/json",
}
ENDED = ${toPython(ENDED)}


def call(url, body=None):
    data = None if body is None else json.dumps(body).encode()
    try:
        with urllib.request.urlopen(urllib.request.Request(url, data, HEADERS), timeout=60) as response:
            return json.load(response)
    except urllib.error.HTTPError as error:
        sys.exit(f"HTTP {error.code}: {error.read(300).decode(errors='replace')}")


${note === null ? '' : `# ${note}\n`}started = call(
    ${JSON.stringify(url)},
    {"input": ${indent(toPython(input, 2), 4)}},
)
run_id = started.get("run_id") or started["id"]

deadline = time.monotonic() + ${DEADLINE_MINUTES} * 60
run = call(f"${runs}/{run_id}")
while run["status_code"] not in ENDED and time.monotonic() < deadline:
    time.sleep(2)
    run = call(f"${runs}/{run_id}")
if not run["status_code"].endswith("succeeded"):
    sys.exit(f"The run is {run['status_code']}: {run.get('failure_message') or 'no reason given'}")

# One entry for each file; the links expire, so download them now.
outputs = {}
for entry in (run.get("output") or {}).get("outputs") or []:
    outputs.setdefault(entry["output_id"], []).append(entry["url"])
print(json.dumps(outputs, indent=2))
`
}

/** JSON, but for the one key that means something else in a literal. */
function toJavaScript(input: Input): string {
  return JSON.stringify(input, null, 2).replaceAll('"__proto__":', '["__proto__"]:')
}

/** A JSON text is a Python one too: every escape that JSON writes means the same there. */
function toPython(value: unknown, width = 0): string {
  if (value === null || value === undefined) return 'None'
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value !== 'object') return JSON.stringify(value)
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  const items = Array.isArray(value)
    ? value.map((item: unknown) => toPython(item))
    : Object.entries(value).map(([name, inner]) => `${JSON.stringify(name)}: ${toPython(inner)}`)
  if (width === 0 || items.length === 0) return `${open}${items.join(', ')}${close}`
  return `${open}\n${items.map((item) => `    ${item},\n`).join('')}${close}`
}

/** For a POSIX shell: inside single quotes nothing has a meaning but the quote itself. */
function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}

function indent(text: string, spaces: number): string {
  return text.replaceAll('\n', `\n${' '.repeat(spaces)}`)
}
