// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import type { Finding } from '../../src/checks/finding.ts'
import { Findings } from '../../src/panel/findings.tsx'
import { describeProgress, ProgressView } from '../../src/panel/progress.tsx'
import type { PanelActions } from '../../src/panel/state.ts'
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

function open(finding: Finding, canVerify = true, questions: number | null = 1) {
  const log: CommitSearchScope[] = []
  const commitSearch = canVerify
    ? {
        after: 'Then it checks again.',
        questions,
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
const button = () => screen.queryByRole('button', { name: 'Find its commit' })

describe('a pack whose commit can be looked for', () => {
  it('names the host that is asked beside the button, before the click', () => {
    const log = open(unpinned)
    expect(document.body.textContent).toContain(
      'ComfyUI asks api.github.com, without a login, which public commit holds exactly these files: up to 45 questions for each pack where that is not known. Of the others it asks whether a stranger can fetch them. It answers 60 an hour. Then it checks again.',
    )
    expect(log).toEqual([])
    const found = button()
    if (found) fireEvent.click(found)
    expect(log).toEqual(['all'])
  })

  it('is no commit that is found where that is known and only its origin is not', () => {
    open({ code: 'pack-origin', severity: 'ask', nodeIds: [], directory: 'a', origin: null, canSearch: true })
    expect(button()).toBeNull()
    expect(screen.queryByRole('button', { name: 'Find where it comes from' })).not.toBeNull()
    expect(document.body.textContent).toContain(
      'which public repository has this commit, or exactly these files',
    )
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
      'ComfyUI asks api.github.com, without a login, whether a stranger can fetch the commits that are known here: 2 questions, a few more where it says no or said yes more than a week ago. It answers 60 an hour. Then it checks again.',
    )
    fireEvent.click(screen.getByRole('button', { name: 'Ask api.github.com: 2 questions' }))
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
    expect(screen.queryByRole('button', { name: 'Ask api.github.com: 1 question' })).not.toBeNull()
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
    expect(screen.queryByRole('button', { name: 'Ask api.github.com' })).not.toBeNull()
    expect(document.body.textContent).toContain('known here: one question each, a few more')
  })

  it('has no button where nothing could start the search', () => {
    open(unpinned, false)
    expect(button()).toBeNull()
    expect(document.body.textContent).not.toContain('api.github.com')
  })
})

describe('the search', () => {
  const progress = {
    step: 'commit-search',
    progress: { host: 'api.github.com', done: 1, total: 3, directory: 'from-a-zip' },
  } as const

  it('shows whom it asks and how far it is, and can be cancelled', () => {
    let cancelled = 0
    render(<ProgressView progress={progress} onCancel={() => cancelled++} />)
    expect(screen.getByText('Asking api.github.com · 1 of 3 · from-a-zip')).toBeTruthy()
    expect(screen.getByRole('progressbar', { name: 'Compared' }).getAttribute('value')).toBe('1')
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(cancelled).toBe(1)
    expect(describeProgress(progress)).toBe('Looking for commits…')
  })

  it('is no step of a deploy that does not look for any', () => {
    render(<ProgressView progress={{ step: 'facts' }} onCancel={() => {}} />)
    expect(screen.queryByText('Looking for commits')).toBeNull()
  })
})
