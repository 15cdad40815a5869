import { currentLanguage } from './catalogue.ts'

/** US dollars as a person reads them: cents, and below one cent the first two digits that say something. */
export function formatDollars(amount: number): string {
  const isTiny = Math.abs(amount) > 0 && Math.abs(amount) < 0.0095
  const digits: Intl.NumberFormatOptions = isTiny
    ? { maximumSignificantDigits: 2 }
    : { minimumFractionDigits: 2, maximumFractionDigits: 3 }
  return amount.toLocaleString([currentLanguage(), 'en'], {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'narrowSymbol',
    ...digits,
  })
}
