import { signal } from '@preact/signals'
import { expect, it } from 'vitest'
import type { Proved } from '../../../src/panel/run/comparison.ts'
import { createComparison } from '../../../src/panel/run/comparison.ts'
import type { Phase } from '../../../src/panel/run/run-state.ts'
import { ended } from '../../../src/panel/run/run-state.ts'
import { fail, ok } from '../../../src/result.ts'
import type { ResultFile, RunResult } from '../../../src/runs/run-result.ts'
import type { Comparison } from '../../../src/types/run-result.ts'
import type { LiveEndpoint } from '../../../src/types/runflow-api.ts'

const side = { sizeBytes: 1, sha256: 'a', width: 1, height: 1, frames: 1 }
const same: Comparison = {
  verdict: 'identical',
  difference: { mean: 0, largest: 0, ssim: 1 },
  here: side,
  there: side,
}
const made = (name: string) => ({ filename: name, subfolder: '', type: 'output' })
const of = (files: ResultFile[]): RunResult => ({
  outputs: [{ id: 'a', type: 'IMAGE', label: '', files }],
  missing: [],
  seconds: 1,
  cost: null,
})
const here = (names: string[]) =>
  of(
    names.map((name) => ({
      url: `/view?${name}`,
      name,
      mediaType: null,
      source: { kind: 'here', file: made(name) },
    })),
  )
const there = (places: number[], query = '') =>
  of(
    places.map((place) => ({
      url: `https://x.example/${place}${query}`,
      name: 'x',
      mediaType: null,
      source: { kind: 'run', place },
    })),
  )
const message = { severity: 'success', title: '', detail: '', next: '' } as const
const end = (result: RunResult, runId: string | null = null) => ended(message, { result, runId })
const SUBJECT = { origin: 'https://api.example', endpoint: { id: 'e1', slug: 'poster' } as LiveEndpoint }
const settled = () => new Promise((done) => setTimeout(done))

function open(answers: (Comparison | 'lost')[]) {
  const phases = { here: signal<Phase>({ kind: 'idle' }), runflow: signal<Phase>({ kind: 'idle' }) }
  const asked: unknown[] = []
  const proofs: Proved[] = []
  const model = createComparison({
    phase: phases.runflow,
    async compare(file, madeHere) {
      asked.push([file.runId, file.place, madeHere.filename])
      const answer = answers.shift()
      return answer === undefined || answer === 'lost' ? fail({ kind: 'unreachable' }) : ok(answer)
    },
    proved: (proof) => proofs.push(proof),
  })
  return { phases, asked, proofs, model }
}

it('two runs of one click are compared when both have ended, file by file, and told once', async () => {
  const { phases, asked, proofs, model } = open([same, same])
  model.begin(SUBJECT, phases.here)
  phases.here.value = end(here(['1.png', '2.png']))
  await settled()
  expect(asked).toEqual([])
  phases.runflow.value = end(there([3, 0]), 'run-1')
  await settled()
  expect(asked).toEqual([
    ['run-1', 3, '1.png'],
    ['run-1', 0, '2.png'],
  ])
  expect(model.verdict.value).toBe('identical')
  // A fresh address is no other result.
  phases.runflow.value = end(there([3, 0], '?sig=2'), 'run-1')
  await settled()
  expect(asked).toHaveLength(2)
  expect(proofs).toEqual([{ ...SUBJECT, runId: 'run-1', verdict: 'identical', compared: [same, same] }])
})

it('runs of two clicks are not compared', async () => {
  const { phases, asked, model } = open([])
  phases.here.value = end(here(['1.png']))
  phases.runflow.value = end(there([0]), 'run-1')
  await settled()
  expect([asked, model.both.value]).toEqual([[], null])
  model.begin(SUBJECT, phases.here)
  model.clear()
  expect(model.both.value).toBeNull()
})

it('what could not be compared is said, tried again at a click, and proves nothing meanwhile', async () => {
  const { phases, proofs, model } = open(['lost', same])
  model.begin(SUBJECT, phases.here)
  phases.here.value = end(here(['1.png']))
  phases.runflow.value = end(there([0]), 'run-1')
  await settled()
  expect([...model.failed.value.values()]).toEqual([{ kind: 'unreachable' }])
  expect([model.verdict.value, proofs]).toEqual([null, []])
  model.again()
  await settled()
  expect([model.failed.value.size, model.verdict.value, proofs.length]).toEqual([0, 'identical', 1])
})

it('is of the endpoint that both ran for, and of no other', () => {
  const { model, phases } = open([])
  expect(model.isOf(SUBJECT.origin, 'e1')).toBe(false)
  model.begin(SUBJECT, phases.here)
  expect(model.isOf(SUBJECT.origin, 'e1')).toBe(true)
  expect(model.isOf(SUBJECT.origin, 'e2')).toBe(false)
  expect(model.isOf('https://other.example', 'e1')).toBe(false)
})

it('a click on Compare again while the rest is still compared compares nothing twice', async () => {
  const { phases, asked, proofs, model } = open(['lost', same, same, same])
  model.begin(SUBJECT, phases.here)
  phases.here.value = end(here(['1.png', '2.png']))
  phases.runflow.value = end(there([0, 1]), 'run-1')
  // The first has failed, and the second is on its way.
  while (model.failed.value.size === 0) await Promise.resolve()
  model.again()
  await settled()
  expect(asked.map((one) => (one as unknown[])[1])).toEqual([0, 1, 0, 1])
  expect([model.verdict.value, proofs.length]).toEqual(['identical', 1])
})

it('clips of other bytes prove nothing: nobody has played them', async () => {
  const { phases, proofs, model } = open([{ ...same, verdict: 'different', difference: null }])
  model.begin(SUBJECT, phases.here)
  const asClip = (result: RunResult): RunResult => ({
    ...result,
    outputs: result.outputs.map((output) => ({
      ...output,
      files: output.files.map((file) => ({ ...file, mediaType: 'video/mp4' })),
    })),
  })
  phases.here.value = end(asClip(here(['1.mp4'])))
  phases.runflow.value = end(asClip(there([0])), 'run-1')
  await settled()
  expect([model.verdict.value, proofs]).toEqual(['other-bytes', []])
})
