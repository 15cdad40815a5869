import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { ChosenFile } from '../../runs/drafts.ts'
import { isPictureName } from '../../runs/media-types.ts'
import { t } from '../../text/text.ts'
import type { ComfyFolder, FileSources } from './file-sources.ts'

type Props = {
  sources: FileSources
  isPicture: boolean
  choose(file: ChosenFile): void
  close(): void
}

const FOLDERS: ComfyFolder[] = ['input', 'output']
/** More small pictures than anybody looks through; the newest come first. */
const MOST_SHOWN = 24

/** What lies in this ComfyUI's folders, the newest first. */
export function FilePicker({ sources, isPicture, choose, close }: Props) {
  const folder = useSignal<ComfyFolder>('input')
  const wanted = useSignal('')
  /** null: not known yet. */
  const names = useSignal<string[] | 'failed' | null>(null)
  const problem = useSignal('')
  const chosen = folder.value

  useEffect(() => {
    let isOver = false
    names.value = null
    problem.value = ''
    void sources.list(chosen).then((listed) => {
      if (!isOver) names.value = listed ?? 'failed'
    })
    return () => {
      isOver = true
    }
  }, [chosen])

  async function take(name: string) {
    const blob = await sources.read({ name, folder: chosen })
    if (blob === null) problem.value = t('run.file.not-read', { name })
    else choose({ name: name.slice(name.lastIndexOf('/') + 1), blob, path: chosen === 'input' ? name : null })
  }

  const all = Array.isArray(names.value) ? names.value : []
  const fitting = all.filter(
    (name) =>
      (!isPicture || isPictureName(name)) && name.toLowerCase().includes(wanted.value.trim().toLowerCase()),
  )
  const shown = fitting.slice(0, MOST_SHOWN)
  const more = fitting.length - shown.length

  return (
    <section
      class="rf-picker"
      aria-label={t('run.picker.title')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        close()
      }}
    >
      <div class="rf-row">
        <fieldset class="rf-segments">
          <legend class="rf-visually-hidden">{t('run.picker.folder')}</legend>
          {FOLDERS.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="runflow-folder"
                checked={chosen === one}
                onChange={() => {
                  folder.value = one
                }}
              />
              <span>{t(`run.picker.${one}`)}</span>
            </label>
          ))}
        </fieldset>
        <input
          type="search"
          aria-label={t('run.picker.search')}
          placeholder={t('run.picker.search')}
          value={wanted.value}
          onInput={(event) => {
            wanted.value = event.currentTarget.value
          }}
        />
      </div>
      {names.value === null && <p class="rf-hint">{t('panel.loading')}</p>}
      {names.value === 'failed' && <p role="alert">{t('run.picker.failed')}</p>}
      {Array.isArray(names.value) && shown.length === 0 && <p class="rf-hint">{t('run.picker.none')}</p>}
      <ul class="rf-thumbnails">
        {shown.map((name) => (
          <li key={name}>
            <button type="button" title={name} onClick={() => void take(name)}>
              {isPictureName(name) && (
                <img src={sources.thumbnailOf({ name, folder: chosen })} alt="" loading="lazy" />
              )}
              <span>{name}</span>
            </button>
          </li>
        ))}
      </ul>
      {more > 0 && <p class="rf-hint">{t('run.picker.more', { count: more })}</p>}
      {problem.value !== '' && <p role="alert">{problem.value}</p>}
      <button type="button" class="rf-small" onClick={close}>
        {t('run.picker.close')}
      </button>
    </section>
  )
}
