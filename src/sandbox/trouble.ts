import {
  answerWith,
  CutAnswer,
  json,
  LostAnswer,
  proxyPage,
  rateLimited,
  refusal,
  serverError,
} from './answers.ts'
import type { Faults, Trouble } from './faults.ts'

/** What comes back instead of the answer, or of its whole. `answer` does what was asked. */
export async function troubled(
  what: Trouble['what'],
  faults: Faults,
  signal: AbortSignal,
  answer: () => Promise<Response>,
): Promise<Response> {
  if (typeof what === 'object' && 'status' in what) return answerWith(what.status, what.body)
  if (typeof what === 'object') {
    await wait(what.delayMs)
    return answer()
  }
  switch (what) {
    case 'lost':
      throw new LostAnswer('lost on the way there')
    case 'hang':
      return hang(signal)
    case 'rate-limited':
      return refusal(faults, rateLimited)
    case 'server-error':
      return refusal(faults, serverError)
    case 'proxy-page':
      return proxyPage(503)
    case 'too-large':
      return proxyPage(413)
    case 'answer-lost':
    case 'cut':
    case 'empty-answer':
    case 'not-json':
      return spoil(what, await answer())
  }
}

/** It was done, and the caller does not get to read it. */
async function spoil(
  what: 'answer-lost' | 'cut' | 'empty-answer' | 'not-json',
  done: Response,
): Promise<Response> {
  if (what === 'answer-lost') throw new LostAnswer('lost on the way back')
  if (what === 'cut') throw new CutAnswer(done.status, done.headers, new Uint8Array(await done.arrayBuffer()))
  if (done.status >= 300) return done
  return what === 'empty-answer' ? json(done.status === 204 ? 200 : done.status, {}) : new Response('OK')
}

/** Until the caller has had enough. */
function hang(signal: AbortSignal): Promise<Response> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new LostAnswer('given up by the caller')))
  })
}

export function wait(ms: number): Promise<void> {
  return ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : Promise.resolve()
}
