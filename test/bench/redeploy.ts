import { ok } from '../../src/result.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { factsWith, fileFact, run } from '../deploy/world.ts'
import type { Figure } from './figure.ts'

const FILES = { 'picture.png': 'x'.repeat(200_000), 'sub/clip.mp4': 'y'.repeat(3_000_000) }

/** What one deploy sends, and what the same deploy sends again: the real client against the sandbox. */
export async function measureRedeploy(): Promise<Figure[]> {
  const files = Object.entries(FILES).map(([path, content]) => fileFact(path, content))
  const world = { facts: ok(factsWith({ files })), files: FILES, agree: true }
  const first = await run(world)
  const again = await run({ ...world, prepare: (sandbox) => putBack(sandbox, first.sandbox) })
  if (first.outcome.kind !== 'created' || again.outcome.kind !== 'unchanged')
    throw new Error(`the deploys ended as ${first.outcome.kind} and ${again.outcome.kind}`)
  const beside = first.sandbox.requests.filter(({ path }) => path === '/v1/auth/me').length
  const figure = (name: string, unit: string, value: number, bar: number | null): Figure => ({
    name,
    unit,
    runs: [value],
    budget: bar === null ? null : { bar },
  })
  return [
    figure('first deploy with two files, API and storage', 'requests', first.requests.length, null),
    figure('first deploy with two files', 'bytes', bytesOf(first.sandbox), null),
    figure('redeploy with nothing changed', 'requests', again.requests.length, 2),
    figure('redeploy with nothing changed', 'bytes', bytesOf(again.sandbox) - bytesOf(first.sandbox), 0),
    figure(
      'beside the first deploy of a page, waited for by nothing: whose key it is',
      'requests',
      beside,
      null,
    ),
  ]
}

/** The same Runflow, some time later. */
function putBack(sandbox: Sandbox, { state }: Sandbox): void {
  sandbox.state.workflows.push(...state.workflows)
  sandbox.state.uploads.push(...state.uploads)
}

function bytesOf({ state }: Sandbox): number {
  return state.uploads.reduce((sum, { bytes }) => sum + (bytes?.byteLength ?? 0), 0)
}
