import type { EndpointSummary, ManagementApi } from '../../types/management-api.ts'
import type { LiveEndpoint } from '../../types/runflow-api.ts'
import type { PanelState } from '../state.ts'
import type { DetailsModel } from './details-model.ts'
import type { EndpointsModel } from './endpoints-model.ts'

/** What became of saving a deploy file, in a sentence; null: it was called off. */
type Saved = string | null

/** What the tab needs of the page. */
export type EndpointsTabParts = {
  state: Pick<PanelState, 'tab' | 'runSlug' | 'run' | 'isConfigured' | 'keyTurn'>
  own(): { origin: string; api: ManagementApi } | null
  openSettings(): void
  /** Opens the deployed workflow beside the one that is open. False: ComfyUI could not. */
  openWorkflow(live: LiveEndpoint): Promise<boolean>
  saveDeployFile(live: LiveEndpoint): Promise<Saved>
  /** It was deleted from here. */
  deleted(endpoint: EndpointSummary): void
  forgetDeploys(): void
}

/** What its views show: the list, and the endpoint that is open. */
export type Models = {
  model: EndpointsModel<ManagementApi>
  details: DetailsModel
}
