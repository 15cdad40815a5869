import { beforeEach } from 'vitest'
import type { Prompt } from '../../src/workflow/workflow.ts'
import { poster } from '../deploy/world.ts'
import { useManaged } from './managed.ts'

// Endpoints whose runs succeed, and whose state moves on with each read: nobody waits.

export const COMFYUI = { origin: 'https://storage.example/git/ComfyUI', commit: '0'.repeat(40), dirty: false }
export const PHOTO: Prompt = {
  '5': { class_type: 'RunflowInputImage', inputs: { input_id: 'photo', display_name: '', description: '' } },
  '6': {
    class_type: 'RunflowInputInt',
    inputs: { input_id: 'steps', display_name: '', description: '', value: 20 },
  },
}

export function useCallable() {
  const world = useManaged()
  beforeEach(() => Object.assign(world.sandbox.faults, { runs: 'by-read', gpuUnavailable: false }))
  return {
    world,
    seed: (changes: Prompt = {}, row = {}) =>
      world.seed({ environment: { comfyui: COMFYUI }, ...row }, poster(changes)),
    told: (args: string[], given = {}) => world.told(args, { ...noWaiting(), ...given }),
    said: (args: string[], given = {}) => world.said(args, { ...noWaiting(), ...given }),
    dispatched: () =>
      world.sandbox.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/runs')),
  }
}

/** Nobody waits, and the clock goes on all the same. */
export function noWaiting() {
  let now = 0
  return {
    sleep: async (ms: number) => {
      now += ms
    },
    nowMs: () => now,
  }
}
