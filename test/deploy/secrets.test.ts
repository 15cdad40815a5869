import { describe, expect, it } from 'vitest'
import { describeFinding } from '../../src/checks/finding.ts'
import { describeOutcome } from '../../src/deploy/outcome-messages.ts'
import { fail, ok } from '../../src/result.ts'
import type { Workflow } from '../../src/workflow/workflow.ts'
import { savedByExistingPlugin } from '../support/wire.ts'
import type { WorkflowRecord, World } from './world.ts'
import { factsWith, keyNamed, MODEL, ORIGIN, poster, run } from './world.ts'

const OWN = 'rf_live_marked_key_of_the_workflow'
const saved = keyNamed('full')

/** Everything that anybody could see, keep or log of a deploy. */
function visible({
  outcome,
  sandbox,
  asked,
  keyQuestions,
  factsRequests,
  requests,
  steps,
}: WorkflowRecord): string {
  const findings = 'findings' in outcome ? outcome.findings.map(describeFinding) : []
  const bodies = sandbox.requests.map(({ body, path, query }) => ({ body, path, query }))
  const rows = sandbox.state.workflows
  return JSON.stringify({
    outcome,
    message: describeOutcome(outcome),
    findings,
    bodies,
    rows,
    asked,
    keyQuestions,
    factsRequests,
    requests,
    steps,
  })
}

const withKey = (): Workflow => poster({}, ['Poster', ORIGIN, OWN])

describe('a marked key turns up nowhere', () => {
  it.each<[string, Partial<World>]>([
    ['in a create', {}],
    [
      'in an edit',
      {
        prepare: (sandbox) =>
          sandbox.seed({ slug: 'poster', name: 'Old', workflow_json: poster().prompt, graph: {} }),
      },
    ],
    ['in a dry run', { request: { dryRun: true } }],
    ['in a block', { request: { endpointName: '!' } }],
    ['in a refused question', { request: { endpointName: 'default' } }],
    ['in a refused look-up', { savedKey: 'no_read' }],
    ['in a lost look-up', { sandbox: { faults: { troubles: [{ times: 99, what: 'lost' }] } } }],
    ['in a refused create', { savedKey: 'no_create' }],
    [
      'in a lost create',
      { sandbox: { faults: { troubles: [{ method: 'POST', times: 2, what: 'server-error' }] } } },
    ],
    [
      'in a failed hash',
      {
        facts: ok(factsWith({ models: [{ ...MODEL, sha256: null }] })),
        hashes: fail({ kind: 'unreachable' }),
      },
    ],
    ['in failed facts', { facts: fail({ kind: 'absent' }) }],
  ])('%s, with the saved key chosen over the one of the workflow', async (_, world) => {
    const recorded = await run({
      workflow: withKey(),
      keyChoice: 'saved',
      ...world,
      request: { host: ORIGIN, apiKey: OWN, ...world.request },
    })
    for (const secret of [OWN, saved, keyNamed(world.savedKey ?? 'full')])
      expect(visible(recorded)).not.toContain(secret)
    expect(recorded.keyQuestions).toEqual([
      { host: ORIGIN, lastFour: 'flow', savedKeyLastFour: recorded.keyQuestions[0]?.savedKeyLastFour },
    ])
  })

  it('where the key of the workflow is used, and refused', async () => {
    const recorded = await run({
      workflow: withKey(),
      keyChoice: 'workflow',
      request: { host: ORIGIN, apiKey: OWN },
    })
    expect(recorded.outcome).toMatchObject({ kind: 'lookup-failed', failure: { kind: 'unauthorized' } })
    expect(visible(recorded)).not.toContain(OWN)
  })

  it('where it was typed into an input: that is refused, with no request at all', async () => {
    const { prompt, graph } = poster()
    if (prompt['1']) prompt['1'].inputs.value = `use ${saved}`
    const recorded = await run({ workflow: { prompt, graph } })
    expect(recorded.outcome).toMatchObject({
      kind: 'blocked',
      findings: [{ code: 'key-in-workflow', nodeIds: ['1'] }],
    })
    expect(recorded.sandbox.requests).toEqual([])
    const { outcome, asked } = recorded
    expect(JSON.stringify([outcome, describeOutcome(outcome), asked])).not.toContain(saved)
  })
})

describe('a file of the existing plugin', () => {
  it('is deployed without its key, its host and the private picture that only feeds an input', async () => {
    const graph = savedByExistingPlugin()
    const text = JSON.stringify(graph)
    const key = /rf_live_\w+/.exec(text)?.[0] ?? ''
    expect(key).not.toBe('')
    const prompt = {
      '1': { class_type: 'LoadImage', inputs: { image: 'private-test.png' } },
      '2': {
        class_type: 'RunflowInputImage',
        inputs: { input_id: 'photo', display_name: 'Photo', description: '', value: ['1', 0] },
      },
      '4': {
        class_type: 'RunflowOutputImage',
        inputs: { output_id: 'out', output_name: '', value: ['2', 0] },
      },
    }
    const recorded = await run({ workflow: { prompt, graph }, agree: true })
    expect(recorded.outcome.kind).toBe('created')
    expect(visible(recorded)).not.toContain(key)
    expect(visible(recorded)).not.toContain('private-test.png')
  })
})
