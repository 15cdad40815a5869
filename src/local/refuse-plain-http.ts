import type { LocalCall } from './request.ts'

// What our Python side says to such a page.
const REFUSAL = { code: 'relay-plain-http', params: {} }

/**
 * For the calls that carry a key. By the time ComfyUI refuses them the key has crossed the network, so on a page that
 * would send it in clear they are refused here.
 */
export function keepOutOfClear(call: LocalCall, isInClear: boolean): LocalCall {
  return isInClear ? async () => Response.json(REFUSAL, { status: 403 }) : call
}
