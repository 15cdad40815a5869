import type { Context } from 'hono'
import type { Refusal } from './answers.ts'
import { noBeta, notAllowed, UnknownRequest, unauthorized, unverified } from './answers.ts'
import type { Key } from './keys.ts'
import { keyOf } from './keys.ts'

/** What a key must be able to do, in the words of the refusal. */
const actions: Record<string, string> = {
  'comfyui-workflows:read': 'read workflows',
  'comfyui-workflows:create': 'create workflows',
  'comfyui-workflows:edit': 'edit workflows',
  'comfyui-workflows:delete': 'delete workflows',
  'runs:create': 'create runs',
  'runs:read': 'read runs',
  'assets:create': 'upload assets',
}

export type Entry = { ok: true; key: Key } | { ok: false; refusal: Refusal }

/** Key, then scope, then what is asked of the account and its organization. */
export function enter(
  c: Context,
  scope: keyof typeof actions | null,
  gates: { beta?: true; email?: true } = {},
): Entry {
  const key = keyOf(c.req.header('Authorization'))
  if (key === undefined) return { ok: false, refusal: unauthorized }
  if (scope !== null && !key.scopes.includes(scope))
    return { ok: false, refusal: notAllowed(actions[scope] ?? scope) }
  if (gates.email && !key.emailVerified) return { ok: false, refusal: unverified }
  if (gates.beta && !key.organization.enrolled) return { ok: false, refusal: noBeta }
  return { ok: true, key }
}

export async function jsonBody(c: Context): Promise<Record<string, unknown>> {
  if (!c.req.header('Content-Type')?.startsWith('application/json'))
    throw new UnknownRequest('A body without Content-Type: application/json')
  const body: unknown = await c.req.json().catch(() => null)
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new UnknownRequest('A body that is no JSON object')
  return body as Record<string, unknown>
}
