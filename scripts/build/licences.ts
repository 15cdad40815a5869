import { resolve } from 'node:path'
import type { Dependency } from 'rollup-plugin-license'
import license from 'rollup-plugin-license'

const HEAD = `This folder's runflow.js contains code of the packages below. Each is used under its licence, which follows its name.
`

/** Writes, beside the built file, the licence of every package that is in it. `.txt`: ComfyUI imports every script there. */
export function licences(folder: string) {
  return license({
    thirdParty: {
      output: { file: resolve(folder, 'THIRD_PARTY_NOTICES.txt'), template: toNotices },
    },
  })
}

function toNotices(dependencies: Dependency[]): string {
  return [HEAD, ...dependencies.toSorted(byName).map(toNotice)].join('\n')
}

function byName(a: Dependency, b: Dependency): number {
  return (a.name ?? '') < (b.name ?? '') ? -1 : 1
}

function toNotice({ name, version, license: kind, licenseText }: Dependency): string {
  if (!licenseText) throw new Error(`The licence of ${name} is not in its package`)
  const line = '-'.repeat(100)
  return `${line}\n${name} ${version} (${kind})\n${line}\n\n${licenseText.replaceAll('\r\n', '\n').trim()}\n`
}
