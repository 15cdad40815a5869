import { describe, expect, it } from 'vitest'
import { checkWorkflow } from '../../src/checks/run-checks.ts'
import { findStatedModels } from '../../src/checks/stated-models.ts'
import { readInterface } from '../../src/contract/interface.ts'
import { findChangingValues } from '../../src/workflow/changing-values.ts'
import { walkGraph } from '../../src/workflow/executions.ts'
import { parseGraph, parsePrompt } from '../../src/workflow/parse.ts'
import { scrubWorkflow } from '../../src/workflow/scrub.ts'
import { readCaptures } from '../support/captures.ts'
import { factsWith } from './world.ts'

// A file may say anything. What gets past the edge must not make anything throw.

/** As JSON, so that each use is a value of its own. The last two cannot be made a text. */
const ODD = ['null', '0', '-1', '1.5', '""', '"x"', '[]', '{}', '[null]', '[[]]', '{"a":null}', 'true']
ODD.push('"__proto__"', '"constructor"', '{"toString":1,"valueOf":1}', '[{"toString":1,"valueOf":1}]')

/** All the same on every run. */
function createDice(seed: number) {
  let state = seed
  return (sides: number) => {
    state = (state * 1103515245 + 12345) & 0x7fffffff
    return Math.floor((state / 0x7fffffff) * sides) % sides
  }
}

function placesIn(value: unknown): [Record<string, unknown>, string][] {
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Record<string, unknown>
  return Object.keys(holder).flatMap((name) => [[holder, name] as const, ...placesIn(holder[name])]) as [
    Record<string, unknown>,
    string,
  ][]
}

/** Whether it got past the edge. */
function goThrough(graphValue: unknown, promptValue: unknown): boolean {
  const [graph, prompt] = [parseGraph(graphValue), parsePrompt(promptValue)]
  if (!graph.ok || !prompt.ok) return false
  const captured = { graph: graph.value, prompt: prompt.value }
  const { workflow: sent } = scrubWorkflow(captured)
  findStatedModels(sent)
  const executions = new Map(walkGraph(captured.graph).map((execution) => [execution.id, execution]))
  checkWorkflow({
    name: 'Poster',
    captured,
    executions,
    changing: findChangingValues(captured, executions, sent.prompt),
    sent,
    interface: readInterface(captured.prompt),
    facts: factsWith(),
    commitSearch: null,
    secrets: ['a-known-key'],
  })
  return true
}

describe('captures with odd values in them', () => {
  it('are refused with a sentence or go through scrub and checks, and nothing throws', () => {
    const dice = createDice(7)
    let passed = 0
    for (const { workflow } of readCaptures())
      for (let turn = 0; turn < 4; turn++) {
        const copy = structuredClone(workflow)
        const places = placesIn(copy)
        for (let change = dice(3); change >= 0; change--) {
          const [holder, name] = places[dice(places.length)] ?? [{}, '']
          holder[name] = JSON.parse(ODD[dice(ODD.length)] ?? 'null')
        }
        passed += Number(goThrough(copy.graph, copy.prompt))
      }
    expect(passed).toBeGreaterThan(100)
  })
})

describe('an odd file', () => {
  it('may have an instance whose properties are null, and a promoted socket whose widget is null', () => {
    const value = { name: 'value', type: 'IMAGE' }
    const graph = {
      nodes: [{ id: 1, type: 'sub', properties: null, widgets_values: ['a'] }],
      definitions: {
        subgraphs: [
          {
            id: 'sub',
            inputs: [{ name: 'image', linkIds: [2] }],
            nodes: [
              {
                id: 2,
                type: 'LoadImage',
                inputs: [{ name: 'image', link: 2, widget: null }],
                outputs: [{ name: 'IMAGE', links: [1] }],
              },
              { id: 3, type: 'RunflowInputImage', inputs: [{ ...value, link: 1 }] },
            ],
            links: [
              { id: 1, origin_id: 2, origin_slot: 0, target_id: 3, target_slot: 0 },
              { id: 2, origin_id: -10, origin_slot: 0, target_id: 2, target_slot: 0 },
            ],
          },
        ],
      },
    }
    const prompt = {
      '1:2': { class_type: 'LoadImage', inputs: { image: 'a' } },
      '1:3': { class_type: 'RunflowInputImage', inputs: { input_id: 'a', value: ['1:2', 0] } },
    }
    expect(goThrough(graph, prompt)).toBe(true)
  })

  it('with members of a group node that have no sockets is refused', () => {
    const groupNodes = { Mine: { nodes: [{ type: 'A', inputs: {} }] } }
    expect(parseGraph({ nodes: [], extra: { groupNodes } })).toEqual({
      ok: false,
      error: { code: 'group', params: { id: 'Mine' } },
    })
  })
})
