import { isRecord } from '../is-record.ts'

/**
 * The GPU seconds in a cost breakdown. Its names are not documented, so those are read that were seen; null: there is
 * none of them.
 */
export function gpuSecondsOf(breakdown: unknown): number | null {
  if (!isRecord(breakdown)) return null
  const entries = ['gpu', 'gpus'].flatMap((name) => (Array.isArray(breakdown[name]) ? breakdown[name] : []))
  const seconds = entries.flatMap((entry: unknown) => {
    const value = isRecord(entry) ? (entry.gpu_seconds ?? entry.seconds) : null
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
    return typeof number === 'number' && Number.isFinite(number) ? [number] : []
  })
  const sum = Math.round(seconds.reduce((total, one) => total + one, 0) * 1000) / 1000
  return seconds.length > 0 && Number.isFinite(sum) ? sum : null
}
