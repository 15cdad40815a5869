import type { EndpointDiff } from '../deploy/diff-endpoints.ts'
import type { DiffLine } from '../deploy/diff-words.ts'
import { toDiffSections } from '../deploy/diff-words.ts'

/** What differs, for people: a line each, those that can break a call with a `!`. */
export function toDiffText(diff: EndpointDiff): string {
  return toDiffSections(diff)
    .map(({ title, lines }) => [title, ...lines.map(toText)].map((line) => `${line}\n`).join(''))
    .join('\n')
}

function toText({ sign, words, isBreaking }: DiffLine): string {
  return `${isBreaking ? '!' : ' '} ${sign ?? ' '} ${words}`
}
