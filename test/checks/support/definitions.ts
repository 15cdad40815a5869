import type { Definition, DefinitionInput } from '../../../src/types/definitions.ts'

/** One that takes whatever there is, until a test says otherwise. */
export function input(name: string, changes: Partial<DefinitionInput> = {}): DefinitionInput {
  return {
    name,
    required: true,
    type: null,
    lazy: false,
    judged_by_class: false,
    min: null,
    max: null,
    step: null,
    choices: null,
    empty_folder: null,
    upload: false,
    default: null,
    ...changes,
  }
}

export function define(
  class_type: string,
  node_ids: string[],
  inputs: DefinitionInput[] | null,
  changes: Partial<Definition> = {},
): Definition {
  const about = {
    output_node: false,
    takes_lists: false,
    unreadable: false,
    judges_types: false,
    outputs: null,
  }
  return { class_type, node_ids, ...about, inputs, ...changes }
}

/** The Runflow Output of most tests. */
export const RESULT = define(
  'RunflowOutputImage',
  ['90'],
  [input('output_id', { type: 'STRING' }), input('output_name', { type: 'STRING' }), input('value')],
  { output_node: true, outputs: [{ type: 'IMAGE', list: false }] },
)
