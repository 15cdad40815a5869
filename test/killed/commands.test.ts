import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { createSandbox } from '../../src/sandbox/sandbox.ts'
import type { ServedSandbox } from '../../src/sandbox/serve.ts'
import { serveSandbox } from '../../src/sandbox/serve.ts'
import type { Ended, Files } from '../cli/command.ts'
import { runCommand, writeFiles } from '../cli/command.ts'
import type { FakeLocal } from '../cli/fake-local.ts'
import { startFakeLocal } from '../cli/fake-local.ts'
import { factsWith, fileFact, keyNamed, PUBLISHED, poster } from '../deploy/world.ts'
import { POSTER } from '../sandbox/support/caller.ts'

// A command that is killed somewhere on its way and given again ends as if nothing had been in its way: one endpoint,
// no run paid twice. KILLS says how often each is killed.

const KILLS = Number(process.env.KILLS ?? 50)
const CONTENT = 'what every run reads'
const PATH = 'notes.txt'
const FILE = 'poster.runflow.json'

let sandbox: Sandbox
let served: ServedSandbox
let local: FakeLocal
let files: Files
/** As `pack` writes it when nobody stops it. */
let packed: string

beforeAll(async () => {
  const facts = factsWith({
    models: [PUBLISHED],
    files: [fileFact(PATH, CONTENT, { mime_type: 'text/plain' })],
  })
  local = await startFakeLocal(facts)
  local.inputs = { [PATH]: CONTENT }
  sandbox = createSandbox({ unknown: 'answer', faults: { runs: 'by-read' } })
  served = await serveSandbox(sandbox, 0)
  files = writeFiles(poster())
  const { code, stderr } = await packIt()
  expect([code, code === 0 ? '' : stderr]).toEqual([0, ''])
  packed = readFileSync(join(files.folder, FILE), 'utf8')
}, 120_000)

afterAll(async () => {
  await Promise.all([served.close(), local.close()])
  files.remove()
})

beforeEach(() => {
  const { workflows, runs, uploads } = sandbox.state
  for (const list of [workflows, runs, uploads]) list.length = 0
  writeFileSync(join(files.folder, FILE), packed)
  mkdirSync(join(files.folder, 'poster.files'), { recursive: true })
  writeFileSync(join(files.folder, 'poster.files', PATH), CONTENT)
})

const seed = () => {
  const { prompt, graph } = poster()
  sandbox.seed({ ...POSTER, workflow_json: prompt, graph })
}

function call(args: string[], onStart?: (kill: () => void) => void): Promise<Ended> {
  const env = { RUNFLOW_API_URL: served.url, RUNFLOW_API_KEY: keyNamed('full') }
  return runCommand(args, env, {
    cwd: files.folder,
    ...(onStart && { onStart: (child) => onStart(() => child.kill('SIGKILL')) }),
  })
}

const packIt = () => call(['pack', files.prompt, '--graph', files.graph, '--comfyui', local.url, '-o', FILE])

/** Killed at a random moment of the time that it takes, then given again. The second one's end. */
async function killed(args: string[], tookMs: number, random: () => number): Promise<Ended> {
  let timer: NodeJS.Timeout | undefined
  await call(args, (kill) => {
    timer = setTimeout(kill, random() * tookMs)
  })
  clearTimeout(timer)
  return call(args)
}

type Command = {
  name: string
  args(): string[]
  /** Before each time. */
  prepare(): void
  /** What is there in the end, whatever happened on the way. */
  end(): unknown
  /** Besides 0. */
  codes?: number[]
}

const results = () => join(files.folder, 'results', 'poster')
const saved = () => readdirSync(results()).filter((name) => !name.endsWith('.part'))
const slugs = () => sandbox.state.workflows.filter((row) => row.deleted_at === null).map(({ slug }) => slug)

const COMMANDS: Command[] = [
  {
    name: 'deploy',
    args: () => ['deploy', FILE],
    prepare: () => {},
    end: () => ({
      slugs: slugs(),
      resources: sandbox.state.workflows.map(({ resources }) => Object.keys(resources)),
    }),
  },
  {
    name: 'delete',
    args: () => ['delete', 'poster', '--yes'],
    prepare: seed,
    end: slugs,
    // It is gone already.
    codes: [7],
  },
  {
    name: 'visibility',
    args: () => ['visibility', 'poster', 'public', '--yes'],
    prepare: seed,
    end: () => sandbox.state.workflows.map((row) => row.is_public),
  },
  {
    name: 'gpu',
    args: () => ['gpu', 'poster', 'explicit', '--yes'],
    prepare: seed,
    end: () => sandbox.state.workflows.map((row) => row.gpu_mode),
  },
  {
    name: 'pack',
    args: () => ['pack', files.prompt, '--graph', files.graph, '--comfyui', local.url, '-o', FILE],
    prepare: () => {
      rmSync(join(files.folder, FILE), { force: true })
      rmSync(join(files.folder, 'poster.files'), { recursive: true, force: true })
    },
    end: () => ({
      file: readFileSync(join(files.folder, FILE), 'utf8') === packed,
      input: hashOf(readFileSync(join(files.folder, 'poster.files', PATH))),
      names: readdirSync(files.folder)
        .filter((name) => name.startsWith('poster.'))
        .sort(),
    }),
  },
  {
    name: 'run --client-ref',
    args: () => ['run', 'poster', '-i', 'title=Hello', '--client-ref', 'order-7', '-o', 'results'],
    prepare: () => {
      seed()
      rmSync(join(files.folder, 'results'), { recursive: true, force: true })
    },
    // Nothing is overwritten, so that what was saved before the end may be saved once more. Under its name it is whole.
    end: () => ({
      runs: sandbox.state.runs.map(({ body }) => body.client_ref),
      contents: new Set(saved().map((name) => hashOf(readFileSync(join(results(), name))))).size,
    }),
  },
]

describe(`killed at ${KILLS} random moments and given again`, () => {
  it.each(COMMANDS)('$name ends in the same state', { timeout: 1_200_000 }, async (command) => {
    const random = createRandom(7)
    command.prepare()
    const start = performance.now()
    const { code, stderr } = await call(command.args())
    const tookMs = performance.now() - start
    expect([code, code === 0 ? '' : stderr]).toEqual([0, ''])
    const expected = command.end()
    for (let time = 0; time < KILLS; time++) {
      sandbox.state.workflows.length = sandbox.state.runs.length = sandbox.state.uploads.length = 0
      command.prepare()
      const ended = await killed(command.args(), tookMs, random)
      const told = { time, code: ended.code, end: command.end() }
      expect([0, ...(command.codes ?? [])], ended.stderr).toContain(told.code)
      expect(told.end, `time ${time}: ${ended.stderr}`).toEqual(expected)
    }
  })
})

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Even numbers from 0 to 1, the same in each run of the test. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
