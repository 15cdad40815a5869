import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from '../../src/checks/finding.ts'
import type { Verdict } from './comfyui.ts'
import type { Changed } from './faults.ts'
import { changesOf } from './faults.ts'
import { planted } from './prompts.ts'

// A real ComfyUI's verdicts, kept, so that what we say can be compared without one. `same-verdict.test.ts` compares them
// with one that is there, and writes them anew with `-u`.

export const RECORDED = join(import.meta.dirname, 'verdicts.jsonl')

/** Every class as it is, and of all changes every so many-th: some forty thousand would take an hour. */
export function someCases(every: number, first = 0): Changed[] {
  const sound = planted()
  return [...sound, ...sound.flatMap(changesOf).filter((_, number) => number % every === first)]
}

/** Where ComfyUI refuses and we say nothing, and why: a class, or an input of one. */
const UNJUDGED: Record<string, string> = {
  PlantedInputsRaise: 'an error that may be one of our thread alone',
  PlantedFlagsList: 'options that are a list',
  PlantedBoundsNone: 'a range that is no number',
  PlantedBoundsText: 'a range that is no number',
  PlantedRaises: 'its own validation raises',
  'PlantedUnion/few': 'a type that is equal to some others: only its pack knows to which',
  'PlantedEqual/equal': 'the same',
  'PlantedRemote/remote': 'a list that is filled in the browser',
  'PlantedRemote/remote_with': 'the same',
  'PlantedRemote/both': 'the same',
  'PlantedNewPlain/remote': 'the same',
  PlantedTuple: 'options that are no list',
  PlantedSpecText: 'a specification that is a text',
  PlantedNewSlot: 'a kind of input that is not public yet, into which this ComfyUI takes no link',
}
// From an output whose type is equal to some others.
const BY_THE_TYPE = / link 1[23]$/
const BY_THE_CLASS = /^custom_validation_failed$/

export type Kept = string

/** `taken`, `fails` when it runs, `refused` as a whole, `unjudged`, or the sockets that it refuses. */
export function wordOf({ name }: Changed, { refused, failure }: Verdict): Kept {
  if (refused === null) return failure === null ? 'taken' : 'fails'
  if (refused === 'whole') return 'refused'
  const [classType = ''] = name.split(' ')
  if (Object.hasOwn(UNJUDGED, classType) || BY_THE_TYPE.test(name)) return 'unjudged'
  const places = refused
    .filter(
      ({ type, input }) => !BY_THE_CLASS.test(type) && !Object.hasOwn(UNJUDGED, `${classType}/${input}`),
    )
    .map(({ nodeId, input }) => `${nodeId}/${input ?? '*'}`)
  return places.length === 0 ? 'unjudged' : [...new Set(places)].toSorted().join(' & ')
}

export type Score = { taken: number; refused: number; falseBlocks: string[]; missed: string[] }

/** What ComfyUI runs we let pass, and what it refuses we block at that node, with the socket named. */
export function compare(cases: Changed[], words: Kept[], found: Finding[][]): Score {
  const score: Score = { taken: 0, refused: 0, falseBlocks: [], missed: [] }
  for (const [number, { name }] of cases.entries()) {
    const word = words[number] ?? ''
    const blocks = found[number] ?? []
    const said = blocks.map(
      ({ code, nodeIds, ...more }) => `${code} ${nodeIds.join()} ${'input' in more ? more.input : ''}`,
    )
    if (word === 'fails' || word === 'unjudged') continue
    if (word === 'taken') {
      score.taken++
      if (blocks.length > 0) score.falseBlocks.push(`${name}: ${said.join(' & ')}`)
      continue
    }
    score.refused++
    if (!word.split(' & ').every((place) => isFound(place, blocks)))
      score.missed.push(`${name}: ${word}, not ${said.join(' & ')}`)
  }
  return score
}

function isFound(place: string, blocks: Finding[]): boolean {
  if (place === 'refused') return blocks.length > 0
  const [nodeId = '', input = ''] = place.split(/\/(.*)/s)
  return blocks.some(
    (finding) =>
      finding.nodeIds.includes(nodeId) &&
      (input === '*' || !('input' in finding) || finding.input === '' || finding.input === input),
  )
}

export function written(cases: Changed[], words: Kept[]): string {
  return cases.map(({ name }, number) => `${JSON.stringify([name, words[number]])}\n`).join('')
}

export function readRecorded(): Map<string, Kept> {
  const lines = readFileSync(RECORDED, 'utf8').trimEnd().split('\n')
  return new Map(lines.map((line) => JSON.parse(line) as [string, Kept]))
}
