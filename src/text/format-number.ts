import { currentLanguage } from './catalogue.ts'

/** With so many digits behind the point at most. */
export function formatNumber(value: number, digits: number): string {
  return value.toLocaleString([currentLanguage(), 'en'], { maximumFractionDigits: digits })
}
