import { useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useRef } from 'preact/hooks'
import { shortcut } from '../text/shortcut.ts'
import { t } from '../text/text.ts'

/** A line of text with a button that copies it. `label` says what is copied. */
export function CopyLine({ text, label }: { text: string; label: string }) {
  const box = useRef<HTMLElement>(null)
  return (
    <div class="rf-copy">
      <code ref={box}>{text}</code>
      <CopyButton text={text} label={label} box={box} />
    </div>
  )
}

export function CopyBlock({ text, label }: { text: string; label: string }) {
  const box = useRef<HTMLPreElement>(null)
  return (
    <div class="rf-copy rf-copy-block">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard */}
      <pre ref={box} tabIndex={0}>
        <code>{text}</code>
      </pre>
      <CopyButton text={text} label={label} box={box} />
    </div>
  )
}

/** A plain-http page has no clipboard: there the text is selected, ready to be copied by the keys. */
function CopyButton({ text, label, box }: { text: string; label: string; box: RefObject<HTMLElement> }) {
  const result = useSignal<'none' | 'copied' | 'selected'>('none')

  async function copy() {
    if (await writeClipboard(text)) result.value = 'copied'
    else if (box.current) {
      getSelection()?.selectAllChildren(box.current)
      result.value = 'selected'
    }
  }

  return (
    <>
      <button type="button" class="rf-small" onClick={copy} aria-label={label}>
        {result.value === 'copied' ? t('panel.copy.copied') : t('panel.copy.copy')}
      </button>
      <span role="status" class={result.value === 'selected' ? 'rf-hint' : 'rf-visually-hidden'}>
        {result.value === 'copied' && t('panel.copy.copied')}
        {result.value === 'selected' && t('panel.copy.selected', { keys: shortcut('C') })}
      </span>
    </>
  )
}

async function writeClipboard(text: string): Promise<boolean> {
  if (!navigator.clipboard) return false
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
