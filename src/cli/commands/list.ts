import { ownerOf } from '../../contract/endpoint.ts'
import type { EndpointRow } from '../../endpoints/endpoint-row.ts'
import { toEndpointRow, unknownRow } from '../../endpoints/endpoint-row.ts'
import { t } from '../../text/text.ts'
import { callEnded, wellEnded } from '../call-ended.ts'
import { defineVerb } from '../command.ts'
import { openOwnApi } from '../open-own-api.ts'
import { toTable } from '../table.ts'
import { toDay } from '../times.ts'

export const listCommand = defineVerb({
  meta: {
    name: 'list',
    summary: () => t('manage.list.summary'),
    examples: () => [{ what: t('manage.list.example'), lines: ['runflow list'] }],
  },
  args: {},
  async run(_, context) {
    const opened = await openOwnApi(context)
    if (!opened.ok) return opened.error
    const { api, origin } = opened.value
    const { signal, environment } = context
    const [listed, account] = await Promise.all([api.listEndpoints(signal), api.whoAmI(signal)])
    if (!listed.ok) return callEnded('list', listed.error)
    const rows = listed.value.map((one) => {
      if (one.kind === 'unknown') return unknownRow(one.id)
      const owner = ownerOf(one.endpoint.orgId, account.ok ? account.value : null)
      return toEndpointRow(one.endpoint, origin, owner ?? environment.organization)
    })
    const bySlug = rows.toSorted((a, b) => (a.slug ?? '').localeCompare(b.slug ?? '', 'en'))
    const isUnknown = ({ state }: EndpointRow) => state === 'unknown'
    const endpoints = [...bySlug.filter((row) => !isUnknown(row)), ...bySlug.filter(isUnknown)]
    const message = t('manage.list.done', { count: endpoints.length })
    const unknown = endpoints.filter(isUnknown).length
    const notes = [
      ...(endpoints.length === 0 ? [t('manage.list.none')] : []),
      ...(unknown === 0 ? [] : [t('manage.list.unread', { count: unknown })]),
    ]
    const text = notes.map((note) => `${note}\n`).join('')
    return wellEnded('listed', message, toText(endpoints), { endpoints }, text)
  },
})

function toText(endpoints: EndpointRow[]): string {
  if (endpoints.length === 0) return ''
  const head = ['slug', 'name', 'visibility', 'gpu', 'updated'] as const
  return toTable(
    head.map((column) => t(`manage.table.${column}`)),
    endpoints.map(({ state, id, slug, name, visibility, gpu_mode: gpu, updated_at: updated }) =>
      state === 'unknown'
        ? [id ?? '?', t('manage.table.unknown'), '', '', '']
        : [slug ?? '', name ?? '', visibility ?? '?', gpu ?? '?', toDay(updated)],
    ),
  )
}
