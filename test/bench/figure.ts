/** One measured thing: the runs, and the bar that their median has to meet. */
export type Figure = {
  name: string
  unit: string
  runs: number[]
  /** `atLeast` where more is better. null: told, not judged. */
  budget: { bar: number; atLeast?: boolean } | null
}

export type Row = {
  name: string
  ratio?: number
  figure?: number
  unit: string
  min: number
  max: number
  budget: string | null
  met: boolean | null
}

export function toRow({ name, unit, runs, budget }: Figure): Row {
  const sorted = runs.toSorted((a, b) => a - b)
  const middle = median(sorted)
  const sign = budget?.atLeast ? '≥' : '≤'
  const isMet = budget === null ? null : budget.atLeast ? middle >= budget.bar : middle <= budget.bar
  return {
    name,
    ...(unit === 'x' ? { ratio: round(middle) } : { figure: round(middle) }),
    unit,
    min: round(sorted[0] ?? Number.NaN),
    max: round(sorted.at(-1) ?? Number.NaN),
    budget: budget === null ? null : `${sign} ${budget.bar}`,
    met: isMet,
  }
}

export function toTable(rows: Row[]): string {
  const cells = rows.map((row) => [
    row.name,
    row.unit,
    String(row.min),
    String(row.ratio ?? row.figure),
    String(row.max),
    row.budget ?? '',
    row.met === null ? '' : row.met ? 'met' : 'MISSED',
  ])
  const head = ['what', 'unit', 'min', 'median', 'max', 'budget', '']
  const widths = head.map((title, column) =>
    Math.max(title.length, ...cells.map((line) => (line[column] ?? '').length)),
  )
  const toLine = (line: string[]) =>
    line
      .map((cell, column) =>
        column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd()
  return [head, ...cells].map(toLine).join('\n')
}

function median(sorted: number[]): number {
  const half = sorted.length >> 1
  const [low, high] = [sorted[half - 1] ?? Number.NaN, sorted[half] ?? Number.NaN]
  return sorted.length % 2 === 1 ? high : (low + high) / 2
}

/** Three digits that count, whatever the size. */
function round(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3))
}
