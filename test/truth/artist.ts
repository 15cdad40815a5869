import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { GraphNode, Prompt, Workflow } from '../../src/workflow/workflow.ts'
import { REPO } from '../browser/support/children.ts'

const HOST = 'https://git.example/'
const WHO = [
  '-c',
  'user.name=someone',
  '-c',
  'user.email=someone@example.com',
  '-c',
  'init.defaultBranch=main',
]

/** An artist's ComfyUI with packs from a public host, which is a folder of bare repositories here. */
export type Artist = {
  base: string
  folder: string
  /** What git needs in its environment to find the public host. */
  environment: Record<string, string>
  remove(): void
}

export function createArtist(): Artist {
  const folder = mkdtempSync(join(tmpdir(), 'runflow-rebuild-'))
  const [base, publicHost] = [join(folder, 'artist'), join(folder, 'public')]
  const environment = {
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `url.file://${publicHost}/.insteadOf`,
    GIT_CONFIG_VALUE_0: HOST,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
  }
  mkdirSync(join(base, 'custom_nodes'), { recursive: true })
  mkdirSync(publicHost)
  const git = (at: string, ...args: string[]) => {
    const ran = spawnSync('git', [...WHO, ...args], {
      cwd: at,
      encoding: 'utf8',
      env: { ...process.env, ...environment },
    })
    if (ran.status !== 0) throw new Error(`git ${args.join(' ')}: ${ran.stderr}`)
    return ran.stdout.trim()
  }

  /** One commit for each state of its files, the last of them on `branch`; which one is installed. */
  const publish = (name: string, states: (() => void)[], installed: number, branch = 'main') => {
    const work = join(folder, 'authors', name)
    mkdirSync(work, { recursive: true })
    git(work, 'init', '--quiet')
    const commits = states.map((write, number) => {
      if (number === states.length - 1 && branch !== 'main') git(work, 'checkout', '--quiet', '-b', branch)
      write()
      git(work, 'add', '--all')
      git(work, 'commit', '--quiet', '--allow-empty', '-m', `state ${number}`)
      return git(work, 'rev-parse', 'HEAD')
    })
    git(work, 'checkout', '--quiet', 'main')
    git(folder, 'clone', '--quiet', '--bare', work, join(publicHost, 'artist', `${name}.git`))
    const packs = join(base, 'custom_nodes')
    git(packs, 'clone', '--quiet', `${HOST}artist/${name}.git`, name)
    git(join(packs, name), 'checkout', '--quiet', '--detach', commits[installed] ?? '')
  }
  const write = (name: string, file: string, text: string) => () => {
    const path = join(folder, 'authors', name, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }

  publish('ComfyUI-Runflow', [() => copyOurPack(join(folder, 'authors', 'ComfyUI-Runflow'))], 0)
  publish('Plain-Nodes', [write('Plain-Nodes', '__init__.py', packOf('PlainBlend'))], 0)
  // The newest state no longer has what the artist uses: only the commit rebuilds it.
  const moved = 'moved.on'
  publish(
    moved,
    [write(moved, '__init__.py', packOf('KeptByThePin')), write(moved, '__init__.py', packOf('Newer'))],
    0,
  )
  const branched = 'branched'
  const onBranch = ['PlainBlend2', 'OnABranch'].map((name) => write(branched, '__init__.py', packOf(name)))
  publish(branched, onBranch, 1, 'dev')
  const parts = 'in-parts'
  publish(
    parts,
    [
      write(parts, 'sub/nodes.py', packOf('FromAModule')),
      write(parts, '__init__.py', 'from .sub.nodes import *\n'),
    ],
    1,
  )
  publish('unused', [write('unused', '__init__.py', packOf('NeverAsked'))], 0)
  mkdirSync(join(base, 'custom_nodes', 'off.disabled'))
  writeFileSync(join(base, 'custom_nodes', 'off.disabled', '__init__.py'), packOf('PlainBlend'))
  return { base, folder, environment, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** What ComfyUI needs of this repository, as it is now, committed or not. */
function copyOurPack(to: string): void {
  for (const name of ['__init__.py', 'nodes_py', 'web', 'pyproject.toml'])
    cpSync(join(REPO, name), join(to, name), {
      recursive: true,
      filter: (path) => !path.includes('__pycache__'),
    })
}

function packOf(classType: string): string {
  return `
class ${classType}:
    CATEGORY, FUNCTION, RETURN_TYPES = "example", "run", ("IMAGE",)

    @classmethod
    def INPUT_TYPES(cls):
        return {"required": {"image": ("IMAGE",)}}

    def run(self, image):
        return (image,)


NODE_CLASS_MAPPINGS = {"${classType}": ${classType}}
`
}

/** A chain through a node of each pack, from a picture that ComfyUI itself makes to an output of ours. */
export function chainOf(classes: string[]): Workflow {
  const prompt: Prompt = {
    '1': { class_type: 'EmptyImage', inputs: { width: 8, height: 8, batch_size: 1, color: 0 } },
  }
  const nodes: GraphNode[] = [toNode(1, 'EmptyImage', null, 1)]
  const links: unknown[] = []
  classes.forEach((classType, index) => {
    const id = index + 2
    prompt[id] = { class_type: classType, inputs: { image: [String(id - 1), 0] } }
    links.push([id - 1, id - 1, 0, id, 0, 'IMAGE'])
    nodes.push(toNode(id, classType, id - 1, id))
  })
  const last = classes.length + 2
  prompt[last] = {
    class_type: 'RunflowOutputImage',
    inputs: { output_id: 'result', output_name: '', value: [String(last - 1), 0] },
  }
  links.push([last - 1, last - 1, 0, last, 0, 'IMAGE'])
  nodes.push(toNode(last, 'RunflowOutputImage', last - 1, null))
  return { prompt, graph: { nodes, links } }
}

function toNode(id: number, type: string, from: number | null, to: number | null): GraphNode {
  const name = type === 'RunflowOutputImage' ? 'value' : 'image'
  return {
    id,
    type,
    mode: 0,
    inputs: from === null ? [] : [{ name, type: 'IMAGE', link: from }],
    outputs: [{ name: 'IMAGE', type: 'IMAGE', links: to === null ? [] : [to] }],
    widgets_values: type === 'RunflowOutputImage' ? ['result', ''] : [],
  }
}
