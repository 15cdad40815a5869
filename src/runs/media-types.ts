/** What Runflow takes for a picture, by the first bytes: a name may lie. */
export function pictureTypeOf(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, 12))
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (/^GIF8[79]a/.test(start)) return 'image/gif'
  return /^RIFF[\s\S]{4}WEBP/.test(start) ? 'image/webp' : null
}

const TYPES = new Map([
  ['mp4', 'video/mp4'],
  ['webm', 'video/webm'],
  ['mp3', 'audio/mpeg'],
  ['wav', 'audio/wav'],
  ['flac', 'audio/flac'],
  ['opus', 'audio/opus'],
  ['ogg', 'audio/ogg'],
  ['json', 'application/json'],
  ['txt', 'text/plain'],
  ['csv', 'text/csv'],
  ['pdf', 'application/pdf'],
  ['zip', 'application/zip'],
])

/** The media type of any file: of a picture by its bytes, of others by the end of their name. */
export function mediaTypeOf(path: string, bytes: Uint8Array): string {
  return pictureTypeOf(bytes) ?? TYPES.get(endOf(path)) ?? 'application/octet-stream'
}

function endOf(path: string): string {
  return /\.([A-Za-z0-9]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''
}

const ENDS = new Map([
  ...[...TYPES].map(([end, type]) => [type, end] as const),
  ['image/png', 'png'],
  ['image/jpeg', 'jpg'],
  ['image/gif', 'gif'],
  ['image/webp', 'webp'],
])

/** By the name alone, where there are no bytes to look at: enough to choose how a result is shown. null: not known. */
export function mediaTypeOfName(name: string): string | null {
  const end = endOf(name)
  if (end === 'jpeg') return 'image/jpeg'
  return TYPES.get(end) ?? [...ENDS].find(([, known]) => known === end)?.[0] ?? null
}

/** Whether a browser may be asked to show it, by its name. */
export function isPictureName(name: string): boolean {
  return mediaTypeOfName(name)?.startsWith('image/') ?? false
}

/** How the name of a file of this type ends; null: not known. */
export function endOfType(mediaType: string): string | null {
  return ENDS.get(mediaType.split(';')[0]?.trim().toLowerCase() ?? '') ?? null
}
