import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { PLACEHOLDER_WORDS, placeholderPicture } from '../../src/sandbox/placeholder-picture.ts'

/** The chunks of a PNG by type. */
function chunksOf(png: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>()
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at)
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  return chunks
}

/** One sign for each square of six by six pixels, from its middle, without the empty lines. */
function drawnIn(png: Buffer): string {
  const chunks = chunksOf(png)
  const width = chunks.get('IHDR')?.readUInt32BE(0) ?? 0
  const height = chunks.get('IHDR')?.readUInt32BE(4) ?? 0
  const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0))
  const lines = []
  for (let y = 3; y < height; y += 6) {
    let line = ''
    for (let x = 3; x < width; x += 6) line += (rows[y * (width + 1) + 1 + x] ?? 0) < 0x80 ? '#' : ' '
    if (line.trim() !== '') lines.push(line.trimEnd())
  }
  return lines.join('\n')
}

describe('the picture that stands for a result', () => {
  it('has the words in the picture itself', () => {
    expect(PLACEHOLDER_WORDS.join(' ')).toBe('placeholder, no GPU ran this')
    expect(drawnIn(Buffer.from(placeholderPicture('')))).toMatchInlineSnapshot(`
      "                         ##                     #            ##       #
                                #                     #             #       #
                        ####    #    ###   ###   ###  # ##   ###    #    ## #  ###  # ##
                        #   #   #       # #   # #   # ##  # #   #   #   #  ## #   # ##  #
                        #   #   #    #### #     ##### #   # #   #   #   #   # ##### #
                        #   #   #   #   # #   # #     #   # #   #   #   #   # #     #      ##
                        ####   ###   ####  ###   ###  #   #  ###   ###   ####  ###  #      ##
                        #                                                                   #
                        #                                                                  #
                                  ###  ####  #   #                                #    #       #
                                 #   # #   # #   #                                #    #
               # ##   ###        #     #   # #   #       # ##   ###  # ##        ###   # ##   ##    ####
               ##  # #   #       # ### ####  #   #       ##  #     # ##  #        #    ##  #   #   #
               #   # #   #       #   # #     #   #       #      #### #   #        #    #   #   #    ###
               #   # #   #       #   # #     #   #       #     #   # #   #        #  # #   #   #       #
               #   #  ###         ###  #      ###        #      #### #   #         ##  #   #  ###  ####"
    `)
  })

  it('is a PNG of 640 by 360 whose comment is plain Latin-1', () => {
    const png = Buffer.from(placeholderPicture('run é 漢 \n'))
    expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a')
    const chunks = chunksOf(png)
    expect([...chunks.keys()]).toEqual(['IHDR', 'tEXt', 'IDAT', 'IEND'])
    expect(chunks.get('IHDR')?.toString('hex')).toBe('00000280000001680800000000')
    expect(chunks.get('tEXt')?.toString('latin1')).toBe('Comment\0run é ? ?')
  })
})
