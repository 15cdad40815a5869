import { maskKeys } from '../../checks/runflow-keys.ts'
import { t } from '../../text/text.ts'
import { visible } from '../../text/visible.ts'
import type { LogLine } from '../../types/run.ts'

/** More would slow the page down; the last lines say how it ended. */
const MOST_LINES = 200
const LONGEST_LINE = 1000

/** What a run wrote, as text: whoever wrote it may have meant it for something else. */
export function LogView({ logs }: { logs: LogLine[] }) {
  const shown = logs.slice(-MOST_LINES)
  const more = logs.length - shown.length
  return (
    <details class="rf-logs" open={logs.length > 0 && logs.length <= 12}>
      <summary>{t('run.logs.title')}</summary>
      {logs.length === 0 && <p class="rf-hint">{t('run.logs.none')}</p>}
      {more > 0 && <p class="rf-hint">{t('run.logs.more', { count: more })}</p>}
      {shown.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it by the keys
        <pre tabIndex={0}>{shown.map(lineText).join('\n')}</pre>
      )}
    </details>
  )
}

function lineText({ level, message }: LogLine): string {
  const lines = message.split(/\r\n|[\n\r]/).map((line) => visible(maskKeys(line), LONGEST_LINE))
  const text = lines.filter((line) => line !== '').join('\n  ')
  return level === null || level === 'info' ? text : `[${visible(level, 20)}] ${text}`
}
