// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { COMMIT_HOST } from '../../src/checks/commit-search.ts'
import type { Finding } from '../../src/checks/finding.ts'
import { Findings } from '../../src/panel/findings.tsx'
import { ProgressView } from '../../src/panel/progress.tsx'
import { describeProgress } from '../../src/panel/progress-text.ts'
import type { PanelActions } from '../../src/panel/state.ts'
import { t } from '../../src/text/text.ts'
import type { CommitSearchScope } from '../../src/types/commit-search.ts'

afterEach(cleanup)

const unpinned: Finding = {
  code: 'pack-unpinned',
  severity: 'ask',
  nodeIds: [],
  directory: 'from-a-zip',
  canSearch: true,
}
const actions = {} as PanelActions
const host = COMMIT_HOST

function open(finding: Finding, canVerify = true, requests: number | null = 1) {
  const log: CommitSearchScope[] = []
  const commitSearch = canVerify
    ? {
        after: 'check' as const,
        requests,
        onCommitSearch: (scope: CommitSearchScope) => log.push(scope),
      }
    : undefined
  render(
    <Findings
      findings={[finding]}
      workflow={null}
      actions={actions}
      {...(commitSearch && { commitSearch })}
    />,
  )
  return log
}
const button = () => screen.queryByRole('button', { name: t('panel.search.find-commit') })

describe('a pack whose commit can be looked for', () => {
  it('names the host that is asked beside the button, before the click', () => {
    const log = open(unpinned)
    expect(document.body.textContent).toContain(
      `${t('panel.search.commit', { host })} ${t('panel.search.cost-search')} ${t('panel.search.then-check')}`,
    )
    expect(log).toEqual([])
    const found = button()
    if (found) fireEvent.click(found)
    expect(log).toEqual(['all'])
  })

  it('is no commit that is found where that is known and only its origin is not', () => {
    open({ code: 'pack-origin', severity: 'ask', nodeIds: [], directory: 'a', origin: null, canSearch: true })
    expect(button()).toBeNull()
    expect(screen.queryByRole('button', { name: t('panel.search.find-origin') })).not.toBeNull()
    expect(document.body.textContent).toContain(t('panel.search.origin', { host }))
  })

  it('has no button where there is no place to look, or where it was looked for already', () => {
    open({ ...unpinned, canSearch: false })
    expect(button()).toBeNull()
    cleanup()
    open({ ...unpinned, searched: 'no-match' })
    expect(button()).toBeNull()
    cleanup()
    open({ ...unpinned, searched: { stopped: 'The limit is used up.' } })
    expect(button()).not.toBeNull()
  })

  it('asks about commits that git has by a button that names the host and the number of questions', () => {
    const [unasked, none] = [['a', 'b'], [] as string[]]
    const log = open(
      {
        code: 'source-unverified',
        severity: 'note',
        nodeIds: [],
        unasked,
        elsewhere: none,
        unsure: none,
        edits: none,
        unanswered: none,
        questions: 2,
      },
      true,
      2,
    )
    expect(document.body.textContent).toContain(
      `${t('panel.search.public', { host })} ${t('panel.search.cost-check', { count: 2 })} ${t('panel.search.then-check')}`,
    )
    fireEvent.click(screen.getByRole('button', { name: t('panel.search.check-public', { count: 2 }) }))
    expect(log).toEqual(['known'])
  })

  it('is asked about again where the host has said no', () => {
    open({
      code: 'pack-unpushed',
      severity: 'ask',
      nodeIds: [],
      directory: 'a',
      commit: 'b'.repeat(40),
      isConfirmed: true,
      canVerify: true,
    })
    expect(
      screen.queryByRole('button', { name: t('panel.search.check-public', { count: 1 }) }),
    ).not.toBeNull()
  })

  it('names no number where the list leaves out what would be asked as well', () => {
    open(
      {
        code: 'pack-unpushed',
        severity: 'ask',
        nodeIds: [],
        directory: 'a',
        commit: 'b'.repeat(40),
        isConfirmed: true,
        canVerify: true,
      },
      true,
      null,
    )
    expect(
      screen.queryByRole('button', { name: t('panel.search.check-public', { count: 0 }) }),
    ).not.toBeNull()
    expect(document.body.textContent).toContain(t('panel.search.cost-check', { count: 0 }))
  })

  it('has no button where nothing could start the search', () => {
    open(unpinned, false)
    expect(button()).toBeNull()
    expect(document.body.textContent).not.toContain(host)
  })
})

describe('the search', () => {
  const progress = {
    step: 'commit-search',
    progress: { host: 'api.github.com', done: 1, total: 3, directory: 'from-a-zip' },
  } as const

  it('shows whom it asks and how far it is, and can be cancelled', () => {
    let cancelled = 0
    render(<ProgressView run={{ task: 'deploy', progress }} onCancel={() => cancelled++} />)
    expect(screen.getByText(t('steps.searching', { host, done: 1, total: 3 }))).toBeTruthy()
    expect(screen.getByRole('progressbar', { name: t('panel.searched') }).getAttribute('value')).toBe('1')
    fireEvent.click(screen.getByRole('button', { name: t('panel.cancel') }))
    expect(cancelled).toBe(1)
    expect(describeProgress({ progress })).toBe(t('steps.busy', { step: t('steps.commit-search') }))
  })

  it('is no step of a deploy that does not look for any', () => {
    render(<ProgressView run={{ task: 'deploy', progress: { step: 'facts' } }} onCancel={() => {}} />)
    expect(screen.queryByText(t('steps.commit-search'))).toBeNull()
  })
})
