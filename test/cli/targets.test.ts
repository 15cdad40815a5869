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

/** A person at the terminal, who sees each question and gives these answers in turn. */
function personSaying(...answers: string[]): { askLine: AskLine; asked: string[] } {
  const asked: string[] = []
  const askLine: AskLine = async (question) => {
    asked.push(question)
    return answers[asked.length - 1] ?? null
  }
  return { askLine, asked }
}

describe('where the command line deploys to, by host and api_key of the Deploy node', () => {
  it('empty, empty: the URL of the environment with its key', async () => {
    const { report, code } = await deployWith({})
    expect([report.outcome, code]).toEqual(['created', 0])
    expect(keysAt(home)).toEqual(['full'])
    expectUntouched(other)
  })

  it('empty, empty, and no key: unconfigured, with no request at all', async () => {
    const { report, code } = await deployWith({ saved: null })
    expect([report.outcome, code]).toEqual(['unconfigured', 3])
    expect(report.message).toMatch(/^API key or URL is not configured\./)
    expectUntouched(home, other)
  })

  it('an origin with a saved key, empty: that origin, its key', async () => {
    const { report } = await deployWith({ host: `${homeServed.url}/` })
    expect(report.outcome).toBe('created')
    expect(keysAt(home)).toEqual(['full'])
    expectUntouched(other)
  })

  it('an origin without one, empty: refused, and the key of the environment goes nowhere', async () => {
    const { report, code } = await deployWith({ host: otherServed.url })
    expect([report.outcome, code]).toEqual(['host-without-key', 3])
    expect(report.message).toMatch(
      new RegExp(`^This node names ${otherServed.url}, and no key is saved for it\\.`),
    )
    expectUntouched(home, other)
  })

  it.each(['https://api.runflow.io@evil.example', 'https://api.runflow.io:8443'])(
    'a host that only looks like the one with the key is another one: %s',
    async (host) => {
      const { report, code } = await deployWith({ host, url: 'https://api.runflow.io' })
      expect([report.outcome, code]).toEqual(['host-without-key', 3])
      expectUntouched(home, other)
    },
  )

  it('a host that is no address: refused before anything is asked', async () => {
    const { report, code } = await deployWith({ host: 'api.runflow.io', apiKey: OWN })
    expect([report.outcome, code]).toEqual(['url-invalid', 3])
    expect(report.message).toMatch(/^The Deploy node's host cannot be used\./)
    expectUntouched(home, other)
  })

  describe('any, set: asked before the first request', () => {
    it('with the saved key to choose, and what is told of either is its end', async () => {
      const { askLine, asked } = personSaying('s')
      const { report } = await deployWith({ apiKey: OWN, askLine })
      expect(asked).toEqual([
        `This workflow carries its own key (…ther) for ${homeServed.url}. Use [s] your key (…full), [w] the workflow's key, anything else cancels: `,
      ])
      expect(report.outcome).toBe('created')
      expect(keysAt(home)).toEqual(['full'])
    })

    it('the key of the workflow: the organization is named before anything is written', async () => {
      const { askLine, asked } = personSaying('w', 'y')
      const { report } = await deployWith({ apiKey: OWN, askLine })
      expect(asked[1]).toMatch(
        /^- This deploy uses the key in the workflow, which belongs to Other Sandbox Studio\./,
      )
      expect(report.outcome).toBe('created')
      expect(keysAt(home)).toEqual(['other'])
    })

    it('the key of the workflow, and no to its organization: nothing is written', async () => {
      const { askLine } = personSaying('w', 'n')
      const { report, code } = await deployWith({ apiKey: OWN, askLine })
      expect([report.outcome, code]).toEqual(['declined', 5])
      expect(home.writes()).toEqual([])
    })

    it('anything else: cancelled, with no request at all', async () => {
      const { askLine } = personSaying('')
      const { report, code } = await deployWith({ apiKey: OWN, askLine })
      expect([report.outcome, code]).toEqual(['cancelled', 130])
      expectUntouched(home, other)
    })

    it('for a host without a saved key there is none of yours to choose', async () => {
      const { askLine, asked } = personSaying('s')
      const { report } = await deployWith({ host: otherServed.url, apiKey: OWN, askLine })
      expect(asked[0]).toContain(`for ${otherServed.url}. Use [w] the workflow's key`)
      expect(report.outcome).toBe('cancelled')
      expectUntouched(home, other)
    })

    it('for such a host the key of the workflow goes there, and the one of the environment stays', async () => {
      const { askLine } = personSaying('w', 'y')
      const { report } = await deployWith({ host: otherServed.url, apiKey: OWN, askLine })
      expect(report.url).toBe(`${otherServed.url}/v1/comfyui-workflows/other-sandbox-studio/poster/runs`)
      expect(keysAt(other)).toEqual(['other'])
      expectUntouched(home)
    })

    it('without a terminal: the saved key, where there is one', async () => {
      const { report } = await deployWith({ apiKey: OWN })
      expect(report).toMatchObject({ outcome: 'created', findings: [{ code: 'key-in-widget' }] })
      expect(keysAt(home)).toEqual(['full'])
    })

    it.each<[string, Given]>([
      ['no key is saved', { saved: null }],
      ['none is saved for the host', { host: 'OTHER' }],
    ])('without a terminal, and %s: refused, with no request at all', async (_, given) => {
      const host = given.host === 'OTHER' ? otherServed.url : ''
      const { report, code } = await deployWith({ ...given, host, apiKey: OWN })
      expect([report.outcome, code]).toEqual(['declined', 5])
      expect(report.message).toContain('--allow workflow-key')
      expectUntouched(home, other)
    })

    it('without a terminal, all allowed: still refused, for a key in a file is agreed to by its own code', async () => {
      const { report, code } = await deployWith({ saved: null, apiKey: OWN, args: ['--allow', 'all'] })
      expect([report.outcome, code]).toEqual(['declined', 5])
      expectUntouched(home, other)
    })

    it('at a terminal, all allowed: whose organization it is is still asked', async () => {
      const { askLine, asked } = personSaying('w', 'n')
      const { report } = await deployWith({ apiKey: OWN, askLine, args: ['--allow', 'all'] })
      expect(asked).toHaveLength(2)
      expect(report.outcome).toBe('declined')
      expect(home.writes()).toEqual([])
    })

    it('without a terminal, and agreed to beforehand: the key of the workflow', async () => {
      const given = { saved: null, apiKey: OWN, args: ['--allow', 'workflow-key'] }
      const { report } = await deployWith(given)
      expect(report).toMatchObject({
        outcome: 'created',
        findings: [{ code: 'workflow-key', organization: 'Other Sandbox Studio' }, { code: 'key-in-widget' }],
      })
      expect(keysAt(home)).toEqual(['other'])
    })
  })

  describe('several Deploy nodes', () => {
    it('the one that --name names says where to', async () => {
      const others: Given['others'] = [['Second', otherServed.url, '']]
      const { report } = await deployWith({ others, args: ['--name', 'second'] })
      expect(report.outcome).toBe('host-without-key')
      const first = await deployWith({ others, args: ['--name', 'Poster'] })
      expect(first.report.outcome).toBe('created')
      expect(keysAt(home)).toEqual(['full'])
      expectUntouched(other)
    })

    it('that name different hosts are refused where nobody says which', async () => {
      const others: Given['others'] = [['Second', otherServed.url, OWN]]
      for (const args of [[], ['--name', 'Third']]) {
        const { report, code } = await deployWith({ others, args })
        expect([report.outcome, code]).toEqual(['usage', 2])
        expect(report.message).toMatch(/^The Deploy nodes 4, 90 name different hosts\./)
      }
      expectUntouched(home, other)
    })
  })
})
