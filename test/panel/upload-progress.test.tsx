// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import type { Progress } from '../../src/deploy/ports.ts'
import { ProgressView } from '../../src/panel/progress.tsx'
import { describeProgress } from '../../src/panel/progress-text.ts'
import { t } from '../../src/text/text.ts'

afterEach(cleanup)

const progress: Extract<Progress, { step: 'upload' }> = {
  step: 'upload',
  progress: {
    filesDone: 1,
    filesTotal: 3,
    bytesDone: 2_000_000,
    bytesTotal: 4_512_000,
    sending: [
      { path: 'sub/café.png', sizeBytes: 2_500_000 },
      { path: 'mask.png', sizeBytes: 12_000 },
    ],
  },
}

describe('the panel while files are sent', () => {
  it('names those on their way, how many are done and how much', () => {
    render(<ProgressView run={{ task: 'deploy', progress }} onCancel={() => {}} />)
    expect(screen.getByText(t('steps.of', { part: '2.0 MB', whole: '4.5 MB' }))).toBeTruthy()
    const items = screen.getByRole('list', { name: t('panel.being-sent') }).children
    expect([...items].map(({ textContent }) => textContent)).toEqual([
      'sub/café.png (2.5 MB)',
      'mask.png (12.0 kB)',
    ])
    expect(screen.getByRole('progressbar', { name: t('panel.uploaded') }).getAttribute('value')).toBe(
      '2000000',
    )
  })

  it('can still be cancelled', () => {
    let cancelled = 0
    render(<ProgressView run={{ task: 'deploy', progress }} onCancel={() => cancelled++} />)
    screen.getByRole('button', { name: t('panel.cancel') }).click()
    expect(cancelled).toBe(1)
  })

  it('says it in one line for the node', () => {
    expect(describeProgress({ progress })).toBe(t('steps.uploading', { done: 1, total: 3 }))
  })
})

describe('the panel while files are sent and models hashed', () => {
  const both: Progress = {
    step: 'hash',
    progress: { bytesDone: 5e8, bytesTotal: 2e9, file: 'checkpoints/a.safetensors' },
    upload: progress.progress,
  }

  it('shows how far both are, and says both for the node', () => {
    render(<ProgressView run={{ task: 'deploy', progress: both }} onCancel={() => {}} />)
    const value = (name: string) => screen.getByRole('progressbar', { name }).getAttribute('value')
    expect([value(t('panel.hashed')), value(t('panel.uploaded'))]).toEqual(['500000000', '2000000'])
    const hashing = t('steps.hashing', { percent: 25 })
    const uploading = t('steps.uploading', { done: 1, total: 3 })
    expect(describeProgress({ progress: both })).toBe(t('steps.side-by-side', { hashing, uploading }))
  })

  it('says of a file that is sent again that it is a file', () => {
    const retry = { reason: 'no-answer', attempt: 2, of: 5 } as const
    expect(describeProgress({ progress: both, retry })).toBe(
      t('steps.retry.no-answer', { step: t('steps.upload'), attempt: 2, of: 5 }),
    )
  })
})
