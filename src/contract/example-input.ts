import type { WorkflowInput } from './interface.ts'

/** One value for each input, so that a call can be tried as it stands: its default, else an example of its kind. */
export function exampleInput(inputs: WorkflowInput[]): Record<string, unknown> {
  // Without a prototype an input called __proto__ is an input like any other.
  const example: Record<string, unknown> = Object.create(null)
  for (const input of inputs) if (input.inputId !== null) example[input.inputId] = exampleOf(input)
  return example
}

/** Whether a value of the example is an address where nothing is. */
export function hasMadeUpAddress(inputs: WorkflowInput[]): boolean {
  return inputs.some(({ inputId, kind }) => inputId !== null && MADE_UP_ADDRESSES[kind] !== null)
}

/** A default of these is a file of the endpoint; a caller sends an address. */
const MADE_UP_ADDRESSES: Record<WorkflowInput['kind'], string | null> = {
  IMAGE: 'https://example.com/photo.png',
  FILE: 'https://example.com/file.bin',
  STRING: null,
  INT: null,
  FLOAT: null,
  BOOLEAN: null,
}

function exampleOf({ kind, displayName, default: value }: WorkflowInput): unknown {
  switch (kind) {
    case 'IMAGE':
    case 'FILE':
      return MADE_UP_ADDRESSES[kind]
    case 'STRING':
      return value ?? (displayName || 'text')
    case 'INT':
      return value ?? 1
    case 'FLOAT':
      return value ?? 0.5
    case 'BOOLEAN':
      return value ?? true
    default:
      return kind satisfies never
  }
}
