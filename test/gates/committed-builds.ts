import { listFiles } from './files.ts'

/** Built bytes that differ from the committed ones reach nobody: artists clone, CI jobs run the file; neither builds. */
export function findUncommittedBuilds(): string[] {
  const changed = listFiles('--modified', '--deleted', '--', 'web', 'dist')
  const added = listFiles('--others', '--exclude-standard', '--', 'web', 'dist')
  return [...new Set([...changed, ...added])].map(
    (path) => `${path} is not what is committed: npm run build, npm run build:cli, and commit it`,
  )
}
