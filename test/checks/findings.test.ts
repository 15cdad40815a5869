import { describe, expect, it } from 'vitest'
import type { FindingDetail } from '../../src/checks/finding.ts'
import { FINDING_CODES, severityOf, sortFindings, toFinding } from '../../src/checks/finding.ts'
import { describeFinding } from '../../src/checks/finding-messages.ts'
import { countQuestions, mendOf, pinOf } from '../../src/checks/fixes/fix.ts'
import { poster } from '../deploy/world.ts'

const details: FindingDetail[] = [
  { code: 'slug-empty', name: '' },
  { code: 'input-id-empty' },
  { code: 'output-id-empty' },
  { code: 'id-not-text', widget: 'input_id' },
  { code: 'input-id-duplicate', inputId: 'a', sameSubgraph: false },
  { code: 'input-id-duplicate', inputId: 'a', sameSubgraph: true },
  { code: 'no-output' },
  { code: 'class-missing', classType: 'A', claimedPack: 'b' },
  { code: 'class-missing', classType: null, claimedPack: null },
  { code: 'model-missing', path: 'a', value: 'b' },
  { code: 'model-refused', path: 'a', problem: 'lfs-pointer', url: null },
  { code: 'file-refused', path: 'a', input: 'image', problem: 'too-large' },
  { code: 'key-in-workflow', where: 'node 1', lastFour: 'aaaa' },
  { code: 'prompt-untrusted', frontend: '1.32.4' },
  { code: 'number-out-of-range', widget: 'value', sent: '18446744073709552000' },
  { code: 'slug-taken-meanwhile', slug: 'a' },
  { code: 'secret-in-widget', service: 'OpenAI', where: 'node 1, key', masked: 'sk-…abcd' },
  { code: 'model-unpublished', paths: ['a'] },
  { code: 'model-unpublished', paths: ['a', 'b'] },
  { code: 'number-inexact', widget: 'seed', sent: '9007199254740992' },
  { code: 'pack-unpinned', directory: 'a', canPin: true },
  { code: 'pack-unpinned', directory: 'a', canPin: false },
  { code: 'pack-submodules', directory: 'a', paths: ['b'] },
  { code: 'pack-unpinned', directory: 'a', canPin: true, searched: 'no-match' },
  { code: 'pack-unpinned', directory: 'a', canPin: false, searched: 'no-origin' },
  { code: 'pack-unpinned', directory: 'a', canPin: true, searched: 'too-large' },
  { code: 'pack-unpinned', directory: 'a', canPin: true, searched: 'unreadable' },
  { code: 'pack-private', directory: 'a', origin: 'https://github.com/a/b', canAsk: false },
  { code: 'comfyui-dirty' },
  { code: 'comfyui-unpinned', missing: 'commit', canPin: true, searched: 'private' },
  { code: 'comfyui-unpinned', missing: 'commit', canPin: true, searched: { stopped: 'It stopped.' } },
  { code: 'pack-origin', directory: 'a', origin: null, canPin: true },
  { code: 'pack-origin', directory: 'a', origin: null, canPin: true, searched: 'no-match' },
  { code: 'pack-unpushed', directory: 'a', commit: 'b'.repeat(40), isTold: false, canAsk: false },
  { code: 'pack-unpushed', directory: 'a', commit: 'b'.repeat(40), isTold: true, canAsk: true },
  { code: 'comfyui-unpinned', missing: 'commit', canPin: true },
  { code: 'comfyui-unpushed', commit: 'b'.repeat(40), origin: null, canAsk: false },
  { code: 'comfyui-unpushed', commit: 'b'.repeat(40), origin: 'https://github.com/a/b', canAsk: true },
  { code: 'model-unhashed', path: 'a', url: null },
  { code: 'model-differs', path: 'a', url: null },
  { code: 'model-not-weights', path: 'a', files: ['a/b'] },
  { code: 'model-not-weights', path: 'a', files: ['a'] },
  { code: 'local-path', name: 'a', input: 'path' },
  { code: 'interface-breaking', changes: [{ kind: 'input-removed', inputId: 'a', inputKind: 'INT' }] },
  { code: 'interface-unknown' },
  { code: 'source-unverified', unasked: ['a'], elsewhere: ['b'], unsure: ['c'], edits: ['a', 'ComfyUI'] },
  { code: 'name-default' },
  { code: 'workflow-key', organization: null },
  { code: 'default-id', id: 'a' },
  { code: 'output-id-duplicate', outputId: 'a' },
  { code: 'pack-dirty', directory: 'a' },
  { code: 'input-unread', inputId: 'a' },
  { code: 'input-chained', inputId: 'a' },
  { code: 'input-bypassed', inputId: 'a' },
  { code: 'save-unwired', classType: 'A' },
  { code: 'part-inert' },
  { code: 'key-in-widget', lastFour: 'aaaa' },
]

describe('a finding', () => {
  it('says what it is, what happens and what to do, whatever its code', () => {
    expect(new Set(details.map(({ code }) => code))).toEqual(new Set(FINDING_CODES))
    for (const detail of details) {
      const { title, detail: why, next } = describeFinding(toFinding(detail))
      for (const text of [title, why, next]) {
        expect(text).not.toBe('')
        expect(text).not.toMatch(/!|undefined|null| {2}/)
      }
      expect(title).not.toMatch(/\.$/)
      expect(why).toMatch(/\.$/)
      expect(next).toMatch(/\.$/)
    }
  })

  it('names what a breaking change breaks, and leaves out what does not', () => {
    const finding = toFinding({
      code: 'interface-breaking',
      changes: [
        { kind: 'input-removed', inputId: 'size', inputKind: 'INT' },
        { kind: 'input-added', inputId: 'photo', inputKind: 'IMAGE', required: true },
        { kind: 'input-added', inputId: 'free', inputKind: 'INT', required: false },
        { kind: 'output-kind-changed', outputId: 'out', from: 'IMAGE', to: 'FILE' },
      ],
    })
    expect(describeFinding(finding).detail).toBe(
      'The input "size" is gone. The input "photo" is new and must be sent. The output "out" gives FILE instead of IMAGE.',
    )
  })

  it('about what is not pushed says what to run, and what to do with a pack of somebody else', () => {
    const next = (canAsk: boolean) =>
      describeFinding(
        toFinding({ code: 'pack-unpushed', directory: 'a', commit: 'b'.repeat(40), isTold: false, canAsk }),
      ).next
    expect(next(false)).toBe(
      'If it is yours, run git push in its folder. Else install a version that its public repository has.',
    )
    expect(next(true)).toContain('run git push in its folder and ask again.')
    expect(describeFinding(toFinding({ code: 'pack-dirty', directory: 'a' })).next).toContain(
      'push to a public copy of your own',
    )
  })

  it('of a worse severity never stands behind a milder one', () => {
    const order = FINDING_CODES.map(severityOf)
    expect(order).toEqual([...order].sort((a, b) => rank(a) - rank(b)))
    const sorted = sortFindings([
      toFinding({ code: 'default-id', id: 'a' }),
      toFinding({ code: 'no-output' }),
    ])
    expect(sorted.map(({ code }) => code)).toEqual(['no-output', 'default-id'])
  })
})

describe('what can be mended mechanically', () => {
  const titled = poster({
    '1': {
      class_type: 'RunflowInputString',
      inputs: { input_id: 'title', display_name: '', description: '', value: '' },
      _meta: { title: 'Head line, big' },
    },
    '5': {
      class_type: 'RunflowInputString',
      inputs: { input_id: 'title_2', display_name: '', description: '' },
      _meta: { title: 'Runflow Input (String)' },
    },
  })

  it('is a key: it is cleared in every node that has it', () => {
    expect(mendOf(toFinding({ code: 'key-in-widget', lastFour: 'aaaa' }, ['4', '12:5']))).toEqual([
      { kind: 'set-widget', nodeId: '4', widget: 'api_key', value: '', label: 'Clear the key' },
      { kind: 'set-widget', nodeId: '12:5', widget: 'api_key', value: '', label: 'Clear the key' },
    ])
  })

  it('is a key where none is saved yet: it moves to Settings, once for all nodes that have it', () => {
    const finding = toFinding({ code: 'key-in-widget', lastFour: 'aaaa', moveTo: 'https://api.runflow.io' }, [
      '4',
      '5',
    ])
    expect(mendOf(finding)[2]).toEqual({
      kind: 'move-key',
      nodeIds: ['4', '5'],
      origin: 'https://api.runflow.io',
      label: 'Move to Settings',
    })
  })

  it.each([
    ['3d/model.glb', 'missing', '3d'],
    ['photo.png', 'too-large', ''],
    ['../secret.png', 'outside', ''],
    ['sub/run_0001.png', 'output', ''],
  ] as const)(
    'is the file %s that is %s: another one is chosen, for all nodes at once',
    (path, problem, folder) => {
      expect(
        mendOf(toFinding({ code: 'file-refused', path, input: 'image', problem }, ['2', '9:1'])),
      ).toEqual([
        {
          kind: 'choose-file',
          nodeIds: ['2', '9:1'],
          widget: 'image',
          folder,
          label: 'Choose another file',
        },
      ])
    },
  )

  it('is a part that leads nowhere: it is muted, all of it in one step', () => {
    const workflow = poster({
      '20': { class_type: 'EmptyImage', inputs: {} },
      '21': { class_type: 'PreviewImage', inputs: { images: ['20', 0] } },
    })
    expect(mendOf(toFinding({ code: 'part-inert' }, ['20', '21']), workflow)).toEqual([
      { kind: 'mute', nodeIds: ['20', '21'], label: 'Mute these nodes' },
    ])
    expect(mendOf(toFinding({ code: 'save-unwired', classType: 'A' }, ['21']), workflow)).toEqual([
      { kind: 'mute', nodeIds: ['21'], label: 'Mute this node' },
    ])
  })

  it('is no part that something else reads here, none in a subgraph, and none of an unknown workflow', () => {
    const workflow = poster({
      '20': { class_type: 'EmptyImage', inputs: {} },
      '21': { class_type: 'PreviewImage', inputs: { images: ['20', 0] } },
    })
    expect(mendOf(toFinding({ code: 'part-inert' }, ['20']), workflow)).toEqual([])
    expect(mendOf(toFinding({ code: 'part-inert' }, ['21', '12:5']), workflow)).toEqual([])
    expect(mendOf(toFinding({ code: 'input-unread', inputId: 'a' }, ['21']))).toEqual([])
  })

  it('is an id used twice: the first keeps it, the others get one that is free', () => {
    const finding = toFinding({ code: 'input-id-duplicate', inputId: 'title', sameSubgraph: false }, [
      '1',
      '7',
      '8',
    ])
    expect(mendOf(finding, titled)).toEqual([
      {
        kind: 'set-widget',
        nodeId: '7',
        widget: 'input_id',
        value: 'title_3',
        label: 'Name node #7 "title_3"',
      },
      {
        kind: 'set-widget',
        nodeId: '8',
        widget: 'input_id',
        value: 'title_4',
        label: 'Name node #8 "title_4"',
      },
    ])
  })

  it('is the title that somebody gave, for an id used twice, and whoever is titled after the id keeps it', () => {
    const input = (title: string) => ({
      class_type: 'RunflowInputInt',
      inputs: { input_id: 'amount', display_name: '', description: '' },
      _meta: { title },
    })
    const twice = toFinding({ code: 'input-id-duplicate', inputId: 'amount', sameSubgraph: false }, [
      '7',
      '12:5',
    ])
    const labels = (first: string, second: string) =>
      mendOf(twice, poster({ '7': input(first), '12:5': input(second) })).map(({ label }) => label)
    expect(labels('Runflow Input (Int)', 'Step count')).toEqual(['Name Step count #12:5 "step_count"'])
    expect(labels('Step count', 'Amount')).toEqual(['Name Step count #7 "step_count"'])
    expect(labels('Amount', 'Amount')).toEqual(['Name Amount #12:5 "amount_2"'])
    expect(labels('Amount', 'Runflow Input (Int)')).toEqual(['Name Runflow Input (Int) #12:5 "amount_2"'])
  })

  it('is not an id that a subgraph brings twice', () => {
    expect(
      mendOf(toFinding({ code: 'input-id-duplicate', inputId: 'a', sameSubgraph: true }, ['1:2', '3:2'])),
    ).toEqual([])
  })

  it('is a commit that nobody knows, where there is a place to look', () => {
    expect(pinOf(toFinding({ code: 'pack-unpinned', directory: 'a', canPin: true }))).toEqual({
      kind: 'pin-pack',
      directory: 'a',
      sought: 'commit',
    })
    expect(pinOf(toFinding({ code: 'pack-unpinned', directory: 'a', canPin: false }))).toBe(null)
    expect(pinOf(toFinding({ code: 'comfyui-unpinned', missing: 'commit', canPin: true }))).toEqual({
      kind: 'pin-pack',
      directory: null,
      sought: 'commit',
    })
    expect(pinOf(toFinding({ code: 'comfyui-unpinned', missing: 'origin', canPin: false }))).toBe(null)
    const origin = { code: 'pack-origin', directory: 'a', origin: null } as const
    expect(pinOf(toFinding({ ...origin, canPin: true }))).toEqual({
      kind: 'pin-pack',
      directory: 'a',
      sought: 'origin',
    })
    expect(pinOf(toFinding({ ...origin, canPin: true, searched: 'no-match' }))).toBe(null)
    expect(pinOf(toFinding({ ...origin, canPin: false }))).toBe(null)
  })

  it('is a question for the host, for each commit of which a stranger could know', () => {
    const unverified = { code: 'source-unverified', elsewhere: ['d'], edits: ['e'] } as const
    expect(
      pinOf(toFinding({ ...unverified, elsewhere: ['d'], edits: ['e'], unasked: ['a', 'b'], unsure: ['c'] })),
    ).toEqual({
      kind: 'ask-stranger',
      questions: 3,
    })
    expect(pinOf(toFinding({ ...unverified, elsewhere: ['d'], edits: ['e'], unasked: [], unsure: [] }))).toBe(
      null,
    )
    // One click asks about all of them, whichever finding has the button.
    const unpushed = { code: 'pack-unpushed', directory: 'g', commit: 'b'.repeat(40), isTold: true } as const
    const unpinned = { code: 'pack-unpinned', directory: 'h', canPin: true } as const
    const all = [{ ...unverified, unasked: ['a', 'b'], unsure: ['c'], elsewhere: [], edits: [] }, unpinned]
    expect(countQuestions([...all, { ...unpushed, canAsk: true }].map((one) => toFinding(one)))).toBe(4)
    expect(countQuestions([unpinned, { ...unpushed, canAsk: false }].map((one) => toFinding(one)))).toBe(0)
    const told = { directory: 'a', commit: 'b'.repeat(40), origin: 'https://github.com/a/b', isTold: true }
    for (const code of ['pack-private', 'pack-unpushed', 'comfyui-unpushed'] as const) {
      expect(pinOf(toFinding({ ...told, code, canAsk: true }))).toEqual({
        kind: 'ask-stranger',
        questions: 1,
      })
      expect(pinOf(toFinding({ ...told, code, canAsk: false }))).toBe(null)
    }
  })

  it('is a missing id, after the title that somebody gave the node', () => {
    expect(mendOf(toFinding({ code: 'input-id-empty' }, ['1', '5']), titled)).toEqual([
      {
        kind: 'set-widget',
        nodeId: '1',
        widget: 'input_id',
        value: 'head_line_big',
        label: 'Name it "head_line_big"',
      },
    ])
    expect(mendOf(toFinding({ code: 'output-id-empty' }, ['3']), titled)).toEqual([])
    expect(mendOf(toFinding({ code: 'no-output' }))).toEqual([])
  })
})

function rank(severity: string): number {
  return ['block', 'ask', 'note'].indexOf(severity)
}
