import { describe, expect, it } from 'vitest'
import * as comfyuiChecks from '../../src/checks/comfyui.ts'
import { commitSearchOf, countQuestions, describeFinding, toFinding } from '../../src/checks/finding.ts'
import * as packsChecks from '../../src/checks/packs.ts'
import { checkWorkflow } from '../../src/checks/run-checks.ts'
import * as sourceUnverifiedChecks from '../../src/checks/source-unverified.ts'
import type { CommitSearchReport } from '../../src/types/commit-search.ts'
import type { Facts, PackFact } from '../../src/types/facts.ts'
import { factsWith, PACK, poster } from '../deploy/world.ts'
import { checking, contextOf, only } from './support/context.ts'

const check = checking(packsChecks, comfyuiChecks, sourceUnverifiedChecks)
const ours = only(packsChecks, comfyuiChecks, sourceUnverifiedChecks)

/** A pack of somebody else. */
const OTHER: PackFact = {
  ...PACK,
  directory: 'draw-text-pack',
  origin: 'https://storage.example/git/draw-text-pack',
  node_ids: ['2'],
  classes: ['DrawText'],
}
const GITHUB = 'https://github.com/example/pack'

describe('packs and ComfyUI', () => {
  it.each<[string, Partial<Facts>, unknown[]]>([
    [
      'a pack without a commit',
      { packs: [{ ...OTHER, commit: null }] },
      [
        {
          code: 'pack-unpinned',
          severity: 'ask',
          directory: 'draw-text-pack',
          canSearch: false,
          nodeIds: ['2'],
        },
      ],
    ],
    [
      'a pack without a commit that says where it comes from',
      { packs: [{ ...OTHER, commit: null, named_origin: 'https://storage.example/git/draw-text-pack' }] },
      [{ code: 'pack-unpinned', canSearch: true }],
    ],
    [
      'submodules that were never fetched',
      { packs: [{ ...OTHER, empty_submodules: ['lib/a'] }] },
      [{ code: 'pack-submodules', severity: 'note', paths: ['lib/a'] }],
    ],
    [
      'a pack without an origin',
      { packs: [{ ...OTHER, origin: null }] },
      [{ code: 'pack-origin', severity: 'ask', origin: null }],
    ],
    [
      'a pack with an origin that others cannot read',
      { packs: [{ ...OTHER, origin: null, origin_unread: true }] },
      [{ code: 'pack-origin', severity: 'ask', origin: null, isUnread: true }],
    ],
    [
      'a pack with a git@ origin',
      { packs: [{ ...OTHER, origin: 'git@storage.example:a/b' }] },
      [{ code: 'pack-origin', severity: 'ask' }],
    ],
    [
      'a pack of a server in the own network',
      { packs: [{ ...OTHER, origin: 'https://gitea:3000/a/b' }] },
      [{ code: 'pack-origin', severity: 'ask', origin: 'https://gitea:3000/a/b' }],
    ],
    [
      'a commit that no remote branch has',
      { packs: [{ ...OTHER, pushed: false, public_access: null }] },
      [{ code: 'pack-unpushed', severity: 'ask', isConfirmed: false, canVerify: false }],
    ],
    [
      'a commit that the host does not have',
      { packs: [{ ...OTHER, origin: GITHUB, pushed: false, public_access: 'unpushed' }] },
      [{ code: 'pack-unpushed', severity: 'ask', isConfirmed: true, canVerify: true }],
    ],
    [
      'a repository that is not public, whatever the clone knows',
      { packs: [{ ...OTHER, origin: GITHUB, public_access: 'private' }] },
      [{ code: 'pack-private', severity: 'ask', origin: GITHUB, canVerify: true, nodeIds: ['2'] }],
    ],
    [
      'a commit without an origin that could be looked for',
      { packs: [{ ...OTHER, origin: null, public_access: null, named_origin: GITHUB }] },
      [{ code: 'pack-origin', severity: 'ask', origin: null, canSearch: true }],
    ],
    ['local edits', { packs: [{ ...OTHER, dirty: true }] }, [{ code: 'pack-dirty', severity: 'note' }]],
    [
      'a pack that came without git, once and not twice',
      { packs: [{ ...OTHER, origin: null, commit: null, dirty: null, commit_source: 'none', pushed: null }] },
      [{ code: 'pack-unpinned', canSearch: false }],
    ],
    [
      'a ComfyUI without origin and commit',
      { comfyui: { ...factsWith().comfyui, origin: null, commit: null } },
      [{ code: 'comfyui-unpinned', missing: 'commit', severity: 'ask' }],
    ],
    [
      'a ComfyUI without an origin alone',
      { comfyui: { ...factsWith().comfyui, origin: null } },
      [{ code: 'comfyui-unpinned', missing: 'origin', severity: 'ask' }],
    ],
    [
      'a ComfyUI commit that no remote branch has',
      { comfyui: { ...factsWith().comfyui, pushed: false, public_access: null } },
      [{ code: 'comfyui-unpushed', severity: 'ask', origin: null }],
    ],
    [
      'a ComfyUI whose repository is not public',
      { comfyui: { ...factsWith().comfyui, origin: GITHUB, public_access: 'private' } },
      [{ code: 'comfyui-unpushed', severity: 'ask', origin: GITHUB, canVerify: true }],
    ],
    [
      'local edits of ComfyUI itself',
      { comfyui: { ...factsWith().comfyui, dirty: true } },
      [{ code: 'comfyui-dirty', severity: 'note' }],
    ],
    [
      'not known whether it is public or has local edits',
      {
        packs: [
          { ...OTHER, pushed: null, public_access: null },
          { ...OTHER, directory: 'b', dirty: null, commit_source: 'content' },
          { ...OTHER, directory: 'c', origin: 'https://github.com/example/c', public_access: null },
          { ...OTHER, directory: 'd', origin: 'https://github.com/example/d', public_access: 'unknown' },
        ],
      },
      [
        {
          code: 'source-unverified',
          severity: 'note',
          unasked: ['c'],
          elsewhere: ['draw-text-pack'],
          unsure: ['d'],
          edits: ['b'],
          questions: 2,
        },
      ],
    ],
  ])('%s', (_, facts, findings) => {
    const found = check(poster(), facts)
    expect(found).toMatchObject(findings)
    expect(found).toHaveLength(findings.length)
  })
})

describe('our own pack', () => {
  const ours = { ...PACK, origin: 'https://github.com/runflow-io/ComfyUI-Runflow', public_access: null }
  const comfyui = {
    ...factsWith().comfyui,
    origin: 'https://github.com/comfyanonymous/ComfyUI',
    public_access: null,
  }

  it('and ComfyUI, from their well-known repositories, are no question on every deploy', () => {
    expect(check(poster(), { packs: [ours], comfyui })).toEqual([])
  })

  it('is a question where the clone does not know its commit, or it is somebody’s own copy', () => {
    const codes = (pack: Partial<PackFact>) =>
      check(poster(), { packs: [{ ...ours, ...pack }] }).map((finding) => [
        finding.code,
        'unasked' in finding ? finding.unasked : [],
      ])
    expect(codes({ pushed: null })).toEqual([['source-unverified', ['ComfyUI-Runflow']]])
    expect(codes({ origin: 'https://github.com/somebody/ComfyUI-Runflow' })).toEqual([
      ['source-unverified', ['ComfyUI-Runflow']],
    ])
    expect(codes({ pushed: false })).toEqual([['pack-unpushed', []]])
  })

  it('is counted with the others where these are asked about, as a click asks about all of them', () => {
    const packs = [ours, { ...OTHER, origin: GITHUB, public_access: null }]
    expect(check(poster(), { packs, comfyui })).toMatchObject([
      { code: 'source-unverified', unasked: ['draw-text-pack'], questions: 3 },
    ])
  })

  it('leads to none of its nodes, which are every input and output', () => {
    expect(check(poster(), { packs: [{ ...PACK, commit: null }] })).toMatchObject([
      { code: 'pack-unpinned', nodeIds: [] },
    ])
  })
})

describe('after a search for commits, a pack without one', () => {
  const facts = {
    packs: [{ ...OTHER, origin: null, commit: null, named_origin: GITHUB }],
    comfyui: { ...factsWith().comfyui, origin: null, commit: null },
  }
  const result = { directory: OTHER.directory, root: 0, origin: GITHUB, commit: null }
  const search = (commitSearch: CommitSearchReport) =>
    ours(checkWorkflow({ ...contextOf(poster(), facts), commitSearch }))

  it('says what the search came to, and offers it no second time', () => {
    const [comfyui, pack] = search({
      results: [
        { ...result, problem: 'no-match' },
        { directory: null, root: null, origin: GITHUB, commit: null, problem: 'too-many' },
      ],
      stopped: null,
    })
    expect(pack).toMatchObject({ code: 'pack-unpinned', canSearch: true, searched: 'no-match' })
    expect(comfyui).toMatchObject({ code: 'comfyui-unpinned', missing: 'commit', searched: 'too-many' })
    for (const finding of [pack, comfyui]) expect(finding && commitSearchOf(finding)).toBe(null)
  })

  it('is private where its repository cannot be read', () => {
    expect(search({ results: [{ ...result, problem: 'private' }], stopped: null })).toMatchObject([
      { code: 'comfyui-unpinned' },
      { code: 'pack-private', severity: 'ask', origin: GITHUB, nodeIds: ['2'] },
    ])
  })

  it('stays a pack of unknown version where only others name the place, and it cannot be read', () => {
    const findings = search({ results: [{ ...result, problem: 'not-there' }], stopped: null })
    const pack = findings.find(({ code }) => code === 'pack-unpinned')
    expect(pack).toMatchObject({ searched: { lookedAt: GITHUB } })
    expect(pack && commitSearchOf(pack)).toBe(null)
    expect(pack && describeFinding(pack).detail).toContain(GITHUB)
    expect(findings.map(({ code }) => code)).not.toContain('pack-private')
  })

  it('offers the search again where the host failed at its repository, or the finding was not kept', () => {
    const packOf = (commitSearch: CommitSearchReport) =>
      search(commitSearch).find(({ code }) => code === 'pack-unpinned')
    const failed = packOf({ results: [{ ...result, problem: 'no-answer' }], stopped: null })
    const lost = packOf({ results: [{ ...result, commit: 'a'.repeat(40), problem: null }], stopped: null })
    expect([failed, lost]).toMatchObject([{ searched: 'no-answer' }, { searched: 'not-remembered' }])
    for (const finding of [failed, lost]) expect(finding && commitSearchOf(finding)).not.toBe(null)
  })

  it('says of which commits that git has the host said nothing', () => {
    const cloned = { packs: [{ ...OTHER, origin: GITHUB, public_access: null }] }
    const results = [{ ...result, commit: 'a'.repeat(40), problem: 'no-answer' as const }]
    expect(
      ours(checkWorkflow({ ...contextOf(poster(), cloned), commitSearch: { results, stopped: null } })),
    ).toMatchObject([{ code: 'source-unverified', unanswered: [OTHER.directory] }])
  })

  it('says why the search stopped, and offers it again', () => {
    const limit = 'api.github.com answers 60 questions an hour without a login, and they are used up.'
    const cloned = { packs: [{ ...OTHER, origin: GITHUB, public_access: null }] }
    const commitSearch: CommitSearchReport = { results: [], stopped: limit }
    const notes = ours(checkWorkflow({ ...contextOf(poster(), cloned), commitSearch }))
    expect(notes).toMatchObject([{ code: 'source-unverified', unasked: [OTHER.directory], stopped: limit }])
    const findings = search(commitSearch)
    expect(findings).toMatchObject([
      { code: 'comfyui-unpinned', searched: { stopped: limit } },
      { code: 'pack-unpinned', searched: { stopped: limit } },
    ])
    for (const finding of [...notes, ...findings]) {
      expect(describeFinding(finding).detail).toContain(limit)
      expect(commitSearchOf(finding)).not.toBe(null)
    }
  })
})

describe('what can be asked of the host', () => {
  it('is which commit has these files, where there is a place to look', () => {
    const search = (detail: Parameters<typeof toFinding>[0]) => commitSearchOf(toFinding(detail))
    expect(search({ code: 'pack-unpinned', directory: 'a', canSearch: true })).toEqual({
      kind: 'search-commit',
      directory: 'a',
      sought: 'commit',
    })
    expect(search({ code: 'pack-unpinned', directory: 'a', canSearch: false })).toBe(null)
    expect(search({ code: 'comfyui-unpinned', missing: 'commit', canSearch: true })).toEqual({
      kind: 'search-commit',
      directory: null,
      sought: 'commit',
    })
    expect(search({ code: 'comfyui-unpinned', missing: 'origin', canSearch: false })).toBe(null)
    const origin = { code: 'pack-origin', directory: 'a', origin: null } as const
    expect(search({ ...origin, canSearch: true })).toMatchObject({ sought: 'origin' })
    expect(search({ ...origin, canSearch: true, searched: 'no-match' })).toBe(null)
    expect(search({ ...origin, canSearch: false })).toBe(null)
  })

  it('is whether commits are public, once for all of them, whichever finding has the button', () => {
    const known = { directory: 'g', commit: 'b'.repeat(40), isConfirmed: true } as const
    const unverified = {
      code: 'source-unverified',
      unasked: ['a', 'b'],
      elsewhere: [],
      unsure: ['c'],
      edits: [],
      unanswered: [],
      questions: 3,
    } as const
    const all = [
      toFinding({
        ...unverified,
        unasked: ['a', 'b'],
        unsure: ['c'],
        elsewhere: [],
        edits: [],
        unanswered: [],
      }),
      toFinding({ code: 'pack-unpinned', directory: 'h', canSearch: true }),
      toFinding({ code: 'pack-unpushed', ...known, canVerify: true }),
    ]
    expect(all.map(commitSearchOf)).toMatchObject([
      { kind: 'check-public', questions: 3 },
      { kind: 'search-commit' },
      { kind: 'check-public', questions: 1 },
    ])
    expect(countQuestions(all)).toBe(4)
    const silent = toFinding({ code: 'pack-unpushed', ...known, canVerify: false })
    expect([commitSearchOf(silent), countQuestions([silent])]).toEqual([null, 0])
  })
})

describe('packs of one folder name in several folders of custom nodes', () => {
  const twins = (fields: Partial<PackFact>) => ({
    packs: [1, 0, 3].map((root) => ({ ...OTHER, root, ...fields, node_ids: [String(root)] })),
  })
  const told = (facts: Partial<Facts>) =>
    check(poster(), facts).map((finding) => [describeFinding(finding).title, finding.nodeIds])

  it('are told one by one, each with the role of its folder and its own nodes', () => {
    expect(told(twins({ commit: null }))).toEqual([
      ['The version of draw-text-pack (in additional custom_nodes folder 1) is not known', ['1']],
      ['The version of draw-text-pack (in custom_nodes of ComfyUI) is not known', ['0']],
      ['The version of draw-text-pack (in additional custom_nodes folder 3) is not known', ['3']],
    ])
    for (const fields of [{ dirty: true }, { pushed: false }, { origin: null }, { empty_submodules: ['a'] }])
      expect(told(twins(fields))).toHaveLength(3)
  })

  it('are told apart in a list too', () => {
    const [finding] = check(poster(), twins({ dirty: null }))
    expect(finding && describeFinding(finding).detail).toBe(
      'It is not known whether these have local edits: draw-text-pack (in additional custom_nodes folder 1), draw-text-pack (in custom_nodes of ComfyUI) and draw-text-pack (in additional custom_nodes folder 3).',
    )
  })

  it('are said by their name alone where there is one of them, wherever it lies', () => {
    expect(told({ packs: [{ ...OTHER, root: 2, commit: null }] })).toEqual([
      ['The version of draw-text-pack is not known', ['2']],
    ])
  })

  it('each have their own answer of a search', () => {
    const facts = twins({ commit: null, origin: null, named_origin: GITHUB })
    const result = { directory: OTHER.directory, origin: GITHUB, commit: null }
    const results = [
      { ...result, root: 3, problem: 'no-match' as const },
      { ...result, root: 0, problem: 'too-many' as const },
    ]
    const commitSearch = { results, stopped: null }
    const found = ours(checkWorkflow({ ...contextOf(poster(), facts), commitSearch }))
    expect(found.map((one) => ('searched' in one ? one.searched : null))).toEqual([
      null,
      'too-many',
      'no-match',
    ])
  })
})

describe('git data that is not read', () => {
  const titled = (facts: Partial<Facts>) => check(poster(), facts).map(describeFinding)

  it.each([
    ['reftable', 'no Git that reads those was found', 'Install Git 2.45'],
    ['sha256', 'Runflow takes ids of 40', 'SHA-1'],
    ['no-commit', 'no commit yet', 'Neither the pack nor'],
  ] as const)('is the reason that there is no commit: %s', (git_problem, detail, next) => {
    const [pack] = titled({ packs: [{ ...OTHER, commit: null, git_problem }] })
    expect(pack).toMatchObject({
      detail: expect.stringContaining(detail),
      next: expect.stringContaining(next),
    })
    const comfyui = { ...factsWith().comfyui, commit: null, git_problem }
    expect(titled({ comfyui })[0]?.detail).toContain(detail)
  })

  it.each([
    ['index', 'index could not be read'],
    ['objects', 'objects could not be read'],
    ['too-large', 'too many files'],
  ] as const)('is the reason that edits are unknown: %s', (git_problem, reason) => {
    const [note] = titled({ packs: [{ ...OTHER, dirty: null, git_problem }] })
    expect(note?.detail).toContain(`draw-text-pack (its git ${reason})`.replace('its git too', 'it has too'))
  })
})
