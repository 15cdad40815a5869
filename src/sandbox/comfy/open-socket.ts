import type { OpenSocket } from './comfy-events.ts'

/** Node has its own from 22 on; before, it is that of undici, loaded where it is needed. */
export const openSocket: OpenSocket = async (url) => {
  const own = globalThis.WebSocket as typeof WebSocket | undefined
  if (own !== undefined) return new own(url)
  const undici = await import('undici/index-fetch.js')
  return new undici.WebSocket(url)
}
