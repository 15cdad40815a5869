// Money comes as decimal text, and is added as such: 0.1 + 0.2 of floating point is not 0.3.

const DECIMAL = /^(-?)(\d{1,30})(?:\.(\d{1,30}))?$/

/** The exact sum of decimal texts, without zeros at its end. What is no decimal is left out. */
export function sumDecimals(texts: string[]): string {
  const parts = texts.flatMap((text) => {
    const [, sign, whole = '', fraction = ''] = DECIMAL.exec(text.trim()) ?? []
    return sign === undefined ? [] : [{ sign, whole, fraction }]
  })
  const places = Math.max(0, ...parts.map(({ fraction }) => fraction.length))
  const sum = parts.reduce(
    (total, { sign, whole, fraction }) => total + BigInt(`${sign}${whole}${fraction.padEnd(places, '0')}`),
    0n,
  )
  const digits = String(sum < 0n ? -sum : sum).padStart(places + 1, '0')
  const [whole, fraction] = [digits.slice(0, digits.length - places), digits.slice(digits.length - places)]
  const bare = fraction.replace(/0+$/, '')
  return `${sum < 0n ? '-' : ''}${whole}${bare === '' ? '' : `.${bare}`}`
}
