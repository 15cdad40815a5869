import type { ResultFile } from '../../runs/run-result.ts'
import { t } from '../../text/text.ts'
import type { RunCard } from './run-state.ts'
import { useShownFile } from './shown-file.ts'
import { TextView } from './text-view.tsx'

type Props = { file: ResultFile; at: number; name: string; card: Pick<RunCard, 'refresh' | 'read'> }

/** One file of a result: shown where the page can, and always with a link. */
export function FileView({ file, at, name, card: { refresh, read } }: Props) {
  const shown = useShownFile(file, read)
  const label = t('run.result.picture', { at: String(at), output: name })
  if (file.url === null || shown.url === null) return <p class="rf-hint">{t('run.result.unsafe')}</p>
  const onError = () => {
    shown.onError()
    // For the link beside it.
    refresh?.(false)
  }
  return (
    <div class="rf-result">
      {shown.kind === 'shown' && (
        <Media url={shown.url} mediaType={file.mediaType} label={label} name={file.name} onError={onError} />
      )}
      {shown.kind !== 'shown' && (
        <p class="rf-hint" role="status">
          {t(shown.kind === 'reading' ? 'run.result.reading' : 'run.result.not-shown')}
        </p>
      )}
      <div class="rf-row">
        <a class="rf-button rf-small" href={file.url} target="_blank" rel="noreferrer">
          {t('run.result.open', { name: file.name || t('run.result.file', { at: String(at) }) })}
        </a>
        {shown.kind === 'broken' && refresh && (
          <button type="button" class="rf-small" onClick={() => refresh(true)}>
            {t('run.result.fresh')}
          </button>
        )}
      </div>
    </div>
  )
}

type MediaProps = { url: string; mediaType: string | null; label: string; name: string; onError(): void }

function Media({ url, mediaType, label, name, onError }: MediaProps) {
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
    return <TextView url={url} name={name} onError={onError} />
  return null
}

function isOwn(url: string): boolean {
  return new URL(url, location.href).origin === location.origin
}
