import { defineConfig } from 'vitest/config'

// What measures, kills or rebuilds instead of checking one thing: a minute of its own, so not part of npm test.
export default defineConfig({
  test: {
    setupFiles: ['test/support/speak-english.ts'],
    include: [
      'test/bench/**/*.test.ts',
      'test/run-faults/**/*.test.ts',
      'test/truth/**/*.test.ts',
      'test/killed/**/*.test.ts',
    ],
  },
})
