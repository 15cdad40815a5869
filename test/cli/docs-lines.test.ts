import { spawn } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { chmodSync, cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { factsWith, keyNamed, PUBLISHED, poster } from '../deploy/world.ts'
import { makePython } from '../python.ts'
import { REPO } from '../tool.ts'
import type { Files } from './command.ts'
import { builtCommand, writeFiles } from './command.ts'
import { shellBlocks } from './docs-lines.ts'
import type { FakeLocal } from './fake-local.ts'
import { startFakeLocal } from './fake-local.ts'
import { runHere } from './in-process.ts'
import { useManaged } from './managed.ts'
import { pngWith } from './pictures.ts'

// Every line for a shell in README.md and docs/, typed into bash as it stands there: in a folder with the files that it
// names, where poster is deployed and has had a run. Only addresses, keys and ids are those of this test.

/** What cannot be typed here, and why. */
const NOT_TYPED: Record<string, string> = {
  'git clone https://github.com/runflow-io/ComfyUI-Runflow': 'it needs the network',
  'source <(runflow completion zsh)': 'it is for zsh: see completion.test.ts',
}

/** How a line ends, where that is not 0, and why. */
const ENDS: Record<string, number> = {
  // At a terminal it asks.
  'runflow visibility poster public': 5,
}

const SECRET = 'whsec_example'
const BODY = '{"event":"run.completed"}'
const RUN_ID = '01900000-0000-7000-8000-000000000001'
/** So many times as fast as the clock on the wall. */
const FAST = 20

const start = Date.now()
const world = useManaged({ nowMs: () => start + (Date.now() - start) * FAST })
let local: FakeLocal
let files: Files
let port: number

beforeAll(async () => {
  local = await startFakeLocal(factsWith({ models: [PUBLISHED] }))
  files = writeFiles(poster())
  const { prompt, graph } = poster()
  const texts = { prompt: JSON.stringify(prompt), workflow: JSON.stringify(graph) }
  const picture = pngWith(
    ...Object.entries(texts).map(([key, text]) => ['tEXt', `${key}\0${text}`] as [string, string]),
  )
  files.write('poster.prompt.json', texts.prompt)
  files.write('poster.json', texts.workflow)
  files.write('poster.png', picture)
  files.write('photo.png', picture)
  files.write('values.json', '{"title": "Good morning"}')
  files.write('faults.json', '{"resultSeconds": 5}')
  files.write('body.json', BODY)
  for (const name of ['dist', 'endpoints', 'bin']) mkdirSync(join(files.folder, name))
  const script = await builtCommand()
  cpSync(script, join(files.folder, 'dist', 'runflow.js'))
  writeFileSync(join(files.folder, 'dist', 'package.json'), '{ "type": "module" }')
  program('runflow', `exec node "${script}" "$@"`)
  // Without --yes it asks, and a job in the background waits for ever. The tarball is unpacked by test/release/tarball.test.ts.
  program(
    'npx',
    `[ "$1 $2" = '--yes ./comfyui-runflow-X.tgz' ] || exit 99; shift 2; exec node "${script}" "$@"`,
  )
}, 120_000)
afterAll(async () => {
  await local.close()
  files.remove()
})

beforeEach(async () => {
  port = await freePort()
  const here = { cwd: files.folder, env: { RUNFLOW_API_URL: world.url, RUNFLOW_API_KEY: keyNamed('full') } }
  const run = async (...args: string[]) => {
    const { code, stdout, stderr } = await runHere(args, here)
    expect([code, stderr]).toEqual([0, stderr])
    return stdout
  }
  const workflow = ['poster.prompt.json', '--graph', 'poster.json', '--comfyui', local.url]
  await run('pack', ...workflow)
  cpSync(join(files.folder, 'poster.runflow.json'), join(files.folder, 'endpoints', 'poster.runflow.json'))
  files.write('result.json', await run('deploy', 'poster.runflow.json', '--json'))
  world.seed({ slug: 'poster-next', name: 'Poster next' })
  const photo = { class_type: 'RunflowInputImage', inputs: { input_id: 'photo' } }
  const row = world.sandbox.state.workflows[0]
  world.seed({ slug: 'cut-out', environment: row?.environment ?? {} }, poster({ '9': photo }))
  await run('run', 'poster', '--no-wait')
})

/** A command of the PATH, for as long as this test runs. */
function program(name: string, script: string): void {
  const path = join(files.folder, 'bin', name)
  writeFileSync(path, `#!/usr/bin/env bash\n${script}\n`)
  chmodSync(path, 0o755)
}

const typed = (lines: string) => {
  const text = lines
    .replaceAll('http://127.0.0.1:8188', local.url)
    .replaceAll('https://api.runflow.io', world.url)
    .replaceAll('rf_live_…', keyNamed('full'))
    .replaceAll('/your-org/', '/sandbox-studio/')
    .replaceAll('8400', String(port))
    .replace(/\bRUN_ID\b/g, runId())
    .replaceAll(RUN_ID, runId())
  if (!/ sandbox /.test(text)) return text
  // It serves until it is stopped.
  const isBackground = /&\n/.test(text)
  const served = text.includes('--port') ? text : text.trimEnd().concat(` --port ${port}\n`)
  const waiting = `until curl --silent --fail http://127.0.0.1:${port}/v1/health; do sleep 0.2; done`
  return `${isBackground ? served : `${served.trimEnd()} &\n`}${waiting}\nkill $(jobs -p)\n`
}
const runId = () => String(world.sandbox.state.runs[0]?.id)

/** As somebody types it who has no terminal: everything on one screen. */
function inBash(script: string, cwd: string): Promise<{ code: number | null; screen: string; out: string }> {
  const { PATH = '', HOME = '' } = process.env
  const env = {
    PATH: `${join(files.folder, 'bin')}:${PATH}`,
    HOME,
    RUNFLOW_API_URL: world.url,
    RUNFLOW_API_KEY: keyNamed('full'),
    RUNFLOW_CALLBACK_SECRET: SECRET,
    RUNFLOW_SIGNATURE: createHmac('sha256', SECRET).update(BODY).digest('hex'),
    GITHUB_STEP_SUMMARY: join(files.folder, 'summary.md'),
  }
  return new Promise((resolve) => {
    const args = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script]
    const child = spawn('bash', args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let [screen, out] = ['', '']
    child.stdout.on('data', (chunk) => {
      screen += String(chunk)
      out += String(chunk)
    })
    child.stderr.on('data', (chunk) => {
      screen += String(chunk)
    })
    child.on('close', (code) => resolve({ code, screen, out }))
  })
}

const blocks = shellBlocks()
const isTyped = ({ lines }: { lines: string }) => !Object.hasOwn(NOT_TYPED, lines.trim())
const OF_THE_CLONE = /^npm /

describe.skipIf(process.platform === 'win32')('a line of the docs', { timeout: 120_000 }, () => {
  it.each(
    blocks
      .filter(isTyped)
      .filter(({ lines }) => !OF_THE_CLONE.test(lines))
      .map(({ page, lines }) => [page, lines]),
  )('in %s works as it is typed: %s', async (_, lines) => {
    const { code, screen, out } = await inBash(typed(lines), files.folder)
    expect([code, screen]).toEqual([ENDS[lines.trim()] ?? 0, screen])
    // curl is content with any answer.
    if (/^curl/m.test(lines) && !/ sandbox /.test(lines)) expect(out).toMatch(/^\{"(?:run_)?id":/)
  })

  it('that is for a clone works there', async () => {
    const clone = blocks
      .filter(({ lines }) => OF_THE_CLONE.test(lines))
      .flatMap(({ lines }) => lines.trim().split('\n'))
    // `npm ci` is how this test came to run. The demo stays, unless it is told not to.
    expect(clone).toEqual(['npm ci', 'npm run demo'])
    expect(makePython()).toBe(true)
    const { code, screen } = await inBash('npm run demo -- --once', REPO)
    expect([code, screen]).toEqual([0, expect.stringContaining('It answers 201')])
  })

  it('that is not typed here is one of the docs, and has its reason', () => {
    const all = blocks.map(({ lines }) => lines.trim())
    expect(Object.keys(NOT_TYPED).filter((line) => !all.includes(line))).toEqual([])
    expect(Object.keys(ENDS).filter((line) => !all.includes(line))).toEqual([])
    expect(blocks.length).toBeGreaterThan(35)
  })
})

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port: free } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return free
}
