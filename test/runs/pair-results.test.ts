import { describe, expect, it } from 'vitest'
import { pairResults, verdictOf } from '../../src/runs/pair-results.ts'
import type { ResultFile, RunResult } from '../../src/runs/run-result.ts'
import type { Comparison, Verdict } from '../../src/types/run-result.ts'

const file = (name: string): ResultFile => ({
  url: `https://x.example/${name}`,
  name,
  mediaType: 'image/png',
  source: { kind: 'run', place: 0 },
})
const result = (outputs: [string, string[]][], missing: string[] = []): RunResult => ({
  outputs: outputs.map(([id, names]) => ({ id, type: 'IMAGE', label: '', files: names.map(file) })),
  missing,
  seconds: null,
  cost: null,
})
const side = { sizeBytes: 1, sha256: 'a', width: 1, height: 1, frames: 1 }
const compared = (verdicts: [string, Verdict][]) =>
  new Map(
    verdicts.map(([key, verdict]): [string, Comparison] => [
      key,
      { verdict, difference: null, here: side, there: side },
    ]),
  )

function judge(here: RunResult, there: RunResult, verdicts: [string, Verdict][]) {
  return verdictOf(pairResults(here, there), [here, there], compared(verdicts))
}

describe('two results side by side', () => {
  it('are paired by output and by place, whichever side has more', () => {
    const paired = pairResults(
      result([['a', ['1', '2']]]),
      result([
        ['b', ['4']],
        ['a', ['3']],
      ]),
    )
    expect(
      paired.map(({ id, pairs }) => [id, pairs.map(({ here, there }) => [here?.name, there?.name])]),
    ).toEqual([
      [
        'a',
        [
          ['1', '3'],
          ['2', undefined],
        ],
      ],
      ['b', [[undefined, '4']]],
    ])
  })

  it('have a key for each pair that no name of an output can make twice', () => {
    const keys = pairResults(
      result([
        ['a","0', ['1']],
        ['a', ['1', '2']],
      ]),
      result([]),
    )
      .flatMap(({ pairs }) => pairs)
      .map(({ key }) => key)
    expect(new Set(keys).size).toBe(3)
  })

  const [one, other] = [result([['a', ['1', '2']]]), result([['a', ['3', '4']]])]
  const [first, second] = ['["a",0]', '["a",1]']

  it.each<[Verdict | null, [string, Verdict][]]>([
    [
      'identical',
      [
        [first, 'identical'],
        [second, 'identical'],
      ],
    ],
    [
      'alike',
      [
        [first, 'identical'],
        [second, 'alike'],
      ],
    ],
    [
      'different',
      [
        [first, 'different'],
        [second, 'identical'],
      ],
    ],
    // One difference is enough, whatever is not known yet.
    ['different', [[first, 'different']]],
    [null, [[first, 'identical']]],
    [null, []],
  ])('are %s by the worst of their files: %j', (verdict, verdicts) => {
    expect(judge(one, other, verdicts)).toBe(verdict)
  })

  it('differ where a file or an output came in one place only', () => {
    expect(judge(one, result([['a', ['3']]]), [[first, 'identical']])).toBe('different')
    expect(judge(result([], ['a']), result([]), [])).toBe('different')
  })

  it('that hold nothing are not called anything', () => {
    expect(judge(result([]), result([]), [])).toBeNull()
  })
})

describe('two clips of other bytes', () => {
  const clip = (mediaType: string): RunResult => ({
    ...result([['a', ['1']]]),
    outputs: [{ id: 'a', type: 'FILE', label: '', files: [{ ...file('1'), mediaType }] }],
  })
  it.each([
    ['video/mp4', 'other-bytes'],
    ['audio/flac', 'other-bytes'],
    ['text/plain', 'different'],
    ['image/png', 'different'],
  ])('of %s are %s', (mediaType, verdict) => {
    const both: [RunResult, RunResult] = [clip(mediaType), clip(mediaType)]
    expect(judge(...both, [['["a",0]', 'different']])).toBe(verdict)
    expect(judge(...both, [['["a",0]', 'identical']])).toBe('identical')
  })

  it('leave the verdict to what is different for certain, and wait for what is not compared yet', () => {
    const mixed: RunResult = {
      ...clip('video/mp4'),
      outputs: [...clip('video/mp4').outputs, ...result([['b', ['2']]]).outputs],
    }
    const judged = (verdict: Verdict | null) =>
      judge(mixed, mixed, [
        ['["a",0]', 'different'],
        ...(verdict === null ? [] : [['["b",0]', verdict] as [string, Verdict]]),
      ])
    expect([judged('different'), judged('alike'), judged(null)]).toEqual(['different', 'other-bytes', null])
  })
})
