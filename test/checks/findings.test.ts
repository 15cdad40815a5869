import { describe, expect, it } from 'vitest'
import type { FindingDetail } from '../../src/checks/finding.ts'
import { FINDING_CODES, severityOf, sortFindings, toFinding } from '../../src/checks/finding.ts'
import { describeFinding } from '../../src/checks/finding-messages.ts'
import { commitSearchOf, countQuestions, fixesOf } from '../../src/checks/fixes/fix.ts'
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
  { code: 'pack-unpinned', directory: 'a', canSearch: true },
  { code: 'pack-unpinned', directory: 'a', canSearch: false },
  { code: 'pack-submodules', directory: 'a', paths: ['b'] },
  { code: 'pack-unpinned', directory: 'a', canSearch: true, searched: 'no-match' },
  { code: 'pack-unpinned', directory: 'a', canSearch: false, searched: 'no-origin' },
  { code: 'pack-unpinned', directory: 'a', canSearch: true, searched: 'too-large' },
  { code: 'pack-unpinned', directory: 'a', canSearch: true, searched: 'unreadable' },
  { code: 'pack-private', directory: 'a', origin: 'https://github.com/a/b', canVerify: false },
  { code: 'comfyui-dirty' },
  { code: 'comfyui-unpinned', missing: 'commit', canSearch: true, searched: 'private' },
  { code: 'comfyui-unpinned', missing: 'commit', canSearch: true, searched: { stopped: 'It stopped.' } },
  { code: 'pack-origin', directory: 'a', origin: null, canSearch: true },
  { code: 'pack-origin', directory: 'a', origin: null, canSearch: true, searched: 'no-match' },
  { code: 'pack-unpushed', directory: 'a', commit: 'b'.repeat(40), isConfirmed: false, canVerify: false },
  { code: 'pack-unpushed', directory: 'a', commit: 'b'.repeat(40), isConfirmed: true, canVerify: true },
  { code: 'comfyui-unpinned', missing: 'commit', canSearch: true },
  { code: 'comfyui-unpushed', commit: 'b'.repeat(40), origin: null, canVerify: false },
  { code: 'comfyui-unpushed', commit: 'b'.repeat(40), origin: 'https://github.com/a/b', canVerify: true },
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
    const next = (canVerify: boolean) =>
      describeFinding(
        toFinding({
          code: 'pack-unpushed',
          directory: 'a',
          commit: 'b'.repeat(40),
          isConfirmed: false,
          canVerify,
        }),
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
    expect(fixesOf(toFinding({ code: 'key-in-widget', lastFour: 'aaaa' }, ['4', '12:5']))).toEqual([
      { kind: 'set-widget', nodeId: '4', widget: 'api_key', value: '', label: 'Clear the key' },
      { kind: 'set-widget', nodeId: '12:5', widget: 'api_key', value: '', label: 'Clear the key' },
    ])
  })

  it('is a key where none is saved yet: it moves to Settings, once for all nodes that have it', () => {
    const finding = toFinding({ code: 'key-in-widget', lastFour: 'aaaa', moveTo: 'https://api.runflow.io' }, [
      '4',
      '5',
    ])
    expect(fixesOf(finding)[2]).toEqual({
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
        fixesOf(toFinding({ code: 'file-refused', path, input: 'image', problem }, ['2', '9:1'])),
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
    expect(fixesOf(toFinding({ code: 'part-inert' }, ['20', '21']), workflow)).toEqual([
      { kind: 'mute', nodeIds: ['20', '21'], label: 'Mute these nodes' },
    ])
    expect(fixesOf(toFinding({ code: 'save-unwired', classType: 'A' }, ['21']), workflow)).toEqual([
      { kind: 'mute', nodeIds: ['21'], label: 'Mute this node' },
    ])
  })

  it('is no part that something else reads here, none in a subgraph, and none of an unknown workflow', () => {
    const workflow = poster({
      '20': { class_type: 'EmptyImage', inputs: {} },
      '21': { class_type: 'PreviewImage', inputs: { images: ['20', 0] } },
    })
    expect(fixesOf(toFinding({ code: 'part-inert' }, ['20']), workflow)).toEqual([])
    expect(fixesOf(toFinding({ code: 'part-inert' }, ['21', '12:5']), workflow)).toEqual([])
    expect(fixesOf(toFinding({ code: 'input-unread', inputId: 'a' }, ['21']))).toEqual([])
  })

  it('is an id used twice: the first keeps it, the others get one that is free', () => {
    const finding = toFinding({ code: 'input-id-duplicate', inputId: 'title', sameSubgraph: false }, [
      '1',
      '7',
      '8',
    ])
    expect(fixesOf(finding, titled)).toEqual([
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
      fixesOf(twice, poster({ '7': input(first), '12:5': input(second) })).map(({ label }) => label)
    expect(labels('Runflow Input (Int)', 'Step count')).toEqual(['Name Step count #12:5 "step_count"'])
    expect(labels('Step count', 'Amount')).toEqual(['Name Step count #7 "step_count"'])
    expect(labels('Amount', 'Amount')).toEqual(['Name Amount #12:5 "amount_2"'])
    expect(labels('Amount', 'Runflow Input (Int)')).toEqual(['Name Runflow Input (Int) #12:5 "amount_2"'])
  })

  it('is not an id that a subgraph brings twice', () => {
    expect(
      fixesOf(toFinding({ code: 'input-id-duplicate', inputId: 'a', sameSubgraph: true }, ['1:2', '3:2'])),
    ).toEqual([])
  })

  it('is a commit that nobody knows, where there is a place to look', () => {
    expect(commitSearchOf(toFinding({ code: 'pack-unpinned', directory: 'a', canSearch: true }))).toEqual({
      kind: 'search-commit',
      directory: 'a',
      sought: 'commit',
    })
    expect(commitSearchOf(toFinding({ code: 'pack-unpinned', directory: 'a', canSearch: false }))).toBe(null)
    expect(
      commitSearchOf(toFinding({ code: 'comfyui-unpinned', missing: 'commit', canSearch: true })),
    ).toEqual({
      kind: 'search-commit',
      directory: null,
      sought: 'commit',
    })
    expect(commitSearchOf(toFinding({ code: 'comfyui-unpinned', missing: 'origin', canSearch: false }))).toBe(
      null,
    )
    const origin = { code: 'pack-origin', directory: 'a', origin: null } as const
    expect(commitSearchOf(toFinding({ ...origin, canSearch: true }))).toEqual({
      kind: 'search-commit',
      directory: 'a',
      sought: 'origin',
    })
    expect(commitSearchOf(toFinding({ ...origin, canSearch: true, searched: 'no-match' }))).toBe(null)
    expect(commitSearchOf(toFinding({ ...origin, canSearch: false }))).toBe(null)
  })

  it('is a question for the host, for each commit of which a stranger could know', () => {
    const unverified = { code: 'source-unverified', elsewhere: ['d'], edits: ['e'] } as const
    expect(
      commitSearchOf(
        toFinding({ ...unverified, elsewhere: ['d'], edits: ['e'], unasked: ['a', 'b'], unsure: ['c'] }),
      ),
    ).toEqual({
      kind: 'check-public',
      questions: 3,
    })
    expect(
      commitSearchOf(toFinding({ ...unverified, elsewhere: ['d'], edits: ['e'], unasked: [], unsure: [] })),
    ).toBe(null)
    // One click asks about all of them, whichever finding has the button.
    const unpushed = {
      code: 'pack-unpushed',
      directory: 'g',
      commit: 'b'.repeat(40),
      isConfirmed: true,
    } as const
    const unpinned = { code: 'pack-unpinned', directory: 'h', canSearch: true } as const
    const all = [{ ...unverified, unasked: ['a', 'b'], unsure: ['c'], elsewhere: [], edits: [] }, unpinned]
    expect(countQuestions([...all, { ...unpushed, canVerify: true }].map((one) => toFinding(one)))).toBe(4)
    expect(countQuestions([unpinned, { ...unpushed, canVerify: false }].map((one) => toFinding(one)))).toBe(0)
    const recorded = {
      directory: 'a',
      commit: 'b'.repeat(40),
      origin: 'https://github.com/a/b',
      isConfirmed: true,
    }
    for (const code of ['pack-private', 'pack-unpushed', 'comfyui-unpushed'] as const) {
      expect(commitSearchOf(toFinding({ ...recorded, code, canVerify: true }))).toEqual({
        kind: 'check-public',
        questions: 1,
      })
      expect(commitSearchOf(toFinding({ ...recorded, code, canVerify: false }))).toBe(null)
    }
  })

  it('is a missing id, after the title that somebody gave the node', () => {
    expect(fixesOf(toFinding({ code: 'input-id-empty' }, ['1', '5']), titled)).toEqual([
      {
        kind: 'set-widget',
        nodeId: '1',
        widget: 'input_id',
        value: 'head_line_big',
        label: 'Name it "head_line_big"',
      },
    ])
    expect(fixesOf(toFinding({ code: 'output-id-empty' }, ['3']), titled)).toEqual([])
    expect(fixesOf(toFinding({ code: 'no-output' }))).toEqual([])
  })
})

function rank(severity: string): number {
  return ['block', 'ask', 'note'].indexOf(severity)
}
