import type { PinProblem, Searched } from './pins.ts'

/** What a search for the commit came to, as a sentence. `whose` is what was compared: a pack, or ComfyUI. */
export function describeSearch(searched: Searched, whose: string): string {
  return typeof searched === 'string' ? PROBLEMS[searched](whose) : searched.stopped
}

const PROBLEMS: Record<PinProblem, (whose: string) => string> = {
  'no-origin': (whose) => `${whose} names no public repository to look in.`,
  'no-match': (whose) =>
    `No commit of its public repository holds exactly these files, so ${whose} has been edited, or is not from there.`,
  'too-many': (whose) => `The repository of ${whose} has too many commits to compare them all.`,
  'too-large': (whose) => `${whose} is too large to be compared with its repository.`,
  private: (whose) => `The repository of ${whose} is private or not there.`,
  unreadable: (whose) => `ComfyUI may not read the files of ${whose}.`,
}
