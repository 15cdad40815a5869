import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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

/** Where a command is given: a Runflow and a folder of its own. */
type Stage = { sandbox: Sandbox; served: ServedSandbox; files: Files }

let local: FakeLocal
/** As `pack` writes it when nobody stops it. */
let packed: string

beforeAll(async () => {
  const facts = factsWith({
    models: [PUBLISHED],
    files: [fileFact(PATH, CONTENT, { mime_type: 'text/plain' })],
  })
  local = await startFakeLocal(facts)
  local.inputs = { [PATH]: CONTENT }
  const stage = await openStage()
  const { code, stderr } = await call(stage, pack(stage))
  expect([code, code === 0 ? '' : stderr]).toEqual([0, ''])
  packed = readFileSync(join(stage.files.folder, FILE), 'utf8')
  await close(stage)
}, 120_000)

afterAll(() => local.close())

async function openStage(): Promise<Stage> {
  const sandbox = createSandbox({ unknown: 'answer', faults: { runs: 'by-read' } })
  const served = await serveSandbox(sandbox, 0)
  return { sandbox, served, files: writeFiles(poster()) }
}

async function close({ served, files }: Stage): Promise<void> {
  await served.close()
  files.remove()
}

function empty({ sandbox: { state } }: Stage): void {
  for (const list of [state.workflows, state.runs, state.uploads]) list.length = 0
}

function seed({ sandbox }: Stage): void {
  const { prompt, graph } = poster()
  sandbox.seed({ ...POSTER, workflow_json: prompt, graph })
}

function call(
  { served, files }: Stage,
  args: string[],
  onStart?: (kill: () => void) => void,
): Promise<Ended> {
  const env = { RUNFLOW_API_URL: served.url, RUNFLOW_API_KEY: keyNamed('full') }
  return runCommand(args, env, {
    cwd: files.folder,
    ...(onStart && { onStart: (child) => onStart(() => child.kill('SIGKILL')) }),
  })
}

const pack = ({ files }: Stage) => [
  ...['pack', files.prompt, '--graph', files.graph],
  ...['--comfyui', local.url, '-o', FILE],
]

/** Killed after that long, then given again. The second one's end. */
async function killed(stage: Stage, args: string[], afterMs: number): Promise<Ended> {
  let timer: NodeJS.Timeout | undefined
  await call(stage, args, (kill) => {
    timer = setTimeout(kill, afterMs)
  })
  clearTimeout(timer)
  return call(stage, args)
}

type Command = {
  name: string
  args(stage: Stage): string[]
  /** Before each time. */
  prepare(stage: Stage): void
  /** What is there in the end, whatever happened on the way. */
  end(stage: Stage): unknown
  /** Besides 0. */
  codes?: number[]
  /** What mostly waits is killed in several places side by side. Otherwise one. */
  places?: number
}

const results = ({ files }: Stage) => join(files.folder, 'results', 'poster')
const saved = (stage: Stage) => readdirSync(results(stage)).filter((name) => !name.endsWith('.part'))
const slugs = ({ sandbox }: Stage) =>
  sandbox.state.workflows.filter((row) => row.deleted_at === null).map(({ slug }) => slug)

const COMMANDS: Command[] = [
  {
    name: 'deploy',
    args: () => ['deploy', FILE],
    prepare({ files }) {
      writeFileSync(join(files.folder, FILE), packed)
      mkdirSync(join(files.folder, 'poster.files'), { recursive: true })
      writeFileSync(join(files.folder, 'poster.files', PATH), CONTENT)
    },
    end: (stage) => ({
      slugs: slugs(stage),
      resources: stage.sandbox.state.workflows.map(({ resources }) => Object.keys(resources)),
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
    end: ({ sandbox }) => sandbox.state.workflows.map((row) => row.is_public),
  },
  {
    name: 'gpu',
    args: () => ['gpu', 'poster', 'explicit', '--yes'],
    prepare: seed,
    end: ({ sandbox }) => sandbox.state.workflows.map((row) => row.gpu_mode),
  },
  {
    name: 'pack',
    args: pack,
    prepare({ files }) {
      rmSync(join(files.folder, FILE), { force: true })
      rmSync(join(files.folder, 'poster.files'), { recursive: true, force: true })
    },
    end: ({ files }) => ({
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
    prepare(stage) {
      seed(stage)
      rmSync(join(stage.files.folder, 'results'), { recursive: true, force: true })
    },
    // Nothing is overwritten, so that what was saved before the end may be saved once more. Under its name it is whole.
    end: (stage) => ({
      runs: stage.sandbox.state.runs.map(({ body }) => body.client_ref),
      contents: new Set(saved(stage).map((name) => hashOf(readFileSync(join(results(stage), name))))).size,
    }),
    places: 5,
  },
]

describe(`killed at ${KILLS} random moments and given again`, () => {
  it.each(COMMANDS)('$name ends in the same state', { timeout: 1_200_000 }, async (command) => {
    const stages = await Promise.all(Array.from({ length: command.places ?? 1 }, openStage))
    const undisturbed = await Promise.all(stages.map((stage) => giveOnce(command, stage)))
    const [expected] = undisturbed.map(({ end }) => end)
    const tookMs = Math.max(...undisturbed.map((one) => one.tookMs))
    const random = createRandom(7)
    const moments = Array.from({ length: KILLS }, () => random() * tookMs)
    const inPlace = async (stage: Stage) => {
      for (let afterMs = moments.pop(); afterMs !== undefined; afterMs = moments.pop()) {
        empty(stage)
        command.prepare(stage)
        const ended = await killed(stage, command.args(stage), afterMs)
        const told = `killed after ${Math.round(afterMs)} of ${Math.round(tookMs)} ms: ${ended.stderr}`
        expect([0, ...(command.codes ?? [])], told).toContain(ended.code)
        expect(command.end(stage), told).toEqual(expected)
      }
    }
    await Promise.all(stages.map(inPlace))
    await Promise.all(stages.map(close))
  })
})

async function giveOnce(command: Command, stage: Stage): Promise<{ tookMs: number; end: unknown }> {
  command.prepare(stage)
  const start = performance.now()
  const { code, stderr } = await call(stage, command.args(stage))
  const tookMs = performance.now() - start
  expect([code, code === 0 ? '' : stderr]).toEqual([0, ''])
  return { tookMs, end: command.end(stage) }
}

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
