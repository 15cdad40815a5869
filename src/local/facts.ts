import { wrongField } from '../guard.ts'
import type { Result } from '../result.ts'
import { fail, ok } from '../result.ts'
import type { Facts, FactsRequest, LocalFailure } from '../types/facts.ts'
import { isFactsAnswer } from '../types/facts.ts'
import type { LocalCall } from './request.ts'
import { ask } from './request.ts'

/** What this install says about a workflow. Nothing is hashed for it, so it is instant. */
export async function readFacts(
  call: LocalCall,
  request: FactsRequest,
  signal: AbortSignal,
): Promise<Result<Facts, LocalFailure>> {
  const answer = await ask(call, { method: 'POST', path: '/runflow/facts', body: request, signal })
  if (!answer.ok) return answer
  if (!isFactsAnswer(answer.value)) {
    const field = wrongField(answer.value, isFactsAnswer.fields)
    return fail({ kind: 'unreadable', where: `/runflow/facts: ${field}` })
  }
  // A deploy from facts in which nothing was read from the disk would publish an endpoint without models and files.
  const { limited, ...facts } = answer.value
  return limited === null ? ok(facts) : fail({ kind: 'refused', ...limited })
}
