import { readInterface } from '../contract/interface.ts'
import type { Definition } from '../types/definitions.ts'
import type { Identity } from '../types/identity.ts'
import { findChangingValues } from '../workflow/changing-values.ts'
import { walkGraph } from '../workflow/executions.ts'
import { scrubWorkflow } from '../workflow/scrub.ts'
import type { NodeId, Workflow } from '../workflow/workflow.ts'
import { nodeAt } from '../workflow/workflow.ts'
import type {
  CanvasContext,
  Check,
  Contexts,
  FactsContext,
  Found,
  HashedContext,
  Phase,
  PlanContext,
} from './check.ts'
import type { Finding, FindingCode } from './finding.ts'
import { checkOf, sortFindings, subjectOf } from './finding.ts'
import { CHECKS } from './index.ts'
import { groupBy, openOnce } from './shared-work.ts'

/** What is typed beside the workflow, or known of this deploy. */
type Given = Pick<CanvasContext, 'name' | 'secrets'>

export function readCanvas(captured: Workflow, { name, secrets }: Given): CanvasContext {
  const executions = new Map(walkGraph(captured.graph).map((execution) => [execution.id, execution]))
  // The copy may leave the machine; the original tells modes and places.
  const sent = scrubWorkflow(captured).workflow
  return {
    name,
    secrets,
    captured,
    executions,
    sent,
    interface: readInterface(captured.prompt),
    changing: findChangingValues(captured, executions, sent.prompt),
  }
}

/** All that can be said before the first request, worst first. */
export function checkWorkflow(given: FactsContext): Finding[] {
  const context = { ...given, declared: declaredBy(given.facts.definitions) }
  return sortFindings(withoutCovered([...run('canvas', context), ...run('facts', context)]))
}

function declaredBy(definitions: Definition[]): NonNullable<CanvasContext['declared']> {
  const known = groupBy(definitions, ({ class_type: classType }) => classType)
  return (classType, name) => {
    const found = known
      .get(classType)
      ?.flatMap(({ inputs }) => inputs ?? [])
      .find((one) => one.name === name)
    return found && { type: found.type, default: found.default ?? undefined }
  }
}

/** What the hashes of models say, as far as they are known. */
export function checkHashes(context: HashedContext): Finding[] {
  return sortFindings(run('hashed', context))
}

/** What is only known once the endpoint was looked up and the models are hashed. */
export function checkPlan({ facts, ...context }: PlanContext & Pick<HashedContext, 'facts'>): Finding[] {
  return sortFindings(withoutCovered([...run('hashed', { facts, isHashed: true }), ...run('plan', context)]))
}

/** Which endpoint it would be, before there is a plan. */
export function checkIdentity(identity: Identity): Finding[] {
  const nothing = { changes: [], keyFrom: 'settings', organization: null, takenSlug: null } as const
  return sortFindings(run('plan', { ...nothing, identity }))
}

/** What was found before, and what is found now: each thing once, in the words of before. */
export function joinFindings(before: Finding[], now: Finding[]): Finding[] {
  const said = new Set(before.map(identityOf))
  return sortFindings(withoutCovered([...before, ...now.filter((finding) => !said.has(identityOf(finding)))]))
}

/** `sent`: what would be sent of the workflow that was looked at. */
export type CanvasCheck = { findings: Finding[]; sent: Workflow }

/** The part that needs neither Python nor network: cheap enough for every change of the canvas. */
export function checkCanvas(workflow: Workflow, given: Given): CanvasCheck {
  const context = readCanvas(workflow, given)
  return { findings: sortFindings(run('canvas', context)), sent: context.sent }
}

/** The findings of a whole check, and the workflow that it was about. */
export type LastCheck = { findings: Finding[]; workflow: Workflow }

/**
 * The findings after the canvas has changed: those of the canvas are new, and of the others stays what may still hold.
 * Always from the last whole check, so that what is undone on the canvas comes back.
 */
export function refreshFindings(last: LastCheck, now: CanvasCheck): Finding[] {
  const others = last.findings.flatMap((finding): Finding[] => {
    if (checkOf(finding.code).when === 'canvas') return []
    if (finding.nodeIds.length === 0) return [finding]
    const nodeIds = finding.nodeIds.filter((id) => mayHold(finding, id, last, now))
    return nodeIds.length === 0 ? [] : [{ ...finding, nodeIds }]
  })
  const said = new Map(last.findings.map((finding) => [identityOf(finding), finding]))
  const drawn = new Map(last.findings.filter(isDrawn).map((finding) => [subjectOf(finding), finding]))
  const fresh = now.findings
    .filter((finding) => !isSettled(finding, last, now))
    .map((finding) => {
      if (!isDrawn(finding)) return finding
      return said.get(identityOf(finding)) ?? withDraw(finding, drawn.get(subjectOf(finding)))
    })
  return sortFindings(withoutCovered([...fresh, ...others]))
}

function isDrawn({ code }: Finding): boolean {
  return checkOf(code).isDrawn === true
}

/** Where another check tells of the same value now, as after the first input was made: what is sent stays that of before. */
function withDraw<One extends Finding>(finding: One, before: Finding | undefined): One {
  return before && 'sent' in finding && 'sent' in before ? { ...finding, sent: before.sent } : finding
}

function identityOf(finding: Finding): string {
  return JSON.stringify([finding.code, subjectOf(finding)])
}

/** It stood there at the last whole check, which knew more, and was nothing then. */
function isSettled(finding: Finding, last: LastCheck, { sent }: CanvasCheck): boolean {
  const { isAsBefore } = checkOf(finding.code)
  if (isAsBefore === undefined) return false
  const subject = subjectOf(finding)
  if (last.findings.some((one) => one.code === finding.code && subjectOf(one) === subject)) return false
  return finding.nodeIds.some((id) => {
    const [then, now] = [nodeAt(last.workflow.prompt, id), nodeAt(sent.prompt, id)]
    return then !== undefined && now !== undefined && isAsBefore(finding, now, then)
  })
}

/** The node is still sent, is what it was, and says what was found. */
function mayHold(finding: Finding, id: NodeId, last: LastCheck, { sent }: CanvasCheck): boolean {
  const [then, now] = [nodeAt(last.workflow.prompt, id), nodeAt(sent.prompt, id)]
  if (then === undefined || now === undefined || then.class_type !== now.class_type) return false
  return checkOf(finding.code).mayHold?.(finding, now, then) ?? true
}

type ChecksOf<When extends Phase> = Check<FindingCode, When, Found>

function run<When extends Phase>(phase: When, context: Contexts[When]): Finding[] {
  const once = openOnce(context)
  const found = new Map<string, Finding>()
  const checks = CHECKS.filter(
    (check): check is Extract<typeof check, ChecksOf<When>> => check.when === phase,
  )
  for (const check of checks as readonly ChecksOf<When>[])
    for (const one of check.find(context, once)) {
      const finding = { ...one, code: check.code, severity: check.severity } as Finding
      const identity = identityOf(finding)
      const known = found.get(identity)
      // The facts are others' words: whatever is in them twice is one finding here.
      found.set(identity, known === undefined ? finding : { ...known, nodeIds: union(known, finding) })
    }
  return [...found.values()]
}

/** Without what another of them says already, and better. */
function withoutCovered(findings: Finding[]): Finding[] {
  const identity = (code: string, subject: string) => JSON.stringify([code, subject])
  const covered = new Set(
    findings.flatMap((finding) => {
      const other = checkOf(finding.code).covers?.(finding)
      return other === undefined ? [] : [identity(other.code, other.subject)]
    }),
  )
  if (covered.size === 0) return findings
  return findings.filter((finding) => !covered.has(identity(finding.code, subjectOf(finding))))
}

function union(a: Finding, b: Finding): NodeId[] {
  return [...new Set([...a.nodeIds, ...b.nodeIds])]
}
