import type { Plugin } from 'vite'

/**
 * Chunks are asked for with the version, by each other too: ComfyUI keeps browsers from remembering `.js` alone. What a
 * chunk shares with the entry it takes from `./runflow.js` as it is, for with a query that would be loaded a second time.
 */
export function versionedChunks(version: string): Plugin {
  return {
    name: 'versioned-chunks',
    generateBundle(_, files) {
      for (const file of Object.values(files))
        if (file.type === 'chunk')
          file.code = file.code.replace(
            /(\bimport\(|^import [^"']*? from |^import )(["'])(\.\/[\w-]+\.mjs)\2/gm,
            `$1$2$3?v=${version}$2`,
          )
    },
  }
}
