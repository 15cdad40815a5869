import { useEffect, useState } from 'preact/hooks'
import { toSize } from '../../text/format-size.ts'
import { t } from '../../text/text.ts'

/** More is not read: whatever a run writes, the page stays usable. */
const MOST_BYTES = 64 * 1024

type Read = { text: string; isCut: boolean }
type Props = { url: string; name: string; onError(): void }

/** The beginning of a text. */
export function TextView({ url, name, onError }: Props) {
  const [read, setRead] = useState<Read | null>(null)
  useEffect(() => {
    const stopping = new AbortController()
    readBeginning(url, stopping.signal).then(setRead, () => {
      if (!stopping.signal.aborted) onError()
    })
    return () => stopping.abort()
  }, [url])
  if (read === null) return <p class="rf-hint">{t('panel.loading')}</p>
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it by the keys */}
      <pre tabIndex={0}>{read.text}</pre>
      {read.isCut && (
        <p class="rf-hint">
          {t('run.result.text-long', { size: toSize(MOST_BYTES) })}{' '}
          <a href={url} download={name || 'result.txt'}>
            {t('run.result.save', { name: name || 'result.txt' })}
          </a>
        </p>
      )}
    </>
  )
}

async function readBeginning(url: string, signal: AbortSignal): Promise<Read> {
  const answer = await fetch(url, { signal })
  if (!answer.ok || answer.body === null) throw new Error('not read')
  const reader = answer.body.getReader()
  const bytes = new Uint8Array(MOST_BYTES)
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return { text: decode(bytes.subarray(0, length), false), isCut: false }
    const part = value.subarray(0, MOST_BYTES - length)
    bytes.set(part, length)
    length += part.length
    if (part.length === value.length) continue
    await reader.cancel()
    return { text: decode(bytes, true), isCut: true }
  }
}

/** A letter that is cut in half is left out. */
const decode = (bytes: Uint8Array, isCut: boolean) => new TextDecoder().decode(bytes, { stream: isCut })
