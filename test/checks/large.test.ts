import { describe, expect, it } from 'vitest'
import { describeFinding, openFixes } from '../../src/checks/finding.ts'
import type { Prompt, Workflow } from '../../src/workflow/workflow.ts'
import { factsWith, MODEL, PACK, poster } from '../deploy/world.ts'
import { checkAll, text } from './support/context.ts'

// What takes a step for each pair of nodes does not end here.
const MANY = Array.from({ length: 20_000 }, (_, index) => String(index + 100))

const CASES: [string, Prompt][] = [
  ['inputs of one id', Object.fromEntries(MANY.map((id) => [id, text('title')]))],
  [
    'inputs of one id and one title',
    Object.fromEntries(MANY.map((id) => [id, { ...text('title'), _meta: { title: 'Title' } }])),
  ],
  ['inputs that feed one another', Object.fromEntries(MANY.map((id) => [id, text(`t${id}`, ['1', 0])]))],
  ['nodes of one unknown class', Object.fromEntries(MANY.map((id) => [id, { inputs: {} }]))],
  [
    'a chain that leads nowhere',
    Object.fromEntries(
      MANY.map((id, index) => [id, { class_type: 'Pass', inputs: { in: [MANY[index - 1] ?? '2', 0] } }]),
    ),
  ],
  [
    'keys, each its own',
    Object.fromEntries(MANY.map((id) => [id, text(`t${id}`, `rf_live_EXAMPLE${id}KEY`)])),
  ],
]

describe('twenty thousand', () => {
  it.each(CASES)('%s are worked through, with their fixes', (_, nodes) => {
    const workflow: Workflow = poster(nodes)
    const findings = checkAll(workflow, { missing_classes: [{ class_type: 'X', node_ids: MANY }] })
    const fixesOf = openFixes(workflow)
    for (const finding of findings) {
      fixesOf(finding)
      expect(describeFinding(finding).title).not.toBe('')
    }
    expect(findings.length).toBeGreaterThan(0)
  })

  it('missing models and packs are worked through, with their fixes', () => {
    const nodes = Object.fromEntries(MANY.map((id) => [id, { class_type: 'Load', inputs: {} }]))
    const workflow = poster(nodes)
    const models = MANY.map((id) => ({
      ...MODEL,
      path: id,
      problem: 'missing' as const,
      sha256: null,
      node_ids: [id],
    }))
    const others = models.map((model) => ({ ...model, problem: null, weights: false, part_of: 'a' }))
    const packs = MANY.slice(0, 10).map((id) => ({
      ...PACK,
      directory: id,
      commit: null,
      classes: ['Load'],
      node_ids: MANY,
    }))
    const findings = checkAll(workflow, factsWith({ models: [...models, ...others], packs }))
    const fixesOf = openFixes(workflow)
    expect(findings.filter((finding) => fixesOf(finding).length > 0).length).toBeGreaterThan(MANY.length)
  })

  it('keys in one name of a field, and what hangs below it, are worked through', () => {
    const { prompt, graph } = poster()
    const name = MANY.map((id) => `rf_live_EXAMPLE${id}KEY`).join(' ')
    const inside = Object.fromEntries(MANY.map((id) => [id, `rf_live_EXAMPLE9${id}KEY`]))
    graph.extra = { [name]: inside }
    const found = checkAll({ prompt, graph }).filter(({ code }) => code === 'key-in-workflow')
    expect(found.length).toBeGreaterThan(0)
    for (const finding of found) expect(JSON.stringify(finding).length).toBeLessThan(400)
  })
})
