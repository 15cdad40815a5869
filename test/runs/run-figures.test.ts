import { describe, expect, it } from 'vitest'
import { sumDecimals } from '../../src/runs/decimals.ts'
import { gpuSecondsOf } from '../../src/runs/gpu-seconds.ts'
import { groupOutputs } from '../../src/runs/group-outputs.ts'
import { mediaTypeOf, pictureTypeOf } from '../../src/runs/media-types.ts'
import { resultName, safeName } from '../../src/runs/result-names.ts'

describe('money', () => {
  it.each([
    [[], '0'],
    [['0.1', '0.2'], '0.3'],
    [['0.006174', '0.004116'], '0.01029'],
    [['1', '0.50', '-0.25'], '1.25'],
    [['-0.5'], '-0.5'],
    [['999999999999999999.000000001', '0.000000001'], '999999999999999999.000000002'],
    [['free', '', '2'], '2'],
  ])('%j comes to exactly %s', (texts, sum) => {
    expect(sumDecimals(texts)).toBe(sum)
  })
})

describe('GPU seconds', () => {
  it.each([
    [{ gpu: [{ gpu_model: 'L4', gpu_seconds: '42.000' }] }, 42],
    [
      {
        gpus: [
          { model: 'L4', seconds: 1.5 },
          { model: 'H100', seconds: 2 },
        ],
      },
      3.5,
    ],
    [{ gpu: [] }, null],
    [{ gpu: [{ seconds: 1e308 }, { seconds: 1e308 }] }, null],
    [{ gpu: [{ gpu_seconds: '' }, { gpu_seconds: 'many' }, null] }, null],
    [null, null],
    ['12', null],
  ])('of %j are %s', (breakdown, seconds) => {
    expect(gpuSecondsOf(breakdown)).toBe(seconds)
  })
})

describe('the files of a run', () => {
  const contract = {
    inputs: [],
    outputs: [
      { id: 'picture', type: 'IMAGE' as const, label: 'Picture' },
      { id: 'notes', type: 'FILE' as const, label: 'Notes' },
    ],
  }

  it('are grouped by output, in the order of the contract, and what did not come is named', () => {
    const files = [
      { outputId: 'other', url: 'https://a/1' },
      { outputId: 'picture', url: 'https://a/2' },
      { outputId: 'picture', url: 'https://a/3' },
    ]
    expect(groupOutputs(files, contract)).toEqual({
      outputs: [
        {
          output_id: 'picture',
          type: 'IMAGE',
          label: 'Picture',
          files: [{ url: 'https://a/2' }, { url: 'https://a/3' }],
        },
        { output_id: 'other', type: null, label: '', files: [{ url: 'https://a/1' }] },
      ],
      missing: ['notes'],
    })
    expect(groupOutputs(files, null).missing).toEqual([])
  })

  it.each([
    ['https://s/runs/1/picture/picture_00001_.png?X-Amz-Signature=x', 'image/png', 'picture_00001_.png'],
    ['https://s/a/b%20c.mp4', '', 'b c.mp4'],
    ['https://s/a/..%2F..%2Fetc%2Fpasswd', 'text/plain', '_.._etc_passwd'],
    ['https://s/a/%2e%2e', 'image/png', 'file-3.png'],
    ['https://s/', 'image/webp', 'file-3.webp'],
    ['https://s/a/result', 'image/jpeg; charset=x', 'result.jpg'],
    ['https://s/a/result', 'made/up', 'result.bin'],
    ['https://s/a/CON.png', 'image/png', '_CON.png'],
    ['https://s/a/a%0Ab%1B.png', 'image/png', 'a_b_.png'],
    ['https://s/a/%E0%A4%A', 'image/png', 'file-3.png'],
    ['no address', 'image/png', 'file-3.png'],
  ])('of the address %s with the type %j is called %s', (url, type, name) => {
    expect(resultName(url, type, 3)).toBe(name)
  })

  it('have names that are one part of a path', () => {
    for (const text of ['../x', '/etc/x', 'C:\\x', 'a/b', '.ssh', 'a\u0000b', 'x'.repeat(500), '...']) {
      const name = safeName(text)
      expect(name).not.toMatch(/[/\\:]|^\./)
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(160)
    }
  })
})

describe('the type of a file', () => {
  const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

  it.each([
    ['\x89PNG\r\n\x1a\n....', 'image/png'],
    ['\xff\xd8\xff\xe0', 'image/jpeg'],
    ['GIF89a', 'image/gif'],
    ['RIFF\x01\x02\x03\x04WEBPVP8 ', 'image/webp'],
    ['RIFF\x01\x02\x03\x04WAVE', null],
    ['%PDF-1.7', null],
    ['', null],
  ])('of a picture is told by its bytes: %j', (text, type) => {
    expect(pictureTypeOf(bytes(text))).toBe(type)
  })

  it('of any other by the end of its name', () => {
    expect(mediaTypeOf('a.MP4', bytes('x'))).toBe('video/mp4')
    expect(mediaTypeOf('a.txt', bytes('GIF89a'))).toBe('image/gif')
    expect(mediaTypeOf('a', bytes('x'))).toBe('application/octet-stream')
  })
})
