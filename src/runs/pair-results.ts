import type { Comparison, Verdict } from '../types/run-result.ts'
import type { ResultFile, ResultOutput, RunResult } from './run-result.ts'

/** What one output gave in the two places: the first file of one beside the first of the other, and so on. */
export type Pair = { key: string; at: number; here: ResultFile | null; there: ResultFile | null }
export type PairedOutput = { id: string; label: string; pairs: Pair[] }

/** In the order of `here`, then what only `there` has. */
export function pairResults(here: RunResult, there: RunResult): PairedOutput[] {
  const [own, other] = [byId(here), byId(there)]
  return [...new Set([...own.keys(), ...other.keys()])].map((id) => {
    const [mine, theirs] = [own.get(id), other.get(id)]
    const count = Math.max(mine?.files.length ?? 0, theirs?.files.length ?? 0)
    const pairs = Array.from({ length: count }, (_, index): Pair => {
      const files = { here: mine?.files[index] ?? null, there: theirs?.files[index] ?? null }
      return { key: JSON.stringify([id, index]), at: index + 1, ...files }
    })
    return { id, label: mine?.label || theirs?.label || '', pairs }
  })
}

/** `other-bytes`: of video and sound, which nobody has looked at or listened to. */
export type PairVerdict = Verdict | 'other-bytes'

/** null: the two are not compared yet, or cannot be. */
export function verdictOfPair({ here, there }: Pair, compared: Comparison | undefined): PairVerdict | null {
  if (compared === undefined) return null
  const isPlayed = [here, there].some((file) => /^(video|audio)\//.test(file?.mediaType ?? ''))
  return isPlayed && compared.verdict === 'different' && compared.difference === null
    ? 'other-bytes'
    : compared.verdict
}

/**
 * The worst of all: a file or an output that came in one place only is a difference. null: one of them is not compared
 * yet, or cannot be.
 */
export function verdictOf(
  outputs: PairedOutput[],
  [here, there]: [RunResult, RunResult],
  compared: ReadonlyMap<string, Comparison>,
): PairVerdict | null {
  const pairs = outputs.flatMap((output) => output.pairs)
  if (pairs.some((pair) => pair.here === null || pair.there === null)) return 'different'
  if (here.missing.join('\n') !== there.missing.join('\n')) return 'different'
  const verdicts = pairs.map((pair) => verdictOfPair(pair, compared.get(pair.key)))
  if (verdicts.includes('different')) return 'different'
  if (verdicts.includes(null) || verdicts.length === 0) return null
  if (verdicts.includes('other-bytes')) return 'other-bytes'
  return verdicts.includes('alike') ? 'alike' : 'identical'
}

/** The largest differences of all pictures, for those who look later. Empty where nothing was measured. */
export function worstOf(compared: Comparison[]): Record<string, number> {
  const measured = compared.flatMap(({ difference }) => difference ?? [])
  if (measured.length === 0) return {}
  return {
    mean: Math.max(...measured.map(({ mean }) => mean)),
    largest: Math.max(...measured.map(({ largest }) => largest)),
    ssim: Math.min(...measured.map(({ ssim }) => ssim)),
  }
}

function byId({ outputs }: RunResult): Map<string, ResultOutput> {
  return new Map(outputs.map((output) => [output.id, output]))
}
