import type { Result } from '../result.ts'
import { ok } from '../result.ts'
import type { ApiFailure } from '../types/runflow-api.ts'
import { balance } from './schemas.ts'
import type { Send } from './transport.ts'
import { readAnswer } from './transport.ts'

/** First-party sources disagree about its form, so both are read; nothing depends on it. */
export async function readBalance(
  send: Send,
  signal?: AbortSignal,
): Promise<Result<number | null, ApiFailure>> {
  const call = { kind: 'read', where: 'account', method: 'GET', path: '/v1/billing/balance' } as const
  const answer = await send({ ...call, named: false, signal })
  if (!answer.ok) return answer
  const read = readAnswer(answer.value, balance, 'account')
  if (!read.ok) return read
  const { balance: dollars, balance_cents: cents } = read.value
  if (dollars != null && String(dollars).trim() !== '') return ok(toNumber(dollars))
  return ok(cents == null ? null : toNumber(cents / 100))
}

function toNumber(value: string | number): number | null {
  const number = Number(value)
  return Number.isFinite(number) ? number : null
}
