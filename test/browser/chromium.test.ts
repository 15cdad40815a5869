import { expect, it } from 'vitest'
import { noBrowser } from './support/chromium.ts'

// All other browser tests skip without one. Where a machine has the last word, that must not pass for success.
it('finds a Chromium to run in', (test) => {
  test.skip(noBrowser !== undefined && process.env.CI !== 'true', noBrowser)
  expect(noBrowser === undefined, noBrowser).toBe(true)
})
