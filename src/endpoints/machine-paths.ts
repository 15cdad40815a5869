import { isRecord } from '../workflow/links.ts'

/** A folder of a person or a drive, wherever in a text it stands: /home/me, C:\Users, \\server\share, file:///… */
const MACHINE_PATH =
  /(?:^|[\s"'(=,;])((?:file:\/\/\/?|~\/|\/(?:home|Users|root|mnt|media|opt|srv|var|etc|tmp|data|workspace)\/|[A-Za-z]:[\\/]|\\\\[\w.-]+\\)[^\s"',;)]*)/g
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
