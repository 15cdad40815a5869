import { shown } from '../../checks/shown-text.ts'
import type { Contract, ContractInput } from '../../contract/contract.ts'
import { limitWords } from '../../deploy/limit-words.ts'
import type { EndpointRow } from '../../endpoints/endpoint-row.ts'
import { toEndpointRow } from '../../endpoints/endpoint-row.ts'
import { contractOf } from '../../endpoints/live-contract.ts'
import { t } from '../../text/text.ts'
import { wellEnded } from '../call-ended.ts'
import { defineVerb } from '../command.ts'
import { findGivenEndpoint } from '../given-endpoint.ts'
import { liveHash } from '../live-hash.ts'
import { ANY_SLUG } from '../slug-args.ts'
import { toTable } from '../table.ts'
import { toDay } from '../times.ts'

export const showCommand = defineVerb({
  meta: {
    name: 'show',
    summary: () => t('manage.show.summary'),
    notes: () => [t('manage.show.note')],
    examples: () => [{ what: t('manage.show.example'), lines: ['runflow show poster'] }],
  },
  args: {
    slug: ANY_SLUG,
  },
  async run({ slug }, context) {
    const found = await findGivenEndpoint(slug, context)
    if (!found.ok) return found.error
    const { endpoint, owner, origin } = found.value
    const row = toEndpointRow(endpoint, origin, owner)
    const contract = contractOf(endpoint)
    const hash = liveHash(endpoint)
    const message = t('manage.show.done', { slug: endpoint.slug })
    const notes = [
      ...(row.url === null ? [t('manage.no-url')] : []),
      ...(contract === null ? [t('manage.show.no-contract')] : []),
    ]
    const text = notes.map((note) => `${note}\n`).join('')
    return wellEnded('shown', message, toText(row, contract, hash), { endpoint: row, contract, hash }, text)
  },
})

function toText(row: EndpointRow, contract: Contract | null, hash: string | null): string {
  const facts = [
    ['name', row.name],
    ['url', row.url],
    ['visibility', row.visibility],
    ['gpu', row.gpu_mode],
    ['created', toDay(row.created_at)],
    ['updated', toDay(row.updated_at)],
    ['id', row.id],
    ['hash', hash],
  ] as const
  const width = Math.max(...facts.map(([name]) => t(`manage.table.${name}`).length)) + 2
  // Not cut: an address is there to be copied.
  const lines = facts.map(([name, value]) => `${t(`manage.table.${name}`).padEnd(width)}${value ?? '?'}\n`)
  if (contract === null) return lines.join('')
  const inputs = contract.inputs.map((input) => [
    input.id,
    input.type,
    t(input.required ? 'manage.table.required' : 'manage.table.optional'),
    limitsOf(input),
    input.label,
  ])
  const outputs = contract.outputs.map(({ id, type, label }) => [id, type, label])
  const tables = [
    toTable([t('manage.table.input'), '', '', '', ''], inputs),
    toTable([t('manage.table.output'), '', ''], outputs),
  ]
  return [lines.join(''), ...tables].join('\n')
}

/** A picture or file that is used by default lies with the endpoint: it is no value that a caller could send. */
function limitsOf({ required, default: value, ...limits }: ContractInput): string {
  const parts = [
    ...limitWords(limits),
    ...(required ? [] : [t('manage.table.default', { value: shown(JSON.stringify(value) ?? '') })]),
  ]
  return parts.join('; ')
}
