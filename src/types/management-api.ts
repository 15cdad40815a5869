import type { Result } from '../result.ts'
import type { DispatchBody, Dispatched, LogLine, NodeRun, Run } from './run.ts'
import type { Api, ApiFailure, LiveEndpoint } from './runflow-api.ts'

// What managing and calling endpoints needs of the Runflow API. src/runflow/ provides it.

/** `unknown`: a row that cannot be read. It is there all the same. */
export type ListedEndpoint = { kind: 'live'; endpoint: LiveEndpoint } | { kind: 'unknown'; id: string | null }

/** An endpoint as a list shows it: without its workflow, which is most of a row. */
export type EndpointSummary = Omit<LiveEndpoint, 'workflowJson' | 'resources' | 'stored'>
export type ListedSummary =
  | { kind: 'live'; endpoint: EndpointSummary }
  | { kind: 'unknown'; id: string | null }
/** `next`: what the following page is asked for with; null: this is the last one. */
export type EndpointPage = { rows: ListedSummary[]; next: string | null }

/** One setting of an endpoint, and nothing else of it. */
export type SettingChange = { gpu_mode: 'auto' | 'explicit' } | { is_public: boolean }

export type EndpointsApi = Pick<Api, 'lookUp' | 'whoAmI'> & {
  getBySlug(owner: string, slug: string, signal?: AbortSignal): Promise<Result<LiveEndpoint, ApiFailure>>
  get(id: string, signal?: AbortSignal): Promise<Result<LiveEndpoint, ApiFailure>>
  /** One page, the latest change first as far as Runflow sorts. The page is usable while it is read. */
  readEndpointPage(next: string | null, signal?: AbortSignal): Promise<Result<EndpointPage, ApiFailure>>
  /** The whole list or a failure. */
  listEndpoints(signal?: AbortSignal): Promise<Result<ListedEndpoint[], ApiFailure>>
  /** Already gone counts as done. */
  delete(id: string, signal?: AbortSignal): Promise<Result<null, ApiFailure>>
  change(id: string, change: SettingChange, signal?: AbortSignal): Promise<Result<null, ApiFailure>>
}

/** Which runs: of one endpoint, or those that were started with this reference. */
export type RunFilter = { workflowId: string } | { clientRef: string }

/** `isFiltered`: false where runs of other endpoints came too, so that none of this one says nothing. */
export type RunPage = { runs: Run[]; next: string | null; isFiltered: boolean }

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
  /** One page of them, newest first. */
  readRunPage(
    workflowId: string,
    page: { most: number; next: string | null },
    signal?: AbortSignal,
  ): Promise<Result<RunPage, ApiFailure>>
  readLogs(runId: string, signal?: AbortSignal): Promise<Result<LogLine[], ApiFailure>>
  /** What each node of a run did, as far as Runflow tells. */
  readNodeRuns(runId: string, signal?: AbortSignal): Promise<Result<NodeRun[], ApiFailure>>
  /** US dollars of the organization; null: Runflow does not say it, in none of the forms that were seen. */
  readBalance(signal?: AbortSignal): Promise<Result<number | null, ApiFailure>>
}

export type ManagementApi = Api & EndpointsApi & RunsApi
