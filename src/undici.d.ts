// The part of undici that Node itself is built with: all of it would make the bundle a quarter larger.
declare module 'undici/index-fetch.js' {
  export class EnvHttpProxyAgent {
    constructor(options: { httpsProxy: string; httpProxy: string; noProxy: string })
  }
  export const WebSocket: typeof globalThis.WebSocket
  export function fetch(url: string, init: RequestInit & { dispatcher: object }): Promise<Response>
}
