import { shown } from '../checks/shown-text.ts'

/** Columns as wide as their widest cell, headings first. What others wrote is made fit to be shown. */
export function toTable(head: string[], rows: string[][]): string {
  const all = [head, ...rows.map((cells) => cells.map(shown))]
  const widths = head.map((_, column) => Math.max(...all.map((cells) => cells[column]?.length ?? 0)))
  return all
    .map((cells) =>
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('')
}
