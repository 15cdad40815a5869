import { currentLanguage } from './catalogue.ts'
import { t } from './text.ts'

type Unit = 'hour' | 'minute' | 'second'

/** Two units at most: "less than a second", "0.4 sec", "12 sec", "3 min 5 sec", "2 hr 1 min". */
export function formatDuration(milliseconds: number): string {
  const seconds = milliseconds / 1000
  // It would be written as 0, which nothing takes.
  if (seconds < 0.05) return t('common.less-than-a-second')
  // 9.95 would be written as 10.0.
  if (seconds < 9.95) return write(Math.round(seconds * 10) / 10, 'second')
  const whole = Math.round(seconds)
  if (whole < 60) return write(whole, 'second')
  const minutes = Math.round(whole / 60)
  return whole < 3600
    ? writeBoth(Math.floor(whole / 60), 'minute', whole % 60, 'second')
    : writeBoth(Math.floor(minutes / 60), 'hour', minutes % 60, 'minute')
}

function writeBoth(larger: number, largerUnit: Unit, smaller: number, smallerUnit: Unit): string {
  const parts = [write(larger, largerUnit), ...(smaller === 0 ? [] : [write(smaller, smallerUnit)])]
  return new Intl.ListFormat([currentLanguage(), 'en'], { type: 'unit', style: 'narrow' }).format(parts)
}

function write(value: number, unit: Unit): string {
  return value.toLocaleString([currentLanguage(), 'en'], { style: 'unit', unit, unitDisplay: 'short' })
}
