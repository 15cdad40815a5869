import { isRecord } from '../is-record.ts'

/**
 * What lies at the root of a disk on Linux, on macOS and in the containers that people rent: the same that a deploy asks
 * about. test/contract/machine-paths.json compares the two.
 */
export const ROOTS = [
  ...['app', 'applications', 'comfyui', 'content', 'cygdrive', 'data', 'dev', 'etc', 'gpfs', 'home'],
  ...['kaggle', 'library', 'lustre', 'media', 'mnt', 'nfs', 'nix', 'notebooks', 'opt', 'private', 'root'],
  ...['run', 'runpod-volume', 'sdcard', 'snap', 'srv', 'stable-diffusion', 'storage', 'teamspace', 'tmp'],
  ...['users', 'usr', 'var', 'volume', 'volume1', 'volume2', 'volumes', 'workdir', 'workspace'],
  'workspaces',
]
/** Where disks and shares are mounted by hand: words too, so a path goes deeper. */
export const MOUNTS = [
  ...['dataset', 'datasets', 'disk', 'disks', 'export', 'hdd', 'nas', 'nvme', 'pool', 'raid', 'scratch'],
  ...['share', 'shared', 'ssd', 'vol', 'work'],
]
/** A folder of a person or a drive, wherever in a text it stands: /home/me, C:\Users, \Users, \\server\share, smb://… */
const STARTS = [
  /(?:file|smb|cifs|afp|nfs):\/\/\/?/,
  /~[\w.-]*[\\/]/,
  new RegExp(`/(?:${ROOTS.join('|')})/`),
  new RegExp(`/(?:${MOUNTS.join('|')})\\d{0,4}/[^\\s/]+/(?=[^\\s/])`),
  /[A-Za-z]:[\\/]/,
  /\\(?:users|windows|programdata|comfyui)\\/,
  /\\\\[\w.-]+\\/,
  /\/\/\d{1,3}(?:\.\d{1,3}){3}\/(?=[\w.@+$-]+\/[^\s/])/,
]
const MACHINE_PATH = new RegExp(
  `(?:^|[\\s"'(=,;])((?:${STARTS.map(({ source }) => source).join('|')})[^\\s"',;)]*)`,
  'gi',
)
const MOST_TOLD = 50
/** What is longer is no path. */
const LONGEST = 1000

/** Places on somebody's machine in the texts of a value, at any depth, each once. */
export function machinePathsIn(value: unknown): string[] {
  const found = new Set<string>()
  const left = [value]
  while (left.length > 0 && found.size < MOST_TOLD) {
    const one = left.pop()
    if (typeof one === 'string')
      for (const [, path] of one.matchAll(MACHINE_PATH)) if (path && path.length <= LONGEST) found.add(path)
    if (Array.isArray(one)) left.push(...one)
    else if (isRecord(one)) left.push(...Object.values(one))
  }
  return [...found].sort()
}
