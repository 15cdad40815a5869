import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { exampleInput } from '../../src/contract/example-input.ts'
import type { WorkflowInput } from '../../src/contract/interface.ts'
import type { Snippets } from '../../src/contract/snippets.ts'
import { buildSnippets } from '../../src/contract/snippets.ts'
import type { Faults } from '../../src/sandbox/faults.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { createSandbox } from '../../src/sandbox/sandbox.ts'
import { serveSandbox } from '../../src/sandbox/serve.ts'
import { keyNamed, poster } from '../deploy/world.ts'

const run = promisify(execFile)

/** Every character that a shell, JavaScript, Python or JSON might stumble over. */
const NASTY = `it's "quoted" $(touch x) \`y\` \${z} \\n {w} %s é 😀 \u2028 \n tab\t # ''' """ </script>`

const input = (inputId: string, kind: WorkflowInput['kind'], value: unknown): WorkflowInput => ({
  inputId,
  kind,
  displayName: '',
  description: '',
  default: value,
  nodeId: '1',
})
const inputs = [
  input('title', 'STRING', NASTY),
  input(NASTY, 'INT', 7),
  input('on', 'BOOLEAN', undefined),
  input('off', 'BOOLEAN', false),
  input('strength', 'FLOAT', undefined),
  input('__proto__', 'INT', undefined),
]
const expected = { title: NASTY, [NASTY]: 7, on: true, off: false, strength: 0.5, ['__proto__']: 1 }

type Shape = Faults['dispatchShape']
type Place = { sandbox: Sandbox; snippets: Snippets; close(): Promise<void> }

/** A sandbox of its own for each test: they wait for runs, so they run side by side. */
async function open(dispatchShape: Shape = 'faq'): Promise<Place> {
  const sandbox = createSandbox({
    unknown: 'answer',
    faults: { runs: 'by-read', runMode: 'fail', dispatchShape },
  })
  const served = await serveSandbox(sandbox, 0)
  const { prompt, graph } = poster()
  sandbox.seed({ slug: 'poster', name: 'Poster', workflow_json: prompt, graph })
  const url = `${served.url}/v1/comfyui-workflows/sandbox-studio/poster/runs`
  return {
    sandbox,
    snippets: buildSnippets({ url, origin: served.url, slug: 'poster', interface: { inputs, outputs: [] } }),
    close: served.close,
  }
}

const folder = mkdtempSync(join(tmpdir(), 'runflow-snippets-'))
afterAll(() => rmSync(folder, { recursive: true }))

type Ended = { stdout: string; stderr: string; failed: boolean }

async function runFile(name: string, text: string, program: string): Promise<Ended> {
  const path = join(folder, name)
  writeFileSync(path, text)
  const env = { PATH: process.env.PATH ?? '', RUNFLOW_API_KEY: keyNamed('full') }
  try {
    return { ...(await run(program, [path], { env, cwd: folder })), failed: false }
  } catch (error) {
    const { stdout, stderr } = error as Ended
    return { stdout, stderr, failed: true }
  }
}

async function isThere(program: string): Promise<boolean> {
  return run(program, ['--version']).then(
    () => true,
    () => false,
  )
}

function dispatched({ sandbox }: Place): unknown {
  return sandbox.requests.find(({ method }) => method === 'POST')?.body
}

const hasCurl = await isThere('curl')
const hasPython = await isThere('python3')

describe.concurrent('the calls to copy, run against the sandbox', { timeout: 60_000 }, () => {
  it.skipIf(!hasCurl)(
    'in the shell: the run is accepted with exactly these inputs (needs curl)',
    async () => {
      const place = await open()
      const { stdout, failed } = await runFile('call.sh', place.snippets.curl, 'sh')
      expect(failed).toBe(false)
      expect(JSON.parse(stdout)).toMatchObject({ status: 'queued' })
      expect(dispatched(place)).toEqual({ input: expected })
      await place.close()
    },
  )

  const calls: [string, keyof Snippets, string, Shape, boolean][] = [
    ['JavaScript', 'javascript', process.execPath, 'faq', false],
    ['JavaScript', 'javascript', process.execPath, 'documented', false],
    ['Python (needs python3)', 'python', 'python3', 'faq', !hasPython],
    ['Python (needs python3)', 'python', 'python3', 'documented', !hasPython],
  ]
  for (const [language, snippet, program, shape, isSkipped] of calls)
    it.skipIf(isSkipped)(
      `in ${language}: polls to the end, whichever way it is answered: ${shape}`,
      async () => {
        const place = await open(shape)
        const { stderr, failed } = await runFile(`${snippet}-${shape}.mjs`, place.snippets[snippet], program)
        expect(failed).toBe(true)
        expect(stderr).toContain('The run is failed: ')
        expect(dispatched(place)).toEqual({ input: expected })
        expect(place.sandbox.requests.filter(({ path }) => path.startsWith('/v1/runs/'))).toHaveLength(4)
        await place.close()
      },
    )

  it('hold no key, and read it from the environment', async () => {
    const place = await open()
    for (const text of Object.values(place.snippets)) {
      expect(text).toContain('RUNFLOW_API_KEY')
      expect(text).not.toMatch(/rf_live_/)
    }
    await place.close()
  })
})

describe('an address in the example where nothing is', () => {
  const url = 'https://api.example/v1/comfyui-workflows/a/b/runs'
  const built = (given: WorkflowInput[]) =>
    buildSnippets({
      url,
      origin: 'https://api.example',
      slug: 'b',
      interface: { inputs: given, outputs: [] },
    })
  const NOTE = /^(#|\/\/) The https:\/\/example\.com addresses are made up: put your own in their place\.$/m

  it.each(['curl', 'javascript', 'python'] as const)('is told in %s, and only where there is one', (name) => {
    expect(built([input('photo', 'IMAGE', 'photo.png')])[name]).toMatch(NOTE)
    expect(built([input('scan', 'FILE', undefined)])[name]).toMatch(NOTE)
    expect(built(inputs)[name]).not.toContain('example.com')
    expect(built([{ ...input('x', 'IMAGE', undefined), inputId: null }])[name]).not.toMatch(NOTE)
  })
})

describe('the example of an input', () => {
  it('is its default, else one of its kind; pictures and files are always addresses', () => {
    const given = [
      input('photo', 'IMAGE', 'photo.png'),
      input('model', 'FILE', 'a.glb'),
      input('seed', 'INT', 0),
      input('text', 'STRING', ''),
      { ...input('named', 'STRING', undefined), displayName: 'Head line' },
      { ...input('x', 'INT', 1), inputId: null },
    ]
    expect({ ...exampleInput(given) }).toEqual({
      photo: 'https://example.com/photo.png',
      model: 'https://example.com/file.bin',
      seed: 0,
      text: '',
      named: 'Head line',
    })
  })
})
