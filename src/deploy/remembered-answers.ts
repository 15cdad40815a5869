import type { Finding, FindingCode } from '../checks/finding.ts'
import { subjectOf } from '../checks/finding.ts'
import { organizationOf } from '../contract/endpoint.ts'
import type { Account } from '../types/runflow-api.ts'
import { graphIdOf } from '../workflow/graph-id.ts'
import { nodeAt } from '../workflow/workflow.ts'
import type { Plan } from './outcome.ts'
import type { Ports } from './ports.ts'
import type { Session } from './session.ts'

export type Answers = {
  /** What is still to be asked. */
  open: Finding[]
  /** All of it was agreed to. */
  remember(): void
  /** It was written: what is live now is another, and nobody has agreed to replace that. */
  settle(): void
}

/** Agreed to until the page is loaded again. */
const FOR_PAGE: ReadonlySet<FindingCode> = new Set<FindingCode>(['workflow-key'])
/** What is live is a part of these: it may be another one by the next time. */
const ABOUT_LIVE: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'slug-taken-meanwhile',
  'endpoint-of-another',
  'interface-breaking',
])
/** These do not show what they are about, which therefore is looked up where it stands. */
const ABOUT_VALUES: ReadonlySet<FindingCode> = new Set<FindingCode>(['secret-in-widget', 'local-path'])

/**
 * An answer counts for this workflow, endpoint and reason as long as the facts are the same. Kept are hashes alone, with
 * a salt in them. Where the organization is not known, or this page cannot hash, everything is asked.
 */
export async function openAnswers(
  findings: Finding[],
  plan: Plan,
  session: Session,
  { memory, sha256 }: Pick<Ports, 'memory' | 'sha256'>,
): Promise<Answers> {
  const nothing = { open: findings, remember() {}, settle() {} }
  const workflowId = graphIdOf(plan.body.graph)
  if (memory === undefined || workflowId === null || findings.length === 0) return nothing
  const owner = ownerOf(plan, await session.accountInTime())
  if (owner === null) return nothing
  const place = [memory.salt(), session.target.origin, owner, plan.body.slug, workflowId]
  const hashes = new Map<Finding, string>()
  for (const finding of findings) {
    const facts = JSON.stringify([...place, finding.code, ...factsOf(finding, plan, session)])
    const hash = await sha256(new Blob([facts]))
    if (hash !== null) hashes.set(finding, hash)
  }
  return {
    open: findings.filter((finding) => !memory.isAgreed(hashes.get(finding) ?? '')),
    remember() {
      for (const [{ code }, hash] of hashes) memory.agree(hash, FOR_PAGE.has(code))
    },
    settle() {
      memory.forget([...hashes].flatMap(([{ code }, hash]) => (ABOUT_LIVE.has(code) ? [hash] : [])))
    },
  }
}

/** The organization; with several of which none is known to own it, all that the key belongs to. */
function ownerOf({ live }: Plan, account: Account | null): string | null {
  if (account === null || account.organizations.length === 0) return null
  const owner = organizationOf(live?.orgId ?? null, account)
  return owner?.id ?? account.organizations.map(({ id }) => id).join(' ')
}

function factsOf(finding: Finding, plan: Plan, { target }: Session): unknown[] {
  const { code, nodeIds, showIds: _, severity: _s, ...said } = finding
  // What a node is called changes nothing.
  const data = Object.entries(said).filter(([name]) => name !== 'node' && name !== 'nodes')
  const { live, body } = plan
  const { prompt, graph } = { prompt: body.workflow_json, graph: body.graph }
  const facts: unknown[] = [data, subjectOf(finding)]
  if (ABOUT_LIVE.has(code)) facts.push(live?.id, live?.updatedAt, live?.stored)
  if (code === 'interface-unknown') facts.push(plan.interface)
  if (FOR_PAGE.has(code)) facts.push(target.key)
  if (ABOUT_VALUES.has(code)) {
    const nodes = nodeIds.map((id) => nodeAt(prompt, id)?.inputs)
    // In a note, a title or a property: wherever it is, it is in the graph.
    facts.push(nodes.length > 0 && nodes.every(Boolean) && isInWidget(finding) ? nodes : [prompt, graph])
  }
  return facts
}

function isInWidget(finding: Finding): boolean {
  return finding.code !== 'secret-in-widget' || finding.place === 'widget'
}
