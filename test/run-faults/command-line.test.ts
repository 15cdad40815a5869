import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Report } from '../../src/cli/report.ts'
import { ENDING_KEY } from '../../src/sandbox/endings.ts'
import { PHOTO, useCallable } from '../cli/callable.ts'
import type { Case } from './matrix.ts'
import { CASES, ENDINGS, FAULTS, findBreach, impatient, plan, REQUESTS, tableOf } from './matrix.ts'

const { world, seed, told, dispatched } = useCallable()
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'runflow-faults-'))
  writeFileSync(join(folder, 'photo.png'), Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const results: { case: Case; word: string }[] = []
afterAll(() => process.stdout.write(`\nrunflow run, over all requests\n${tableOf(results)}\n`))

const byRequest = Object.keys(REQUESTS).flatMap((request) =>
  Object.keys(FAULTS).map((fault) => ({ request, fault })),
)

it.each(byRequest)(
  'runflow run, with $fault at the $request: none of its endings costs twice or is lost',
  async ({ request, fault }) => {
    const breaches: string[] = []
    for (const one of CASES.filter((each) => each.request === request && each.fault === fault)) {
      const { runs, uploads, workflows } = world.sandbox.state
      for (const list of [runs, uploads, workflows, world.sandbox.requests]) list.length = 0
      seed(PHOTO)
      world.sandbox.faults.troubles = plan(one)
      const args = ['run', 'poster', '-i', `photo=@${join(folder, 'photo.png')}`, '-i', 'steps=8']
      const options = ['--metadata', `${ENDING_KEY}=${one.ending}`, '--wait', '2m']
      const { code, report, stderr } = await told([...args, ...options], { fetch: impatient })
      if (report.outcome === 'usage') breaches.push(`${one.ending}: ${report.message}`)
      const breach = findBreach(world.sandbox, {
        said: `${JSON.stringify(report)} ${stderr}`,
        isFollowed: 'run' in report && report.outcome !== 'wait-ended',
        step: stepOf(report),
      })
      if (breach !== null) breaches.push(`${one.ending}: ${breach}`)
      if (dispatched().length > (fault === '429' && request === 'dispatch' ? 2 : 1))
        breaches.push(`${one.ending}: it was sent ${dispatched().length} times`)
      results.push({ case: one, word: `${report.outcome} ${code}` })
    }
    expect(breaches).toEqual([])
    expect(results.length % ENDINGS.length).toBe(0)
  },
)

function stepOf(report: Report): string | null {
  const { failure } = report as { failure?: { step: string | null } | null }
  return failure?.step ?? null
}
