import { expect } from 'vitest'
import type { Report } from '../../src/cli/report.ts'
import type { Ended, Start } from './command.ts'
import { runCommand } from './command.ts'
import type { Deploys } from './deploys.ts'

// Deploys of the poster by the built file, as a process without a terminal.

export function deployArgs({ workflow }: Deploys, ...more: string[]): string[] {
  return ['deploy', ...workflow, ...more]
}

export function deployBy(here: Deploys, args: string[] = ['--json'], start?: Start): Promise<Ended> {
  return runCommand(deployArgs(here, ...args), here.env, start)
}

/** The one object of --json. */
export function reportOf({ stdout }: Ended): Report {
  expect(stdout.trimEnd().split('\n')).toHaveLength(1)
  return JSON.parse(stdout) as Report
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
