import { afterAll, beforeAll, beforeEach } from 'vitest'
import { KEYS } from '../../../src/sandbox/keys.ts'
import type { Sandbox as Api } from '../../../src/sandbox/sandbox.ts'
import { createSandbox } from '../../../src/sandbox/sandbox.ts'
import { serveSandbox } from '../../../src/sandbox/serve.ts'
import type { Sandbox } from './runflow.ts'

/** A sandbox in the process of the tests, which change its faults and read what it was sent. */
export type Here = { api: Api; at: Sandbox }

/** One for the tests of a group; each test finds it without troubles, and without requests of the one before. */
export function useSandboxHere(): { readonly now: Here } {
  let here: Here | undefined
  beforeAll(async () => {
    const api = createSandbox({ unknown: 'answer' })
    const { url, storage, close } = await serveSandbox(api, 0)
    const keys = Object.fromEntries(KEYS.map(({ name, key }) => [name, key]))
    here = { api, at: { url, storage, keys, stop: close } }
  })
  beforeEach(() => {
    here?.api.faults.troubles.splice(0)
    here?.api.requests.splice(0)
    here?.api.state.workflows.splice(0)
  })
  afterAll(() => here?.at.stop())
  return {
    get now() {
      if (!here) throw new Error('The sandbox is not started yet')
      return here
    },
  }
}

/** Writes that changed something. */
export function changes({ api }: Here): string[] {
  return api
    .writes()
    .filter(({ status }) => status >= 200 && status < 300)
    .map(({ method, path }) => `${method} ${path}`)
}

/** Which keys came, by name. */
export function keysSeen({ api }: Here): (string | null)[] {
  return [...new Set(api.requests.filter(({ method }) => method !== 'OPTIONS').map(({ key }) => key))]
}
