import { expect, it } from 'vitest'
import { createGuard } from '../../src/host/catch-errors.ts'

it('tells a mistake of ours by its name, and nothing of its text', async () => {
  const said: unknown[] = []
  createGuard((toast) => said.push(toast))(Promise.reject(new TypeError('rf_live_EXAMPLE0EXAMPLE0')))
  await Promise.resolve()
  expect(said).toEqual([
    {
      severity: 'error',
      title: 'Unexpected error in Runflow',
      detail: 'TypeError. Reload this tab and try again.',
    },
  ])
})
