import type { Preview, PreviewItem, PreviewState } from '../deploy/preview.ts'
import { toSize } from '../text/format-size.ts'
import type { NodeId } from '../workflow/workflow.ts'

const STATES: Record<PreviewState, string> = {
  proven: 'proven',
  unchecked: 'found',
  'found-by-content': 'pinned by content',
  unproven: 'unproven',
  'to-hash': 'to hash',
  'to-upload': 'to upload',
  'already-there': 'already there',
  missing: 'missing',
}
const MOST_NODES = 4
const HEAD = ['size', 'what', 'name', 'state', 'nodes', '']

/** What would be taken along, the biggest first, each with the nodes it is there for. */
export function toPreviewTable({ items, bytesToUpload, packageCount, system }: Preview): string {
  const rows = [HEAD, ...items.map(toCells)]
  const widths = HEAD.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)))
  const lines = rows.map((cells) =>
    cells
      // Sizes are compared by their ends, names by their beginnings.
      .map((cell, column) =>
        column === 0 ? cell.padStart(widths[0] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  )
  return [...lines, '', ...toSummary(bytesToUpload, packageCount, system)].join('\n')
}

function toCells({ sizeBytes, kind, name, state, nodeIds, detail }: PreviewItem): string[] {
  const size = sizeBytes === null ? '' : toSize(sizeBytes)
  return [size, kind, name, STATES[state], toNodes(nodeIds), detail]
}

function toNodes(nodeIds: NodeId[]): string {
  const shown = nodeIds.slice(0, MOST_NODES).join(', ')
  return nodeIds.length > MOST_NODES ? `${shown} and ${nodeIds.length - MOST_NODES} more` : shown
}

function toSummary(
  bytes: number,
  packageCount: number,
  { comfyui, python, os, cuda, gpu }: Preview['system'],
) {
  const versions = [`ComfyUI ${comfyui ?? 'of an unknown version'}`, `Python ${python}`, os]
  const machine = [...versions, cuda === null ? null : `CUDA ${cuda}`, gpu].filter((part) => part !== null)
  return [
    `To upload: ${toSize(bytes)}. Python packages named: ${packageCount}.`,
    `Seen here, and not sent: ${machine.join(', ')}.`,
  ]
}
