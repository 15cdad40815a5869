import type { Result } from '../result.ts'
import type { DispatchBody, Dispatched, LogLine, Run } from './run.ts'
import type { Api, ApiFailure, LiveEndpoint } from './runflow-api.ts'

// What managing and calling endpoints needs of the Runflow API. src/runflow/ provides it.

/** `unknown`: a row that cannot be read. It is there all the same. */
export type ListedEndpoint = { kind: 'live'; endpoint: LiveEndpoint } | { kind: 'unknown'; id: string | null }

/** One setting of an endpoint, and nothing else of it. */
export type SettingChange = { gpu_mode: 'auto' | 'explicit' } | { is_public: boolean }

export type EndpointsApi = Pick<Api, 'lookUp' | 'whoAmI'> & {
  getBySlug(owner: string, slug: string, signal?: AbortSignal): Promise<Result<LiveEndpoint, ApiFailure>>
  /** The whole list or a failure. */
  listEndpoints(signal?: AbortSignal): Promise<Result<ListedEndpoint[], ApiFailure>>
  /** Already gone counts as done. */
  delete(id: string, signal?: AbortSignal): Promise<Result<null, ApiFailure>>
  change(id: string, change: SettingChange, signal?: AbortSignal): Promise<Result<null, ApiFailure>>
}

/** Which runs: of one endpoint, or those that were started with this reference. */
export type RunFilter = { workflowId: string } | { clientRef: string }

type RunsApi = {
  /** `network` or `timeout`: it may run and cost. Look for its `client_ref`, never send it again unasked. */
  dispatch(
    owner: string,
    slug: string,
    body: DispatchBody,
    signal?: AbortSignal,
  ): Promise<Result<Dispatched, ApiFailure>>
  readRun(id: string, signal?: AbortSignal): Promise<Result<Run, ApiFailure>>
  /** Newest first, at most `most` of them. */
  listRuns(filter: RunFilter, most: number, signal?: AbortSignal): Promise<Result<Run[], ApiFailure>>
  readLogs(runId: string, signal?: AbortSignal): Promise<Result<LogLine[], ApiFailure>>
  /** US dollars of the organization; null: Runflow does not say it, in none of the forms that were seen. */
  readBalance(signal?: AbortSignal): Promise<Result<number | null, ApiFailure>>
}

export type ManagementApi = Api & EndpointsApi & RunsApi
