import type { InputKind, OutputKind } from '../names.ts'
import { INPUT_CLASSES, OUTPUT_CLASSES } from '../names.ts'

// Which classes are Runflow Inputs and Runflow Outputs, and of which kind.

const inputKinds = new Map<string, InputKind>(Object.entries(INPUT_CLASSES))
const outputKinds = new Map<string, OutputKind>(Object.entries(OUTPUT_CLASSES))

export function inputKindOf(classType: string | undefined): InputKind | undefined {
  return classType === undefined ? undefined : inputKinds.get(classType)
}

export function outputKindOf(classType: string | undefined): OutputKind | undefined {
  return classType === undefined ? undefined : outputKinds.get(classType)
}
