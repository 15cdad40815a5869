import { useEffect, useRef, useState } from 'preact/hooks'
import type { ResultFile } from '../../runs/run-result.ts'

/** Reads a file of a run on ComfyUI's side, by its place in the list. null: it could not be read. */
export type ReadFile = ((place: number) => Promise<Blob | null>) | null

export type ShownFile = {
  /** The file's own address, or one of this page's with what ComfyUI read. null: none may be opened. */
  url: string | null
  kind: 'shown' | 'reading' | 'broken'
  onError(): void
}

/**
 * What the page shows of a file. An address that does not load has expired, or the policy of this page forbids it: then
 * ComfyUI reads the file, and asks Runflow itself where it is.
 */
export function useShownFile({ url, mediaType, source }: ResultFile, read: ReadFile): ShownFile {
  const [kind, setKind] = useState<ShownFile['kind']>('shown')
  const [own, setOwn] = useState<string | null>(null)
  const isThere = useRef(true)

  useEffect(() => {
    isThere.current = true
    return () => {
      isThere.current = false
    }
  }, [])
  useEffect(
    () => () => {
      if (own !== null) URL.revokeObjectURL(own)
    },
    [own],
  )
  // A new address is a new try, but for what is shown already.
  useEffect(() => {
    if (own === null) setKind('shown')
  }, [url])

  async function readHere(place: number): Promise<void> {
    setKind('reading')
    const blob = await read?.(place)
    if (!isThere.current) return
    if (!blob) return setKind('broken')
    setOwn(URL.createObjectURL(new Blob([blob], { type: mediaType ?? 'application/octet-stream' })))
    setKind('shown')
  }

  return {
    url: url === null ? null : (own ?? url),
    kind,
    onError() {
      if (read !== null && source.kind === 'run' && own === null) void readHere(source.place)
      else setKind('broken')
    },
  }
}
