import type { Guarded } from '../guard.ts'
import { flag, orNull, shape, text, wrongField } from '../guard.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { LocalFailure } from '../types/facts.ts'
import type { LocalCall } from './request.ts'
import { ask } from './request.ts'

const isStatus = shape({
  /** Of the Python side. Another one than the bundle's asks for a restart or a reload. */
  version: text,
  folder: text,
  /** The older Runflow plugin beside ours. `had_password`: removing it removes that protection. */
  other_plugin: orNull(shape({ folder: text, had_password: flag })),
  /** Whether the relay would serve this page, and if not, the code of its refusal. */
  relay: shape({ allowed: flag, code: orNull(text) }),
})
export type LocalStatus = Guarded<typeof isStatus>

/** Asked once, when the page has loaded. */
export async function readStatus(
  call: LocalCall,
  signal?: AbortSignal,
): Promise<Result<LocalStatus, LocalFailure>> {
  const answer = await ask(call, { method: 'GET', path: '/runflow/status', ...(signal && { signal }) })
  if (!answer.ok) return answer
  if (isStatus(answer.value)) return ok(answer.value)
  return fail({ kind: 'unreadable', where: `/runflow/status: ${wrongField(answer.value, isStatus.fields)}` })
}
