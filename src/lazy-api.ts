import type { Api } from './types/runflow-api.ts'

/**
 * An API whose client is loaded with the first call: the HTTP library and the schemas are a fifth of all code, and most
 * tabs never deploy. A client that does not load rejects, as a mistake would; the page then says to reload.
 */
export function lazyApi(load: () => Promise<Api>): Api {
  return {
    lookUp: async (...given) => (await load()).lookUp(...given),
    whoAmI: async (...given) => (await load()).whoAmI(...given),
    create: async (...given) => (await load()).create(...given),
    edit: async (...given) => (await load()).edit(...given),
    upload: async (...given) => (await load()).upload(...given),
  }
}
