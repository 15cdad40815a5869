import { defineConfig } from 'vite'

export default defineConfig({
  build: {
    target: 'node20',
    ssr: 'src/cli/main.ts',
    outDir: 'dist',
    rollupOptions: {
      output: { entryFileNames: 'runflow.js', banner: '#!/usr/bin/env node', codeSplitting: false },
    },
  },
  ssr: { noExternal: true },
})
