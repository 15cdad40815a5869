import { inflateSync } from 'node:zlib'

// What ComfyUI writes into the pictures it saves: the prompt and the canvas, as texts by name.

/** Above any workflow: a small file can be packed so that it becomes an endless one. */
const MOST_BYTES = 64 * 1024 * 1024

/** The texts of a PNG or WebP by name, the first of each; null: it is neither. A broken one has those before the break. */
export function readPictureTexts(bytes: Uint8Array): Map<string, string> | null {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const texts = new Map<string, string>()
  const keep = (name: string, text: string) => {
    if (!texts.has(name)) texts.set(name, text)
  }
  if (data.subarray(0, 8).equals(PNG)) readPng(data, keep)
  else if (latin(data, 0, 4) === 'RIFF' && latin(data, 8, 12) === 'WEBP') readWebp(data, keep)
  else return null
  return texts
}

type Keep = (name: string, text: string) => void

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function readPng(data: Buffer, keep: Keep): void {
  for (let at = 8; at + 12 <= data.length; ) {
    const end = at + 8 + data.readUInt32BE(at)
    if (end > data.length) return
    readChunk(latin(data, at + 4, at + 8), data.subarray(at + 8, end), keep)
    at = end + 4
  }
}

/** `comf` is what ComfyUI calls its own in animated pictures, behind the image data. */
function readChunk(type: string, content: Buffer, keep: Keep): void {
  const [name, rest] = cutAtZero(content)
  if (rest === null) return
  if (type === 'tEXt' || type === 'comf') keep(name, rest.toString('latin1'))
  if (type === 'zTXt') keepInflated(name, rest.subarray(1), 'latin1', keep)
  if (type !== 'iTXt') return
  // Whether it is compressed, and how; then a language and a translated name, each up to a zero.
  const text = cutAtZero(cutAtZero(rest.subarray(2))[1])[1]
  if (text === null) return
  if (rest[0] === 1) keepInflated(name, text, 'utf8', keep)
  else keep(name, text.toString('utf8'))
}

function keepInflated(name: string, packed: Buffer, encoding: 'latin1' | 'utf8', keep: Keep): void {
  try {
    keep(name, inflateSync(packed, { maxOutputLength: MOST_BYTES }).toString(encoding))
  } catch {
    // Broken, or too large to be a workflow: as if it were not there.
  }
}

function cutAtZero(content: Buffer | null): [before: string, after: Buffer | null] {
  const at = content?.indexOf(0) ?? -1
  if (content === null || at === -1) return ['', null]
  return [content.toString('latin1', 0, at), content.subarray(at + 1)]
}

function readWebp(data: Buffer, keep: Keep): void {
  for (let at = 12; at + 8 <= data.length; ) {
    const size = data.readUInt32LE(at + 4)
    if (latin(data, at, at + 4) === 'EXIF') readExif(data.subarray(at + 8, at + 8 + size), keep)
    // Each part begins at an even place.
    at += 8 + size + (size % 2)
  }
}

const ASCII = 2

/** The texts of the first directory, each of which ComfyUI begins with its name: `workflow:{…}`. */
function readExif(given: Buffer, keep: Keep): void {
  const data = latin(given, 0, 6) === 'Exif\0\0' ? given.subarray(6) : given
  if (data.length < 8) return
  const isLittle = latin(data, 0, 2) === 'II'
  const short = (at: number) => (isLittle ? data.readUInt16LE(at) : data.readUInt16BE(at))
  const long = (at: number) => (isLittle ? data.readUInt32LE(at) : data.readUInt32BE(at))
  const start = long(4)
  if (start + 2 > data.length) return
  for (let index = 0; index < short(start); index++) {
    const at = start + 2 + index * 12
    if (at + 12 > data.length) return
    const length = long(at + 4)
    if (short(at + 2) !== ASCII) continue
    const from = length <= 4 ? at + 8 : long(at + 8)
    const text = data
      .subarray(from, from + length)
      .toString('utf8')
      .replace(/\0+$/, '')
    const named = /^([A-Za-z]+):/.exec(text)
    if (named?.[1] !== undefined) keep(named[1].toLowerCase(), text.slice(named[0].length))
  }
}

function latin(data: Buffer, from: number, to: number): string {
  return data.toString('latin1', from, to)
}
