/** The known word that was probably meant; null: none is near. */
export function suggest(word: string, known: readonly string[]): string | null {
  const [nearest] = known
    .map((name) => ({ name, distance: distanceOf(word.toLowerCase(), name.toLowerCase()) }))
    .toSorted((a, b) => a.distance - b.distance)
  // One slip in a short word, two in a longer one: more would be a guess.
  const most = Math.min(2, Math.floor(word.length / 2))
  return nearest !== undefined && nearest.distance <= most ? nearest.name : null
}

/** Letters added, left out, replaced, or two exchanged. */
function distanceOf(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return Number.POSITIVE_INFINITY
  let [before, row]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      const cost = Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + (isSame ? 0 : 1))
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      next.push(isSwapped ? Math.min(cost, (before[j - 2] ?? 0) + 1) : cost)
    }
    ;[before, row] = [row, next]
  }
  return row[b.length] ?? 0
}
