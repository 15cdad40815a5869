import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { REPO } from '../tool.ts'

export type Packed = {
  tarball: string
  /** The script as packing built it. */
  script: string
  /** What is in it, in order. */
  files: string[]
  /** An empty folder outside the repository. */
  folder: string
  /** Runs the tarball there, as somebody does who was given it. */
  npx(args: string[], environment?: Record<string, string>): Ended
  remove(): void
}

type Ended = { status: number | null; stdout: string; stderr: string }

const NOT_COPIED = new Set(['.git', '.venv', '.cache', 'node_modules', 'dist', 'docs', 'test', 'web'])

/** `npm pack` on a copy without anything built, so that only what packing itself builds can be in the tarball. */
export function pack(): Packed {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'runflow-packed-')))
  const copy = join(root, 'repository')
  const isCopied = (path: string) => !NOT_COPIED.has(relative(REPO, path))
  cpSync(REPO, copy, { recursive: true, filter: isCopied })
  symlinkSync(join(REPO, 'node_modules'), join(copy, 'node_modules'), 'junction')
  const packed = npm(['pack', '--json', '--pack-destination', root], copy)
  if (packed.status !== 0) throw new Error(`npm pack failed: ${packed.stderr}`)
  const [entry] = JSON.parse(packed.stdout.slice(packed.stdout.indexOf('['))) as [
    { filename: string; files: { path: string }[] },
  ]
  const folder = join(root, 'empty')
  mkdirSync(folder)
  const cache = join(root, 'cache')
  return {
    tarball: join(root, entry.filename),
    script: readFileSync(join(copy, 'dist/runflow.js'), 'utf8'),
    files: entry.files.map(({ path }) => path).sort(),
    folder,
    npx: (args, environment) =>
      npm(['exec', '--yes', `../${entry.filename}`, '--', ...args], folder, {
        npm_config_cache: cache,
        ...environment,
      }),
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}

/** Without what the npm that runs this test tells its children, and without a registry: whatever is fetched fails. */
function npm(args: string[], cwd: string, environment: Record<string, string> = {}): Ended {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|INIT_CWD|NODE_|VITEST|RUNFLOW_)/i.test(name),
  )
  const env = {
    ...Object.fromEntries(inherited),
    npm_config_registry: 'http://127.0.0.1:9/',
    npm_config_fetch_retries: '0',
    npm_config_update_notifier: 'false',
    ...environment,
  }
  // npm is a batch file on Windows, and those start in a shell only.
  const shell = process.platform === 'win32'
  const { status, stdout, stderr } = spawnSync('npm', args, { cwd, env, encoding: 'utf8', shell })
  return { status, stdout, stderr }
}
