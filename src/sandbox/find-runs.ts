import type { Faults } from './faults.ts'
import type { SandboxContext, StoredRun } from './state.ts'
import { stageOf } from './timeline.ts'

export type RunFinder = {
  /** null: there is none, or it is another organization's. */
  find(organizationId: string, id: string): StoredRun | null
  /** Newest first. */
  ofOrganization(organizationId: string): StoredRun[]
}

export function createRunFinder({ state, nowMs }: SandboxContext, faults: Faults): RunFinder {
  const isGone = (run: StoredRun) => run.ending.isGone === true && stageOf(run, nowMs(), faults) === 'ended'
  const ofOrganization = (organizationId: string) =>
    state.runs.filter((run) => run.key.organization.id === organizationId && !isGone(run)).reverse()
  return {
    ofOrganization,
    find: (organizationId, id) => ofOrganization(organizationId).find((run) => run.id === id) ?? null,
  }
}
