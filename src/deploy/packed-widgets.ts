import { isSecretName } from '../checks/secret-names.ts'
import { groupBy } from '../checks/shared-work.ts'
import type { Definition, DefinitionInput } from '../types/definitions.ts'
import type { Prompt } from '../workflow/workflow.ts'
import type { PackedWidget } from './deploy-file.ts'

/**
 * What a class says of its widgets that are called a secret and hold none: a list, a number, or the text that stands
 * there before anybody types. A default that is not in the workflow is not told, for it may be a key of this machine.
 */
export function packWidgets(prompt: Prompt, definitions: Definition[]): PackedWidget[] {
  const nodes = groupBy(Object.values(prompt), (node) => node.class_type)
  const packed = definitions.flatMap(({ class_type, inputs }) =>
    (inputs ?? []).flatMap((declared): PackedWidget[] => {
      const { name: input, type } = declared
      if (!isSecretName(input)) return []
      if (type !== 'STRING') return [{ class_type, input, type, default: null }]
      const isUsed = nodes.get(class_type)?.some(({ inputs: used }) => used[input] === declared.default)
      return isUsed ? [{ class_type, input, type, default: declared.default }] : []
    }),
  )
  const byName = new Map(packed.map((one) => [JSON.stringify([one.class_type, one.input]), one]))
  return [...byName].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
}

/** As much of the definitions: of no node, so nothing but the checks for secrets looks at them. */
export function unpackWidgets(widgets: PackedWidget[]): Definition[] {
  return [...groupBy(widgets, (widget) => widget.class_type)].map(([class_type, ofClass]) => ({
    class_type,
    node_ids: [],
    output_node: false,
    takes_lists: false,
    unreadable: false,
    judges_types: false,
    outputs: null,
    inputs: ofClass.map(toInput),
  }))
}

function toInput({ input, type, default: text }: PackedWidget): DefinitionInput {
  const unknown = { min: null, max: null, step: null, choices: null, empty_folder: null }
  const plain = { required: false, lazy: false, judged_by_class: false, upload: false }
  return { name: input, type, default: text, ...unknown, ...plain }
}
