import { afterAll, describe, expect, it } from 'vitest'
import { describeDifferences } from '../../src/cli/describe-differences.ts'
import { createFileReader } from '../../src/cli/file-reader.ts'
import { readSource } from '../../src/cli/read-source.ts'
import { ok } from '../../src/result.ts'
import { poster } from '../deploy/world.ts'
import { readCaptures } from '../support/captures.ts'
import { writeFiles } from './command.ts'

const files = writeFiles(poster())
afterAll(files.remove)

const context = { readFile: createFileReader(files.folder), signal: new AbortController().signal }
const read = async (prompt: string, graph: string | null) => {
  const source = await readSource(prompt, graph, context)
  return source.ok && source.value.kind === 'workflow' ? ok(source.value.workflow) : source
}
const sentence = async (prompt: string, graph: string | null = files.graph) => {
  const workflow = await read(prompt, graph)
  return workflow.ok ? '' : workflow.error
}
const utf16 = (text: string, mark: string) => Buffer.from(mark + text, 'utf16le')

describe('the two files of a workflow', () => {
  const json = JSON.stringify(poster().prompt, null, 2)

  it.each<[string, string | Uint8Array]>([
    ['as they are', json],
    ['with a byte order mark', `\uFEFF${json}`],
    ['with line ends of Windows', json.replaceAll('\n', '\r\n')],
  ])('are read %s', async (name, content) => {
    expect(await read(files.write(`${name}.json`, content), files.graph)).toEqual({
      ok: true,
      value: poster(),
    })
  })

  it('are found in the folder that paths are relative to', async () => {
    expect(await read('prompt.json', 'graph.json')).toMatchObject({ ok: true })
  })

  it.each<[string, string | Uint8Array, RegExp]>([
    ['nothing at all', '', /is empty/],
    ['blanks', ' \r\n', /is empty/],
    ['a text that breaks off', '{"1": {', /ends too early, in line 1, column 8/],
    ['a comma too many', '{"1": {},\n}', /unexpected “}” in line 2, column 1/],
    ['1e999', '{"1": {"class_type": "A", "inputs": {"x":\n 1e999}}}', /number 1e999 in line 2, column 2/],
    ['NaN', '{"1": {"class_type": "A", "inputs": {"x":\n NaN}}}', /NaN in line 2, column 2/],
    ['UTF-16 of PowerShell', utf16(json, '\uFEFF'), /is in UTF-16\. Save it as UTF-8/],
    ['UTF-16 the other way round', utf16(json, '\uFEFF').swap16(), /is in UTF-16/],
    ['UTF-16 without its mark', utf16(json, ''), /is in UTF-16/],
    ['Latin-1', Buffer.from('{"1": "Gr\xfc\xdfe"}', 'latin1'), /is not UTF-8 text/],
    ['a PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /is a picture/],
    ['a WebP', Buffer.from('524946462400000057454250', 'hex'), /is a picture/],
    ['a list', '[]', /is not a workflow in API format. /],
    ['another object', '{"a": 1}', /is not a workflow in API format. /],
  ])('are refused for what is in them, with the way out: %s', async (name, content, expected) => {
    expect(await sentence(files.write(`${name}.json`, content))).toMatch(expected)
  })

  it.each<[string, () => [string, string | null], RegExp]>([
    ['the UI format alone', () => [files.graph, null], /is not a workflow in API format. .*Export \(API\)/],
    ['the UI format twice', () => [files.graph, files.graph], /is not a workflow in API format/],
    ['the API format twice', () => [files.prompt, files.prompt], /is not a saved workflow. .*Save or Export/],
    ['the API format alone', () => [files.prompt, null], /^--graph is required.*Save or Export/],
    ['a file that is not there', () => ['nowhere.json', files.graph], /^There is no file nowhere\.json/],
    [
      'a file that is not there, the only one',
      () => ['nowhere.json', null],
      /^There is no file nowhere\.json/,
    ],
    ['a graph that is not there', () => [files.prompt, 'nowhere.json'], /^There is no file nowhere\.json/],
    [
      'one in the place of the other',
      () => [files.graph, files.prompt],
      /graph\.json is the saved workflow, and .*prompt\.json is the one in API format\. .*other way round/,
    ],
    [
      'the saved workflow twice',
      () => [files.graph, files.graph],
      /graph\.json is not a workflow in API format/,
    ],
    ['a folder', () => ['/', files.graph], /^\/ cannot be read \(EISDIR\)/],
    ['standard input twice', () => ['-', '-'], /Only one of the two/],
  ])('are refused for what was given, with the way out: %s', async (_, given, expected) => {
    expect(await sentence(...given())).toMatch(expected)
  })

  it('are one workflow in every capture', async () => {
    const captures = readCaptures().filter(({ hasPrompt }) => hasPrompt)
    for (const { name, workflow } of captures) {
      const [prompt, graph] = [JSON.stringify(workflow.prompt), JSON.stringify(workflow.graph)]
      expect([name, await sentence(files.write('p.json', prompt), files.write('g.json', graph))]).toEqual([
        name,
        '',
      ])
    }
    expect(captures.length).toBe(68)
  })
})

describe('files of different states', () => {
  const change = (change: (prompt: ReturnType<typeof poster>['prompt']) => void) => {
    const { prompt } = poster()
    change(prompt)
    return sentence(files.write('changed.json', JSON.stringify(prompt)))
  }
  const set = (id: string, changes: object) =>
    change((prompt) => Object.assign(prompt[id]?.inputs ?? {}, changes))

  it.each<[string, () => Promise<string>, RegExp]>([
    [
      'another class',
      () => change((p) => Object.assign(p['2'] ?? {}, { class_type: 'Other' })),
      /Node 2 is “Other” in .*changed\.json, but “DrawText” in .*graph\.json\./,
    ],
    [
      'another id of callers',
      () => set('1', { input_id: 'renamed' }),
      /Node 1, input_id: it is "renamed" in .*, but "title" in /,
    ],
    ['another value', () => set('1', { value: 'Bye' }), /Node 1, value: it is "Bye" in .*, but "Hello" in /],
    [
      'another link',
      () => set('3', { value: ['1', 0] }),
      /Node 3, value: it comes from output 1 of node 1 in .*, but from output 1 of node 2 in /,
    ],
    ['no link', () => set('3', { value: undefined }), /it comes from nowhere in /],
    [
      'a node more',
      () => change((p) => Object.assign(p, { '9': { class_type: 'X', inputs: {} } })),
      /Node 9 \(X\) is in .*changed\.json, but not in .*graph\.json\./,
    ],
    ['a key in a value', () => set('1', { value: 'rf_live_a_marked_key_nowhere' }), /it is "rf_…here" in /],
  ])('are refused with what differs: %s', async (_, made, expected) => {
    const said = await made()
    expect(said).toMatch(expected)
    expect(said).toMatch(/do not match: .*Export both again from one tab/)
  })

  it('are refused without the values of a widget that is called a secret', async () => {
    const { prompt, graph } = poster()
    Object.assign(prompt['1'] ?? {}, { class_type: 'Chat', inputs: { password: 'swordfish' } })
    const [node] = graph.nodes
    Object.assign(node ?? {}, {
      type: 'Chat',
      inputs: [{ name: 'password', type: 'STRING', link: null, widget: { name: 'password' } }],
      widgets_values: ['tunafish'],
    })
    const difference = {
      kind: 'value' as const,
      nodeId: '1',
      input: 'password',
      prompt: 'swordfish',
      graph: 'tunafish',
    }
    expect(describeDifferences([difference], 'a.json', 'b.json')).toMatch(
      /password: it is … in a\.json, but … in b/,
    )
    const said = await sentence(
      files.write('a.json', JSON.stringify(prompt)),
      files.write('b.json', JSON.stringify(graph)),
    )
    expect(said).not.toMatch(/swordfish|tunafish/)
  })

  it('are refused with the first differences and the count of the others', async () => {
    const said = await set('1', { input_id: 'a', display_name: 'b', description: 'c', value: 'd' })
    expect(said.match(/Node 1, /g)).toHaveLength(3)
    expect(said).toContain('There is one more difference.')
  })

  it('say of a long value its ends', async () => {
    expect((await set('1', { value: `${'long '.repeat(1000)}end` })).length).toBeLessThan(600)
  })
})

describe('one file that has both', () => {
  const { prompt, graph } = poster()

  it.each<[string, object]>([
    [
      'the body of a request to ComfyUI',
      { client_id: 'x', prompt, extra_data: { extra_pnginfo: { workflow: graph } } },
    ],
    ['what was read out of a picture', { prompt, workflow: graph }],
  ])('is read: %s', async (name, content) => {
    const file = files.write(`${name}.json`, JSON.stringify(content))
    expect(await read(file, null)).toEqual({ ok: true, value: poster() })
    expect(await read(file, files.graph)).toEqual({ ok: true, value: poster() })
  })

  it('without the graph, it needs one beside it', async () => {
    const file = files.write('body.json', JSON.stringify({ prompt }))
    expect(await sentence(file, null)).toMatch(/^--graph is required/)
    expect(await read(file, files.graph)).toEqual({ ok: true, value: poster() })
  })

  it('is not made of a node that is called prompt', async () => {
    const named = { prompt: { class_type: 'A', inputs: {} } }
    const file = files.write('named.json', JSON.stringify(named))
    expect(await sentence(file, files.graph)).toContain('Node prompt (A) is in')
  })
})

describe('files that are too large', () => {
  it('are refused with both sizes: a prompt that ComfyUI would not read', async () => {
    const picture = { '1': { class_type: 'A', inputs: { image: 'x'.repeat(9_000_000) } } }
    const said = await sentence(files.write('large.json', JSON.stringify(picture)))
    expect(said).toMatch(
      /is too large: it has 9\.0 MB, and the limit is 8\.4 MB\. .*picture stored inside a node/,
    )
  })

  it('are not refused for how they are laid out', async () => {
    const spaced = JSON.stringify(poster().prompt).replaceAll(',', `,${' '.repeat(1_000_000)}`)
    expect(await read(files.write('spaced.json', spaced), files.graph)).toMatchObject({ ok: true })
  })

  it('are not read at all where no workflow could be so large', async () => {
    const reader = async () => ({ bytes: new Uint8Array(), sizeBytes: 5_000_000_000 })
    const workflow = await readSource('big.safetensors', null, { ...context, readFile: reader })
    expect(workflow.ok ? '' : workflow.error).toMatch(/^big\.safetensors is too large: it has 5\.0 GB/)
  })
})
