import { isRecord } from '../../workflow/links.ts'

/** As much of a WebSocket as is needed: Node 20 has none of its own. */
export type Socket = {
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void
  addEventListener(type: 'open' | 'close' | 'error', listener: () => void): void
  close(): void
}
export type OpenSocket = (url: string) => Promise<Socket>

/** What ComfyUI says of one prompt while it runs. */
export type Listener = (event: string, data: Record<string, unknown>) => void
export type ComfyEvents = {
  clientId: string
  /** Resolves when ComfyUI is heard, or will not be: a run then goes on without its progress. */
  open(): Promise<void>
  listen(promptId: string, listener: Listener): void
  forget(promptId: string): void
  close(): void
}

const OPEN_MS = 3000

/** One connection for all runs, opened anew for the next one when it broke. */
export function createComfyEvents(base: string, clientId: string, openSocket: OpenSocket): ComfyEvents {
  const listeners = new Map<string, Listener>()
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
    listeners.get(String(message.data.prompt_id))?.(message.type, message.data)
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
    listen: (promptId, listener) => void listeners.set(promptId, listener),
    forget: (promptId) => void listeners.delete(promptId),
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
