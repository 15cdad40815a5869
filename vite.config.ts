import { defineConfig } from 'vitest/config'
import { versionedChunks } from './scripts/build/chunks.ts'
import { licences } from './scripts/build/licences.ts'
import { plainRegionNames } from './scripts/build/region-names.ts'
import { VERSION } from './scripts/build/version.ts'

// One readable ES module at the start, and chunks for later: ComfyUI imports every .js below web/, and no .mjs. Its
// registry refuses minified code.
export default defineConfig({
  plugins: [licences('web'), plainRegionNames(), versionedChunks(VERSION)],
  define: { __RUNFLOW_VERSION__: JSON.stringify(VERSION) },
  build: {
    target: 'es2022',
    outDir: 'web',
    emptyOutDir: false,
    minify: false,
    sourcemap: false,
    lib: { entry: 'src/main.ts', formats: ['es'], fileName: () => 'runflow.js' },
    // Names and layout stay; comments are in the sources, and would be a sixth of what every tab loads.
    rollupOptions: {
      // What a chunk shares with the entry stays in the entry, which the chunk imports.
      preserveEntrySignatures: 'allow-extension',
      external: /^\/scripts\//,
      output: {
        comments: false,
        // What the start loads is one file: of several, a browser could keep an old one and fail to start.
        codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] },
        // Imported when it is needed, and never by ComfyUI, which imports every .js.
        chunkFileNames: ({ name }) => `runflow-${name.replace(/[^\w-]/g, '-')}.mjs`,
        // Relative to /extensions/<folder>/runflow.js: right also where a proxy serves ComfyUI below a path.
        paths: (id) => id.replace(/^\/scripts\//, '../../scripts/'),
      },
    },
  },
  test: {
    setupFiles: ['test/support/speak-english.ts'],
    // No test is timed: on a shared machine of two cores the slowest take many times what they take alone.
    testTimeout: 60_000,
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/{browser,bench,killed,run-faults,truth}/**', 'node_modules/**'],
  },
})
