import type { Context } from 'hono'
import { isRecord } from '../is-record.ts'
import type { Refusal } from './answers.ts'
import { noBeta, notAllowed, unauthorized, unverified } from './answers.ts'
import type { Key, Scope } from './keys.ts'
import { keyOf } from './keys.ts'
import type { BodyKind } from './validate.ts'
import { fieldErrorsOf } from './validate.ts'

/** What a key must be able to do, in the words of the refusal. */
const actions: Record<Scope, string> = {
  'comfyui-workflows:read': 'read workflows',
  'comfyui-workflows:create': 'create workflows',
  'comfyui-workflows:edit': 'edit workflows',
  'comfyui-workflows:delete': 'delete workflows',
  'runs:create': 'create runs',
  'runs:read': 'read runs',
  'runs:execute': 'send callbacks again',
  'assets:create': 'upload assets',
  'assets:read': 'read assets',
  'evaluations:read': 'read evaluations',
  'evaluations:edit': 'judge evaluations',
  'credit_balance:read': 'read the balance',
}

export type Entry = { ok: true; key: Key } | { ok: false; refusal: Refusal }

/** Key, then scope, then what is asked of the account and its organization. */
export function enter(c: Context, scope: Scope | null, gates: { beta?: true; email?: true } = {}): Entry {
  const key = keyOf(c.req.header('Authorization'))
  if (key === undefined) return { ok: false, refusal: unauthorized }
  if (scope !== null && !key.scopes.includes(scope)) return { ok: false, refusal: notAllowed(actions[scope]) }
  if (gates.email && !key.emailVerified) return { ok: false, refusal: unverified }
  if (gates.beta && !key.organization.enrolled) return { ok: false, refusal: noBeta }
  return { ok: true, key }
}

/** The fields of a JSON body, and what is wrong with them: everything, where it is none. */
export async function readBody(c: Context, kind: BodyKind) {
  const isJson = c.req.header('Content-Type')?.startsWith('application/json') ?? false
  const sent: unknown = isJson ? await c.req.json().catch(() => null) : null
  return { body: isRecord(sent) ? sent : {}, errors: fieldErrorsOf(kind, sent) }
}
