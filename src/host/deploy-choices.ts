import type { DeployValues } from '../deploy/deploy-choice.ts'
import type { HostApp } from './comfy.ts'
import { listDeployValues } from './deploy-values.ts'
import { readKeptName } from './endpoint-name.ts'

/** What can be deployed: the Deploy nodes that are on; without one, the workflow under the name it keeps. */
export function listDeployChoices(app: Pick<HostApp, 'rootGraph'>): DeployValues[] {
  const values = listDeployValues(app)
  const kept = readKeptName(app)
  return values.length > 0 || kept === null ? values : [ownValues(kept)]
}

/** A deploy of the workflow itself: the target is that of Settings. */
export function ownValues(name: string | null): DeployValues {
  return { nodeId: null, name, host: '', apiKey: '' }
}
