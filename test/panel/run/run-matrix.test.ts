import { describe, expect, it } from 'vitest'
import type { Trouble } from '../../../src/sandbox/faults.ts'
import { openStage } from './remote-stage.ts'

const ENDINGS = [
  ...['succeeded', 'partial_succeeded', 'INPUT_VALIDATION_FAILED', 'invalid_sha', 'MODEL_UNAVAILABLE'],
  ...['SANDBOX_HAS_NO_GPU', 'canceled', 'cancelled', 'timeout', 'errored', 'unheard_of', 'gone', 'endless'],
]
const FAULTS: [name: string, what: Trouble['what']][] = [
  ['hang', 'hang'],
  ['reset', 'lost'],
  ['lost answer', 'answer-lost'],
  ['429', 'rate-limited'],
  ['5xx', 'server-error'],
  ['html', 'proxy-page'],
  ['cut', 'cut'],
  ['slow', { delayMs: 5 }],
]
const REQUESTS: [name: string, method: string, path: string][] = [
  ['announce', 'POST', '/v1/asset-uploads'],
  ['put', 'PUT', '/*'],
  ['confirm', 'POST', '/v1/asset-uploads/*'],
  ['dispatch', 'POST', '/v1/comfyui-workflows/*'],
  ['list', 'GET', '/v1/runs'],
  ['read', 'GET', '/v1/runs/*'],
]

describe('every way a run can end, with every fault on every request of it', () => {
  it.each(ENDINGS)('%s: none is started twice, none is lost, and each has its words', async (ending) => {
    const wrong: string[] = []
    for (const [fault, what] of FAULTS)
      for (const [request, method, path] of REQUESTS)
        for (const times of [1, 9]) {
          const stage = await openStage(
            what === 'hang'
              ? { ending, hangs: { method, path, times } }
              : { ending, troubles: [{ method, path, what, times }] },
          )
          await stage.run()
          const where = `${fault} × ${times} on ${request}`
          const { message, runId, offers } = stage.ended()
          const started = stage.dispatches()
          const isFollowed = runId !== null || offers.includes('look-again')
          if (started > 1) wrong.push(`${where}: started ${started} times`)
          if (started === 1 && !isFollowed) wrong.push(`${where}: lost, ${message.title}`)
          if (message.title === '') wrong.push(`${where}: no words`)
          // What is not told to have ended is found again.
          const isKept = stage.slots.get('runflow.runs') !== '[]'
          const isOver = !offers.includes('look-again') && !offers.includes('wait-again')
          if (started === 1 && !isOver && !isKept) wrong.push(`${where}: not kept`)
        }
    expect(wrong).toEqual([])
  })
})
