import { useSignal } from '@preact/signals'
import { t } from '../text/text.ts'
import type { NodeId } from '../workflow/workflow.ts'
import type { PanelActions } from './state.ts'

/** Leads to a node on the canvas, in subgraphs too. */
export function NodeButton({ id: nodeId, actions }: { id: NodeId; actions: PanelActions }) {
  const isGone = useSignal(false)
  const title = actions.nodeTitle(nodeId)
  const label =
    title === null ? t('panel.node.show-untitled', { nodeId }) : t('panel.node.show', { title, nodeId })
  return (
    <button
      type="button"
      class="rf-small rf-node"
      title={t('panel.node.show-hint', { nodeId })}
      disabled={isGone.value}
      onClick={() => {
        isGone.value = !actions.showNode(nodeId)
      }}
    >
      {isGone.value ? t('panel.node.gone', { nodeId }) : label}
    </button>
  )
}
