import { toSlug } from './slug.ts'

/** Letters that are not put together of one of a to z and a mark. */
const SPELT: Record<string, string> = {
  ß: 'ss',
  ẞ: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}
const LONGEST = 60

/**
 * An id for callers that says what a title says. The rule of addresses leaves out what is not a to z, for they must not
 * change; an id is only offered, so its letters lose their marks and stay.
 */
export function toReadableId(title: unknown): string | null {
  if (typeof title !== 'string') return null
  const spelt = title
    .toLowerCase()
    .replace(/[ßẞæœøłđðþı]/g, (letter) => SPELT[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[^\p{L}\p{N}_]+/gu, ' ')
  return toSlug(spelt)?.replaceAll('-', '_').slice(0, LONGEST).replace(/_+$/, '') ?? null
}
