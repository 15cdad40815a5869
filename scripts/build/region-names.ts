import type { Plugin } from 'vite'

/** The build names each part by its path. Where packages are linked that leads through folders of one machine. */
export function plainRegionNames(): Plugin {
  return {
    name: 'plain-region-names',
    generateBundle(_, files) {
      for (const file of Object.values(files))
        if (file.type === 'chunk')
          file.code = file.code.replace(/^\/\/ [^\n]*\/node_modules\//gm, '// node_modules/')
    },
  }
}
