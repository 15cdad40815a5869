import { ok } from '../result.ts'
import type { Account, Relay, Retry, UploadRelay } from '../types/runflow-api.ts'
import type { Target } from '../types/target.ts'
import type { RunflowClient } from './client.ts'
import { openRunflow } from './client.ts'
import type { RouteMemory } from './direct-or-relay.ts'
import { routedFetch } from './direct-or-relay.ts'
import type { ComfyUiUploads } from './upload-file.ts'

/**
 * Clients that go directly or through the relay. Which of the two works for an API, and which account a key belongs to,
 * is remembered for as long as the page lives.
 */
export function createRoutedClients(pageActions: {
  direct: typeof fetch
  relay: Relay
  uploadRelay: UploadRelay
}): (target: Target, onRetry?: (retry: Retry) => void) => RunflowClient {
  const memory: RouteMemory = new Map()
  const closed: ComfyUiUploads['closed'] = new Map()
  const owners = new Map<string, Account>()

  return ({ origin, key }, onRetry) => {
    // One deploy keeps its route, whatever another one finds out in the meantime.
    const own: RouteMemory = new Map(memory)
    const routed = routedFetch({ direct: pageActions.direct, relay: pageActions.relay, memory, own })
    const uploads = { relay: pageActions.uploadRelay, routes: own, closed }
    const client = openRunflow({ origin, key, fetch: routed, onRetry }, uploads)
    return {
      ...client,
      async whoAmI(signal) {
        const of = `${origin} ${key}`
        const known = owners.get(of)
        if (known) return ok(known)
        const answer = await client.whoAmI(signal)
        if (answer.ok) owners.set(of, answer.value)
        return answer
      },
    }
  }
}
