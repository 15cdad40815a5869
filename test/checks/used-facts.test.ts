import { describe, expect, it } from 'vitest'
import { readCanvas } from '../../src/checks/run-checks.ts'
import { keepUsed } from '../../src/checks/used-facts.ts'
import type { Facts, ModelFact } from '../../src/types/facts.ts'
import type { Prompt } from '../../src/workflow/workflow.ts'
import { factsWith, MODEL, poster } from '../deploy/world.ts'
import { checkAll, FILE } from './support/context.ts'
import { define } from './support/definitions.ts'

/** Beside the poster: `7` feeds nothing, `8` feeds a preview. */
const BESIDE: Prompt = {
  '7': { class_type: 'Loader', inputs: { name: 'spare' } },
  '8': { class_type: 'Loader', inputs: { name: 'shown' } },
  '9': { class_type: 'PreviewImage', inputs: { images: ['8', 0] } },
}
const definitions = [
  define('Loader', ['7', '8'], []),
  define('PreviewImage', ['9'], [], { output_node: true }),
  define('DrawText', ['2'], []),
  define('RunflowInputString', ['1'], []),
  define('RunflowOutputImage', ['3'], [], { output_node: true }),
]
const gone = (...node_ids: string[]): ModelFact => {
  return { ...MODEL, path: `a/${node_ids}`, sha256: null, problem: 'missing', node_ids }
}
const used = (changes: Partial<Facts>) => {
  const { sent, interface: io } = readCanvas(poster(BESIDE), { name: 'Poster', secrets: [] })
  return keepUsed(factsWith({ definitions, ...changes }), sent.prompt, io)
}
const codesOf = (changes: Partial<Facts>) =>
  checkAll(poster(BESIDE), used(changes).facts).map(({ code }) => code)

describe('the facts of what ComfyUI runs', () => {
  it('are without what a node names that feeds no output', () => {
    const { facts, lacks } = used({
      models: [gone('7'), { ...MODEL, node_ids: ['7'] }],
      files: [{ ...FILE, problem: 'missing', node_ids: ['7'] }],
      local_paths: [{ name: 'x', input: 'path', is_sent: false, node_ids: ['7'] }],
      partner_nodes: [{ class_type: 'Loader', service: 'Kling', node_ids: ['7'] }],
    })
    expect([facts.models, facts.files, facts.local_paths, facts.partner_nodes]).toEqual([[], [], [], []])
    expect(lacks).toEqual([])
  })

  it('keep what runs for a preview alone, and tell what is missing there as a part that is left out', () => {
    const models = [gone('8'), { ...MODEL, node_ids: ['8'] }]
    const { facts, lacks } = used({
      models,
      files: [{ ...FILE, problem: 'missing', node_ids: ['8'] }],
      partner_nodes: [{ class_type: 'Loader', service: 'Kling', node_ids: ['8'] }],
    })
    expect(facts.models).toEqual([{ ...MODEL, node_ids: ['8'] }])
    expect(facts.partner_nodes).toHaveLength(1)
    expect(lacks).toEqual([
      { kind: 'model', path: 'a/8', nodeIds: ['8'] },
      { kind: 'file', path: FILE.path, problem: 'missing', nodeIds: ['8'] },
    ])
  })

  it('keep what stands above a Runflow Output, and name the nodes of it that run', () => {
    const { facts, lacks } = used({ models: [gone('2', '7')], files: [{ ...FILE, problem: 'missing' }] })
    expect(facts.models.map(({ node_ids }) => node_ids)).toEqual([['2']])
    expect(facts.files).toHaveLength(1)
    expect(lacks).toEqual([])
    expect(codesOf({ models: [gone('2')] })).toContain('model-missing')
  })

  it('keep what is missing above another output while there is no Runflow Output yet', () => {
    const { '1': input, '2': text } = poster().prompt
    const prompt = { ...(input && { '1': input }), ...(text && { '2': text }), ...BESIDE }
    const { sent, interface: io } = readCanvas({ prompt, graph: { nodes: [] } }, { name: 'x', secrets: [] })
    const { facts, lacks } = keepUsed(factsWith({ definitions, models: [gone('8')] }), sent.prompt, io)
    expect([facts.models.length, lacks]).toEqual([1, []])
  })

  it('keep what belongs to a class that nobody describes, or to no node of the prompt', () => {
    const models = [gone('7'), gone('77'), gone()]
    expect(used({ definitions: [], models }).facts.models.map(({ path }) => path)).toEqual(['a/77', 'a/'])
    expect(used({ definitions: [], models }).lacks.map(({ path }) => path)).toEqual(['a/7'])
  })
})
