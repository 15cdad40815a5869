import { readInterface } from '../../contract/interface.ts'
import { t } from '../../text/text.ts'
import type { NodeId, Workflow } from '../../workflow/workflow.ts'
import { isSettled } from '../commit-search.ts'
import type { Finding } from '../finding.ts'
import { toSlug } from '../slug.ts'
import { areApart, nodesToLeaveOut } from './mute-plan.ts'

type IdWidget = 'input_id' | 'output_id'

/** A change of the canvas that a click makes, undoable. `label` is what its button says. */
export type Fix = { label: string } & (
  | { kind: 'set-widget'; nodeId: NodeId; widget: string; value: string }
  /**
   * Needs a name, which the person types; `value` is what the field offers. It goes into `endpoint_name` of the node,
   * or where there is none is kept by the workflow itself.
   */
  | { kind: 'rename-endpoint'; nodeId: NodeId | null; value: string }
  /** Saves the key that these Deploy nodes have for the origin, then clears it in all of them. */
  | { kind: 'move-key'; nodeIds: NodeId[]; origin: string }
  /** One file for all of them, uploaded into `folder` below the input folder. */
  | { kind: 'choose-file'; nodeIds: NodeId[]; widget: string; folder: string }
  | { kind: 'mute'; nodeIds: NodeId[] }
)

/** gone: the node is no longer on the canvas. unchanged: called off, or told elsewhere why not. */
export type FixResult = 'done' | 'gone' | 'unchanged'

/**
 * What the host of the repositories can be asked. It asks the network, so only on a click that says whom; one job
 * asks about every pack of the workflow.
 */
export type CommitSearchFix =
  /** Which commit holds the same files, or which repository has this commit; null is ComfyUI itself. */
  | { kind: 'search-commit'; directory: string | null; sought: 'commit' | 'origin' }
  /** Whether a stranger can fetch the commits that git has. `questions`: at least these, for this finding. */
  | { kind: 'check-public'; questions: number }

export function commitSearchOf(finding: Finding): CommitSearchFix | null {
  if ('searched' in finding && isSettled(finding.searched)) return null
  switch (finding.code) {
    case 'pack-unpinned':
      return finding.canSearch
        ? { kind: 'search-commit', directory: finding.directory, sought: 'commit' }
        : null
    case 'pack-origin':
      return finding.canSearch
        ? { kind: 'search-commit', directory: finding.directory, sought: 'origin' }
        : null
    case 'comfyui-unpinned':
      return finding.canSearch ? { kind: 'search-commit', directory: null, sought: finding.missing } : null
    case 'pack-private':
    case 'pack-unpushed':
    case 'comfyui-unpushed':
      return finding.canVerify ? { kind: 'check-public', questions: 1 } : null
    case 'source-unverified': {
      const questions = finding.unasked.length + finding.unsure.length
      return questions > 0 ? { kind: 'check-public', questions } : null
    }
    default:
      return null
  }
}

/** How many commits a click on any of them has asked about. */
export function countQuestions(findings: Finding[]): number {
  const counts = findings.map(commitSearchOf).map((fix) => (fix?.kind === 'check-public' ? fix.questions : 0))
  return counts.reduce((sum, count) => sum + count, 0)
}

/** What of a finding can be mended mechanically; nothing for most. The workflow gives titles and the ids in use. */
export function fixesOf(finding: Finding, workflow?: Workflow): Fix[] {
  switch (finding.code) {
    case 'slug-empty':
    case 'name-default':
      return [
        {
          kind: 'rename-endpoint',
          nodeId: finding.nodeIds[0] ?? null,
          value: '',
          label: t('fixes.rename-endpoint'),
        },
      ]
    case 'key-in-widget':
      return [
        ...finding.nodeIds.map((nodeId) => setWidget(nodeId, 'api_key', '', 'Clear the key')),
        ...moveKey(finding.nodeIds, finding.moveTo),
      ]
    case 'file-refused':
      return [chooseFile(finding), ...leaveOut(finding.nodeIds, workflow)]
    case 'pack-unpinned':
    case 'pack-private':
    case 'pack-origin':
    case 'pack-unpushed':
    case 'model-missing':
    case 'model-refused':
    case 'model-unhashed':
    case 'model-not-weights':
      return leaveOut(finding.nodeIds, workflow)
    case 'input-unread':
    case 'save-unwired':
    case 'part-inert':
      return mute(finding.nodeIds, workflow)
    case 'input-id-duplicate':
      // The copies of a subgraph share one widget: there is no second id to give.
      return finding.sameSubgraph ? [] : makeUnique(finding.nodeIds, 'input_id', finding.inputId, workflow)
    case 'output-id-duplicate':
      return makeUnique(finding.nodeIds, 'output_id', finding.outputId, workflow)
    case 'input-id-empty':
      return nameAfterTitle(finding.nodeIds, 'input_id', workflow)
    case 'output-id-empty':
      return nameAfterTitle(finding.nodeIds, 'output_id', workflow)
    case 'default-id': {
      const widget = finding.id.endsWith('_output') ? 'output_id' : 'input_id'
      return nameAfterTitle(finding.nodeIds, widget, workflow)
    }
    default:
      return []
  }
}

/** One keeps the id, for callers may use it already: the one that is titled so, else the first. */
function makeUnique(nodeIds: NodeId[], widget: IdWidget, id: string, workflow?: Workflow): Fix[] {
  const taken = takenIds(widget, workflow).add(id)
  const keeper = nodeIds.find((nodeId) => idAfterTitle(nodeId, workflow) === id) ?? nodeIds[0]
  return nodeIds
    .filter((nodeId) => nodeId !== keeper)
    .map((nodeId) => {
      const free = takeFree(idAfterTitle(nodeId, workflow) ?? id, taken)
      // Which of them is not said by the finding.
      const node = `${titleOf(nodeId, workflow) ?? 'node'} #${nodeId}`
      return setWidget(nodeId, widget, free, `Name ${node} "${free}"`)
    })
}

function nameAfterTitle(nodeIds: NodeId[], widget: IdWidget, workflow?: Workflow): Fix[] {
  const taken = takenIds(widget, workflow)
  const fixes: Fix[] = []
  for (const nodeId of nodeIds) {
    const id = idAfterTitle(nodeId, workflow)
    if (id === null) continue
    const free = takeFree(id, taken)
    fixes.push(setWidget(nodeId, widget, free, `Name it "${free}"`))
  }
  return fixes
}

/** Only after a title that somebody gave: the class's own says nothing. */
function idAfterTitle(nodeId: NodeId, workflow?: Workflow): string | null {
  const title = titleOf(nodeId, workflow)
  return title?.startsWith('Runflow ') ? null : (toSlug(title)?.replaceAll('-', '_') ?? null)
}

function titleOf(nodeId: NodeId, workflow?: Workflow): string | undefined {
  return workflow?.prompt[nodeId]?._meta?.title
}

function takeFree(id: string, taken: Set<string>): string {
  let free = id
  for (let number = 2; taken.has(free); number++) free = `${id}_${number}`
  taken.add(free)
  return free
}

function takenIds(widget: IdWidget, workflow?: Workflow): Set<string> {
  const { inputs, outputs } = readInterface(workflow?.prompt ?? {})
  const ids =
    widget === 'input_id' ? inputs.map((input) => input.inputId) : outputs.map((output) => output.outputId)
  return new Set(ids.filter((id) => id !== null))
}

function moveKey(nodeIds: NodeId[], origin: string | undefined): Fix[] {
  return origin === undefined ? [] : [{ kind: 'move-key', nodeIds, origin, label: 'Move to Settings' }]
}

function chooseFile({ nodeIds, path, input, problem }: Extract<Finding, { code: 'file-refused' }>): Fix {
  // Some nodes list the files of one subfolder alone. A path in another place is no place to put a file.
  const isInput = problem === 'missing' || problem === 'empty' || problem === 'too-large'
  const folder = isInput ? path.slice(0, Math.max(path.lastIndexOf('/'), 0)) : ''
  return { kind: 'choose-file', nodeIds, widget: input, folder, label: 'Choose another file' }
}

/**
 * Only where nothing else changes by it: a node in a subgraph is off in every copy, and one that is read leaves a hole
 * in its reader, if only when the workflow runs here.
 */
function mute(nodeIds: NodeId[], workflow?: Workflow): Fix[] {
  const isTop = nodeIds.every((id) => !id.includes(':'))
  if (!workflow || !isTop || !areApart(nodeIds, workflow.prompt)) return []
  return [{ kind: 'mute', nodeIds, label: nodeIds.length === 1 ? 'Mute this node' : 'Mute these nodes' }]
}

/** Only where callers lose nothing by it: the nodes lead to no Runflow Output. */
function leaveOut(nodeIds: NodeId[], workflow?: Workflow): Fix[] {
  const all = nodesToLeaveOut(nodeIds, workflow?.prompt ?? {})
  if (all.length === 0) return []
  const what = all.length === 1 ? 'this node' : `these ${all.length} nodes`
  return [{ kind: 'mute', nodeIds: all, label: `Leave it out: mute ${what}` }]
}

function setWidget(nodeId: NodeId, widget: string, value: string, label: string): Fix {
  return { kind: 'set-widget', nodeId, widget, value, label }
}
