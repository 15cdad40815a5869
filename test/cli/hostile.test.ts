import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createPrinter } from '../../src/cli/printer.ts'
import type { Report } from '../../src/cli/report.ts'
import { bareReport } from '../../src/cli/report.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { createSandbox } from '../../src/sandbox/sandbox.ts'
import type { ServedSandbox } from '../../src/sandbox/serve.ts'
import { serveSandbox } from '../../src/sandbox/serve.ts'
import { factsWith, fileFact, keyNamed, PACK } from '../deploy/world.ts'
import type { FakeLocal } from './fake-local.ts'
import { startFakeLocal } from './fake-local.ts'
import { runHere } from './in-process.ts'

/** What moves the cursor, colours, hides or reverses. A line end is ours. */
const HARMFUL = /(?!\n)[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u
const TITLE = '\u001b]0;owned\u0007\u001b[2J\u009b31m\u202egnp.exe\r'
const KEY = 'rf_live_a_marked_key_that_is_nowhere'

const PROMPT = fileURLToPath(new URL('../cases/hostile/esc.prompt.json', import.meta.url))
const GRAPH = fileURLToPath(new URL('../cases/hostile/esc.json', import.meta.url))

let sandbox: Sandbox
let served: ServedSandbox
let local: FakeLocal
beforeAll(async () => {
  local = await startFakeLocal(factsWith())
})
beforeEach(async () => {
  sandbox = createSandbox({ unknown: 'answer' })
  served = await serveSandbox(sandbox, 0)
  local.facts = factsWith()
})
afterAll(() => local.close())

async function deploy(...more: string[]) {
  const args = ['deploy', PROMPT, '--graph', GRAPH, '--comfyui', local.url, '--name', `Esc ${TITLE}`, ...more]
  const ended = await runHere(args, {
    env: { RUNFLOW_API_URL: served.url, RUNFLOW_API_KEY: keyNamed('full') },
  })
  await served.close()
  return ended
}

describe('what others wrote reaches no terminal as they wrote it', () => {
  it('holds such signs to begin with', () => {
    expect(readFileSync(PROMPT, 'utf8') + readFileSync(GRAPH, 'utf8')).toMatch(/\\u001b|\\u202e/i)
  })

  it.each([['--dry-run'], ['--json'], ['--allow=all']])(
    'not of a workflow or of ComfyUI, with %s',
    async (option) => {
      local.facts = factsWith({
        packs: [{ ...PACK, directory: `pack ${TITLE}`, commit: null }],
        files: [fileFact(`photo ${TITLE}.png`, 'x', { problem: 'missing' })],
      })
      const { stdout, stderr } = await deploy(option)
      expect(stdout + stderr).toContain('pack')
      expect(stdout.replace(/\n$/, '')).not.toMatch(HARMFUL)
      expect(stderr).not.toMatch(HARMFUL)
    },
  )

  it.each([[[]], [['--json']]])('not of an answer of the server, with %j', async (more) => {
    const message = `No. ${TITLE} ${KEY}`
    const body = { code: `CODE${TITLE}`, message, errors: null }
    sandbox.faults.troubles.push({ method: 'POST', times: 9, what: { status: 422, body } })
    const { code, stdout, stderr } = await deploy('--allow', 'all', ...more)
    expect(code).toBe(7)
    expect(stderr).toContain('No.')
    expect(stdout + stderr).not.toMatch(HARMFUL)
    expect(stdout + stderr).not.toContain(KEY)
  })

  it.each([[['--dry-run']], [['--dry-run', '--json']], [['--json']], [[]]])(
    'not a key of another service, wherever it stands, with %j',
    async (options) => {
      const key = `hf_${'EXAMPLE1notAkey2'.repeat(2)}ab`
      local.facts = factsWith({
        packs: [{ ...PACK, directory: key, origin: `https://github.com/${key}/a`, node_ids: [key] }],
        files: [fileFact(`photo/${key}`, 'x', { input: key })],
        local_paths: [{ name: key, input: 'file', is_sent: false, node_ids: [key] }],
      })
      const { code, stdout, stderr } = await deploy('--name', `My ${key}`, ...options)
      expect(code).toBe(5)
      expect(stdout + stderr).toContain('secret-in-widget')
      expect((stdout + stderr).toLowerCase().replaceAll('_', '-')).not.toContain(
        key.toLowerCase().replaceAll('_', '-'),
      )
    },
  )

  it('not in a question', async () => {
    local.facts = factsWith({ packs: [{ ...PACK, directory: `pack ${TITLE}`, commit: null }] })
    const asked: string[] = []
    const args = ['deploy', PROMPT, '--graph', GRAPH, '--comfyui', local.url, '--name', 'Esc']
    await runHere(args, {
      env: { RUNFLOW_API_URL: served.url, RUNFLOW_API_KEY: keyNamed('full') },
      askLine: async (question) => {
        asked.push(question)
        return 'n'
      },
    })
    await served.close()
    expect(asked).toHaveLength(1)
    expect(asked[0]).toContain('pack')
    expect(asked[0]).not.toMatch(HARMFUL)
  })

  it('not as the name of a file or an option', async () => {
    for (const args of [['deploy', `no${TITLE}where.json`], ['deploy', 'p', `--no${TITLE}`], [`de${TITLE}`]])
      expect((await runHere(args)).stderr).not.toMatch(HARMFUL)
  })
})

describe('the object of --json', () => {
  const print = (message: string) => {
    let out = ''
    const printer = createPrinter(
      { isJson: true, isQuiet: true },
      { out: (text) => (out += text), err: () => {} },
    )
    const head = { schema: 'runflow/1', command: null, version: '0.0.0' } as const
    printer.result({ ...head, ...bareReport('usage', message) }, { stdout: '', text: '', exitCode: 2 })
    return out
  }

  it.each([['a\u202eb'], ['\u009b31m'], ['line\u2028line'], ['👩‍💻 日本語'], ['\ud83d lone'], ['\u{e0041}']])(
    'keeps every letter of %j, and shows none that harms',
    (message) => {
      const printed = print(message)
      expect((JSON.parse(printed) as Report).message).toBe(message)
      expect(printed.trimEnd()).not.toMatch(HARMFUL)
      expect(printed.trimEnd()).not.toMatch(/[\u2028\u2029]/)
    },
  )
})

describe('what is printed for people', () => {
  it('has no key of another service in it, and the bare result is left as it is', () => {
    const key = `sk-proj-${'EXAMPLE1notAkey2'.repeat(3)}`
    const signed = `https://x.example/a.png?token=${'EXAMPLE1notAkey2'.repeat(2)}`
    let [out, err] = ['', '']
    const printer = createPrinter(
      { isJson: false, isQuiet: false },
      { out: (text) => (out += text), err: (text) => (err += text) },
    )
    printer.progress(key)
    printer.notice(key)
    const head = { schema: 'runflow/1', command: null, version: '0.0.0' } as const
    printer.result(
      { ...head, ...bareReport('usage', '') },
      { stdout: `${signed}\n`, text: `${key}\n`, exitCode: 2 },
    )
    expect(err + printer.safe(key)).not.toContain(key)
    expect(out).toBe(`${signed}\n`)
  })
})
