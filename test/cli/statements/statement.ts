import { expect } from 'vitest'
import type { Report } from '../../../src/cli/report.ts'
import { keyNamed, poster } from '../../deploy/world.ts'
import type { Files } from '../command.ts'
import type { FakeLocal } from '../fake-local.ts'
import type { Managed } from '../managed.ts'

/** What a statement is tried in. */
export type World = Managed & {
  local: FakeLocal
  files: Files
  /** From now on the sandbox counts so many seconds later. */
  later(seconds: number): void
}

/** Something that Runflow says of endpoints and runs, and the command by which anybody sees it. */
export type Statement = {
  says: string
  /** As it is typed. */
  command: string
  shows(world: World): Promise<void>
}

const COMFYUI = { origin: 'https://storage.example/git/ComfyUI', commit: '0'.repeat(40), dirty: false }
export const OTHER = { key: keyNamed('other') }
export const BY_OWNER = 'sandbox-studio/poster'
export const DISPATCH = { method: 'POST', path: '/v1/comfyui-workflows/*' }

/** An endpoint whose runs succeed: the poster, and inputs beside its own. */
export function seed({ seed: put }: World, inputs: Record<string, object> = {}, row = {}) {
  const nodes = Object.entries(inputs).map(([id, given], at) => {
    const { class_type, ...values } = given as { class_type: string }
    return [String(at + 20), { class_type, inputs: { input_id: id, ...values } }] as const
  })
  return put({ environment: { comfyui: COMFYUI }, ...row }, poster(Object.fromEntries(nodes)))
}

export const PHOTO = { photo: { class_type: 'RunflowInputImage' } }

/** What a command said, which went well. */
export async function done(world: World, ...args: string[]): Promise<Report> {
  const { code, report } = await world.told(args, { cwd: world.files.folder, sleep: async () => {} })
  expect([code, report.message]).toEqual([0, report.message])
  return report
}

/** What a command said, which was refused. */
export async function refused(world: World, args: string[], given: Parameters<World['told']>[1] = {}) {
  const { code, report } = await world.told(args, {
    cwd: world.files.folder,
    sleep: async () => {},
    ...given,
  })
  return { code, status: report.failure?.status, outcome: report.outcome, message: report.message }
}

/** Beside a deploy file of the poster. */
export async function packed(world: World): Promise<string> {
  const files = ['prompt.json', '--graph', 'graph.json']
  await done(world, 'pack', ...files, '--comfyui', world.local.url)
  return 'poster.runflow.json'
}
