import { shown } from '../../checks/shown-text.ts'
import { endOf } from '../../runs/run-end.ts'
import { t } from '../../text/text.ts'
import type { Run } from '../../types/run.ts'

const WAITING = ['queued', 'dispatching', 'running'] as const

/** Where a run stands, in a word. */
export function statusWord(run: Pick<Run, 'status' | 'finished'>): string {
  if (run.finished) return t(`endpoints.runs.status.${endOf(run)}`)
  const known = WAITING.find((status) => status === run.status)
  return known === undefined
    ? t('endpoints.runs.status.unknown', { status: shown(run.status) })
    : t(`endpoints.runs.status.${known}`)
}

/** Names the colour of the mark beside it. */
export function statusMark(run: Pick<Run, 'status' | 'finished'>): 'good' | 'bad' | 'open' {
  if (!run.finished) return 'open'
  return endOf(run) === 'succeeded' ? 'good' : 'bad'
}

/** How its GPU is chosen. */
export function gpuWord(mode: string | null): string {
  // A new endpoint has it, and the API then often does not say it.
  if (mode === null || mode === 'auto') return t('endpoints.gpu.auto')
  return t(mode === 'explicit' ? 'endpoints.gpu.explicit' : 'endpoints.gpu.unknown')
}
