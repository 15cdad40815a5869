import { loadOnce } from './load-once.ts'
import type { Api, Retry } from './types/runflow-api.ts'
import type { Target } from './types/target.ts'

export type OpenApi = (target: Target, onRetry?: (retry: Retry) => void) => Api

/**
 * Clients that are loaded with the first call: the HTTP library and the schemas are a fifth of all code, and most tabs
 * never deploy. A load that failed rejects, as a mistake would, so that the page says to reload.
 */
export function loadLazily(load: () => Promise<OpenApi>): OpenApi {
  const factory = loadOnce(load)

  return (...given) => {
    let opening: Promise<Api> | null = null
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
    }
  }
}
