import { isRecord } from '../../is-record.ts'

/** As much of a WebSocket as is needed: Node 20 has none of its own. */
type Socket = {
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void
  addEventListener(type: 'open' | 'close' | 'error', listener: () => void): void
  close(): void
}
export type OpenSocket = (url: string) => Promise<Socket>

/** What ComfyUI says of one prompt while it runs. */
type Listener = (event: string, data: Record<string, unknown>) => void
export type ComfyEvents = {
  clientId: string
  /** Resolves when ComfyUI is heard, or will not be: a run then goes on without its progress. */
  open(): Promise<void>
  listen(promptId: string, listener: Listener): void
  forget(promptId: string): void
  close(): void
}

const OPEN_MS = 3000
/** Of prompts that nobody listens to yet: ComfyUI may begin before it has answered which prompt it is. */
const MOST_EARLY = 1000

/** One connection for all runs, opened anew for the next one when it broke. */
export function createComfyEvents(base: string, clientId: string, openSocket: OpenSocket): ComfyEvents {
  const listeners = new Map<string, Listener>()
  let early: { promptId: string; event: string; data: Record<string, unknown> }[] = []
  let socket: Socket | null = null
  let opening: Promise<void> | null = null
  const url = `${base.replace(/^http/, 'ws')}/ws?clientId=${encodeURIComponent(clientId)}`

  async function connect(): Promise<void> {
    try {
      const opened = await openSocket(url)
      const gone = () => {
        if (socket === opened) socket = null
      }
      socket = opened
      opened.addEventListener('message', ({ data }) => tell(data))
      opened.addEventListener('close', gone)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, OPEN_MS)
        const settle = () => {
          clearTimeout(timer)
          resolve()
        }
        opened.addEventListener('open', settle)
        opened.addEventListener('close', settle)
        opened.addEventListener('error', settle)
      })
    } catch {
      socket = null
    }
  }

  function tell(data: unknown): void {
    // Previews come as bytes.
    if (typeof data !== 'string') return
    const message = parse(data)
    if (!isRecord(message) || typeof message.type !== 'string' || !isRecord(message.data)) return
    const { type: event, data: told } = message
    const promptId = told.prompt_id
    if (typeof promptId !== 'string') return
    const listener = listeners.get(promptId)
    if (listener !== undefined) listener(event, told)
    else if (early.length < MOST_EARLY) early.push({ promptId, event, data: told })
  }

  return {
    clientId,
    open() {
      if (socket !== null && opening === null) return Promise.resolve()
      opening ??= connect().finally(() => {
        opening = null
      })
      return opening
    },
    listen(promptId, listener) {
      listeners.set(promptId, listener)
      const missed = early.filter((one) => one.promptId === promptId)
      early = early.filter((one) => one.promptId !== promptId)
      for (const { event, data } of missed) listener(event, data)
    },
    forget(promptId) {
      listeners.delete(promptId)
      // What comes after the end would lie here for ever.
      if (listeners.size === 0) early = []
    },
    close() {
      listeners.clear()
      socket?.close()
    },
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
