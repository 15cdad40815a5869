import { spawn } from 'node:child_process'
import { lstatSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Report } from '../../src/cli/report.ts'
import { createSandbox } from '../../src/sandbox/sandbox.ts'
import { serveSandbox } from '../../src/sandbox/serve.ts'
import { REPO, startHost } from '../browser/support/children.ts'
import { runCommand } from '../cli/command.ts'
import { keyNamed } from '../deploy/world.ts'
import type { Artist } from './artist.ts'
import { chainOf, createArtist } from './artist.ts'

const CLASSES = ['PlainBlend', 'KeptByThePin', 'OnABranch', 'FromAModule']

type Body = {
  workflow_json: Record<string, { class_type: string }>
  custom_nodes: Record<string, { origin: string; commit: string; dirty: boolean }>
}

let artist: Artist

beforeAll(() => {
  artist = createArtist()
}, 60_000)
afterAll(() => artist.remove())

/** One deploy by the command line, with the real facts of a running host; what reached Runflow comes back. */
async function deploy(): Promise<Body> {
  const sandbox = createSandbox({ unknown: 'answer' })
  const served = await serveSandbox(sandbox, 0)
  const host = await startHost({ args: ['--base', artist.base] })
  try {
    const { prompt, graph } = chainOf(CLASSES)
    const files = { prompt: join(artist.folder, 'prompt.json'), graph: join(artist.folder, 'graph.json') }
    writeFileSync(files.prompt, JSON.stringify(prompt))
    writeFileSync(files.graph, JSON.stringify(graph))
    const args = [
      'deploy',
      files.prompt,
      '--graph',
      files.graph,
      '--comfyui',
      host.url,
      '--name',
      'Rebuilt',
      '--json',
    ]
    const { stdout, stderr } = await runCommand(args, {
      RUNFLOW_API_URL: served.url,
      RUNFLOW_API_KEY: keyNamed('full'),
    })
    expect((JSON.parse(stdout) as Report).outcome, stdout + stderr).toBe('created')
    return sandbox.writes().at(-1)?.body as Body
  } finally {
    await Promise.all([host.stop(), served.close()])
  }
}

async function rebuild(body: unknown, name: string) {
  const base = join(artist.folder, name)
  mkdirSync(base)
  const file = join(base, 'body.json')
  writeFileSync(file, JSON.stringify(body))
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/truth/rebuild.ts', file, base], {
    cwd: REPO,
    env: { ...process.env, ...artist.environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = new Promise<number | null>((done) => child.once('close', done))
  return { base, problem: await text(child.stderr), code: await ended }
}

async function classesOf(base: string): Promise<string[]> {
  const host = await startHost({ args: ['--base', base] })
  try {
    return Object.keys((await (await fetch(`${host.url}/object_info`)).json()) as object)
  } finally {
    await host.stop()
  }
}

describe('a deployed body', { timeout: 120_000 }, () => {
  it('rebuilds every class of the workflow in an empty ComfyUI, by cloning its pins', async () => {
    const body = await deploy()
    const packs = ['ComfyUI-Runflow', 'Plain-Nodes', 'branched', 'in-parts', 'moved.on']
    expect(Object.keys(body.custom_nodes).toSorted()).toEqual(packs)
    expect(Object.values(body.custom_nodes).every(({ dirty }) => dirty === false)).toBe(true)

    const { base, problem, code } = await rebuild(body, 'rebuilt')
    expect([code, problem]).toEqual([0, ''])
    const built = readdirSync(join(base, 'custom_nodes')).toSorted()
    expect(built).toEqual(packs)
    const used = Object.values(body.workflow_json).map((node) => node.class_type)
    expect(used.length).toBe(CLASSES.length + 2)
    expect(await classesOf(base)).toEqual(expect.arrayContaining(used))
    // A host that lacks our pack links this repository in: what was seen came from the clones.
    expect(
      readdirSync(join(base, 'custom_nodes'))
        .filter((name) => name !== '__pycache__')
        .toSorted(),
    ).toEqual(packs)
    expect(lstatSync(join(base, 'custom_nodes', 'ComfyUI-Runflow')).isSymbolicLink()).toBe(false)

    // What the pins are for: at its newest commit one pack lost the class.
    const newest = structuredClone(body)
    const moved = newest.custom_nodes['moved.on']
    if (moved) moved.commit = await newestOf('moved.on')
    const other = await rebuild(newest, 'newest')
    expect(await classesOf(other.base)).not.toContain('KeptByThePin')
  })

  it('that names a commit nobody else has, or a folder outside, rebuilds nothing', async () => {
    const pin = { origin: 'https://git.example/artist/Plain-Nodes.git', commit: 'a'.repeat(40) }
    expect((await rebuild({ custom_nodes: { 'Plain-Nodes': pin } }, 'unpushed')).code).toBe(1)
    const outside = await rebuild({ custom_nodes: { '../outside': pin } }, 'outside')
    expect([outside.code, outside.problem]).toEqual([1, '../outside: this is no name of a folder\n'])
    const unpinned = await rebuild({ custom_nodes: { 'Plain-Nodes': { ...pin, commit: null } } }, 'unpinned')
    expect([unpinned.code, unpinned.problem]).toEqual([1, 'Plain-Nodes: it has no commit (null)\n'])
  })
})

async function newestOf(name: string): Promise<string> {
  const folder = join(artist.folder, 'public', 'artist', `${name}.git`)
  const child = spawn('git', ['rev-parse', 'main'], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] })
  return (await text(child.stdout)).trim()
}
