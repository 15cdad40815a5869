import { t } from '../../text/text.ts'
import { callEnded } from '../call-ended.ts'
import { defineVerb, mistake } from '../command.ts'
import { openOwnApi } from '../open-own-api.ts'
import { runEnded } from '../run-ended.ts'
import { readDuration } from '../run-order.ts'
import { watchRun } from '../watch-run.ts'

const DEFAULT_WAIT = '30m'

export const statusCommand = defineVerb({
  meta: {
    name: 'status',
    summary: () => t('calling.status.summary'),
    notes: () => [t('calling.status.note')],
    examples: () => [
      {
        what: t('calling.status.example'),
        lines: ['runflow status 01900000-0000-7000-8000-000000000001 --watch'],
      },
    ],
  },
  args: {
    run: { type: 'positional', valueHint: 'RUN', required: true, description: () => t('calling.arg.run') },
    watch: { type: 'boolean', description: () => t('calling.status.watch') },
    wait: {
      type: 'string',
      valueHint: 'TIME',
      description: () => t('calling.status.wait', { time: DEFAULT_WAIT }),
    },
  },
  async run({ run: id, watch, wait }, context) {
    if (!id) return mistake(t('calling.mistake.no-run'))
    const deadline = readDuration(wait || DEFAULT_WAIT)
    if (!deadline.ok) return mistake(deadline.error)
    const opened = await openOwnApi(context)
    if (!opened.ok) return opened.error
    const { api } = opened.value
    if (watch) {
      const watched = await watchRun(id, deadline.value, null, api, context)
      return watched.ok ? runEnded(watched.value, null) : watched.error
    }
    const read = await api.readRun(id, context.signal)
    return read.ok ? runEnded(read.value, null) : callEnded('status', read.error, { run_id: id })
  },
})
