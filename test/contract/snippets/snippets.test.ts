import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildSnippets } from '../../../src/contract/snippets/build-snippets.ts'
import { shortCurl } from '../../../src/contract/snippets/short-curl.ts'
import { ENDING_KEY } from '../../../src/sandbox/endings.ts'
import type { Language, Place } from './programs.ts'
import { filesBelow, input, isThere, LANGUAGES, openPlace } from './programs.ts'

/** Every character that a shell, JavaScript, Python or JSON might stumble over. */
const NASTY = `it's "quoted" $(touch x) \`y\` \${z} \\n {w} %s é 😀 \u2028 \n tab\t # ''' """ </script> \\(1)`

const inputs = [
  input('title', 'STRING', NASTY),
  input(NASTY, 'INT', 7),
  input('on', 'BOOLEAN'),
  input('off', 'BOOLEAN', false),
  input('strength', 'FLOAT'),
  input('__proto__', 'INT'),
]
const values = { title: NASTY, [NASTY]: 7, on: true, off: false, strength: 0.5, ['__proto__']: 1 }
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mNIm3kGAAM0Acy9zTxsAAAAAElFTkSuQmCC',
  'base64',
)

const dispatched = ({ sandbox }: Place) =>
  sandbox.requests.find(({ method, path }) => method === 'POST' && path.endsWith('/poster/runs'))?.body

const forEach = (languages: Language[]) =>
  languages.map((language) => ({ language, isSkipped: !isThere(language) }))

describe.concurrent.each(forEach(LANGUAGES))(
  'the program to copy, in $language',
  { timeout: 120_000 },
  ({ language, isSkipped }) => {
    const test = it.skipIf(isSkipped)

    test('says the run first, then each file it saved, with exactly these inputs', async () => {
      const place = await openPlace(inputs)
      const { stdout, stderr, code } = await place.run(language)
      expect({ stderr, code }).toEqual({ stderr: '', code: 0 })
      const [id, ...saved] = stdout.trim().split('\n')
      expect(id).toBe(place.sandbox.state.runs[0]?.id)
      expect(dispatched(place)).toEqual({ input: values, client_ref: expect.stringMatching(/^call-/) })
      expect(saved.length).toBeGreaterThan(0)
      const files = filesBelow(place.folder)
      for (const path of saved) {
        expect(path).toMatch(new RegExp(`^${id}/[\\w.-]+/\\d+-[\\w.-]+$`))
        expect(files.get(path)?.length).toBeGreaterThan(100)
      }
      await place.close()
    })

    test('reads whichever way the start is answered', async () => {
      const place = await openPlace([], { dispatchShape: 'documented' })
      expect(await place.run(language)).toMatchObject({ code: 0, stderr: '' })
      await place.close()
    })

    test('uploads the files that lie beside it, and sends no key to the storage', async () => {
      const place = await openPlace([input('photo', 'IMAGE'), input('a file', 'FILE')])
      writeFileSync(join(place.folder, 'photo.png'), PNG)
      writeFileSync(join(place.folder, 'file.bin'), 'bytes')
      expect(await place.run(language)).toMatchObject({ code: 0, stderr: '' })
      const [photo, file] = place.sandbox.state.uploads
      expect(Buffer.from(photo?.bytes ?? [])).toEqual(PNG)
      expect([photo?.mimeType, file?.mimeType]).toEqual(['image/png', 'application/octet-stream'])
      expect(dispatched(place)).toMatchObject({
        input: { photo: `runflow://assets/${photo?.id}`, 'a file': `runflow://assets/${file?.id}` },
      })
      const stored = place.sandbox.requests.filter(({ to }) => to === 'storage')
      expect(stored.length).toBeGreaterThan(2)
      expect(stored.some(({ authorized }) => authorized)).toBe(false)
      await place.close()
    })

    test('says that a file is not there, before anything is sent', async () => {
      const place = await openPlace([input('photo', 'IMAGE')])
      const { stderr, code } = await place.run(language)
      expect(code).toBe(1)
      expect(stderr).toContain('photo.png')
      expect(place.sandbox.requests).toEqual([])
      await place.close()
    })

    test('says in words that the key is missing, and sends nothing', async () => {
      const place = await openPlace([])
      const { stderr, code } = await place.run(language, { key: null })
      expect({ stderr, code }).toEqual({
        stderr: 'RUNFLOW_API_KEY is not set. Make an API key in the Runflow dashboard.\n',
        code: 1,
      })
      expect(place.sandbox.requests).toEqual([])
      await place.close()
    })

    test('tells a refusal with what Runflow said, once, and names no run', async () => {
      const place = await openPlace([])
      const { stdout, stderr, code } = await place.run(language, {
        key: 'rf_live_wrong',
      })
      expect({ stdout, code }).toEqual({ stdout: '', code: 1 })
      expect(stderr).toMatch(/^No run was started\. HTTP 401: /)
      expect(stderr).not.toContain('rf_live_wrong')
      expect(place.sandbox.requests).toHaveLength(1)
      await place.close()
    })

    test('says how a run ended that did not succeed', async () => {
      const place = await openPlace([], { runMode: 'fail' })
      const { stdout, stderr, code } = await place.run(language)
      expect(code).toBe(1)
      expect(stdout.trim()).toBe(place.sandbox.state.runs[0]?.id)
      expect(stderr).toContain('The run is failed: This is the sandbox')
      await place.close()
    })

    test('saves what came of a run that succeeded in part, and says so', async () => {
      const place = await openPlace([])
      const { stdout, stderr, code } = await place.run(language, {
        edit: (text) =>
          text
            .replace('client_ref: reference }', `client_ref: reference, metadata: ${PART} }`)
            .replace('"client_ref": reference}', `"client_ref": reference, "metadata": ${PART}}`)
            .replace('client_ref: $ref}', `client_ref: $ref, metadata: ${PART}}`),
      })
      expect(code).toBe(1)
      expect(stdout.trim().split('\n')).toHaveLength(2)
      expect(stderr).toContain('Some of the outputs did not come.')
      await place.close()
    })

    test('can be stopped, says that the run goes on, and takes it up again', async () => {
      const place = await openPlace([], { runs: 'by-time', runMode: 'slow' })
      const stopped = await place.run(language, { stopWhen: '\n' })
      const id = stopped.stdout.trim()
      expect(stopped.code).toBe(130)
      expect(stopped.stderr).toContain('Stopped waiting. A run that was started goes on, and costs money.')
      expect(stopped.stderr).toMatch(new RegExp(`^To take the run up again: .*call\\.\\w+ ${id}$`, 'm'))
      place.sandbox.faults.runs = 'by-read'
      const again = await place.run(language, { args: [id] })
      expect(again).toMatchObject({ code: 0, stderr: '' })
      expect(again.stdout.split('\n')[0]).toBe(id)
      expect(place.started()).toBe(1)
      await place.close()
    })

    test('reads the run again where the address of a file has expired', async () => {
      const place = await openPlace([])
      place.sandbox.faults.troubles.push({
        method: 'GET',
        path: '/runs/*',
        times: 2,
        what: { status: 403, body: '<Error>Request has expired</Error>' },
      })
      expect(await place.run(language)).toMatchObject({ code: 0, stderr: '' })
      const signed = place.sandbox.requests.filter(({ query }) => query.add_signature === 'true')
      expect(signed).toHaveLength(1)
      await place.close()
    })

    test('takes no file over plain http from elsewhere', async () => {
      const place = await openPlace([])
      place.sandbox.origins.storage = 'http://storage.example'
      const { stderr, code } = await place.run(language)
      expect(code).toBe(1)
      expect(stderr).toMatch(/http:\/\/storage\.example\S* is not https\./)
      await place.close()
    })

    test('follows no redirect with the key', async () => {
      const place = await openPlace([])
      let reached = 0
      const { createServer } = await import('node:http')
      const elsewhere = createServer((_, response) => {
        reached++
        response.end('{}')
      })
      await new Promise<void>((done) => elsewhere.listen(0, '127.0.0.1', done))
      const address = elsewhere.address()
      const port = typeof address === 'object' ? address?.port : 0
      const redirecting = createServer((_, response) => {
        response.writeHead(307, { Location: `http://127.0.0.1:${port}/` }).end()
      })
      await new Promise<void>((done) => redirecting.listen(0, '127.0.0.1', done))
      const own = redirecting.address()
      const origin = `http://127.0.0.1:${typeof own === 'object' ? own?.port : 0}`
      const { code } = await place.run(language, {
        edit: (text) => text.replaceAll(place.sandbox.origins.api, origin),
      })
      expect({ code, reached }).toEqual({ code: 1, reached: 0 })
      elsewhere.close()
      redirecting.close()
      await place.close()
    })
  },
)

const PART = `{"${ENDING_KEY}": "partial_succeeded"}`

describe('the programs to copy', () => {
  const endpoint = (given = inputs) => ({
    url: 'https://api.example/v1/comfyui-workflows/a/b/runs',
    origin: 'https://api.example',
    slug: 'b',
    interface: { inputs: given, outputs: [] },
  })

  it('hold no key, and read it from the environment', () => {
    for (const text of Object.values(buildSnippets(endpoint()))) {
      expect(text).toContain('RUNFLOW_API_KEY')
      expect(text).not.toMatch(/rf_live_/)
    }
  })

  it('know nothing of uploads where no file is sent', () => {
    for (const text of Object.values(buildSnippets(endpoint()))) expect(text).not.toContain('asset-uploads')
    for (const text of Object.values(buildSnippets(endpoint([input('p', 'IMAGE')]))))
      expect(text).toContain('asset-uploads')
  })

  it('in TypeScript, pass the strictest compiler', { timeout: 120_000 }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'runflow-types-'))
    symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
    const given = [[], [input('photo', 'IMAGE'), ...inputs]]
    for (const [at, some] of given.entries())
      writeFileSync(join(folder, `call${at}.mts`), buildSnippets(endpoint(some)).typescript)
    const options = ['--strict', '--noUncheckedIndexedAccess', '--target', 'es2022', '--module', 'nodenext']
    const tsc = join('node_modules', 'typescript', 'bin', 'tsc')
    const files = given.map((_, at) => `call${at}.mts`)
    execFileSync(process.execPath, [tsc, '--noEmit', '--types', 'node', ...options, ...files], {
      cwd: folder,
    })
    rmSync(folder, { recursive: true })
  })

  it('stand for an organization that is not known', () => {
    expect(buildSnippets({ ...endpoint(), url: null }).python).toContain('/YOUR-ORGANIZATION/b/runs')
  })
})

describe('the one request for a terminal', () => {
  it.skipIf(!isThere('curl'))('starts a run with exactly these inputs', async () => {
    const place = await openPlace(inputs)
    const { url, ...rest } = { url: null, origin: place.sandbox.origins.api, slug: 'poster' }
    const text = shortCurl({ ...rest, url, interface: { inputs, outputs: [] } })
    const { stdout, code } = await place.run('curl', {
      edit: () => text.replace('YOUR-ORGANIZATION', 'sandbox-studio'),
    })
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ status: 'queued' })
    expect(dispatched(place)).toEqual({ input: values })
    await place.close()
  })

  it('says which addresses are made up, and only where there is one', () => {
    const built = (given: typeof inputs) =>
      shortCurl({
        url: 'https://api.example/x',
        origin: 'https://api.example',
        slug: 'b',
        interface: { inputs: given, outputs: [] },
      })
    const NOTE = /^# The https:\/\/example\.com addresses are made up: put your own in their place\.$/m
    expect(built([input('photo', 'IMAGE', 'photo.png')])).toMatch(NOTE)
    expect(built([input('scan', 'FILE')])).toMatch(NOTE)
    expect(built(inputs)).not.toContain('example.com')
    expect(built([input(null, 'IMAGE')])).not.toMatch(NOTE)
  })
})
