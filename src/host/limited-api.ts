import { createLimit, readWhole } from '../limit.ts'
import type { HostApi, PageApi } from './comfy.ts'

/** A browser sends six requests to one origin, and ComfyUI's own page needs some of them. */
const MOST = 4
/** Of these, such as no person waits for: a poll that lasts, a whole file. Whatever is clicked meanwhile goes at once. */
const MOST_PATIENT = 3

/** All of our requests to ComfyUI's origin go by what this answers. */
export function limitRequests(api: HostApi, send: typeof fetch = fetch): PageApi {
  const limit = createLimit(MOST, MOST_PATIENT)
  const { queuePrompt, apiURL, internalURL, removeEventListener } = api
  return {
    fetchApi: (route, init) =>
      limit(async () => readWhole(await api.fetchApi(route, init)), init?.signal, init?.priority === 'low'),
    fetchInternal(route, init) {
      const url = api.internalURL?.(route) ?? `internal${route}`
      return limit(async () => readWhole(await send(url, init)), init.signal)
    },
    addEventListener: (type, listener) => api.addEventListener(type, listener),
    // Those that this front end has.
    ...(removeEventListener && {
      removeEventListener: (type, listener) => removeEventListener.call(api, type, listener),
    }),
    ...(queuePrompt && {
      queuePrompt: (number, prompt) => limit(() => queuePrompt.call(api, number, prompt)),
    }),
    ...(apiURL && { apiURL: (route) => apiURL.call(api, route) }),
    ...(internalURL && { internalURL: (route) => internalURL.call(api, route) }),
  }
}
