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
  return `${formatOf(currentLanguage()).format(size)} ${STEPS[step]}`
}

const formats = new Map<string, Intl.NumberFormat>()

/** Making one takes longer than all that it ever formats. */
function formatOf(language: string): Intl.NumberFormat {
  const known = formats.get(language)
  if (known !== undefined) return known
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: false }
  const made = new Intl.NumberFormat([language, 'en'], digits)
  formats.set(language, made)
  return made
}
