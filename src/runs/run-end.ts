import type { Run } from '../types/run.ts'

/** How a run ended: every spelling of a state that is final comes to one of these. */
export type RunEnd = 'succeeded' | 'partly-succeeded' | 'run-cancelled' | 'run-failed'

export function endOf({ status }: Pick<Run, 'status'>): RunEnd {
  switch (status) {
    case 'succeeded':
      return 'succeeded'
    case 'partial_succeeded':
      return 'partly-succeeded'
    case 'canceled':
    case 'cancelled':
      return 'run-cancelled'
    default:
      return 'run-failed'
  }
}
