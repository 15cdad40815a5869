import { useSignal } from '@preact/signals'
import type { NodeId } from '../workflow/workflow.ts'
import type { PanelActions } from './state.ts'

/** Leads to a node on the canvas, in subgraphs too. */
export function NodeButton({ id, actions }: { id: NodeId; actions: PanelActions }) {
  const gone = useSignal(false)
  const title = actions.nodeTitle(id)
  return (
    <button
      type="button"
      class="rf-small rf-node"
      title={`Show node ${id} on the canvas`}
      disabled={gone.value}
      onClick={() => {
        gone.value = !actions.showNode(id)
      }}
    >
      {gone.value ? `Node ${id} is gone` : `Show ${title ?? 'node'} #${id}`}
    </button>
  )
}
