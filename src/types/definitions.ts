import type { Guarded } from '../guard.ts'
import { count, flag, listOf, orNull, scalar, shape, text } from '../guard.ts'

/** As ComfyUI compares it: `A,B` for several. null: anything fits, or it is not known. */
const isSocketType = orNull(text)

const isDefinitionInput = shape({
  /** As in the prompt: `outer.inner` for one that another brings. */
  name: text,
  required: flag,
  type: isSocketType,
  lazy: flag,
  /** The class judges range and choice of this one itself. */
  judged_by_class: flag,
  /** As text, since numbers are rounded here: the ends of 64 bits are beyond them. */
  min: orNull(text),
  max: orNull(text),
  /** By how much the widget moves, as text too. */
  step: orNull(text),
  /** null: no list, or one that is filled elsewhere. */
  choices: orNull(
    shape({
      count,
      /** null where it is long. */
      listed: orNull(listOf(scalar)),
      /** Values of these nodes that are not on offer. Models and input files are left out: they have their own facts. */
      absent: listOf(scalar),
      /** Those of these nodes that hold an object or a list which is not on offer. */
      absent_in: listOf(text),
    }),
  ),
  /** Below `models`: the folder whose files the list would show, where it is empty and that is known. */
  empty_folder: orNull(text),
  upload: flag,
  /** What stands in the widget before anybody types, where that is a short text; null otherwise. */
  default: orNull(text),
})
export type DefinitionInput = Guarded<typeof isDefinitionInput>

/** What ComfyUI judges these nodes by. */
export const isDefinition = shape({
  class_type: text,
  node_ids: listOf(text),
  /** ComfyUI starts from these, and looks at what feeds them. */
  output_node: flag,
  takes_lists: flag,
  /** ComfyUI fails when it asks for the inputs, and refuses what has the class. */
  unreadable: flag,
  /** The class itself judges what is linked to it. */
  judges_types: flag,
  outputs: orNull(listOf(shape({ type: isSocketType, list: flag }))),
  /** null: in a form that cannot be judged. */
  inputs: orNull(listOf(isDefinitionInput)),
})
export type Definition = Guarded<typeof isDefinition>
