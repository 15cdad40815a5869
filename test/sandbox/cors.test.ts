import { beforeEach, describe, expect, it } from 'vitest'
import type { CorsMode } from '../../src/sandbox/faults.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { createSandbox } from '../../src/sandbox/sandbox.ts'
import { browserFetch } from '../support/browser-fetch.ts'

const PAGE = 'http://127.0.0.1:8188'
let sandbox: Sandbox
beforeEach(() => {
  sandbox = createSandbox()
})

async function seen(cors: CorsMode, key: string): Promise<number | string> {
  sandbox.faults.cors = cors
  const headers = { Authorization: `Bearer ${key}` }
  const url = `${sandbox.origins.api}/v1/comfyui-workflows`
  return browserFetch(sandbox, PAGE)(url, { headers }).then(
    (response) => response.status,
    (error: Error) => error.message,
  )
}

describe('what a page sees of an answer and of a refusal', () => {
  it.each<[CorsMode, number | string, number | string]>([
    ['on', 200, 401],
    ['off', 'Failed to fetch', 'Failed to fetch'],
    ['off-on-errors', 200, 'Failed to fetch'],
    [{ origins: [PAGE] }, 200, 401],
    [{ origins: ['https://app.example'] }, 'Failed to fetch', 'Failed to fetch'],
  ])('with CORS %j: %s and %s', async (mode, answered, refused) => {
    expect([await seen(mode, 'rf_live_sandbox_full'), await seen(mode, 'rf_live_wrong')]).toEqual([
      answered,
      refused,
    ])
  })

  it('the storage takes bytes from any page, but no Authorization header', async () => {
    const asking = (name: string) => ({ 'Access-Control-Request-Headers': name, Origin: PAGE })
    const url = `${sandbox.origins.storage}/uploads/x/y`
    const response = await sandbox.fetch(url, { method: 'OPTIONS', headers: asking('content-type') })
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(response.headers.get('Access-Control-Allow-Headers')).toBe('Content-Type')
  })
  it.each([
    ['on', 200],
    ['off', 'Failed to fetch'],
  ] as const)('the storage takes bytes from a page with its CORS %s: %s', async (mode, seen) => {
    sandbox.faults.storageCors = mode
    const headers = { Authorization: 'Bearer rf_live_sandbox_full', 'Content-Type': 'application/json' }
    const body = JSON.stringify({ filename: 'a.png', mime_type: 'image/png', size_bytes: 1 })
    const url = `${sandbox.origins.api}/v1/asset-uploads`
    const announced = await sandbox.fetch(url, { method: 'POST', headers, body })
    const { upload_url } = (await announced.json()) as { upload_url: string }
    const put = browserFetch(sandbox, PAGE)(upload_url, {
      method: 'PUT',
      headers: { 'Content-Type': 'image/png' },
      body: 'a',
    })
    expect(await put.then(({ status }) => status).catch((error: Error) => error.message)).toBe(seen)
  })
})
