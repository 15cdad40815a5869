import type { WorkflowInterface } from '../contract/interface.ts'
import type { InterfaceChange } from '../contract/interface-diff.ts'
import type { Texts } from '../text/text.ts'
import type { CommitSearchReport } from '../types/commit-search.ts'
import type { Facts, FileProblem } from '../types/facts.ts'
import type { Identity } from '../types/identity.ts'
import type { Organization } from '../types/runflow-api.ts'
import type { Target } from '../types/target.ts'
import type { ChangingValue } from '../workflow/changing-values.ts'
import type { Execution } from '../workflow/executions.ts'
import type { NodeId, PromptNode, Workflow } from '../workflow/workflow.ts'
import type { CommitSearchFix } from './commit-search.ts'
import type { Download } from './fixes/download.ts'
import type { Fix, FixContext, IdWidget } from './fixes/fix.ts'
import type { Once } from './shared-work.ts'

/** block: the deploy cannot work. ask: it deploys, and then surprises. note: worth knowing. */
export type Severity = 'block' | 'ask' | 'note'

/** Of every run, where a finding was agreed to and the endpoint is live. */
export type RunFailure = 'fail' | 'may-fail'

/** The workflow alone: cheap, so it is looked at again after every change of the canvas. */
export type CanvasContext = {
  /** The value of `endpoint_name` as it is. */
  name: unknown
  /** As it stands on the canvas: modes, and what a person can click. */
  captured: Workflow
  /** Every node of the captured graph in every place where it runs, by execution id. */
  executions: Map<NodeId, Execution>
  /** What would be sent, after the scrub. */
  sent: Workflow
  interface: WorkflowInterface
  /** What is another value at the next run here, or another one than the canvas shows. */
  changing: readonly ChangingValue[]
  /** Keys known to this deploy, looked for whatever form they have. */
  secrets: string[]
  /** What ComfyUI declares of an input of a class, where that is known. */
  declared?: (className: string, input: string) => Declared | undefined
}

/** `default`: undefined where there is none. */
type Declared = { type: unknown; default?: unknown }

/** What stops a part of the workflow that no Runflow Output needs: ComfyUI leaves that part out. */
export type Lack = { path: string; nodeIds: NodeId[] } & (
  | { kind: 'model' }
  | { kind: 'file'; problem: FileProblem }
)

/** With what ComfyUI's Python side says of it. */
export type FactsContext = CanvasContext & {
  facts: Facts
  /** What stops a part that no Runflow Output needs. */
  lacks?: readonly Lack[]
  /** Of a search for commits, where there was one. */
  commitSearch?: CommitSearchReport | null
}

/** `isHashed`: every file that can be hashed is. Before that, a model without a hash is no finding. */
export type HashedContext = { facts: Facts; isHashed: boolean }

/** Against what is live. */
export type PlanContext = {
  /** null: the live endpoint does not return its workflow, so nothing can be compared. */
  changes: readonly InterfaceChange[] | null
  keyFrom: Target['keyFrom']
  organization: Organization | null
  /** The slug, where its endpoint was not there when the deploy began and is now. */
  takenSlug: string | null
  /** The models of an endpoint that is new; null: one is replaced. */
  newModels?: Facts['models'] | null
  /** Which endpoint it is, and which it might be. */
  identity?: Identity
  /** Texts of which callers get another alternative than now, although the canvas has the same. */
  redrawn?: readonly Redrawn[]
}

/** `live`: what callers get now. `sent`: what they would get. */
export type Redrawn = { nodeIds: NodeId[]; widget: string; live: string; sent: string }

/** When a check runs, and what it may look at by then. */
export type Contexts = {
  canvas: CanvasContext
  facts: FactsContext
  hashed: HashedContext
  plan: PlanContext
}
export type Phase = keyof Contexts

/** What a check gives: data, without a word of prose, and the nodes it is about. */
export type Found = {
  nodeIds: NodeId[]
  /** Where it is changed, if that is not in these nodes: a widget that a subgraph promotes is typed outside of it. */
  showIds?: NodeId[]
}

export type IdAt = { id: string; nodeId: NodeId; widget: IdWidget }

export type Check<Code extends string, When extends Phase, Data extends Found> = {
  /** Scripts agree to it by this name, so it never changes. */
  code: Code
  severity: Severity
  when: When
  /** Said again after a deploy: somebody may agree to it, and then no run works, or perhaps none. */
  runs?(finding: NoInfer<Data>): RunFailure
  find(context: Contexts[When], once: Once<Contexts[When]>): Data[]
  /** What it is about, where that is not its nodes: nothing is listed twice for one subject. */
  subject?(finding: NoInfer<Data>): string
  /** Only a browser remembers what it is about: the command line never finds it. */
  isRemembered?: true
  /** What it says is drawn anew whenever the canvas is read: of the same subject, what was said stays. */
  isDrawn?: true
  /** What another check says of the same thing, which need not be listed beside it. */
  covers?(finding: NoInfer<Data>): { code: string; subject: string }
  /** What it is, why it matters, what to do: from `locales/<language>/findings.json`. */
  text(finding: NoInfer<Data>): Texts
  /** Findings of one key are one card, with one text; null: a card of its own. Each stays a finding by itself. */
  together?: { key(finding: NoInfer<Data>): string | null; text(findings: NoInfer<Data>[]): Texts }
  /** What a click can change on the canvas. */
  fixes?(finding: NoInfer<Data>, context: FixContext): Fix[]
  /** The name by which callers will know an input or output, where it may be typed anew. */
  idAt?(finding: NoInfer<Data>): IdAt | null
  /** What the host of the repositories can be asked. */
  commitSearch?(finding: NoInfer<Data>): CommitSearchFix | null
  download?(finding: NoInfer<Data>): Download | null
  /**
   * Whether it may still hold after the canvas has changed, for checks that cannot run again without the server. Said
   * of each node that is still there with its class.
   */
  mayHold?(finding: NoInfer<Data>, now: PromptNode, then: PromptNode): boolean
  /**
   * For checks of the canvas that say less once the server is known: whether what was found stood there already. A whole
   * check that did not tell it knew why.
   */
  isAsBefore?(finding: NoInfer<Data>, now: PromptNode, then: PromptNode): boolean
}

/** A check is one object. It takes part when src/checks/index.ts lists it. */
export function defineCheck<const Code extends string, When extends Phase, Data extends Found>(
  check: Check<Code, When, Data>,
): Check<Code, When, Data> {
  return check
}
