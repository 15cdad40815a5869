import { INPUT_CLASSES, OUTPUT_CLASSES } from '../names.ts'
import { walkNodes } from './canvas.ts'
import type { HostApp } from './comfy.ts'

/** How many Runflow inputs and outputs the canvas holds, in subgraphs too. */
export function countInterface(app: Pick<HostApp, 'rootGraph'>): { inputs: number; outputs: number } {
  const count = { inputs: 0, outputs: 0 }
  for (const { node } of walkNodes(app)) {
    const name = node.comfyClass ?? node.type
    if (name in INPUT_CLASSES) count.inputs += 1
    if (name in OUTPUT_CLASSES) count.outputs += 1
  }
  return count
}
