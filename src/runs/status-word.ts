import { shown } from '../checks/shown-text.ts'
import { t } from '../text/text.ts'
import type { Run } from '../types/run.ts'
import { endOf } from './run-end.ts'

const WAITING = ['queued', 'dispatching', 'running'] as const

/** Where a run stands, in a word. */
export function statusWord(run: Pick<Run, 'status' | 'finished'>): string {
  if (run.finished) return t(`calls.run-status.${endOf(run)}`)
  const known = WAITING.find((status) => status === run.status)
  return known === undefined
    ? t('calls.run-status.unknown', { status: shown(run.status) })
    : t(`calls.run-status.${known}`)
}
