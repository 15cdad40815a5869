import type { LocalCall } from './request.ts'

// Word for word what our Python side says to such a page.
const REFUSAL = {
  code: 'relay-plain-http',
  message:
    'This page came over plain http from another machine, so the key would cross the network in clear. Open ComfyUI over https or on its own machine, or deploy from the command line.',
}

/**
 * For the calls that carry a key. By the time ComfyUI refuses them the key has crossed the network, so on a page that
 * would send it in clear they are refused here.
 */
export function keepOutOfClear(call: LocalCall, isInClear: boolean): LocalCall {
  return isInClear ? async () => Response.json(REFUSAL, { status: 403 }) : call
}
