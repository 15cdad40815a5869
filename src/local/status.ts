import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { LocalFailure } from '../types/facts.ts'
import type { LocalCall } from './request.ts'
import { ask } from './request.ts'
import type { Fields } from './validate.ts'
import { flag, orNull, shape, text, wrongField } from './validate.ts'

export type LocalStatus = {
  /** Of the Python side. Another one than the bundle's asks for a restart or a reload. */
  version: string
  folder: string
  /** The existing plugin beside ours. `had_password`: removing it removes that protection. */
  other_plugin: { folder: string; had_password: boolean } | null
  /** Whether the relay would serve this page, and if not, the code of its refusal. */
  relay: { allowed: boolean; code: string | null }
}

const fields: Fields<LocalStatus> = {
  version: text,
  folder: text,
  other_plugin: orNull(shape<NonNullable<LocalStatus['other_plugin']>>({ folder: text, had_password: flag })),
  relay: shape<LocalStatus['relay']>({ allowed: flag, code: orNull(text) }),
}
const isStatus = shape<LocalStatus>(fields)

/** Asked once, when the page has loaded. */
export async function readStatus(
  call: LocalCall,
  signal?: AbortSignal,
): Promise<Result<LocalStatus, LocalFailure>> {
  const answer = await ask(call, { method: 'GET', path: '/runflow/status', ...(signal && { signal }) })
  if (!answer.ok) return answer
  if (isStatus(answer.value)) return ok(answer.value)
  return fail({ kind: 'unreadable', where: `/runflow/status: ${wrongField(answer.value, fields)}` })
}
