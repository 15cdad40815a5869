import { currentLanguage } from './catalogue.ts'
import { t } from './text.ts'
import { visible } from './visible.ts'

const HOUR_MS = 3_600_000
const LONGEST = 40

const UNITS = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const

/** "3 minutes ago", "yesterday", "just now". `time`: as the API tells it; what is no time is given back as far as it can be shown. */
export function formatAgo(time: string, nowMs: number): string {
  const ms = Date.parse(time)
  if (Number.isNaN(ms)) return visible(time, LONGEST)
  // Clocks differ: what is a little ahead is just now.
  if (ms - nowMs > HOUR_MS) return formatDay(time)
  const seconds = Math.max(0, Math.round((nowMs - ms) / 1000))
  const format = new Intl.RelativeTimeFormat([currentLanguage(), 'en'], { numeric: 'auto' })
  for (const [unit, size] of UNITS)
    if (seconds >= size) return format.format(-Math.floor(seconds / size), unit)
  return t('common.just-now')
}

/** "30 Nov 2026", where the reader is. `time`: as for `formatAgo`. */
export function formatDay(time: string): string {
  const ms = Date.parse(time)
  if (Number.isNaN(ms)) return visible(time, LONGEST)
  // British English writes a month by its name, which nobody reads for the day.
  const language = currentLanguage() === 'en' ? 'en-GB' : currentLanguage()
  return new Intl.DateTimeFormat([language, 'en-GB'], { dateStyle: 'medium' }).format(ms)
}
