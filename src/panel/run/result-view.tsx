import { useEffect, useState } from 'preact/hooks'
import type { ResultFile, ResultOutput, RunCost, RunResult } from '../../runs/run-result.ts'
import { formatDuration } from '../../text/format-duration.ts'
import { formatList } from '../../text/format-list.ts'
import { formatDollars } from '../../text/format-money.ts'
import { t } from '../../text/text.ts'

type Refresh = ((isAsked: boolean) => void) | null
type Props = { result: RunResult; refresh: Refresh }

/** What came of a run, output by output, and what it took. */
export function ResultView({ result, refresh }: Props) {
  const { outputs, missing, seconds, cost } = result
  return (
    <div class="rf-results">
      {outputs.length === 0 && missing.length === 0 && <p>{t('run.result.nothing')}</p>}
      {outputs.map((output) => (
        <OutputView key={output.id} output={output} refresh={refresh} />
      ))}
      {missing.length > 0 && (
        <p class="rf-changed">
          {t('run.result.missing', { count: missing.length, outputs: formatList(missing) })}
        </p>
      )}
      <ul class="rf-figures">
        {seconds !== null && <li>{t('run.result.seconds', { duration: formatDuration(seconds * 1000) })}</li>}
        {cost !== null && <li>{t('run.result.cost', { amount: formatDollars(cost.dollars) })}</li>}
        {cost !== null && gpuWords(cost) !== '' && <li>{gpuWords(cost)}</li>}
      </ul>
    </div>
  )
}

function gpuWords({ gpuSeconds, gpus }: RunCost): string {
  if (gpuSeconds === null) return ''
  const duration = formatDuration(gpuSeconds * 1000)
  return gpus.length === 0
    ? t('run.result.gpu-time', { duration })
    : t('run.result.gpu', { gpus: formatList(gpus), duration })
}

function OutputView({ output, refresh }: { output: ResultOutput; refresh: Refresh }) {
  const name = output.label === '' ? output.id : output.label
  return (
    <section class="rf-output" aria-label={name}>
      <h4>
        {output.label === '' ? output.id : t('run.result.output', { label: output.label, id: output.id })}
      </h4>
      {output.files.map((file, index) => (
        <FileView key={index} file={file} at={index + 1} name={name} refresh={refresh} />
      ))}
    </section>
  )
}

type FileProps = { file: ResultFile; at: number; name: string; refresh: Refresh }

function FileView({ file, at, name, refresh }: FileProps) {
  const [isBroken, setBroken] = useState(false)
  // A new address is a new try.
  useEffect(() => setBroken(false), [file.url])
  const label = t('run.result.picture', { at: String(at), output: name })
  const { url } = file
  if (url === null) return <p class="rf-hint">{t('run.result.unsafe')}</p>
  const onError = () => {
    setBroken(true)
    refresh?.(false)
  }
  return (
    <div class="rf-result">
      {!isBroken && <Media url={url} mediaType={file.mediaType} label={label} onError={onError} />}
      {isBroken && (
        <p class="rf-hint" role="status">
          {t('run.result.not-shown')}
        </p>
      )}
      <div class="rf-row">
        <a class="rf-button rf-small" href={url} target="_blank" rel="noreferrer">
          {t('run.result.open', { name: file.name || t('run.result.file', { at: String(at) }) })}
        </a>
        {isBroken && refresh && (
          <button type="button" class="rf-small" onClick={() => refresh(true)}>
            {t('run.result.fresh')}
          </button>
        )}
      </div>
    </div>
  )
}

type MediaProps = { url: string; mediaType: string | null; label: string; onError(): void }

function Media({ url, mediaType, label, onError }: MediaProps) {
  if (mediaType?.startsWith('image/'))
    return (
      <a href={url} target="_blank" rel="noreferrer">
        <img src={url} alt={label} referrerpolicy="no-referrer" onError={onError} />
      </a>
    )
  if (mediaType?.startsWith('video/'))
    // biome-ignore lint/a11y/useMediaCaption: nobody has written captions for what a workflow makes
    return <video src={url} aria-label={label} controls loop onError={onError} />
  if (mediaType?.startsWith('audio/'))
    // biome-ignore lint/a11y/useMediaCaption: nobody has written captions for what a workflow makes
    return <audio src={url} aria-label={label} controls onError={onError} />
  // Of another origin a script may not read it.
  if (isOwn(url) && (mediaType?.startsWith('text/') || mediaType === 'application/json'))
    return <TextView url={url} onError={onError} />
  return null
}

const LONGEST_TEXT = 20_000

function TextView({ url, onError }: { url: string; onError(): void }) {
  const [text, setText] = useState<string | null>(null)
  useEffect(() => {
    let isOver = false
    const unless = (show: () => void) => {
      if (!isOver) show()
    }
    fetch(url)
      .then(async (answer) => (answer.ok ? answer.text() : Promise.reject(new Error('not ok'))))
      .then(
        (read) => unless(() => setText(read)),
        () => unless(onError),
      )
    return () => {
      isOver = true
    }
  }, [url])
  if (text === null) return <p class="rf-hint">{t('panel.loading')}</p>
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it by the keys */}
      <pre tabIndex={0}>{text.slice(0, LONGEST_TEXT)}</pre>
      {text.length > LONGEST_TEXT && <p class="rf-hint">{t('run.result.text-long')}</p>}
    </>
  )
}

function isOwn(url: string): boolean {
  return new URL(url, location.href).origin === location.origin
}
