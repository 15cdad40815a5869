import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Plugin } from 'vite'

const MANIFEST = resolve(import.meta.dirname, '../../package.json')

/** The one version. pyproject.toml, nodes_py/version.py and the lock file are compared with it by a test. */
export const { version: VERSION } = JSON.parse(readFileSync(MANIFEST, 'utf8')) as { version: string }

/** Of package.json the version alone enters the built file, so that no change of a tool changes it. */
export function onlyTheVersion(): Plugin {
  const isManifest = (id: string) => resolve(id) === MANIFEST
  return {
    name: 'only-the-version',
    enforce: 'pre',
    transform: (_, id) => (isManifest(id) ? JSON.stringify({ version: VERSION }) : null),
  }
}
