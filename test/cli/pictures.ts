import { deflateSync } from 'node:zlib'

/** One chunk of a PNG: its type, and what is in it. */
type Chunk = [type: string, content: string | Uint8Array]

/** A PNG of one pixel, with these chunks where PIL puts texts. */
export function pngWith(...chunks: Chunk[]): Buffer {
  const head = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
  const all: Chunk[] = [['IHDR', head], ...chunks, ['IDAT', deflateSync(Buffer.from([0, 0]))], ['IEND', '']]
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([mark, ...all.map(toChunk)])
}

function toChunk([type, content]: Chunk): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), Buffer.from(content)])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length - 4)
  // Nobody here compares the checksum.
  return Buffer.concat([length, body, Buffer.alloc(4)])
}

/** A WebP without a picture, with these texts in its EXIF as ComfyUI writes them. `order`: of the bytes in a number. */
export function webpWith(order: 'II' | 'MM', texts: string[]): Buffer {
  const short = (value: number) => number(value, 2, order)
  const long = (value: number) => number(value, 4, order)
  const contents = texts.map((text) => Buffer.from(`${text}\0`))
  let from = 8 + 2 + contents.length * 12 + 4
  const entries = contents.map((content, index) => {
    const entry = Buffer.concat([short(0x0110 - index), short(2), long(content.length), long(from)])
    from += content.length
    return entry
  })
  const exif = Buffer.concat([
    Buffer.from(order),
    short(42),
    long(8),
    short(entries.length),
    ...entries,
    long(0),
    ...contents,
  ])
  const parts = [part('VP8L', Buffer.alloc(5)), part('EXIF', exif)]
  const body = Buffer.concat([Buffer.from('WEBP'), ...parts])
  return Buffer.concat([Buffer.from('RIFF'), number(body.length, 4, 'II'), body])
}

function part(name: string, content: Buffer): Buffer {
  const padding = Buffer.alloc(content.length % 2)
  return Buffer.concat([Buffer.from(name), number(content.length, 4, 'II'), content, padding])
}

function number(value: number, length: number, order: 'II' | 'MM'): Buffer {
  const bytes = Buffer.alloc(length)
  if (order === 'II') bytes.writeUIntLE(value, 0, length)
  else bytes.writeUIntBE(value, 0, length)
  return bytes
}
