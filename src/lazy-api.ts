import type { Api, Retry } from './types/runflow-api.ts'
import type { Target } from './types/target.ts'

export type OpenApi = (target: Target, onRetry?: (retry: Retry) => void) => Api

/**
 * Clients that are loaded with the first call: the HTTP library and the schemas are a fifth of all code, and most tabs
 * never deploy. A load that failed rejects, as a mistake would, so that the page says to reload; the next call tries
 * again.
 */
export function loadLazily(load: () => Promise<OpenApi>): OpenApi {
  let loading: Promise<OpenApi> | null = null

  async function open(...given: Parameters<OpenApi>): Promise<Api> {
    loading ??= load()
    try {
      return (await loading)(...given)
    } catch (error) {
      loading = null
      throw error
    }
  }

  return (...given) => {
    let opening: Promise<Api> | null = null
    const client = () => {
      opening ??= open(...given)
      return opening
    }
    return {
      lookUp: async (...call) => (await client()).lookUp(...call),
      whoAmI: async (...call) => (await client()).whoAmI(...call),
      create: async (...call) => (await client()).create(...call),
      edit: async (...call) => (await client()).edit(...call),
      upload: async (...call) => (await client()).upload(...call),
    }
  }
}
