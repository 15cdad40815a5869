import { formatList } from '../text/format-list.ts'
import { visible } from '../text/visible.ts'
import type { NodeId } from '../workflow/workflow.ts'
import { nodeAt } from '../workflow/workflow.ts'
import type { CanvasContext } from './check.ts'
import { maskText } from './mask-text.ts'

const LONGEST_TITLE = 40
const MOST_NAMES = 4

/** What a node is called wherever it is named: its title on the canvas with its id, as on the buttons that show it. */
export function nodeName({ captured, executions, secrets }: Named, id: NodeId): string {
  const node = nodeAt(captured.prompt, id)
  const titles: unknown[] = [node?._meta?.title, executions.get(id)?.node.title, node?.class_type]
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
