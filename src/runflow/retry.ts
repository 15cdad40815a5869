import type { ApiFailure } from '../types/runflow-api.ts'

/** What a call does decides whether it may be sent again. */
export type CallKind = 'read' | 'create' | 'edit' | 'delete' | 'announce' | 'put' | 'confirm' | 'dispatch'

type Trouble = 'rate-limited' | 'server' | 'lost'
type Rule = { attempts: number; after: readonly Trouble[] }

const anyTrouble: Rule = { attempts: 5, after: ['rate-limited', 'server', 'lost'] }
// Refused before any work, so nothing can be done twice. Whatever else happens to them, they may have arrived.
const onlyRefused: Rule = { attempts: 5, after: ['rate-limited'] }

/**
 * The one table of repeats; test/contract/retry.json holds the relay of uploads to it. Mutations carry no idempotency
 * header, so the two that cost are not in it.
 */
const rules: Record<CallKind, Rule> = {
  read: anyTrouble,
  edit: anyTrouble,
  delete: anyTrouble,
  // An announcement nobody uses is harmless.
  announce: anyTrouble,
  confirm: anyTrouble,
  create: onlyRefused,
  dispatch: onlyRefused,
  put: { attempts: 3, after: ['server', 'lost'] },
}

/**
 * How long to wait before the next attempt; null: the answer stands. `attempt` counts from 1, `random` is 0..1.
 * The server sends no Retry-After with a 429, so none is looked for.
 */
export function repeatAfterMs(kind: CallKind, failure: ApiFailure, attempt: number, random: number) {
  const rule = rules[kind]
  const trouble = troubleOf(failure)
  if (trouble === null || !rule.after.includes(trouble) || attempt >= rule.attempts) return null
  return Math.min(1000 * 2 ** (attempt - 1), 32_000) + Math.round(random * 1000)
}

function troubleOf(failure: ApiFailure): Trouble | null {
  if (failure.kind === 'rate-limited' || failure.kind === 'server') return failure.kind
  return failure.kind === 'network' || failure.kind === 'timeout' ? 'lost' : null
}
