import { expect } from 'vitest'
import type { DeployReport as Report } from '../../src/cli/report.ts'
import { keyNamed } from '../deploy/world.ts'
import type { Ended } from './command.ts'
import { runCommand } from './command.ts'
import type { Deploys } from './deploys.ts'

export type DeployOptions = {
  key?: string | null
  url?: string
  prompt?: string
  graph?: string
  comfyui?: string
  args?: string[]
}

export function deployWith(
  here: Deploys,
  options: DeployOptions = {},
  onStart?: (pid: number) => void,
): Promise<Ended> {
  const {
    key = keyNamed('full'),
    url = here.url,
    prompt = here.files.prompt,
    graph = here.files.graph,
  } = options
  const args = [
    'deploy',
    prompt,
    '--graph',
    graph,
    '--comfyui',
    options.comfyui ?? here.local.url,
    ...(options.args ?? []),
  ]
  const env = { RUNFLOW_API_URL: url, ...(key === null ? {} : { RUNFLOW_API_KEY: key }) }
  return runCommand(args, env, { ...(onStart && { onStart: ({ pid = 0 }) => onStart(pid) }) })
}

/** The one object of --json. */
export function reportOf({ stdout }: Ended): Report {
  expect(stdout.trimEnd().split('\n')).toHaveLength(1)
  return JSON.parse(stdout) as Report
}
