import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { AskLine } from '../../src/cli/ask.ts'
import type { Report } from '../../src/cli/report.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { createSandbox } from '../../src/sandbox/sandbox.ts'
import type { ServedSandbox } from '../../src/sandbox/serve.ts'
import { serveSandbox } from '../../src/sandbox/serve.ts'
import { factsWith, keyNamed, poster } from '../deploy/world.ts'
import { writeFiles } from './command.ts'
import type { FakeLocal } from './fake-local.ts'
import { startFakeLocal } from './fake-local.ts'
import { runHere } from './in-process.ts'

// Two APIs: the one that RUNFLOW_API_URL names, and another one that only a Deploy node names.
let home: Sandbox
let homeServed: ServedSandbox
let other: Sandbox
let otherServed: ServedSandbox
let local: FakeLocal

beforeAll(async () => {
  local = await startFakeLocal(factsWith())
})
afterAll(() => local.close())
beforeEach(async () => {
  home = createSandbox({ unknown: 'answer' })
  other = createSandbox({ unknown: 'answer' })
  homeServed = await serveSandbox(home, 0)
  otherServed = await serveSandbox(other, 0)
  local.facts = factsWith()
})
afterEach(async () => {
  await Promise.all([homeServed.close(), otherServed.close()])
})

const OWN = keyNamed('other')

type Given = {
  host?: string
  apiKey?: string
  /** What RUNFLOW_API_KEY holds; null: nothing. */
  saved?: string | null
  url?: string
  /** Widgets of more Deploy nodes. */
  others?: [string, string, string][]
  args?: string[]
  askLine?: AskLine
  organization?: string
}

async function deployWith({ host = '', apiKey = '', saved = keyNamed('full'), ...given }: Given) {
  const workflow = poster({}, ['Poster', host, apiKey])
  for (const [index, widgets] of (given.others ?? []).entries())
    workflow.graph.nodes.push({ id: 90 + index, type: 'RunflowDeploy', widgets_values: widgets })
  const files = writeFiles(workflow)
  const args = ['deploy', files.prompt, '--graph', files.graph, '--comfyui', local.url, '--json']
  const ended = await runHere([...args, ...(given.args ?? [])], {
    env: {
      RUNFLOW_API_URL: given.url ?? homeServed.url,
      ...(saved === null ? {} : { RUNFLOW_API_KEY: saved }),
      ...(given.organization && { RUNFLOW_ORG: given.organization }),
    },
    ...(given.askLine && { askLine: given.askLine }),
  })
  files.remove()
  return { ...ended, report: JSON.parse(ended.stdout) as Report }
}

/** Keys by name, as the API saw them. */
const keysAt = (sandbox: Sandbox) => [...new Set(sandbox.requests.map((request) => request.key))]
function expectUntouched(...sandboxes: Sandbox[]): void {
  for (const sandbox of sandboxes) expect(sandbox.requests).toEqual([])
}

describe('whose key is used, and where it goes', () => {
  it('the file says nothing: the URL and the key of the environment', async () => {
    const { report, code, stderr } = await deployWith({})
    expect([report.outcome, code]).toEqual(['created', 0])
    expect(keysAt(home)).toEqual(['full'])
    expect(stderr).not.toContain('ignored')
    expectUntouched(other)
  })

  it('the file names another host and a key: the environment wins, and one line says what is not used', async () => {
    const { report, code, stderr } = await deployWith({ host: otherServed.url, apiKey: OWN })
    expect([report.outcome, code]).toEqual(['created', 0])
    expect(report.findings).toMatchObject([{ code: 'key-in-widget', lastFour: 'ther' }])
    expect(keysAt(home)).toEqual(['full'])
    expectUntouched(other)
    expect(stderr).toContain(
      `The host and the key in the Deploy node (${otherServed.url}, …ther) are ignored`,
    )
  })

  it.each<[string, Given, string]>([
    ['a key alone', { apiKey: OWN }, 'The key in the Deploy node (…ther) is ignored'],
    [
      'a host alone',
      { host: 'https://x.example/v1' },
      'The host in the Deploy node (https://x.example) is ignored',
    ],
    [
      'a host that is none',
      { host: 'api.runflow.io' },
      'The host in the Deploy node (api.runflow.io) is ignored',
    ],
    [
      'a host with a login',
      { host: 'https://me:secret@x.example' },
      'The host in the Deploy node (https://x.example) is ignored',
    ],
    [
      'a host with a key in it',
      { host: 'rf_live_marked_key_nowhere' },
      'The host in the Deploy node (rf_…here) is ignored',
    ],
  ])('the file has %s: so too', async (_, given, line) => {
    const { report, stderr } = await deployWith(given)
    expect(report.outcome).toBe('created')
    expect(keysAt(home)).toEqual(['full'])
    expect(stderr).toContain(line)
    expect(stderr).not.toContain('secret')
  })

  it('the key of the file is not taken where the environment has one, whatever was agreed to', async () => {
    const { report } = await deployWith({
      host: otherServed.url,
      apiKey: OWN,
      args: ['--allow', 'workflow-key'],
    })
    expect(report.outcome).toBe('created')
    expect(keysAt(home)).toEqual(['full'])
    expectUntouched(other)
  })

  it.each<[string, Given]>([
    ['no key anywhere', {}],
    ['a host in the file', { host: 'OTHER' }],
    ['a key in the file that nobody agreed to', { apiKey: OWN }],
    ['the same, with all agreed to', { apiKey: OWN, args: ['--allow', 'all'] }],
    [
      'a host in the file and no key, with its key agreed to',
      { host: 'OTHER', args: ['--allow', 'workflow-key'] },
    ],
  ])(
    'the environment has no key, and there is %s: unconfigured, with no request at all',
    async (_, given) => {
      const host = given.host === 'OTHER' ? otherServed.url : ''
      const { report, code } = await deployWith({ ...given, host, saved: null })
      expect([report.outcome, code]).toEqual(['unconfigured', 3])
      expect(report.message.includes('--allow workflow-key')).toBe(given.apiKey !== undefined)
      expectUntouched(home, other)
    },
  )

  it('an unset key of the environment is not asked about at a terminal either', async () => {
    const asked: string[] = []
    const askLine: AskLine = async (question) => {
      asked.push(question)
      return 'w'
    }
    const { report } = await deployWith({ saved: null, apiKey: OWN, host: otherServed.url, askLine })
    expect(report.outcome).toBe('unconfigured')
    expect(report.message).toContain(`The Deploy node has a key (…ther) for ${otherServed.url}.`)
    expect(asked).toEqual([])
    expectUntouched(home, other)
  })

  it('agreed to by its code, the key of the file goes to the host of the file', async () => {
    const args = ['--allow', 'workflow-key']
    const { report } = await deployWith({ saved: null, host: otherServed.url, apiKey: OWN, args })
    expect(report).toMatchObject({
      outcome: 'created',
      organization: 'other-sandbox-studio',
      url: `${otherServed.url}/v1/comfyui-workflows/other-sandbox-studio/poster/runs`,
      findings: [{ code: 'workflow-key', organization: 'Other Sandbox Studio' }, { code: 'key-in-widget' }],
    })
    expect(keysAt(other)).toEqual(['other'])
    expectUntouched(home)
  })

  it('agreed to, without a host in the file, it goes to the URL of the environment', async () => {
    const { report } = await deployWith({ saved: null, apiKey: OWN, args: ['--allow', 'workflow-key'] })
    expect(report.outcome).toBe('created')
    expect(keysAt(home)).toEqual(['other'])
    expectUntouched(other)
  })

  it('agreed to, with a host that is no address: refused before anything is asked', async () => {
    const given = { saved: null, host: 'api.runflow.io', apiKey: OWN, args: ['--allow', 'workflow-key'] }
    const { report, code } = await deployWith(given)
    expect([report.outcome, code]).toEqual(['url-invalid', 3])
    expectUntouched(home, other)
  })
})

describe('several Deploy nodes that name different hosts', () => {
  const allowed = ['--allow', 'workflow-key']

  it('are of no account where the environment decides', async () => {
    const { report } = await deployWith({ others: [['Second', otherServed.url, OWN]] })
    expect(report.outcome).toBe('created')
    expect(keysAt(home)).toEqual(['full'])
  })

  it('are told apart by --name where the key of the file was agreed to', async () => {
    const given = {
      saved: null,
      apiKey: keyNamed('full'),
      others: [['Second', otherServed.url, OWN]],
    } as Given
    const second = await deployWith({ ...given, args: [...allowed, '--name', 'second'] })
    expect(second.report.outcome).toBe('created')
    expect(keysAt(other)).toEqual(['other'])
    expectUntouched(home)
  })

  it('are refused where nobody says which', async () => {
    const given = { saved: null, apiKey: OWN, others: [['Second', otherServed.url, OWN]] } as Given
    for (const args of [allowed, [...allowed, '--name', 'Third']]) {
      const { report, code } = await deployWith({ ...given, args })
      expect([report.outcome, code]).toEqual(['usage', 2])
      expect(report.message).toContain('4, 90')
    }
    expectUntouched(home, other)
  })
})

describe('the address that callers use', () => {
  const withoutAccount = () =>
    home.faults.troubles.push({ path: '/v1/auth/me', times: 99, what: 'server-error' })

  it('is not made up where Runflow does not say whose key it is', async () => {
    withoutAccount()
    const { report, code } = await deployWith({})
    expect([report.outcome, code]).toEqual(['created', 0])
    expect(report).toMatchObject({ url: null, organization: null, slug: 'poster' })
  })

  it('is made of RUNFLOW_ORG then', async () => {
    withoutAccount()
    const { report } = await deployWith({ organization: 'my-studio' })
    expect(report).toMatchObject({
      url: `${homeServed.url}/v1/comfyui-workflows/my-studio/poster/runs`,
      organization: 'my-studio',
    })
  })

  it('is not made of RUNFLOW_ORG where Runflow says whose key it is', async () => {
    const { report } = await deployWith({ organization: 'my-studio' })
    expect(report).toMatchObject({ organization: 'sandbox-studio' })
  })
})
