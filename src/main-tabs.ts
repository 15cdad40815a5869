// What the tabs beside Deploy are made of: each is a chunk of its own, and knows no more of the page than this.
import type { createCapture } from './host/capture.ts'
import type { HostPage } from './host/comfy.ts'
import type { DeployRecords } from './host/deploy-records.ts'
import type { createLocalCall } from './host/local-call.ts'
import type { createPageActions } from './host/page-actions.ts'
import type { LocalCall } from './local/request.ts'
import type { PanelActions, PanelState } from './panel/state.ts'
import type { ManagementApi } from './types/management-api.ts'

/** The API of Settings, with the key saved for it. The same object as long as neither changes. */
export type OwnApi = { origin: string; api: ManagementApi }

export type TabParts = {
  page: HostPage
  state: PanelState
  call: ReturnType<typeof createLocalCall>
  /** Of these at most two run at a time. */
  fileCall: LocalCall
  capture: ReturnType<typeof createCapture>
  /** null: no key is saved. */
  ownApi(): OwnApi | null
  /** null: no key is saved for this origin. */
  savedKey(origin: string): string | null
  /** What was deployed from this browser. */
  records: DeployRecords
  pageActions: ReturnType<typeof createPageActions>
  actions: PanelActions
}
