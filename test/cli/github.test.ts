import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { annotate, toAnnotations } from '../../src/cli/github/annotations.ts'
import { readResult } from '../../src/cli/github/command-result.ts'
import { toCode, toMarkdown } from '../../src/cli/github/markdown.ts'
import { findPullRequest } from '../../src/cli/github/pull-request.ts'
import { markerOf, putComment } from '../../src/cli/github/put-comment.ts'
import { toResultPage } from '../../src/cli/github/result-page.ts'
import { toStepOutputs } from '../../src/cli/github/step-outputs.ts'
import { ok } from '../../src/result.ts'
import { speakEnglish } from '../text/support/english.ts'
import type { Files } from './command.ts'
import { writeFiles } from './command.ts'
import { runHere } from './in-process.ts'

speakEnglish()

const HOSTILE = 'a\r\n::error::b%0A,c:d @team #1 <img src=x> ![p](https://evil.example) `x`'
const NOTHING = { file: '', plan: null, diff: '' }
const finding = (severity: string, code: string, more: object = {}) => ({
  ...{ code, severity, nodeIds: [], title: 'Title', detail: 'Detail.', next: 'Next.' },
  ...more,
})

function resultOf(report: object) {
  const result = readResult({ schema: 'runflow/1', outcome: 'created', message: 'Done.', ...report })
  if (result === null) throw new Error('no result')
  return result
}

describe('an annotation', () => {
  it('escapes what would end a property, the line or the command', () => {
    expect(annotate('error', { file: 'a,b:c%', title: 'x::y' }, '100%\n::warning::z')).toBe(
      '::error file=a%2Cb%3Ac%25,title=x%3A%3Ay::100%25 ::warning::z',
    )
  })

  it('is one line, whatever the finding quotes', () => {
    const findings = [finding('block', HOSTILE, { title: HOSTILE, detail: HOSTILE, file: HOSTILE })]
    const lines = toAnnotations(resultOf({ findings }), '').join('\n').split('\n')
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/^::error file=a %3A%3Aerror%3A%3Ab%250A%2Cc%3Ad /)
  })

  it('comes worst first: what blocks, what is asked, what was agreed to or is noted', () => {
    const findings = [
      finding('note', 'n'),
      finding('ask', 'agreed', { agreed: true }),
      finding('ask', 'open'),
      finding('block', 'b', { file: 'other.runflow.json' }),
    ]
    expect(toAnnotations(resultOf({ findings, failure: {} }), 'x.json')).toEqual([
      '::error file=x.json,title=created::Done.',
      '::error file=other.runflow.json,title=b::Title. Detail. Next.',
      '::warning file=x.json,title=open::Title. Detail. Next.',
      '::notice file=x.json,title=n::Title. Detail. Next.',
      '::notice file=x.json,title=agreed::Title. Detail. Next.',
    ])
  })
})

describe('Markdown', () => {
  it('of a text has no markup, link, picture or mention', () => {
    const escaped = toMarkdown(HOSTILE)
    expect(escaped.replace(/\\./g, '').replaceAll('&#8203;', '')).not.toMatch(/[<>[\]`@#*_]|:\/\//)
    expect(escaped).toContain('\\@&#8203;team \\#&#8203;1')
    expect(escaped).not.toContain('\n')
  })

  it.each([
    ['- a', '\\- a'],
    [' 1. a', '1\\. a'],
    ['=== 12', '\\=== 12'],
    ['see https://evil.example or www.evil.example.', 'see https\\://evil.example or www\\.evil.example.'],
    ['2 models: a-b', '2 models: a-b'],
  ])('of %j begins no list and links nowhere', (text, escaped) => expect(toMarkdown(text)).toBe(escaped))

  it.each([
    ['a', '`a`'],
    ['a`b', '``a`b``'],
    ['`', '`` ` ``'],
    ['a\n- b', '`a - b`'],
    ['', ''],
  ])('of code holds %j together', (text, code) => expect(toCode(text)).toBe(code))
})

describe('the page', () => {
  it('has the plan, what changes and what the workflow needs', () => {
    const result = resultOf({
      plan: { action: 'edit' },
      preview: { items: [{ kind: 'model', name: 'm.safetensors', state: 'proven' }, 1] },
    })
    const diff = '- input a: INT\n'
    const page = toResultPage(result, { file: 'p.runflow.json', plan: result.plan, diff })
    expect(page.split('\n').filter((line) => line !== '')).toEqual([
      '### Runflow: `p.runflow.json`',
      'Done.',
      '**Plan:** update the live endpoint.',
      '#### Compared with what is live',
      '```diff',
      '- input a: INT',
      '```',
      '#### What it needs',
      '- model `m.safetensors`: found',
    ])
  })

  it('holds what changes in one block, whatever stands in it', () => {
    const diff = `+ input a\n\`\`\`\n<img src=x>\u001b\n${'+ input b\n'.repeat(9000)}`
    const page = toResultPage(resultOf({}), { file: '', plan: null, diff })
    expect(page.split('\n').filter((line) => line.startsWith('````'))).toEqual(['````diff', '````'])
    expect(page).toMatch(/too long for GitHub.*\n````$/)
    expect(page).not.toContain('\u001b')
  })

  it('stays below what GitHub takes, and says what is left out', () => {
    const long = finding('note', 'n', { title: '<'.repeat(2000), detail: '*'.repeat(2000) })
    const page = toResultPage(resultOf({ findings: Array(80).fill(long) }), NOTHING)
    expect(page.length).toBeLessThan(61_000)
    expect(page).toContain('too long for GitHub')
    expect(toResultPage(resultOf({ findings: Array(51).fill(finding('note', 'n')) }), NOTHING)).toContain(
      'one more',
    )
  })
})

describe('the outputs of a step', () => {
  it('have one line each', () => {
    const findings = [finding('ask', 'a', { title: HOSTILE, nodeIds: ['1'] })]
    const lines = toStepOutputs(resultOf({ url: 'u\nslug=taken', slug: null, findings }))
      .join('\n')
      .split('\n')
    expect(lines.slice(0, 3)).toEqual(['url=u slug=taken', 'slug=', 'outcome=created'])
    expect(lines).toHaveLength(4)
    expect(JSON.parse(lines[3]?.replace('findings=', '') ?? '')).toMatchObject([{ code: 'a', agreed: false }])
  })
})

describe('the pull request', () => {
  it.each([
    [{ pull_request: { number: 7 } }, 'a/b', { repository: 'a/b', number: 7 }],
    [{ pull_request: { number: '7' } }, 'a/b', null],
    [{ pull_request: { number: -7 } }, 'a/b', null],
    [{ issue: { number: 7 } }, 'a/b', null],
    [null, 'a/b', null],
    [{ pull_request: { number: 7 } }, '../..', null],
    [{ pull_request: { number: 7 } }, 'a/b?x', null],
    [{ pull_request: { number: 7 } }, '', null],
  ])('of %j in %j is %j', (event, repository, found) =>
    expect(findPullRequest(event, repository)).toEqual(found),
  )
})

describe('the comment', () => {
  const marker = markerOf('p.runflow.json')
  const place = { repository: 'a/b', number: 7 }
  const put = (pages: unknown[][], log: string[] = []) =>
    putComment(
      place,
      { marker, page: 'page' },
      async (method, path) => {
        log.push(`${method} ${path}`)
        const number = Number(/[?&]page=(\d+)/.exec(path)?.[1])
        return { status: 200, body: method === 'GET' ? (pages[number - 1] ?? []) : {} }
      },
      new AbortController().signal,
    )
  const comment = (type: string, body: string, id = 5) => ({ id, body, user: { type } })

  it('is found again on a later page', async () => {
    const log: string[] = []
    const others = Array(100).fill(comment('Bot', 'other'))
    expect(await put([others, [comment('Bot', `${marker}\nold`, 9)]], log)).toEqual(ok('updated'))
    expect(log.at(-1)).toBe('PATCH /repos/a/b/issues/comments/9')
  })

  it('is never one that a person wrote, or that is about another file', async () => {
    const others = [
      comment('User', marker),
      comment('Bot', markerOf('q')),
      comment('Bot', `x ${marker}`),
      null,
    ]
    expect(await put([others])).toEqual(ok('created'))
  })

  it('is not written where it is not known what is there', async () => {
    const log: string[] = []
    const answer = async (method: string) => {
      log.push(method)
      return { status: 200, body: null }
    }
    const put = await putComment(place, { marker, page: '' }, answer, new AbortController().signal)
    expect([put, log]).toEqual([{ ok: false, error: { status: 200 } }, ['GET']])
  })
})

describe('runflow github', () => {
  let files: Files
  beforeEach(() => {
    files = writeFiles({ prompt: {}, graph: { nodes: [] } })
    files.write(
      'result.json',
      JSON.stringify({ schema: 'runflow/1', outcome: 'unchanged', message: 'Same.' }),
    )
    files.write('event.json', JSON.stringify({ pull_request: { number: 7 } }))
  })
  afterEach(() => files.remove())
  const github = (args: string[], env: Record<string, string> = {}) =>
    runHere(['github', ...args], { cwd: files.folder, env })
  const EVENT = { GITHUB_EVENT_PATH: 'event.json', GITHUB_REPOSITORY: 'a/b' }

  it('prints the page alone, and the same with --json', async () => {
    const { code, stdout } = await github(['summary', 'result.json', '--file', 'p.runflow.json'])
    expect([code, stdout]).toEqual([0, '### Runflow: `p.runflow.json`\n\nSame.\n'])
    const { stdout: json } = await github(['summary', 'result.json', '--json'])
    expect(JSON.parse(json)).toMatchObject({ outcome: 'printed', printed: '### Runflow:\n\nSame.' })
  })

  it.each([
    [['summary'], 'Which result?'],
    [['other', 'result.json'], 'annotations, outputs, summary or comment'],
    [['summary', 'graph.json'], 'graph.json is not what a command prints'],
    [['summary', 'result.json', '--plan', 'nowhere.json'], 'There is no file nowhere.json.'],
    [['summary', 'result.json', '--diff', 'nowhere.txt'], 'nowhere.txt cannot be read'],
  ])('refuses %j with 2', async (args, expected) => {
    const { code, stderr } = await github(args)
    expect([code, stderr]).toEqual([2, expect.stringContaining(expected)])
  })

  it.each([
    ['without a token', {}, 'GITHUB_TOKEN'],
    [
      'to an address in clear',
      { GITHUB_TOKEN: 't', GITHUB_API_URL: 'http://github.example' },
      'https address',
    ],
    ['where nothing answers', { GITHUB_TOKEN: 't', GITHUB_API_URL: 'http://127.0.0.1:9' }, 'did not answer'],
  ])('warns %s', async (_, env, expected) => {
    const { code, stdout } = await github(['comment', 'result.json'], { ...EVENT, ...env })
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^::warning title=Runflow::/)])
    expect(stdout).toContain(expected)
  })
})
