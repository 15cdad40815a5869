import { loadOnce } from './load-once.ts'
import type { ManagementApi } from './types/management-api.ts'
import type { Retry } from './types/runflow-api.ts'
import type { Target } from './types/target.ts'

export type OpenApi = (target: Target, onRetry?: (retry: Retry) => void) => ManagementApi

/**
 * Clients that are loaded with the first call: the HTTP library and the schemas are a fifth of all code, and most tabs
 * never deploy. A load that failed rejects, as a mistake would, so that the page says to reload.
 */
export function loadLazily(load: () => Promise<OpenApi>): OpenApi {
  const factory = loadOnce(load)

  return (...given) => {
    let opening: Promise<ManagementApi> | null = null
    const client = () => {
      opening ??= factory.load().then((open) => open(...given))
      return opening
    }
    return {
      lookUp: async (...call) => (await client()).lookUp(...call),
      whoAmI: async (...call) => (await client()).whoAmI(...call),
      create: async (...call) => (await client()).create(...call),
      edit: async (...call) => (await client()).edit(...call),
      upload: async (...call) => (await client()).upload(...call),
      getBySlug: async (...call) => (await client()).getBySlug(...call),
      get: async (...call) => (await client()).get(...call),
      readEndpointPage: async (...call) => (await client()).readEndpointPage(...call),
      listEndpoints: async (...call) => (await client()).listEndpoints(...call),
      change: async (...call) => (await client()).change(...call),
      delete: async (...call) => (await client()).delete(...call),
      dispatch: async (...call) => (await client()).dispatch(...call),
      readRun: async (...call) => (await client()).readRun(...call),
      listRuns: async (...call) => (await client()).listRuns(...call),
      readRunPage: async (...call) => (await client()).readRunPage(...call),
      readLogs: async (...call) => (await client()).readLogs(...call),
      readNodeRuns: async (...call) => (await client()).readNodeRuns(...call),
      readBalance: async (...call) => (await client()).readBalance(...call),
    }
  }
}
