import type { Contract } from '../contract/contract.ts'
import type { Key } from './keys.ts'
import type { SandboxContext } from './state.ts'
import { timeText } from './state.ts'

/** A copy of the input in which each file that was written into the call is an asset, as if it had been uploaded. */
export function storeInline(
  context: SandboxContext,
  key: Key,
  { inputs }: Contract,
  input: Record<string, unknown>,
): Record<string, unknown> {
  const takesFile = new Set(
    inputs.filter(({ type }) => type === 'IMAGE' || type === 'FILE').map(({ id }) => id),
  )
  return Object.fromEntries(
    Object.entries(input).map(([id, value]) => {
      const inline = takesFile.has(id) && typeof value === 'string' ? readInline(value) : null
      return [id, inline === null ? value : store(context, key, inline)]
    }),
  )
}

type Inline = { mimeType: string; bytes: Uint8Array<ArrayBuffer> }

/** null: it is none, or cannot be read. */
export function readInline(value: string): Inline | null {
  const [, mimeType, base64, data] = /^data:([^;,]*)(?:;[^;,]*)*?(;base64)?,(.*)$/s.exec(value) ?? []
  if (data === undefined) return null
  try {
    const text = decodeURIComponent(data)
    // Node would skip what is no base64.
    if (base64 && !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null
    return {
      mimeType: mimeType || 'text/plain',
      bytes: new Uint8Array(Buffer.from(text, base64 ? 'base64' : 'utf8')),
    }
  } catch {
    return null
  }
}

function store(context: SandboxContext, key: Key, { mimeType, bytes }: Inline): string {
  const id = context.nextId('asset')
  context.state.uploads.push({
    id,
    organizationId: key.organization.id,
    userId: key.userId,
    filename: `inline.${mimeType.split('/')[1] ?? 'bin'}`,
    mimeType,
    sizeBytes: bytes.byteLength,
    bytes,
    confirmedAt: timeText(context.nowMs()),
  })
  return `runflow://assets/${id}`
}
