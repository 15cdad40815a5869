import { LOCAL_HEADER } from '../names.ts'
import type { HostApi } from './comfy.ts'

/**
 * A request to our own Python routes. ComfyUI's `fetchApi` knows the path prefix of a proxy and the user; since
 * front end 1.54 it gives up after 60 s without an answer, which an upload of a large file may need.
 */
export function createLocalCall(api: Pick<HostApi, 'fetchApi'>) {
  return (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers)
    headers.set(LOCAL_HEADER, '1')
    return api.fetchApi(path, { ...init, headers: Object.fromEntries(headers), timeoutMs: null })
  }
}
