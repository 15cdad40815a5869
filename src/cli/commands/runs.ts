import type { RunRow } from '../../runs/run-row.ts'
import { toRunRow, totalsOf } from '../../runs/run-row.ts'
import { joinSentences, t } from '../../text/text.ts'
import { callEnded, wellEnded } from '../call-ended.ts'
import { defineVerb, mistake } from '../command.ts'
import { findGivenEndpoint } from '../given-endpoint.ts'
import { ANY_SLUG } from '../slug-args.ts'
import { toTable } from '../table.ts'
import { toDay } from '../times.ts'

const HEAD = ['run', 'status', 'created', 'seconds', 'cost', 'metadata'] as const

export const runsCommand = defineVerb({
  meta: {
    name: 'runs',
    summary: () => t('calling.runs.summary'),
    notes: () => [t('calling.runs.note')],
    examples: () => [{ what: t('calling.runs.example'), lines: ['runflow runs poster --limit 20'] }],
  },
  args: {
    slug: ANY_SLUG,
    limit: { type: 'string', valueHint: 'N', description: () => t('calling.runs.limit') },
  },
  async run({ slug, limit }, context) {
    const most = limit ? Number(/^[1-9]\d{0,6}$/.exec(limit)?.[0] ?? 0) : Number.POSITIVE_INFINITY
    if (most === 0) return mistake(t('calling.mistake.bad-limit'))
    const found = await findGivenEndpoint(slug, context)
    if (!found.ok) return found.error
    const { api, endpoint } = found.value
    const listed = await api.listRuns({ workflowId: endpoint.id }, most, context.signal)
    if (!listed.ok) return callEnded('runs', listed.error)
    const runs = listed.value.map(toRunRow)
    const totals = totalsOf(runs)
    const { count, cost } = totals.totals
    const message = joinSentences([
      t('calling.runs.done', { count, slug: endpoint.slug }),
      count === 0 ? '' : t('calling.runs.total', { amount: cost }),
    ])
    return wellEnded('listed', message, toText(runs), { runs, ...totals }, `${message}\n`)
  },
})

function toText(runs: RunRow[]): string {
  if (runs.length === 0) return ''
  return toTable(
    HEAD.map((column) => t(`calling.table.${column}`)),
    runs.map(({ id, status, created_at: created, duration_ms: ms, cost, metadata }) => [
      id,
      status,
      toDay(created),
      ms === null ? '' : String(Math.round(ms / 1000)),
      cost ?? '',
      Object.keys(metadata).length === 0 ? '' : JSON.stringify(metadata),
    ]),
  )
}
