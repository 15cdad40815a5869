import { maskText } from '../checks/mask-text.ts'
import type { Preview, PreviewItem } from '../deploy/preview.ts'
import { formatList } from '../text/format-list.ts'
import { toSize } from '../text/format-size.ts'
import { t } from '../text/text.ts'
import { visible } from '../text/visible.ts'

const MOST_NODES = 4
const COLUMNS = ['size', 'what', 'name', 'state', 'nodes'] as const

/** What would be sent, the biggest first, each with the nodes it is there for. */
export function toPreviewTable({ items, bytesToUpload, packageCount, system }: Preview): string {
  const head = [...COLUMNS.map((column) => t(`cli.table.${column}`)), '']
  const rows = [head, ...items.map(toCells)]
  const widths = head.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)))
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
  const nodes = formatList(nodeIds.map(shown), MOST_NODES + 1)
  return [size, kind, shown(name), t(`preview.state.${state}.word`), nodes, shown(detail)]
}

function shown(text: string): string {
  return visible(maskText(text))
}

function toSummary(bytes: number, packageCount: number, system: Preview['system']): string[] {
  const { comfyui, python, os, cuda, gpu } = system
  const machine = [
    comfyui === null ? t('cli.table.unknown-version') : `ComfyUI ${comfyui}`,
    `Python ${python}`,
    os,
    ...(cuda === null ? [] : [`CUDA ${cuda}`]),
    ...(gpu === null ? [] : [gpu]),
  ]
  return [
    `${t('cli.table.to-upload', { size: toSize(bytes) })} ${t('cli.table.packages', { count: packageCount })}`,
    // A deploy file says nothing of the machine where it was made.
    ...(python === '' ? [] : [t('cli.table.seen', { machine: machine.join(', ') })]),
  ]
}
