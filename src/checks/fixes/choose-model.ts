import { t } from '../../text/text.ts'
import { nodeAt } from '../../workflow/workflow.ts'
import type { Found } from '../check.ts'
import type { Fix, FixContext } from './fix.ts'

/** The same file is here under another name. Only where a widget of its own holds the name, and not a row of a list. */
export function chooseModel(
  { nodeIds, input, value, sameAs }: Found & { input: string; value: string; sameAs: string | null },
  { workflow }: FixContext,
): Fix[] {
  if (sameAs === null) return []
  const label = t('fixes.choose-model', { name: sameAs })
  return nodeIds
    .filter((nodeId) => nodeAt(workflow.prompt, nodeId)?.inputs[input] === value)
    .map((nodeId) => ({ kind: 'set-widget', nodeId, widget: input, value: sameAs, label }))
}
