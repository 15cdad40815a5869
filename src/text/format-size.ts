import { currentLanguage } from './catalogue.ts'

const STEPS = ['kB', 'MB', 'GB', 'TB']

/** As file managers say it, in steps of a thousand. */
export function toSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  let size = bytes / 1000
  let step = 0
  // 999.95 would be written as 1000.0.
  while (size >= 999.95 && step < STEPS.length - 1) {
    size /= 1000
    step += 1
  }
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: false }
  return `${size.toLocaleString([currentLanguage(), 'en'], digits)} ${STEPS[step]}`
}
