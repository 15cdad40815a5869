import { crc32, deflateSync } from 'node:zlib'
import { drawText } from './bitmap-font.ts'

/** In every picture and every text that a run here gives, one line each. */
export const PLACEHOLDER_WORDS = ['placeholder,', 'no GPU ran this']

const WIDTH = 640
const HEIGHT = 360
const SCALE = 6
const LINE_HEIGHT = 12
const PAPER = 0xee
const STRIPE = 0xe0
const INK = 0x22
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** A grey PNG, 640 by 360, with the words across. `comment` is in its metadata; letters outside Latin-1 become `?`. */
export function placeholderPicture(comment: string): Uint8Array<ArrayBuffer> {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(WIDTH, 0)
  header.writeUInt32BE(HEIGHT, 4)
  // 8 bits a pixel, grey.
  header[8] = 8
  const text = Buffer.from(`Comment\0${comment.replace(/[^\x20-\x7e\xa1-\xff]/gu, '?')}`, 'latin1')
  const parts = [
    Buffer.from(SIGNATURE),
    chunk('IHDR', header),
    chunk('tEXt', text),
    chunk('IDAT', deflateSync(drawRows())),
    chunk('IEND', Buffer.alloc(0)),
  ]
  return new Uint8Array(Buffer.concat(parts))
}

/** Each row begins with its filter: none. */
function drawRows(): Buffer {
  const rows = Buffer.alloc((WIDTH + 1) * HEIGHT)
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++) rows[y * (WIDTH + 1) + 1 + x] = (x + y) % 64 < 32 ? PAPER : STRIPE
  const top = (HEIGHT - PLACEHOLDER_WORDS.length * LINE_HEIGHT * SCALE) / 2
  for (const [at, line] of PLACEHOLDER_WORDS.entries()) {
    const drawn = drawText(line)
    const left = Math.floor((WIDTH - drawn.width * SCALE) / 2)
    for (const { x, y } of drawn.dots) fillDot(rows, left + x * SCALE, top + (at * LINE_HEIGHT + y) * SCALE)
  }
  return rows
}

function fillDot(rows: Buffer, left: number, top: number): void {
  for (let y = top; y < top + SCALE; y++) {
    const start = y * (WIDTH + 1) + 1 + left
    rows.fill(INK, start, start + SCALE)
  }
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}
