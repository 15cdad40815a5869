import { maskData } from '../../checks/mask-text.ts'
import { t } from '../../text/text.ts'
import { visible } from '../../text/visible.ts'
import type { LogLine } from '../../types/run.ts'
import { callEnded, wellEnded } from '../call-ended.ts'
import { defineVerb, mistake } from '../command.ts'
import { openOwnApi } from '../open-own-api.ts'

export const logsCommand = defineVerb({
  meta: {
    name: 'logs',
    summary: () => t('calling.logs.summary'),
    examples: () => [
      { what: t('calling.logs.example'), lines: ['runflow logs 01900000-0000-7000-8000-000000000001'] },
    ],
  },
  args: {
    run: { type: 'positional', valueHint: 'RUN', required: true, description: () => t('calling.arg.run') },
  },
  async run({ run: id }, context) {
    if (!id) return mistake(t('calling.mistake.no-run'))
    const opened = await openOwnApi(context)
    if (!opened.ok) return opened.error
    const read = await opened.value.api.readLogs(id, context.signal)
    if (!read.ok) return callEnded('logs', read.error, { run_id: id })
    // Whatever a node prints is in there, and a node may print a key.
    const lines = maskData(read.value)
    const message = t('calling.logs.done', { count: lines.length })
    const logs = lines.map(({ at, level, message: text, meta }) => ({
      timestamp: at,
      level,
      message: text,
      meta,
    }))
    const text = lines.length === 0 ? `${message}\n` : ''
    return wellEnded('shown', message, lines.map(toLine).join(''), { run_id: id, logs }, text)
  },
})

/** One line for each, so that none can pass for two. */
function toLine({ at, level, message }: LogLine): string {
  const parts = [at, level, visible(message, Number.POSITIVE_INFINITY)]
  return `${parts.filter((part) => part !== null).join('  ')}\n`
}
