import type { Searched } from './commit-search.ts'
import { COMMIT_HOST } from './commit-search.ts'
import { maskKeys } from './runflow-keys.ts'

/** What a search for the commit came to, as a sentence. `whose` is what was compared: a pack, or ComfyUI. */
export function describeSearch(searched: Searched, whose: string): string {
  if (typeof searched === 'string') return PROBLEMS[searched](whose)
  if ('stopped' in searched) return searched.stopped
  return `${maskKeys(searched.lookedAt)} was looked at, which is what the workflow or a list of packs names: it is private or not there.`
}

const PROBLEMS: Record<Extract<Searched, string>, (whose: string) => string> = {
  'no-origin': (whose) => `${whose} names no public repository to look in.`,
  'no-match': (whose) =>
    `No commit of its public repository holds exactly these files, so ${whose} has been edited, or is not from there.`,
  'too-many': (whose) => `The repository of ${whose} has too many commits to compare them all.`,
  'too-large': (whose) => `${whose} is too large to be compared with its repository.`,
  private: (whose) => `The repository of ${whose} is private or not there.`,
  'no-answer': (whose) => `${COMMIT_HOST} failed to answer about the repository of ${whose}.`,
  unreadable: (whose) => `ComfyUI may not read the files of ${whose}.`,
}
