import type { Run } from '../types/run.ts'

/** What a run cost, which the API tells as decimal text. null: it does not. */
export function dollarsOf(cost: string | null): number | null {
  const dollars = cost === null || cost.trim() === '' ? Number.NaN : Number(cost)
  return Number.isFinite(dollars) ? dollars : null
}

/** US dollars. `count`: of how many runs. */
export type RunCosts = { count: number; median: number; highest: number }

/** What the last runs of an endpoint cost. null: of none of them that is known. */
export function costsOf(runs: readonly Pick<Run, 'finished' | 'cost'>[]): RunCosts | null {
  const costs = runs
    .flatMap(({ finished, cost }) => (finished ? (dollarsOf(cost) ?? []) : []))
    .toSorted((a, b) => a - b)
  // Of two in the middle the higher: nobody is told less than it may come to.
  const median = costs[Math.floor(costs.length / 2)]
  const highest = costs.at(-1)
  return median === undefined || highest === undefined ? null : { count: costs.length, median, highest }
}
