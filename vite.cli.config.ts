import { defineConfig } from 'vite'
import { licences } from './scripts/build/licences.ts'
import { plainRegionNames } from './scripts/build/region-names.ts'
import { onlyTheVersion } from './scripts/build/version.ts'

// The command line as one readable file that needs Node and nothing else.
export default defineConfig({
  plugins: [onlyTheVersion(), licences('dist'), plainRegionNames()],
  build: {
    target: 'node20',
    ssr: 'src/cli/main.ts',
    outDir: 'dist',
    rollupOptions: {
      output: {
        entryFileNames: 'runflow.js',
        banner: '#!/usr/bin/env node',
        comments: false,
        codeSplitting: false,
      },
    },
  },
  ssr: { noExternal: true },
})
