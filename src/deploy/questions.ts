import type { Finding, FindingCode } from '../checks/finding.ts'
import { buildEndpoint } from '../contract/endpoint.ts'
import { isSameJson } from '../same-json.ts'
import type { CommitSearchScope } from '../types/commit-search.ts'
import type { Outcome, Plan } from './outcome.ts'
import type { Ports } from './ports.ts'
import { openAnswers } from './remembered-answers.ts'
import type { Session } from './session.ts'

type Asked = { answer: boolean | CommitSearchScope; asked: Finding[] }

/** Why a deploy does not go on: it has ended, or commits are to be searched for first. */
export type Turn = { kind: 'ended'; outcome: Outcome } | { kind: 'search'; scope: CommitSearchScope }

export type Questions = {
  /** All at once, but for those that were agreed to before, here or in another deploy; none is a yes. */
  ask(plan: Plan, findings?: Finding[]): Promise<Asked>
  /** What was asked about has been written. */
  settle(): void
}

/** Names that callers will use, and inputs that do nothing: cheap to change until somebody calls the endpoint. */
const BEFORE_CREATE: ReadonlySet<FindingCode> = new Set<FindingCode>(['default-id', 'input-unread'])

/** Known before it is looked up whether there is an endpoint, and asked in another form where there is none. */
const FORESEEN: FindingCode = 'model-unpublished'

/** Whether the panel asks about a note where the deploy is going to create the endpoint. */
export function isAskedOnCreate({ code }: Finding): boolean {
  return BEFORE_CREATE.has(code) || code === FORESEEN
}

/** What one deploy asks: most of it at once, and what the hashes bring when they do. */
export function openQuestions(session: Session, ports: Ports): Questions {
  const agreed: Finding[] = []
  const settling: (() => void)[] = []
  return {
    async ask(plan, findings = plan.findings) {
      const isNew = (finding: Finding) => !agreed.some((one) => isSameJson(one, finding))
      const questions = findings.filter((one) => isQuestion(one, plan, ports) && isNew(one))
      const answers = await openAnswers(questions, plan, session, ports)
      const { open: asked } = answers
      settling.push(answers.settle)
      if (asked.length === 0) return { answer: true, asked }
      ports.report({ step: 'ask' })
      const answer = await ports.confirm(asked, await withOwner(plan, session))
      if (answer === true) {
        answers.remember()
        agreed.push(...asked)
      }
      return { answer, asked }
    },
    settle() {
      for (const settle of settling) settle()
    },
  }
}

function isQuestion({ severity, code }: Finding, { action }: Plan, ports: Ports): boolean {
  const { asksForNames = false, asksForNotes = false } = ports
  if (severity === 'ask' || (severity === 'note' && asksForNotes)) return true
  return asksForNames && action === 'create' && BEFORE_CREATE.has(code)
}

/** Whoever is asked is told whose endpoint it is, as far as Runflow says it in time. */
async function withOwner(plan: Plan, session: Session): Promise<Plan> {
  if (plan.endpoint.organization !== null) return plan
  const account = await session.accountInTime()
  return { ...plan, endpoint: buildEndpoint({ ...plan.endpoint, orgId: plan.live?.orgId ?? null, account }) }
}

/** null: it was agreed to. */
export function turnOf({ answer, asked }: Asked): Turn | null {
  if (answer === true) return null
  if (answer === false) return { kind: 'ended', outcome: { kind: 'declined', findings: asked } }
  return { kind: 'search', scope: answer }
}
