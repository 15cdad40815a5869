import type { Call } from './call.ts'
import { DEADLINE_MINUTES, ENDED, TRIES } from './call.ts'
import { indent, toJavaScript } from './literals.ts'
import { MEDIA_TYPES } from './media-types.ts'

/** A program for Node, in JavaScript or in TypeScript. It needs nothing that Node does not bring. */
export function javascript(call: Call, isTyped: boolean): string {
  const as = (type: string) => (isTyped ? type : '')
  const file = isTyped ? 'call.mts' : 'call.mjs'
  const node = isTyped ? 'npx tsx' : 'node'
  const { inputs, hasFiles } = toJavaScript(call.input)
  return `// Calls ${call.slug}, waits for the run, and saves its files.
// Node 18 or newer:  RUNFLOW_API_KEY=... ${node} ${file}
// A run goes on when this stops. To take it up again:  ${node} ${file} RUN_ID
import { randomUUID } from 'node:crypto'
import { mkdir, ${hasFiles ? 'readFile, ' : ''}writeFile } from 'node:fs/promises'
import { ${hasFiles ? 'basename, extname, ' : ''}join } from 'node:path'

const API = ${JSON.stringify(call.api)}
const RUNS = ${JSON.stringify(call.url)}
const KEY${as(': string')} = process.env.RUNFLOW_API_KEY ?? ''
const REQUEST_MS = 60_000
const WAIT_MS = ${DEADLINE_MINUTES} * 60_000
const PAUSE_MS = 1000
const ENDED = ${JSON.stringify(ENDED)}
${isTyped ? TYPES : ''}
async function readInput() {
${hasFiles ? '  // upload() sends a file that lies here. An https address works in its place.\n' : ''}  return ${indent(inputs, 2)}
}

class CallError extends Error {
  status${as(': number')}
  constructor(status${as(': number')}, message${as(': string')}) {
    super(message)
    this.status = status
  }
}

const isTrouble = (status${as(': number')}) => status === 0 || status === 429 || status >= 500
const isBusy = (status${as(': number')}) => status === 429
const isId = (id${as(': unknown')})${as(': id is string')} => typeof id === 'string' && /^[A-Za-z0-9_-]{1,100}$/.test(id)
const sleep = (ms${as(': number')}) => new Promise((resolve) => setTimeout(resolve, ms))

// Sends one request, and again where \`repeats\` says so. Status 0: there was no answer, or none that can be read.
async function send${as('<Answer>')}(
  url${as(': string')},
  init${as(': RequestInit')},
  read${as(': (response: Response) => Promise<Answer>')},
  repeats = isTrouble,
)${as(': Promise<Answer>')} {
  for (let attempt = 1; ; attempt++) {
    let status = 0
    let problem = ''
    try {
      const response = await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(REQUEST_MS) })
      if (response.ok) return await read(response)
      status = response.status
      problem = \`HTTP \${status}: \${(await response.text()).slice(0, 300)}\`
    } catch (error) {
      if (status === 0) problem = \`no answer: \${error instanceof Error ? error.message : error}\`
    }
    if (attempt === ${TRIES} || !repeats(status)) throw new CallError(status, problem)
    await sleep(PAUSE_MS * 2 ** (attempt - 1) + Math.random() * PAUSE_MS)
  }
}

function ask${as('<Answer>')}(
  method${as(': string')},
  url${as(': string')},
  body${as('?: unknown')},
  repeats = isTrouble,
)${as(': Promise<Answer>')} {
  const headers = { Authorization: \`Bearer \${KEY}\`, 'Content-Type': 'application/json' }
  const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) }
  return send(url, init, (response) => response.json()${as(' as Promise<Answer>')}, repeats)
}
${hasFiles ? upload(as) : ''}
// Starts one run and never two: where the answer is lost, the run is looked for by its reference.
async function start()${as(': Promise<string>')} {
  const input = await readInput()
  const reference = \`call-\${randomUUID()}\`
  try {
    // To be called back in place of waiting, add callback_url: 'https://…' here, and check what arrives
    // there with its Runflow-Signature.
    const body = { input, client_ref: reference }
    const started = await ask${as('<{ run_id?: string; id?: string } | null>')}('POST', RUNS, body, isBusy)
    const id = started?.run_id ?? started?.id
    if (isId(id)) return id
  } catch (error) {
    if (!(error instanceof CallError)) throw error
    if (error.status >= 400 && error.status < 500) stop(\`No run was started. \${error.message}\`)
  }
  for (let look = 1; look <= 5; look++) {
    const query = new URLSearchParams({ q: \`client_ref.eq:'\${reference}'\` })
    const page = await ask${as('<{ items?: Run[] }>')}('GET', \`\${API}/v1/runs?\${query}\`).catch(() => null)
    const runs = Array.isArray(page?.items) ? page.items : []
    const id = runs.find((run) => run?.client_ref === reference)?.id
    if (isId(id)) return id
    await sleep(2 * PAUSE_MS)
  }
  return stop(
    \`Runflow did not say whether a run was started, which would cost money. Look for \${reference} among your runs before you call again.\`,
  )
}

async function waitFor(id${as(': string')})${as(': Promise<Run>')} {
  const deadline = Date.now() + WAIT_MS
  for (;;) {
    try {
      const run = await ask${as('<Run>')}('GET', \`\${API}/v1/runs/\${id}\`)
      if (ENDED.includes(run.status_code)) return run
    } catch (error) {
      // An outage loses no run: it is asked for again.
      if (!(error instanceof CallError)) throw error
      if (!isTrouble(error.status)) stop(\`The run cannot be read. \${error.message}\`)
    }
    if (Date.now() > deadline) stop('The wait is over, and the run goes on.')
    await sleep(2 * PAUSE_MS)
  }
}

// No file crosses the network in clear because an answer says so.
function safeAddress(url${as(': string')}) {
  const { protocol, hostname } = new URL(url)
  const isHere = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)
  return protocol === 'https:' || (protocol === 'http:' && isHere) ? url : stop(\`\${url} is not https.\`)
}

// Addresses of results expire: then the run is read again, which gives fresh ones.
async function download(id${as(': string')}, at${as(': number')}, url${as(': string')}) {
  for (const query of ['', '?add_signature=true', null]) {
    try {
      return await send(safeAddress(url), {}, async (response) => new Uint8Array(await response.arrayBuffer()))
    } catch (error) {
      if (!(error instanceof CallError) || query === null || isTrouble(error.status)) throw error
      const run = await ask${as('<Run>')}('GET', \`\${API}/v1/runs/\${id}\${query}\`)
      url = run.output?.outputs?.[at]?.url ?? url
    }
  }
  throw new CallError(0, 'no address works')
}

const safeName = (text${as(': unknown')}) => String(text).replace(/[^A-Za-z0-9._-]/g, '_').replace(/^\\.+/, '').slice(-100)

// Saves each file as RUN_ID/OUTPUT_ID/NAME. One output can have several files.
async function save(run${as(': Run')}) {
  for (const [at, { output_id, url }] of (run.output?.outputs ?? []).entries()) {
    const bytes = await download(runId, at, url)
    const folder = join(runId, safeName(output_id) || 'output')
    const name = \`\${at + 1}-\${safeName(new URL(url).pathname.split('/').pop() ?? '') || 'file'}\`
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, name), bytes)
    console.log(join(folder, name))
  }
}

let runId = process.argv[2] ?? ''

function stop(message${as(': string')}, code = 1)${as(': never')} {
  // What a server says may hold signs that command a terminal.
  console.error(message.replace(/\\p{Cc}+/gu, ' '))
  if (runId) console.error(\`To take the run up again: ${node} ${file} \${runId}\`)
  process.exit(code)
}

if (!KEY) stop('RUNFLOW_API_KEY is not set. Make an API key in the Runflow dashboard.')
if (runId && !isId(runId)) {
  runId = ''
  stop('This is not the id of a run.')
}
process.on('SIGINT', () => stop('Stopped waiting. A run that was started goes on, and costs money.', 130))
try {
  runId ||= await start()
  console.log(runId)
  const run = await waitFor(runId)
  await save(run)
  if (run.status_code === 'partial_succeeded') stop('Some of the outputs did not come.')
  if (run.status_code !== 'succeeded')
    stop(\`The run is \${run.status_code}: \${run.failure_message ?? 'no reason was given'}\`)
} catch (error) {
  stop(error instanceof Error ? error.message : String(error))
}
`
}

const TYPES = `
type Run = {
  id: string
  status_code: string
  client_ref?: string | null
  failure_message?: string | null
  output?: { outputs?: { output_id: string; url: string }[] } | null
}
`

function upload(as: (type: string) => string): string {
  const types = Object.entries(MEDIA_TYPES).map(([end, type]) => `  '.${end}': '${type}',\n`)
  return `
const MEDIA_TYPES${as(': Record<string, string>')} = {
${types.join('')}}

// Sends a file of at most 50 MiB, and gives what to call the endpoint with.
async function upload(path${as(': string')}) {
  const bytes = await readFile(path)
  const type = MEDIA_TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream'
  const asset = { filename: basename(path), mime_type: type, size_bytes: bytes.length }
  const { asset_id, upload_url } = await ask${as('<{ asset_id: string; upload_url: string }>')}('POST', \`\${API}/v1/asset-uploads\`, asset)
  // The address is the permission: no key goes there.
  await send(safeAddress(upload_url), { method: 'PUT', headers: { 'Content-Type': type }, body: bytes }, (response) => response.text())
  await ask('POST', \`\${API}/v1/asset-uploads/\${asset_id}/confirmations\`, {})
  return \`runflow://assets/\${asset_id}\`
}
`
}
