import { useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useRef } from 'preact/hooks'

/** A line of text with a button that copies it. */
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

/** A plain-http page has no clipboard: there the text is selected, for Ctrl+C. */
function CopyButton({ text, label, box }: { text: string; label: string; box: RefObject<HTMLElement> }) {
  const said = useSignal<'' | 'Copied' | 'Selected: press Ctrl+C'>('')

  async function copy() {
    if (await writeClipboard(text)) said.value = 'Copied'
    else if (box.current) {
      getSelection()?.selectAllChildren(box.current)
      said.value = 'Selected: press Ctrl+C'
    }
  }

  return (
    <>
      <button type="button" class="rf-small" onClick={copy} aria-label={`Copy ${label}`}>
        {said.value === 'Copied' ? 'Copied' : 'Copy'}
      </button>
      <span role="status" class={said.value.startsWith('Selected') ? 'rf-hint' : 'rf-unseen'}>
        {said.value}
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
