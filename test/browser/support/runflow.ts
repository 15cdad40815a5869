import type { Locator, Request } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { VERSION } from '../../../scripts/build/version.ts'
import type { Child, SandboxAddress } from './children.ts'
import { startSandbox } from './children.ts'
import type { Comfy, OpenOptions } from './comfy.ts'
import type { Stage } from './describe.ts'

// What tests of the canvas share: a sandbox as the API, a small workflow, the panel and what was written.

export type Sandbox = Child<SandboxAddress> & { keys: Record<string, string> }

/** One sandbox for the tests of a group. */
export function useSandbox(args: string[] = []): { readonly now: Sandbox } {
  let sandbox: Sandbox | undefined
  beforeAll(async () => {
    const started = await startSandbox(args)
    sandbox = { ...started, keys: started.keys as Record<string, string> }
  })
  afterAll(() => sandbox?.stop())
  return {
    get now() {
      if (!sandbox) throw new Error('The sandbox is not started yet')
      return sandbox
    },
  }
}

export type TabOptions = Omit<OpenOptions, 'url'> & {
  /** Name of the sandbox's key that is saved in the browser; null: none. */
  key?: string | null
  facts?: Record<string, unknown>
}

/** A tab whose API is the sandbox. Facts come as given: what an install has is not what these tests are about. */
export async function openTab(stage: Stage, sandbox: Sandbox, options: TabOptions = {}): Promise<Comfy> {
  const { key = 'full', facts = {}, ...rest } = options
  const saved = key === null ? {} : { [`runflow.key:${sandbox.url}`]: sandbox.keys[key] ?? key }
  const comfy = await stage.open({
    ...rest,
    settings: { 'Runflow.ApiUrl': sandbox.url, 'Runflow.ApiKey': '', ...rest.settings },
    localStorage: { ...saved, ...rest.localStorage },
  })
  // Far above what anything here takes, far below the time a whole test has.
  comfy.page.setDefaultTimeout(30_000)
  await comfy.page.route('**/runflow/facts', (route) => route.fulfill({ json: { ...FACTS, ...facts } }))
  return comfy
}

export const FACTS = {
  version: VERSION,
  packs: [],
  missing_classes: [],
  replaced_classes: [],
  comfyui: {
    origin: 'https://git.example/ComfyUI',
    commit: '0123456789abcdef0123456789abcdef01234567',
    dirty: false,
    git_problem: null,
    origin_unread: false,
    version: '0.33.0',
    commit_source: 'git',
    pushed: true,
    public_access: 'public',
  },
  failed_packs: [],
  package_sources: [],
  package_conflicts: [],
  packages: [],
  models: [],
  files: [],
  local_paths: [],
  unplaced_models: [],
  model_choosers: [],
  untracked_files: [],
  listed_paths: [],
  foreign_values: [],
  partner_nodes: [],
  definitions: [],
  system: { python: '3.11', os: 'Linux', cuda: null, gpu: null },
  limited: null,
}

/** Requests that change something on Runflow, by the browser or by the relay. */
export function watchWrites(comfy: Comfy): string[] {
  const writes: string[] = []
  comfy.page.on('request', (request) => {
    const write = asWrite(request)
    if (write) writes.push(write)
  })
  return writes
}

function asWrite(request: Request): string | null {
  const { pathname } = new URL(request.url())
  if (pathname.endsWith('/runflow/relay')) {
    const call = JSON.parse(request.postData() ?? '{}') as { method: string; path: string }
    return call.method === 'GET' ? null : `relay ${call.method} ${call.path}`
  }
  if (!pathname.startsWith('/v1/') || ['GET', 'OPTIONS'].includes(request.method())) return null
  return `${request.method()} ${pathname}`
}

/** A workflow that passes every check: a width from the caller, a plain image, an output. */
export async function drawImage(comfy: Comfy): Promise<{ width: string; image: string; output: string }> {
  const width = await comfy.addNode('RunflowInputInt', [340, 60], { input_id: 'width', value: 64 })
  const image = await comfy.addNode('EmptyImage', [340, 380])
  const output = await comfy.addNode('RunflowOutputImage', [720, 380], { output_id: 'picture' })
  await comfy.connect(width, 0, image, 'width')
  await comfy.connect(image, 0, output, 'value')
  return { width: String(width), image: String(image), output: String(output) }
}

export function addDeploy(comfy: Comfy, name: string, more: Record<string, string> = {}) {
  return comfy.addNode('RunflowDeploy', [720, 60], { endpoint_name: name, ...more })
}

export function panel(comfy: Comfy): Locator {
  return comfy.page
    .locator('div.runflow')
    .filter({ has: comfy.page.getByRole('heading', { name: 'Runflow' }) })
}

/** Clicks a widget of the classic canvas where it is drawn. */
export async function clickWidget(comfy: Comfy, id: number | string, name: string): Promise<void> {
  const { x, y } = await comfy.widgetPoint(id, name)
  await comfy.page.mouse.click(x, y)
}

export async function deployAndWait(comfy: Comfy, said: RegExp | string): Promise<void> {
  await comfy.command('Runflow.Deploy')
  await panel(comfy).getByRole('heading', { name: said }).waitFor()
}

/** The endpoints of the sandbox, as its list tells them. */
export async function endpoints(sandbox: Sandbox, key = 'full'): Promise<Record<string, unknown>[]> {
  const answer = await fetch(`${sandbox.url}/v1/comfyui-workflows?limit=100`, {
    headers: { Authorization: `Bearer ${sandbox.keys[key]}` },
  })
  return ((await answer.json()) as { items: Record<string, unknown>[] }).items
}
