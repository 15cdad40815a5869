import type { RequestListener } from 'node:http'
import { createServer } from 'node:http'
import { describe, expect, it } from 'vitest'
import { buildSnippets } from '../../../src/contract/snippets/build-snippets.ts'
import type { Language } from './programs.ts'
import { filesBelow, isThere, LANGUAGES, openPlace } from './programs.ts'

const ID = 'run-1'
type Answers = { start?: unknown; list?: unknown; run?: unknown; status?: number }

/** Runs a program against a server that answers what it is told to. `[ORIGIN]` stands for the server's own. */
async function against(language: Language, { start = { id: ID }, list = {}, run, status }: Answers) {
  const paths: string[] = []
  let origin = ''
  const answer: RequestListener = (request, response) => {
    const path = request.url ?? ''
    paths.push(`${request.method} ${path}`)
    const isFile = path.startsWith('/files')
    const body = request.method === 'POST' ? start : path.startsWith('/v1/runs?') ? list : run
    response.writeHead(isFile ? 200 : (status ?? 200))
    response.end(isFile ? 'a file' : JSON.stringify(body).replaceAll('[ORIGIN]', origin))
  }
  const server = createServer((request, response) => {
    request.resume().on('end', () => answer(request, response))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  const place = await openPlace([])
  const ended = await place.run(language, {
    edit: (text) =>
      text
        .replaceAll(place.sandbox.origins.api, origin)
        .replace(/^(const WAIT_MS = |WAIT_SECONDS = |wait_seconds=).*$/m, '$10'),
  })
  const files = [...filesBelow(place.folder).keys()].filter((path) => !path.startsWith('call.'))
  await place.close()
  server.close()
  return { ...ended, paths, files }
}

const succeeded = (...outputs: unknown[]) => ({ id: ID, status_code: 'succeeded', output: { outputs } })
const output = (output_id: unknown, url: unknown) => ({ output_id, url })

/** TypeScript without its types is the JavaScript. */
const TRIED = LANGUAGES.filter((language) => language !== 'typescript')

describe.concurrent.each(TRIED.map((language) => ({ language })))(
  'the program to copy, in $language',
  { timeout: 120_000 },
  ({ language }) => {
    const test = it.skipIf(!isThere(language))

    for (const start of [null, [], 'x', 5, {}, { id: {} }, { id: '..' }, { run_id: 'a\u001b[2Jb' }])
      test(`pays for no second run where the start is answered ${JSON.stringify(start)}`, async () => {
        const list = [null, [], { items: {} }, { items: [null, 5] }][JSON.stringify(start).length % 4]
        const { code, stdout, stderr, paths } = await against(language, { start, list })
        expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
        expect(stderr).toMatch(/Look for call-\S+ among your runs before you call again\.\n$/)
        expect(paths.filter((path) => path.startsWith('POST'))).toHaveLength(1)
      })

    for (const run of [
      [],
      'x',
      { status_code: [] },
      { status_code: '' },
      { status_code: 'succeeded', output: { outputs: { a: 1 } } },
      succeeded(null),
      succeeded(output('a', 5)),
      succeeded(output('a', 'nowhere')),
      succeeded(output('a', 'http://[x/')),
      succeeded(output('a', 'file://localhost/etc/hostname')),
      succeeded(output('a', 'http://localhost:1@files.invalid/a.png')),
    ])
      test(`saves nothing where a run is ${JSON.stringify(run)}, and says how to take it up`, async () => {
        const { code, stderr, files, paths } = await against(language, { run })
        expect({ code, files }).toEqual({ code: 1, files: [] })
        expect(stderr).toContain(`To take the run up again: `)
        expect(stderr).not.toMatch(/Traceback|jq: |\n\s+at /)
        expect(paths.length).toBeLessThan(20)
      })

    test('writes below a folder of the run, whatever an answer names', async () => {
      const names = ['../../a', '..', '', null, 'a\n/../b', 'C:\\d', `${'.'.repeat(200)}x`, '\u001b[2J']
      const urls = names.map((name) => `[ORIGIN]/files/${encodeURIComponent(String(name))}`)
      const run = {
        ...succeeded(...names.map((name, at) => output(name, urls[at]))),
        id: '../elsewhere',
      }
      const { code, stdout, stderr, files } = await against(language, { run })
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      expect(files).toHaveLength(names.length)
      for (const file of files) expect(file).toMatch(/^run-1\/(?!\.)[\w.-]+\/\d-[\w.-]+$/)
      expect(stdout.trim().split('\n')).toEqual([ID, ...stdout.trim().split('\n').slice(1)])
      expect(stdout).not.toMatch(/[^\P{Cc}\n]/u)
    })

    test('asks for one file where an address looks like many', async () => {
      const run = succeeded(output('a', '[ORIGIN]/files/{a,b}[1-9].png'))
      const { code, paths } = await against(language, { run })
      expect(code).toBe(0)
      expect(paths.filter((path) => path.includes('/files/'))).toHaveLength(1)
    })

    test('commands no terminal with what a server says', async () => {
      const failure_message = 'a\u001b]0;b\u0007\nc\u001b[2J'
      const failed = await against(language, { run: { status_code: 'failed', failure_message } })
      const refused = await against(language, { start: failure_message, status: 422 })
      for (const { code, stderr } of [failed, refused]) {
        expect(code).toBe(1)
        expect(stderr).not.toMatch(/[^\P{Cc}\n]/u)
      }
      expect(failed.stderr).toMatch(/^The run is failed: a/)
      expect(refused.stderr).toMatch(/^No run was started\. HTTP 422: /)
    })
  },
)

it('lets no slug end the comment in which a program names it', () => {
  const slug = 'a\nb\rc\u2028d\u2029e\u0085f'
  const snippets = buildSnippets({
    url: null,
    origin: 'https://api.example',
    slug,
    interface: { inputs: [], outputs: [] },
  })
  for (const text of Object.values(snippets)) {
    expect(text).toContain('Calls a b c d e f, waits for the run')
    expect(text.slice(0, 200)).not.toMatch(/[\r\u2028\u2029\u0085]/)
  }
})
