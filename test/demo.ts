// npm run demo: from nothing to an endpoint that answers, on this machine alone. With -- --once it ends there.
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { sleep } from '../src/sleep.ts'
import type { Child, HostAddress, SandboxAddress } from './browser/support/children.ts'
import { REPO, startHost, startSandbox } from './browser/support/children.ts'

const EXAMPLE = 'caption-card'
const FILES: Files = [`test/demo/${EXAMPLE}.prompt.json`, `example_workflows/${EXAMPLE}.json`]
const CHANGED: Files = [`.cache/demo/${EXAMPLE}.prompt.json`, `.cache/demo/${EXAMPLE}.json`]
const DEFAULT_TITLE = 'Hello from Runflow'
// A clone that is not public, or holds commits of its own, is what a real deploy would ask about.
const ALLOWED = 'pack-unpinned,pack-origin,pack-unpushed'

type Files = [prompt: string, graph: string]
type Run = {
  status_code: string
  completed_at: string | null
  failure_message: string | null
  output: { outputs: { output_id: string; url: string }[] } | null
}
type Report = { outcome: string; slug: string; url: string; id: string | null; message: string }

const [once] = process.argv.slice(2).filter((argument) => argument === '--once')
const children: { stop(): Promise<void> }[] = []
process.once('SIGINT', () => void end(0))
process.once('SIGTERM', () => void end(0))

try {
  await demonstrate()
  if (once) await end(0)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  await end(1)
}

async function demonstrate(): Promise<void> {
  say(
    'Starting a small ComfyUI, and a stand-in for Runflow (the sandbox) that has it compute the runs. The first time takes a minute or two.',
  )
  const host = await keep(startHost())
  const sandbox = await keep(startSandbox(['--comfyui', host.url]))
  const key = sandbox.keys.full as string
  say(`  Runflow  ${sandbox.url}`)
  say(`  ComfyUI  ${host.url}  (front end ${host.frontend})`)

  say(`\nDeploying the example ${EXAMPLE} from the command line:\n`)
  say(`  ${deployLine(sandbox, host, key)}\n`)
  tellDeploy(await deploy(sandbox, host, key, FILES), 'created')
  say('\nThe same with another default title, at the same address:\n')
  changeDefault()
  const endpoint = await deploy(sandbox, host, key, CHANGED)
  tellDeploy(endpoint, 'updated')

  say('\nCalling it:\n')
  const { line, status, answered } = await callEndpoint(endpoint.url, key)
  say(`  ${line}\n`)
  say(`  It answers ${status}: ${answered}`)
  say('\nThe picture that this run made, as a caller gets it:\n')
  const picture = await keepPicture(sandbox, key, (JSON.parse(answered) as { run_id: string }).run_id)
  say(picture)

  // With --once both servers end here: there is nothing to open.
  if (once) return
  await prepareForPeople(host, sandbox)
  say('\nNow deploy with the mouse:\n')
  say(`  1. Open ${host.url}`)
  say(`  2. Settings → Runflow: paste this key of the sandbox into API Key and press Enter: ${key}`)
  say('  3. Templates → ComfyUI-Runflow: take an example, and click Deploy on its Runflow Deploy node.')
  say(`  4. See what is deployed: ${sandbox.url}`)
  say('\nCtrl+C ends both servers. Only that picture is kept.')
}

function keep<Address>(starting: Promise<Child<Address>>): Promise<Child<Address>> {
  return starting.then((child) => {
    children.push(child)
    return child
  })
}

/** As if the artist had typed another title and saved both files again. */
function changeDefault(): void {
  mkdirSync(join(REPO, '.cache/demo'), { recursive: true })
  for (const [at, to] of CHANGED.entries()) {
    const saved = readFileSync(join(REPO, FILES[at] as string), 'utf8')
    writeFileSync(join(REPO, to), saved.replaceAll(DEFAULT_TITLE, 'Hello again'))
  }
}

function deployArguments(host: HostAddress, [prompt, graph]: Files): string[] {
  return ['deploy', prompt, '--graph', graph, '--comfyui', host.url, '--allow', ALLOWED, '--json']
}

function deployLine(sandbox: SandboxAddress, host: HostAddress, key: string): string {
  const [verb, file, ...options] = deployArguments(host, FILES)
  const shown = options.reduce(
    (line, each) => line + (each.startsWith('--') ? ` \\\n    ${each}` : ` ${each}`),
    '',
  )
  return `RUNFLOW_API_URL=${sandbox.url} RUNFLOW_API_KEY=${key} \\\n    npm run --silent runflow -- ${verb} ${file}${shown}`
}

async function deploy(
  sandbox: SandboxAddress,
  host: HostAddress,
  key: string,
  files: Files,
): Promise<Report> {
  const child = spawn('npm', ['run', '--silent', 'runflow', '--', ...deployArguments(host, files)], {
    cwd: REPO,
    env: { ...process.env, RUNFLOW_API_URL: sandbox.url, RUNFLOW_API_KEY: key },
    stdio: ['ignore', 'pipe', 'pipe'],
    // npm is a batch file on Windows.
    shell: process.platform === 'win32',
  })
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)])
  try {
    return JSON.parse(output) as Report
  } catch {
    throw new Error(`The command line gave no answer.\n${errors}`)
  }
}

function tellDeploy({ outcome, slug, url, message }: Report, expected: string): void {
  if (outcome !== expected) throw new Error(`Expected ${expected}, but it is ${outcome}: ${message}`)
  say(`  ${outcome}: ${slug}`)
  say(`  ${url}`)
}

type Called = { line: string; status: string; answered: string }

/** Gives a line to copy, and runs that very line; without curl the same request. */
async function callEndpoint(url: string, key: string): Promise<Called> {
  const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' }
  const body = JSON.stringify({ input: { title: 'Good morning' } })
  const flags = Object.entries(headers).map(([name, value]) => `-H '${name}: ${value}'`)
  const line = `curl -sS -X POST '${url}' ${flags.join(' ')} -d '${body}'`
  if (spawnSync('curl', ['--version']).status === 0) {
    const ran = spawnSync('sh', ['-c', `${line} -w '\\n%{http_code}'`], { encoding: 'utf8' })
    const [answered = '', status = ''] = ran.stdout.split(/\n(?=\d+$)/)
    if (!status.startsWith('2')) throw new Error(`The call failed: ${status} ${answered} ${ran.stderr}`)
    return { line, status, answered }
  }
  const response = await fetch(url, { method: 'POST', headers, body })
  const answered = await response.text()
  if (!response.ok) throw new Error(`The call failed: ${response.status} ${answered}`)
  return { line, status: `${response.status}, asked without curl, which is not here`, answered }
}

/** Waits for the run, and gives where its one picture lies now. */
async function keepPicture({ url }: SandboxAddress, key: string, runId: string): Promise<string> {
  const headers = { Authorization: `Bearer ${key}` }
  for (;;) {
    const run = (await (await fetch(`${url}/v1/runs/${runId}`, { headers })).json()) as Run
    if (run.completed_at === null) await sleep(500)
    else if (run.status_code !== 'succeeded') throw new Error(`The run failed: ${run.failure_message}`)
    else {
      const [output] = run.output?.outputs ?? []
      const answer = await fetch(output?.url ?? '')
      if (!answer.ok) throw new Error(`The picture was not given out: ${answer.status}`)
      const file = join(REPO, '.cache/demo', `${EXAMPLE}.png`)
      writeFileSync(file, new Uint8Array(await answer.arrayBuffer()))
      return file
    }
  }
}

/** The URL is a plain setting; the key is typed, since it belongs to a browser. */
async function prepareForPeople(host: HostAddress, sandbox: SandboxAddress): Promise<void> {
  const settings = { 'Runflow.ApiUrl': sandbox.url, 'Comfy.TutorialCompleted': true }
  const answer = await fetch(`${host.url}/settings`, { method: 'POST', body: JSON.stringify(settings) })
  if (!answer.ok) throw new Error(`The host refused the settings: ${answer.status}`)
}

async function end(code: number): Promise<void> {
  await Promise.all(children.map((child) => child.stop()))
  process.exit(code)
}

function say(line: string): void {
  console.log(line)
}
