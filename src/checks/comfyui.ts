import { isPublicOrigin } from '../origin.ts'
import { t, textsOf } from '../text/text.ts'
import type { FactsContext, Found } from './check.ts'
import { defineCheck } from './check.ts'
import type { Searched } from './commit-search.ts'
import {
  isOnCommitHost,
  isSettled,
  searchedFor,
  toPublicCheck,
  toSearch,
  withSearch,
} from './commit-search.ts'
import type { NoCommit } from './git-problems.ts'
import { nextAfterWhy, whyNoCommit, withWhy } from './git-problems.ts'
import { maskKeys } from './runflow-keys.ts'

// ComfyUI itself, which Runflow rebuilds from its commit.

type Unpinned = Found & {
  missing: 'origin' | 'commit'
  /** An origin is named, which others cannot read. */
  isUnread?: boolean
  canSearch: boolean
  searched?: Searched
  because?: NoCommit
}

/** An origin alone is no help, and whoever finds the commit finds it too. */
export const comfyuiUnpinned = defineCheck({
  code: 'comfyui-unpinned',
  severity: 'ask',
  when: 'facts',
  runs: () => 'fail',
  find: ({ facts, commitSearch = null }: FactsContext): Unpinned[] => {
    const { origin, commit } = facts.comfyui
    const searched = searchedFor(null, commitSearch)
    if (commit === null) {
      const because = whyNoCommit(facts.comfyui.git_problem)
      const found = { ...(searched && { searched }), ...(because && { because }) }
      return [{ missing: 'commit', canSearch: true, ...found, nodeIds: [] }]
    }
    if (isPublicOrigin(origin)) return []
    const canSearch = origin === null
    const isUnread = facts.comfyui.origin_unread
    const found = { ...(isUnread && { isUnread }), ...(canSearch && searched && { searched }) }
    return [{ missing: 'origin', canSearch, ...found, nodeIds: [] }]
  },
  text: ({ missing, isUnread, canSearch, searched, because }) => ({
    title: t(`findings.comfyui-unpinned.title.${missing}`),
    detail: withSearch(
      withWhy(t(`findings.comfyui-unpinned.detail.${isUnread ? 'origin-unread' : missing}`), because),
      searched,
      'comfyui',
    ),
    next:
      nextAfterWhy(because) ??
      t(
        canSearch && !isSettled(searched)
          ? 'findings.comfyui-unpinned.next-search'
          : 'findings.comfyui-unpinned.next',
      ),
  }),
  commitSearch: ({ missing, canSearch, searched }) =>
    toSearch({ directory: null, sought: missing }, canSearch, searched),
})

/** `origin`: where the host says that anonymous users find nothing; null where only the clone says so. */
type Unpushed = Found & { commit: string; origin: string | null; canVerify: boolean }

export const comfyuiUnpushed = defineCheck({
  code: 'comfyui-unpushed',
  severity: 'ask',
  when: 'facts',
  runs: () => 'fail',
  find: ({ facts }: FactsContext): Unpushed[] => {
    const { origin, commit, pushed, public_access } = facts.comfyui
    if (commit === null || !isPublicOrigin(origin)) return []
    if (pushed !== false && public_access !== 'private') return []
    const where = public_access === null ? null : origin
    return [{ commit, origin: where, canVerify: isOnCommitHost(origin), nodeIds: [] }]
  },
  text: ({ commit: full, origin, canVerify }) => {
    const commit = full.slice(0, 10)
    return {
      ...textsOf('findings.comfyui-unpushed', { commit, canVerify }),
      ...(origin !== null && {
        detail: t('findings.comfyui-unpushed.detail-confirmed', { commit, origin: maskKeys(origin) }),
      }),
    }
  },
  commitSearch: ({ canVerify }) => toPublicCheck(canVerify),
})

export const comfyuiDirty = defineCheck({
  code: 'comfyui-dirty',
  severity: 'note',
  when: 'facts',
  find: ({ facts: { comfyui } }: FactsContext): Found[] =>
    comfyui.commit !== null && comfyui.dirty === true ? [{ nodeIds: [] }] : [],
  text: () => textsOf('findings.comfyui-dirty'),
})
