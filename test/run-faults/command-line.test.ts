import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Report } from '../../src/cli/report.ts'
import { createLimit } from '../../src/limit.ts'
import { ENDING_KEY } from '../../src/sandbox/endings.ts'
import { createSandbox } from '../../src/sandbox/sandbox.ts'
import { serveSandbox } from '../../src/sandbox/serve.ts'
import { COMFYUI, noWaiting, PHOTO } from '../cli/callable.ts'
import { runHere } from '../cli/in-process.ts'
import { keyNamed, poster } from '../deploy/world.ts'
import type { Case } from './matrix.ts'
import { CASES, FAULTS, findBreach, impatient, plan, REQUESTS, tableOf } from './matrix.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'runflow-faults-'))
  writeFileSync(join(folder, 'photo.png'), Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** A request that hangs is waited for: the others go on. */
const SIDE_BY_SIDE = 4

const results: { case: Case; word: string }[] = []
afterAll(() => process.stdout.write(`\nrunflow run, over all requests\n${tableOf(results)}\n`))

const byRequest = Object.keys(REQUESTS).flatMap((request) =>
  Object.keys(FAULTS).map((fault) => ({ request, fault })),
)

it.each(byRequest)(
  'runflow run, with $fault at the $request: however it ends, it costs once and is not lost',
  {
    timeout: 300_000,
  },
  async ({ request, fault }) => {
    const cases = CASES.filter((each) => each.request === request && each.fault === fault)
    const limit = createLimit(SIDE_BY_SIDE)
    const found = cases.map((one) =>
      limit(async () => (await findBreaches(one)).map((each) => `${one.ending}: ${each}`)),
    )
    expect((await Promise.all(found)).flat()).toEqual([])
  },
)

/** A sandbox of its own: a request that was given up may still arrive. */
async function findBreaches(one: Case): Promise<string[]> {
  const sandbox = createSandbox({ unknown: 'answer', faults: { runs: 'by-read', troubles: plan(one) } })
  const served = await serveSandbox(sandbox, 0)
  const { prompt, graph } = poster(PHOTO)
  const body = { slug: 'poster', name: 'Poster', workflow_json: prompt, graph }
  sandbox.seed(body, undefined, { environment: { comfyui: COMFYUI } })
  const values = ['-i', `photo=@${join(folder, 'photo.png')}`, '-i', 'steps=8']
  const options = ['--metadata', `${ENDING_KEY}=${one.ending}`, '--wait', '2m', '--json']
  const env = { RUNFLOW_API_URL: served.url, RUNFLOW_API_KEY: keyNamed('full') }
  const here = { ...noWaiting(), fetch: impatient, env }
  const { code, stdout, stderr } = await runHere(['run', 'poster', ...values, ...options], here)
  await served.close()

  const report = JSON.parse(stdout) as Report
  results.push({ case: one, word: `${report.outcome} ${code}` })
  const sent = sandbox.requests.filter(
    ({ method, path }) => method === 'POST' && path.endsWith('/poster/runs'),
  )
  const most = one.fault === '429' && one.request === 'dispatch' ? 2 : 1
  const told = {
    said: `${stdout} ${stderr}`,
    isFollowed: 'run' in report && report.outcome !== 'wait-ended',
    step: stepOf(report),
  }
  return [
    ...(findBreach(sandbox, told) ?? []),
    ...(sent.length > most ? [`it was sent ${sent.length} times`] : []),
    ...(sent.length === 0 && report.outcome === 'usage' ? [`nothing was sent: ${report.message}`] : []),
    ...(sandbox.faults.troubles.some(({ times }) => times > 0) ? ['the fault did not happen'] : []),
  ]
}

function stepOf(report: Report): string | null {
  const { failure } = report as { failure?: { step: string | null } | null }
  return failure?.step ?? null
}
