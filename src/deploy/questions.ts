import type { Finding, FindingCode } from '../checks/finding.ts'
import type { Result } from '../result.ts'
import { ok } from '../result.ts'
import type { CommitSearchScope } from '../types/commit-search.ts'
import type { Outcome, Plan } from './outcome.ts'
import type { Ports } from './ports.ts'
import type { Answers } from './remembered-answers.ts'
import { openAnswers } from './remembered-answers.ts'
import type { Session } from './session.ts'

type Asked = Pick<Answers, 'settle'> & { answer: boolean | CommitSearchScope; asked: Finding[] }

/** Names that callers will use, and inputs that do nothing: cheap to change until somebody calls the endpoint. */
const BEFORE_CREATE: ReadonlySet<FindingCode> = new Set<FindingCode>(['default-id', 'input-unread'])

/** All questions at once, but for those that were agreed to before; none is a yes. */
export async function ask(plan: Plan, session: Session, ports: Ports): Promise<Result<Asked, Outcome>> {
  const answers = await openAnswers(questionsOf(plan, ports), plan, session, ports)
  const { open: asked, settle } = answers
  if (asked.length === 0) return ok({ answer: true, asked, settle })
  ports.report({ step: 'ask' })
  const answer = await ports.confirm(asked, plan)
  if (answer === true) answers.remember()
  return ok({ answer, asked, settle })
}

function questionsOf({ findings, action }: Plan, { asksForNames = false }: Ports): Finding[] {
  const isCreate = asksForNames && action === 'create'
  return findings.filter(({ severity, code }) => severity === 'ask' || (isCreate && BEFORE_CREATE.has(code)))
}
