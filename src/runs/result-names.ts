import { endOfType } from './media-types.ts'
import { nameInAddress } from './safe-link.ts'

/** In bytes: a name may have 255 of them, and needs some more for a number. */
const LONGEST = 160
/** Devices of Windows, whatever stands behind the dot. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/**
 * A name that is one part of a path on every system, and hides nothing: letters, digits, `.`, `-`, `_` and blanks within.
 * Empty where nothing of the text is left.
 */
export function safeName(text: string): string {
  const bare = text
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}._ -]/gu, '_')
    .replace(/^[. ]+|[. ]+$/g, '')
  const [end = ''] = /\.[A-Za-z0-9]{1,8}$/.exec(bare) ?? []
  const short = cut(bare.slice(0, bare.length - end.length), LONGEST - end.length) + end
  return RESERVED.test(short) ? `_${short}` : short
}

/** The beginning that fits, in whole letters. */
function cut(text: string, mostBytes: number): string {
  let size = 0
  let fitting = ''
  for (const letter of text) {
    size += new TextEncoder().encode(letter).length
    if (size > mostBytes) return fitting
    fitting += letter
  }
  return text
}

/** What a result is called on the disk: as in its address, else by its type. `at`: its place, from 1. */
export function resultName(url: string, mediaType: string, at: number): string {
  const name = safeName(nameInAddress(url))
  const end = endOfType(mediaType)
  if (name !== '' && name.includes('.')) return name
  return `${name || `file-${at}`}.${end ?? 'bin'}`
}
