import type { EndpointRow } from '../endpoints/endpoint-row.ts'
import { toEndpointRow } from '../endpoints/endpoint-row.ts'
import type { SettingChange } from '../types/management-api.ts'
import { askSure, describeUnsure } from './ask-sure.ts'
import { callEnded, declined, wellEnded } from './call-ended.ts'
import type { Context } from './command.ts'
import type { GivenEndpoint } from './given-endpoint.ts'
import type { Ended } from './report.ts'

/** On standard output, in the place of a value. */
const UNKNOWN = 'unknown'

export type Setting = {
  /** What it is now; null: Runflow does not say, so it is written whatever it may be. */
  value: string | null
  wanted: string
  change: SettingChange
  question: string
  done: string
  unchanged: string
  /** What the command says beside the endpoint. */
  data?: Readonly<Record<string, unknown>>
}

/** The setting as it is, for scripts and people. */
export function settingShown(row: EndpointRow, value: string | null, message: string): Ended {
  if (value !== null) return wellEnded('shown', message, `${value}\n`, { endpoint: row }, '')
  return wellEnded('shown', message, `${UNKNOWN}\n`, { endpoint: row }, `${message}\n`)
}

/** Changes one setting after a question, and nothing where it is as wanted already. */
export async function changeSetting(
  { api, endpoint, origin, owner }: GivenEndpoint,
  { value, wanted, change, question, done, unchanged, data }: Setting,
  context: Context,
): Promise<Ended> {
  const row = toEndpointRow(endpoint, origin, owner)
  if (value === wanted)
    return wellEnded('unchanged', unchanged, `${wanted}\n`, { ...data, endpoint: row }, `${unchanged}\n`)
  const answer = await askSure(question, context)
  if (answer !== 'yes') return declined(`${describeUnsure(answer)}`, { ...data, endpoint: row })

  // Without the signal: whether it is changed is worth waiting for.
  Object.assign(context.write, { slug: endpoint.slug, call: 'update' })
  const changed = await api.change(endpoint.id, change)
  context.write.slug = null
  if (!changed.ok) return callEnded('update', changed.error, { ...data, endpoint: row })
  const now = {
    ...row,
    ...('gpu_mode' in change
      ? { gpu_mode: change.gpu_mode }
      : { visibility: change.is_public ? 'public' : 'private' }),
  }
  return wellEnded('updated', done, `${wanted}\n`, { ...data, endpoint: now }, `${done}\n`)
}
