import { readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }

// One readable ES module: ComfyUI imports every .js below web/, and its registry refuses minified code.
export default defineConfig({
  define: { __RUNFLOW_VERSION__: JSON.stringify(version) },
  build: {
    target: 'es2022',
    outDir: 'web',
    emptyOutDir: false,
    minify: false,
    sourcemap: false,
    lib: { entry: 'src/main.ts', formats: ['es'], fileName: () => 'runflow.js' },
    // Names and layout stay; comments are in the sources, and would be a sixth of what every tab loads.
    rollupOptions: {
      external: /^\/scripts\//,
      output: {
        comments: false,
        // Relative to /extensions/<folder>/runflow.js: right also where a proxy serves ComfyUI below a path.
        paths: (id) => id.replace(/^\/scripts\//, '../../scripts/'),
      },
    },
  },
  test: {
    // No test is timed: on a shared machine of two cores the slowest take many times what they take alone.
    testTimeout: 60_000,
    setupFiles: ['test/support/english.ts'],
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/{browser,bench,truth}/**', 'node_modules/**'],
  },
})
