import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { PYTHON } from '../../python.ts'
import type { Child } from './children.ts'
import { REPO, startChild } from './children.ts'

/** Public repositories of packs, and a ComfyUI whose packs came out of them without their git. */
export type Repositories = {
  base: string
  /** A repository with one commit for each version of its node's code. Answers the commits. */
  publish(name: string, nodeClass: string, versions: number): string[]
  /** Unpacks a commit into custom_nodes, as an archive holds it. */
  install(folder: string, name: string, commit: string): string
  /** Clones it into custom_nodes; with `edit` there is a commit on top that was not pushed. */
  clone(folder: string, name: string, edit?: boolean): string
  remove(): void
}

export function makeRepositories(): Repositories {
  const root = mkdtempSync(join(tmpdir(), 'runflow-pins-'))
  const base = join(root, 'ComfyUI')
  mkdirSync(join(base, 'custom_nodes'), { recursive: true })
  return {
    base,
    publish(name, nodeClass, versions) {
      const folder = repositoryOf(root, name)
      mkdirSync(folder)
      git(folder, 'init', '--quiet', '--initial-branch=main')
      writeFileSync(
        join(folder, 'pyproject.toml'),
        `[project]\nname = "${name}"\nversion = "1.0.0"\n\n[project.urls]\nRepository = "https://github.com/example/${name}"\n`,
      )
      return Array.from({ length: versions }, (_, version) => {
        writeFileSync(join(folder, '__init__.py'), codeOf(nodeClass, version))
        git(folder, 'add', '-A')
        git(folder, 'commit', '--quiet', '-m', `Version ${version}`)
        return git(folder, 'rev-parse', 'HEAD').trim()
      })
    },
    install(folder, name, commit) {
      const target = join(base, 'custom_nodes', folder)
      mkdirSync(target)
      const archive = join(root, `${folder}.tar`)
      git(repositoryOf(root, name), 'archive', `--output=${archive}`, commit)
      execFileSync('tar', ['-xf', archive, '-C', target])
      return target
    },
    clone(folder, name, edit = false) {
      const target = join(base, 'custom_nodes', folder)
      git(base, 'clone', '--quiet', repositoryOf(root, name), target)
      git(target, 'remote', 'set-url', 'origin', `https://github.com/example/${name}.git`)
      if (edit) git(target, 'commit', '--quiet', '--allow-empty', '-m', 'Mine')
      return git(target, 'rev-parse', 'HEAD').trim()
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}

/** The public host, as far as the search for commits asks it. What is not named here is not there for a stranger. */
export function serveRepositories({ base }: Repositories, names: string[]): Promise<Child<{ url: string }>> {
  const script = resolve(REPO, 'test/nodes_py/support/serve_stand_in.py')
  const repositories = names.map((name) => `example/${name}=${repositoryOf(join(base, '..'), name)}`)
  // The host asks about these as well: its own ComfyUI, and this pack where it is a checkout.
  repositories.push(`comfyanonymous/ComfyUI=${base}`)
  if (existsSync(join(REPO, '.git'))) repositories.push(`runflow-io/ComfyUI-Runflow=${REPO}`)
  return startChild(PYTHON, [script, ...repositories])
}

function repositoryOf(root: string, name: string): string {
  return join(root, `${name}.repository`)
}

function git(folder: string, ...args: string[]): string {
  const who = Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((role) => [
      [`GIT_${role}_NAME`, 'someone'],
      [`GIT_${role}_EMAIL`, 'someone@example.com'],
    ]),
  )
  const plain = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' }
  return execFileSync('git', args, { cwd: folder, env: { ...process.env, ...who, ...plain } }).toString()
}

function codeOf(nodeClass: string, version: number): string {
  return `class ${nodeClass}:
    """Version ${version}."""

    RETURN_TYPES = ("IMAGE",)
    FUNCTION = "run"
    CATEGORY = "example"

    @classmethod
    def INPUT_TYPES(cls):
        return {"required": {"image": ("IMAGE",)}}

    def run(self, image):
        return (image,)


NODE_CLASS_MAPPINGS = {"${nodeClass}": ${nodeClass}}
`
}
