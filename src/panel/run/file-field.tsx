import { useSignal } from '@preact/signals'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { ContractInput } from '../../contract/contract.ts'
import type { ChosenFile, Draft } from '../../runs/drafts.ts'
import { isPictureName } from '../../runs/media-types.ts'
import { toSize } from '../../text/format-size.ts'
import { t } from '../../text/text.ts'
import type { Control } from './control.ts'
import { FilePicker } from './file-picker.tsx'
import type { FileSources } from './file-sources.ts'

type Props = {
  input: ContractInput
  label: string
  control: Control
  draft: Draft | null
  sources: FileSources
  set(draft: Draft | null): void
  choose(file: ChosenFile): void
  leave(): void
}

/** A picture or a file: chosen, dropped, pasted, from ComfyUI's own folders, or by its address. */
export function FileField({ input, label, control, draft, sources, set, choose, leave }: Props) {
  const isPicture = input.type === 'IMAGE'
  const picker = useRef<HTMLInputElement>(null)
  const isListed = useSignal(false)
  const isOver = useSignal(false)
  const isAddress = draft?.kind === 'address'
  const { 'aria-required': _, ...described } = control

  function take(files: FileList | null | undefined): boolean {
    const [file] = files ?? []
    if (!file) return false
    isListed.value = false
    choose({ name: file.name, blob: file, path: null })
    return true
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be described by its hint everywhere
    <div
      class={`rf-file ${isOver.value ? 'rf-over' : ''}`}
      role="group"
      aria-labelledby={`${control.id}-label`}
      onDragOver={(event) => {
        event.preventDefault()
        isOver.value = true
      }}
      onDragLeave={() => {
        isOver.value = false
      }}
      onDrop={(event) => {
        // ComfyUI would open it as a workflow.
        event.preventDefault()
        event.stopPropagation()
        isOver.value = false
        take(event.dataTransfer?.files)
      }}
      onPaste={(event) => {
        if (!take(event.clipboardData?.files)) return
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      {draft?.kind === 'file' && <Chosen file={draft.file} label={label} remove={() => set(null)} />}
      <input
        ref={picker}
        type="file"
        hidden
        tabIndex={-1}
        accept={isPicture ? 'image/png,image/jpeg,image/webp,image/gif' : undefined}
        onChange={(event) => {
          take(event.currentTarget.files)
          // The same file can be chosen again.
          event.currentTarget.value = ''
        }}
      />
      <div class="rf-row">
        <button {...described} type="button" class="rf-small" onClick={() => picker.current?.click()}>
          {t(isPicture ? 'run.file.choose-picture' : 'run.file.choose-file')}
        </button>
        <button
          type="button"
          class="rf-small"
          aria-expanded={isListed.value}
          onClick={() => {
            isListed.value = !isListed.value
          }}
        >
          {t('run.file.from-comfyui')}
        </button>
        <button
          type="button"
          class="rf-small"
          aria-expanded={isAddress}
          onClick={() => set(isAddress ? null : { kind: 'address', url: '' })}
        >
          {t('run.file.address')}
        </button>
      </div>
      {isAddress && (
        <>
          <input
            type="url"
            autocomplete="off"
            spellcheck={false}
            placeholder="https://"
            aria-label={t('run.file.address-label', { label })}
            aria-invalid={control['aria-invalid']}
            aria-describedby={control['aria-describedby']}
            value={draft.url}
            onInput={(event) => set({ kind: 'address', url: event.currentTarget.value })}
            onBlur={leave}
          />
          <p class="rf-hint">{t('run.file.address-hint')}</p>
        </>
      )}
      {draft === null && !isListed.value && (
        <p class="rf-hint">{t(isPicture ? 'run.file.drop-picture' : 'run.file.drop-file')}</p>
      )}
      {isListed.value && (
        <FilePicker
          sources={sources}
          isPicture={isPicture}
          choose={(file) => {
            isListed.value = false
            choose(file)
          }}
          close={() => {
            isListed.value = false
          }}
        />
      )}
    </div>
  )
}

function Chosen({ file, label, remove }: { file: ChosenFile; label: string; remove(): void }) {
  const { name, blob, path } = file
  return (
    <div class="rf-chosen">
      {(blob.type.startsWith('image/') || isPictureName(name)) && <Preview blob={blob} name={name} />}
      <p>{t('run.file.chosen', { name: path ?? name, size: toSize(blob.size) })}</p>
      <button type="button" class="rf-small" aria-label={t('run.file.remove', { label })} onClick={remove}>
        {t('run.file.remove-short')}
      </button>
    </div>
  )
}

function Preview({ blob, name }: { blob: Blob; name: string }) {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    const made = URL.createObjectURL(blob)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [blob])
  return url === null ? null : <img src={url} alt={t('run.file.preview', { name })} />
}
