import { afterAll, describe, expect, it } from 'vitest'
import { readWorkflow } from '../../src/cli/read-workflow.ts'
import { poster } from '../deploy/world.ts'
import { readCaptures } from '../support/captures.ts'
import { writeFiles } from './command.ts'

const files = writeFiles(poster())
afterAll(files.remove)

describe('the two files of a workflow', () => {
  it('are read as they are, a byte order mark in front or not', async () => {
    const marked = files.write('marked.json', `\uFEFF${JSON.stringify(poster().prompt)}`)
    expect(await readWorkflow(files.prompt, files.graph)).toEqual({ ok: true, value: poster() })
    expect(await readWorkflow(marked, files.graph)).toMatchObject({ ok: true })
  })

  it.each<[string, () => [string, string | null], RegExp]>([
    [
      'the UI format alone',
      () => [files.graph, files.graph],
      /not a workflow in API format: .*Workflow → Export \(API\)/,
    ],
    [
      'the API format twice',
      () => [files.prompt, files.prompt],
      /is not a saved workflow: .*Workflow → Save or Export/,
    ],
    ['a file that is not there', () => ['nowhere.json', files.graph], /^There is no file nowhere\.json/],
    ['a folder', () => ['/', files.graph], /^\/ cannot be read \(EISDIR\)/],
    ['a picture', () => [files.write('picture.png', 'PNG'), files.graph], /is not JSON\. A picture/],
    ['a list', () => [files.write('list.json', '[]'), files.graph], /is not an object of nodes/],
    ['a saved workflow as the only file', () => [files.graph, null], /not a workflow in API format: /],
    ['a file that is not there, the only one', () => ['nowhere.json', null], /^There is no file nowhere/],
    ['the API format alone', () => [files.prompt, null], /^Without --graph .*Workflow → Save or Export/],
  ])('are refused with the way out: %s', async (_, given, sentence) => {
    const read = await readWorkflow(...given())
    expect(read.ok ? '' : read.error).toMatch(sentence)
  })

  it('are refused where they are not of one workflow', async () => {
    const other = files.write('other.json', JSON.stringify({ '2': { class_type: 'Other', inputs: {} } }))
    const read = await readWorkflow(other, files.graph)
    expect(read.ok ? '' : read.error).toContain('are not the same workflow: node 2 is not in both')
  })

  it('are one workflow in every capture', async () => {
    const captures = readCaptures().filter(({ hasPrompt }) => hasPrompt)
    for (const { name, workflow } of captures) {
      const [prompt, graph] = [JSON.stringify(workflow.prompt), JSON.stringify(workflow.graph)]
      const read = await readWorkflow(files.write('p.json', prompt), files.write('g.json', graph))
      expect([name, read.ok ? '' : read.error]).toEqual([name, ''])
    }
    expect(captures.length).toBe(68)
  })
})
