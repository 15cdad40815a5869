import { expect, it } from 'vitest'
import { createGuard } from '../../src/host/catch-errors.ts'
import { t } from '../../src/text/text.ts'

it('tells a mistake of ours by its name, and nothing of its text', async () => {
  const said: unknown[] = []
  createGuard((toast) => said.push(toast))(Promise.reject(new TypeError('rf_live_EXAMPLE0EXAMPLE0')))
  await Promise.resolve()
  expect(said).toEqual([
    {
      severity: 'error',
      title: t('notices.unexpected.title'),
      detail: t('notices.unexpected.detail', { error: 'TypeError' }),
    },
  ])
})
