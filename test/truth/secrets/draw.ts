// The same draws in every run.

export type Draw = {
  below(limit: number): number
  of<T>(items: readonly T[]): T
  text(letters: string, length: number): string
}

export const LOWER = 'abcdefghijklmnopqrstuvwxyz'
export const LETTERS = `${LOWER}ABCDEFGHIJKLMNOPQRSTUVWXYZ`
export const DIGITS = '0123456789'
export const ALNUM = LETTERS + DIGITS
export const WORDY = `${ALNUM}-_`
export const HEX = '0123456789abcdef'
export const BASE64 = `${ALNUM}+/`

/** Mulberry32. */
export function openDraw(seed: number): Draw {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    below,
    of: (items) => items[below(items.length)] as never,
    text: (letters, length) => Array.from({ length }, () => letters[below(letters.length)]).join(''),
  }
}

export function uuid({ text }: Draw): string {
  return [8, 4, 4, 4, 12].map((length) => text(HEX, length)).join('-')
}
