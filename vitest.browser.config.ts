import { defineConfig } from 'vitest/config'

// Each file drives one Chromium against one development host: one at a time, on machines of two cores.
export default defineConfig({
  test: {
    setupFiles: ['test/support/speak-english.ts'],
    include: ['test/browser/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // A browser on a busy machine now and then misses a moment. What needed its second try is named at the end.
    retry: 1,
  },
})
