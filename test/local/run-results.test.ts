import { describe, expect, it } from 'vitest'
import { compareResult, readResult } from '../../src/local/run-results.ts'
import type { MadeHere, RunResult } from '../../src/types/run-result.ts'
import { localExchange, lost, replay, responseOf } from '../support/wire.ts'

type Asked = { origin: string; key: string; run_id: string; place: number; made_here: MadeHere }
const asked = (name: string) => localExchange(name).request.body as Asked
const resultOf = ({ origin, key, run_id, place }: Asked): RunResult => ({ origin, key, runId: run_id, place })
function open(answer: Response | Error) {
  const { fetch, sent } = replay(answer)
  return { call: (path: string, init: RequestInit) => fetch(`http://comfyui.test${path}`, init), sent }
}
const signal = new AbortController().signal

describe('a comparison with a result', () => {
  const compare = (name: string) => {
    const { call, sent } = open(responseOf(localExchange(name)))
    return { answer: compareResult(call, resultOf(asked(name)), asked(name).made_here, signal), sent }
  }

  it('names the run and the place in its list, and never an address', async () => {
    const { answer, sent } = compare('comparison-200')
    expect(await answer).toEqual({
      ok: true,
      value: {
        verdict: 'alike',
        difference: { mean: 0.42, largest: 9, ssim: 0.991 },
        here: { sizeBytes: 5120, sha256: 'a'.repeat(64), width: 64, height: 48, frames: 1 },
        there: { sizeBytes: 4930, sha256: 'b'.repeat(64), width: 64, height: 48, frames: 1 },
      },
    })
    expect(sent[0]?.body).toEqual(asked('comparison-200'))
  })

  it('of what is no picture has no figures', async () => {
    expect(await compare('comparison-no-picture-200').answer).toMatchObject({
      ok: true,
      value: { verdict: 'different', difference: null, here: { width: null } },
    })
  })

  it('says which file is gone', async () => {
    expect(await compare('comparison-missing-404').answer).toEqual({
      ok: false,
      error: { kind: 'refused', code: 'made-here-missing', params: { name: 'picture_00001_.png' } },
    })
  })

  it.each([{ verdict: 'same' }, { difference: { mean: 'x', largest: 1, ssim: 1 } }, { here: null }])(
    'that answers %j cannot be read',
    async (change) => {
      const { response } = localExchange('comparison-200')
      const call = async () => Response.json({ ...(response.body as object), ...change })
      const name = 'comparison-200'
      expect(await compareResult(call, resultOf(asked(name)), asked(name).made_here, signal)).toEqual({
        ok: false,
        error: { kind: 'unreadable', where: '/runflow/comparisons' },
      })
    },
  )
})

describe('the bytes of a result', () => {
  const result = resultOf(asked('comparison-200'))

  it('come as they are', async () => {
    const call = async () =>
      new Response('<script>', { headers: { 'Content-Type': 'application/octet-stream' } })
    const read = await readResult(call, result, signal)
    expect(read.ok && (await read.value.text())).toBe('<script>')
  })

  it('that are not there are told as everywhere', async () => {
    const { call } = open(responseOf(localExchange('run-result-missing-404')))
    expect(await readResult(call, { ...result, place: 7 }, signal)).toEqual({
      ok: false,
      error: { kind: 'refused', code: 'result-missing', params: { place: '8' } },
    })
  })

  it('that do not arrive are told as no answer', async () => {
    expect(await readResult(open(lost()).call, result, signal)).toEqual({
      ok: false,
      error: { kind: 'unreachable' },
    })
  })
})
