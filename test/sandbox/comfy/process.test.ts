import { existsSync, mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { placeholderPicture } from '../../../src/sandbox/placeholder-picture.ts'
import type { Child, HostAddress, SandboxAddress } from '../../browser/support/children.ts'
import { REPO, startHost, startSandbox } from '../../browser/support/children.ts'
import type { Place } from '../../browser/support/place.ts'
import { makePlace, removePlace } from '../../browser/support/place.ts'
import { runHere } from '../../cli/in-process.ts'
import { POSTER } from '../support/caller.ts'

// The programs as people start them, in processes of their own.

const PICTURE = `data:image/png;base64,${Buffer.from(placeholderPicture('a test')).toString('base64')}`
const PROMPT = {
  '1': { class_type: 'RunflowInputImage', inputs: { input_id: 'photo', display_name: '', description: '' } },
  '2': { class_type: 'TestSlow', inputs: { image: ['1', 0], seconds: 30 } },
  '3': { class_type: 'RunflowOutputImage', inputs: { output_id: 'a', output_name: '', value: ['2', 0] } },
}
const OLD = 'runflow-run-00000000-0000-4000-8000-000000000001'

let place: Place
const running: { stop(): Promise<void> }[] = []
beforeAll(async () => {
  place = await makePlace()
})
afterAll(async () => {
  for (const child of running) await child.stop()
  removePlace(place)
})

async function keep<T extends { stop(): Promise<void> }>(starting: Promise<T>): Promise<T> {
  const child = await starting
  running.push(child)
  return child
}
const host = (): Promise<Child<HostAddress>> => {
  const packs = [`ComfyUI-Runflow=${REPO}`, `${REPO}/test/devhost/odd_pack`]
  return keep(startHost({ place, args: packs.flatMap((pack) => ['--pack', pack]) }))
}

const input = () => join(place.base, 'input')
const ofRuns = () => readdirSync(input()).filter((name) => name.startsWith('runflow-run-'))
/** What a sandbox that was killed an hour ago left. */
function plantOld(): void {
  mkdirSync(join(input(), OLD), { recursive: true })
  writeFileSync(join(input(), OLD, 'photo.png'), 'theirs')
  const then = Date.now() / 1000 - 3600
  utimesSync(join(input(), OLD), then, then)
}

async function call({ url, keys }: SandboxAddress, path: string, body?: object) {
  const response = await fetch(url + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { Authorization: `Bearer ${keys.full}`, 'Content-Type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  return response.json()
}

describe('a sandbox beside a ComfyUI', () => {
  it('is given an old folder of a run at the start of either, and it is removed', async () => {
    plantOld()
    writeFileSync(join(input(), 'mine.png'), 'mine')
    const comfy = await host()
    await expect.poll(ofRuns).toEqual([])
    plantOld()
    const sandbox = await keep(startSandbox(['--comfyui', comfy.url]))
    await expect.poll(ofRuns).toEqual([])
    await sandbox.stop()
    expect(existsSync(join(input(), 'mine.png'))).toBe(true)
    await comfy.stop()
  })

  it('takes its run and the files of it out of ComfyUI when it is ended by SIGTERM', async () => {
    const comfy = await host()
    const sandbox = await keep(startSandbox(['--comfyui', comfy.url]))
    await call(sandbox, '/v1/comfyui-workflows', { ...POSTER, slug: 'slow', workflow_json: PROMPT })
    const path = '/v1/comfyui-workflows/sandbox-studio/slow/runs'
    const { run_id } = await call(sandbox, path, { input: { photo: PICTURE } })
    await expect.poll(async () => (await call(sandbox, `/v1/runs/${run_id}`)).status_code).toBe('running')
    expect(ofRuns()).toHaveLength(1)
    await sandbox.stop()
    expect(ofRuns()).toEqual([])
    const queue = async () => (await fetch(`${comfy.url}/queue`)).json()
    await expect.poll(queue).toEqual({ queue_running: [], queue_pending: [] })
    await comfy.stop()
  })

  it('lets only the pages of that ComfyUI call it, unless it is told otherwise', async () => {
    const address = 'http://127.0.0.1:8188'
    const allowed = async (sandbox: SandboxAddress, origin: string) => {
      const response = await fetch(`${sandbox.url}/v1/runs`, {
        method: 'OPTIONS',
        headers: { Origin: origin },
      })
      return response.headers.get('Access-Control-Allow-Origin')
    }
    const strict = await keep(startSandbox(['--comfyui', address]))
    const pages = ['http://127.0.0.1:8188', 'http://localhost:8188', 'https://evil.example', 'null']
    expect(await Promise.all(pages.map((page) => allowed(strict, page)))).toEqual([
      ...pages.slice(0, 2),
      null,
      null,
    ])
    const open = await keep(startSandbox(['--comfyui', address, '--cors', 'on']))
    expect(await allowed(open, 'http://localhost:3000')).toBe('*')
  })

  it.each([['http://192.168.1.5:8188'], ['127.0.0.1:8188'], ['http://me:secret@127.0.0.1:8188']])(
    'is not started with %s',
    async (comfyui) => {
      const { code, stdout, stderr } = await runHere(['sandbox', '--port', '0', '--comfyui', comfyui])
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).toContain('--comfyui takes an address such as http://127.0.0.1:8188')
      await expect(startSandbox(['--comfyui', comfyui])).rejects.toThrow('Usage')
    },
  )

  it('is in the command line, and its page says what computes', async () => {
    const stopping = new AbortController()
    const comfy = await host()
    const started = await runHere(['sandbox', '--port', '0', '--comfyui', comfy.url], {
      signal: stopping.signal,
    })
    const sandbox: SandboxAddress = JSON.parse(started.stdout)
    const page = await (await fetch(sandbox.url)).text()
    expect(page).toContain(`computed by the ComfyUI at <code>${comfy.url}</code>`)
    stopping.abort()
    await comfy.stop()
  })
})

it('has nothing of a run left when all is over', () => {
  expect(ofRuns()).toEqual([])
  rmSync(join(input(), 'mine.png'))
})
