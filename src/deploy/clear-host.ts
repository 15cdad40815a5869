import type { Fix } from '../checks/fixes/fix.ts'
import { t } from '../text/text.ts'
import type { NodeId } from '../workflow/workflow.ts'
import { LINKED_HOST } from './deploy-choice.ts'
import type { Outcome } from './outcome.ts'

/** Where the host of the Deploy node kept a deploy back: without it the URL of Settings counts. null: it did not. */
export function clearHostFix(outcome: Outcome | { kind: 'checked' }, deployNode: NodeId): Fix[] | null {
  const isAboutHost =
    outcome.kind === 'host-without-key' || (outcome.kind === 'url-invalid' && outcome.from === 'workflow')
  if (!isAboutHost) return null
  // What a link feeds is not cleared with the widget.
  if (outcome.kind === 'url-invalid' && outcome.url === LINKED_HOST) return []
  return [{ kind: 'set-widget', nodeId: deployNode, widget: 'host', value: '', label: t('fixes.clear-host') }]
}
