import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Trouble } from '../../../src/sandbox/faults.ts'
import type { Language } from './programs.ts'
import { filesBelow, input, isThere, LANGUAGES, openPlace } from './programs.ts'

/** What can happen to any request, once. */
const FAULTS: [string, Trouble['what']][] = [
  ['a 503', 'server-error'],
  ['a 429', 'rate-limited'],
  ['a reset before it arrived', 'lost'],
  ['a reset of its answer', 'answer-lost'],
  ['half an answer', 'cut'],
  ['an answer that is no JSON', 'not-json'],
  ['no answer at all', 'hang'],
]

/** Each request of a run, in order. `before`: what has to go wrong for it to be sent at all. */
const REQUESTS: [string, Pick<Trouble, 'method' | 'path'>, Trouble[]][] = [
  ['announce', { method: 'POST', path: '/v1/asset-uploads' }, []],
  ['put', { method: 'PUT', path: '/uploads/*' }, []],
  ['confirm', { method: 'POST', path: '/v1/asset-uploads/*' }, []],
  ['dispatch', { method: 'POST', path: '/v1/comfyui-workflows/*' }, []],
  [
    'look-up of a run',
    { method: 'GET', path: '/v1/runs' },
    [{ method: 'POST', path: '/v1/comfyui-workflows/*', times: 1, what: 'answer-lost' }],
  ],
  ['read of the run', { method: 'GET', path: '/v1/runs/*' }, []],
  ['download', { method: 'GET', path: '/runs/*' }, []],
]

/** Of these nobody can know from outside whether a run began: none is started again, and that is said. */
const isUnknown = (request: string, what: Trouble['what']) =>
  request === 'dispatch' && (what === 'server-error' || what === 'lost' || what === 'hang')

type Case = { language: Language; request: string; fault: string }
const cases = LANGUAGES.flatMap((language) =>
  REQUESTS.flatMap(([request]) =>
    // What a storage answers to a PUT, and gives as a file, is no JSON ever.
    FAULTS.filter(
      ([fault]) => fault !== 'an answer that is no JSON' || !['put', 'download'].includes(request),
    ).map(([fault]): Case => ({ language, request, fault })),
  ),
)

describe.concurrent('a program to copy', { timeout: 300_000 }, () => {
  for (const { language, request, fault } of cases)
    it.skipIf(!isThere(language))(
      `in ${language} pays for one run, with ${fault} at the ${request}`,
      async () => {
        const place = await openPlace([input('photo', 'IMAGE')])
        writeFileSync(join(place.folder, 'photo.png'), PNG)
        const what = FAULTS.find(([name]) => name === fault)?.[1] as Trouble['what']
        const [, meant, before] = REQUESTS.find(([name]) => name === request) ?? []
        place.sandbox.faults.troubles.push(...structuredClone(before ?? []), { ...meant, times: 1, what })

        const { stdout, stderr, code } = await place.run(language)
        const dispatches = place.sandbox.requests.filter(
          ({ method, path }) => method === 'POST' && path.endsWith('/runs'),
        )
        expect(place.sandbox.faults.troubles.every(({ times }) => times === 0)).toBe(true)
        if (isUnknown(request, what)) {
          const reference = /Look for (call-[\w-]+) among your runs/.exec(stderr)?.[1]
          expect({ code, started: place.started(), sent: dispatches.length }).toEqual({
            code: 1,
            started: 0,
            sent: 1,
          })
          expect(dispatches[0]?.body).toMatchObject({ client_ref: reference })
        } else {
          expect({ code, stderr, started: place.started() }).toEqual({ code: 0, stderr: '', started: 1 })
          expect(stdout.split('\n')[0]).toBe(place.sandbox.state.runs[0]?.id)
          const saved = [...filesBelow(place.folder)].filter(([path]) => path.includes('/'))
          expect(saved.map(([, bytes]) => bytes.length > 100)).toEqual([true, true])
        }
        await place.close()
      },
    )
})

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mNIm3kGAAM0Acy9zTxsAAAAAElFTkSuQmCC',
  'base64',
)
