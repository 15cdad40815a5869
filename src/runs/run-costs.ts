import type { Run } from '../types/run.ts'

/** US dollars. `count`: of how many runs. */
export type RunCosts = { count: number; median: number; highest: number }

/** What the last runs of an endpoint cost. null: of none of them that is known. */
export function costsOf(runs: readonly Pick<Run, 'finished' | 'cost'>[]): RunCosts | null {
  const costs = runs
    .flatMap(({ finished, cost }) => (finished && cost !== null && cost.trim() !== '' ? [Number(cost)] : []))
    .filter(Number.isFinite)
    .toSorted((a, b) => a - b)
  // Of two in the middle the higher: nobody is told less than it may come to.
  const median = costs[Math.floor(costs.length / 2)]
  const highest = costs.at(-1)
  return median === undefined || highest === undefined ? null : { count: costs.length, median, highest }
}
