import type { ApiFailure, RetryReason } from '../types/runflow-api.ts'

/** What a call does decides whether it may be sent again. */
export type CallKind = 'read' | 'create' | 'edit' | 'delete' | 'announce' | 'put' | 'confirm' | 'dispatch'

type Rule = { attempts: number; after: readonly RetryReason[] }

const anyTrouble: Rule = { attempts: 5, after: ['rate-limited', 'server-error', 'no-answer'] }
// Refused before any work, so nothing can be done twice. Whatever else happens to them, they may have arrived.
const onlyRefused: Rule = { attempts: 5, after: ['rate-limited'] }

/**
 * When a call is sent again. test/contract/retry.json is the definition; this table and the one of the Python relay
 * are tested against it. Mutations carry no idempotency header, so the two that cost are repeated only after a 429.
 */
export const RETRY_RULES: Record<CallKind, Rule> = {
  read: anyTrouble,
  edit: anyTrouble,
  delete: anyTrouble,
  // An announcement nobody uses is harmless.
  announce: anyTrouble,
  confirm: anyTrouble,
  create: onlyRefused,
  dispatch: onlyRefused,
  put: { attempts: 3, after: ['rate-limited', 'server-error', 'no-answer'] },
}

/** Why this call may be sent again; null: the failure stands. */
export function retryReason(kind: CallKind, failure: ApiFailure): RetryReason | null {
  const reason = reasonOf(failure)
  return reason !== null && RETRY_RULES[kind].after.includes(reason) ? reason : null
}

/**
 * Before the next attempt; `attempt` counts those that failed, from 1. The random part spreads the repeats of several
 * clients. The server sends no Retry-After with a 429, so none is looked for.
 */
export function retryDelayMs(attempt: number, random = Math.random()): number {
  return Math.min(1000 * 2 ** (attempt - 1), 32_000) + Math.round(random * 1000)
}

function reasonOf({ kind }: ApiFailure): RetryReason | null {
  if (kind === 'rate-limited') return 'rate-limited'
  if (kind === 'server') return 'server-error'
  return kind === 'network' || kind === 'timeout' ? 'no-answer' : null
}
