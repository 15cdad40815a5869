import { formatList } from '../text/format-list.ts'
import { visible } from '../text/visible.ts'
import type { NodeId } from '../workflow/workflow.ts'
import { nodeAt } from '../workflow/workflow.ts'
import type { CanvasContext } from './check.ts'
import { maskText } from './mask-text.ts'

const LONGEST_TITLE = 40
const MOST_NAMES = 4
/** The type of a node that is an instance of it, and says nothing to anybody. */
const SUBGRAPH_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-/i

/** What a node is called wherever it is named: its title on the canvas with its id, as on the buttons that show it. */
export function nodeName({ captured, executions, secrets }: Named, id: NodeId): string {
  const node = nodeAt(captured.prompt, id)
  const drawn = executions.get(id)?.node
  // A note is in the graph alone, and a title that nobody changed is not always saved.
  const type = drawn && !SUBGRAPH_ID.test(drawn.type) ? drawn.type : ''
  const titles: unknown[] = [node?._meta?.title, drawn?.title, node?.class_type, type]
  const title = titles.find((one): one is string => typeof one === 'string' && one.trim() !== '') ?? ''
  return `${visible(maskText(title, secrets), LONGEST_TITLE)} #${id}`.trim()
}

export function nodeNames(named: Named, ids: NodeId[]): string[] {
  return ids.map((id) => nodeName(named, id))
}

/** The first few, and how many more. */
export function listNodes(names: string[]): string {
  return formatList(names, MOST_NAMES)
}

type Named = Pick<CanvasContext, 'captured' | 'executions' | 'secrets'>
