import { isPublicOrigin } from '../origin.ts'
import { formatList } from '../text/format-list.ts'
import { joinSentences, t } from '../text/text.ts'
import type { GitProblem, PackFact } from '../types/facts.ts'
import type { FactsContext, Found } from './check.ts'
import { defineCheck } from './check.ts'
import { COMMIT_HOST, describeStop, isOnCommitHost, isUnanswered, stoppedOf } from './commit-search.ts'
import { nameUnread } from './git-problems.ts'
import { labelOfKey, packKey, readPackNames } from './pack-names.ts'

/** What is not known about these packs, and ComfyUI. */
type Unverified = Found & {
  /** Whether anonymous users can fetch them: COMMIT_HOST can be asked, and was not. */
  unasked: string[]
  /** The same, on a host that cannot be asked. */
  elsewhere: string[]
  /** The host knows their commit, and no branch that was asked has it. */
  unsure: string[]
  /** Whether they have local edits, and why that is not known. */
  edits: string[]
  reasons?: { name: string; problem: GitProblem }[]
  /** Of those that were not asked about: the host failed to answer. */
  unanswered: string[]
  /** A click asks about at least so many commits. */
  questions: number
  stopped?: string
}

/** `pack`: null for ComfyUI itself. */
type Source = Pick<PackFact, 'origin' | 'commit' | 'public_access' | 'pushed' | 'dirty' | 'git_problem'> & {
  name: string
  pack: PackFact | null
}

/** Unknown is neither clean nor pushed. What has a finding of its own is not listed again. */
export const sourceUnverified = defineCheck({
  code: 'source-unverified',
  severity: 'note',
  when: 'facts',
  find: ({ facts, commitSearch = null }: FactsContext): Unverified[] => {
    const nameOf = readPackNames(facts.packs)
    const packs = facts.packs.map((pack) => ({ ...pack, name: packKey(nameOf(pack)), pack }))
    const sources: Source[] = [{ ...facts.comfyui, name: 'ComfyUI', pack: null }, ...packs]
    const known = sources.filter(({ commit }) => commit !== null)
    const reachable = known.filter(({ origin, pushed }) => isPublicOrigin(origin) && pushed !== false)
    const unasked = reachable.filter(({ public_access }) => public_access === null)
    const canAsk = unasked.filter(({ origin }) => isOnCommitHost(origin))
    const unsure = reachable.filter(({ public_access }) => public_access === 'unknown')
    const notAsked = canAsk.filter((source) => !isWellKnown(source))
    const edits = known.filter(({ dirty }) => dirty === null)
    const reasons = edits.flatMap(({ name, git_problem: problem }) => (problem ? [{ name, problem }] : []))
    const found = {
      unasked: namesOf(notAsked),
      elsewhere: namesOf(unasked.filter(({ origin }) => !isOnCommitHost(origin))),
      unsure: namesOf(unsure),
      edits: namesOf(edits),
    }
    if (Object.values(found).every((names) => names.length === 0)) return []
    const stopped = found.unasked.length > 0 ? stoppedOf(commitSearch) : null
    return [
      {
        ...found,
        ...(reasons.length > 0 && { reasons }),
        unanswered: namesOf(
          stopped === null ? notAsked.filter(({ pack }) => isUnanswered(pack, commitSearch)) : [],
        ),
        questions: found.unasked.length + unsure.length === 0 ? 0 : canAsk.length + unsure.length,
        ...stopped,
        nodeIds: [],
      },
    ]
  },
  text: (finding) => {
    const isUnasked = finding.unasked.length > 0
    return {
      title: t(isUnasked ? 'findings.source-unverified.title-unasked' : 'findings.source-unverified.title'),
      detail: joinSentences(describeUnknown(finding)),
      next: t(isUnasked ? 'findings.source-unverified.next-unasked' : 'findings.source-unverified.next'),
    }
  },
  commitSearch: ({ questions }) => (questions > 0 ? { kind: 'check-public', questions } : null),
})

/**
 * Repositories of which everybody knows that they are public, ours among them. A commit that a clone has from a branch
 * of theirs needs no asking, and is in nearly every install.
 */
const WELL_KNOWN: ReadonlySet<string> = new Set([
  'https://github.com/comfyanonymous/comfyui',
  'https://github.com/comfy-org/comfyui',
  'https://github.com/runflow-io/comfyui-runflow',
])

export function isWellKnown({ origin, pushed }: Pick<PackFact, 'origin' | 'pushed'>): boolean {
  return pushed === true && origin !== null && WELL_KNOWN.has(origin.toLowerCase())
}

const MOST_NAMES = 12

function describeUnknown(finding: Unverified): string[] {
  const { unasked, elsewhere, unsure, edits, reasons = [], unanswered, stopped } = finding
  const problems = new Map(reasons.map(({ name, problem }) => [name, problem]))
  const listed = (names: string[]) => formatList(names, MOST_NAMES)
  const sentence = (what: 'unasked' | 'elsewhere' | 'unsure' | 'edits', names: string[]) =>
    names.length === 0 ? '' : t(`findings.source-unverified.${what}`, { names: listed(names) })
  return [
    sentence('unasked', unasked.map(labelOfKey)),
    sentence('elsewhere', elsewhere.map(labelOfKey)),
    sentence('unsure', unsure.map(labelOfKey)),
    sentence(
      'edits',
      edits.map((name) => nameUnread(labelOfKey(name), problems.get(name) ?? null)),
    ),
    unanswered.length === 0
      ? ''
      : t('search.unanswered', { host: COMMIT_HOST, names: listed(unanswered.map(labelOfKey)) }),
    stopped === undefined ? '' : describeStop({ stopped }),
  ]
}

function namesOf(sources: Source[]): string[] {
  return sources.map(({ name }) => name)
}
