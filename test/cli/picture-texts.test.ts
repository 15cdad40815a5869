import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePictureJson } from '../../src/cli/picture-json.ts'
import { readPictureTexts } from '../../src/cli/picture-texts.ts'
import { pngWith, webpWith } from './pictures.ts'

const PROMPT = '{"1": {"class_type": "A", "inputs": {}}}'
const WORKFLOW = '{"nodes": []}'

describe('the texts of a picture', () => {
  it.each<[string, Uint8Array]>([
    ['a PNG', pngWith(['tEXt', `prompt\0${PROMPT}`], ['tEXt', `workflow\0${WORKFLOW}`])],
    ['an animated PNG of ComfyUI', pngWith(['comf', `prompt\0${PROMPT}`], ['comf', `workflow\0${WORKFLOW}`])],
    [
      'a PNG with texts of Unicode',
      pngWith(['iTXt', `prompt\0\0\0\0\0${PROMPT}`], ['iTXt', `workflow\0\0\0en\0x\0${WORKFLOW}`]),
    ],
    [
      'a PNG whose texts a tool has packed',
      pngWith(
        ['zTXt', Buffer.concat([Buffer.from('prompt\0\0'), deflateSync(PROMPT)])],
        ['iTXt', Buffer.concat([Buffer.from('workflow\0\x01\0\0\0'), deflateSync(WORKFLOW)])],
      ),
    ],
    ['a WebP', webpWith('II', [`prompt:${PROMPT}`, `workflow:${WORKFLOW}`])],
    ['a WebP, the other way round', webpWith('MM', [`Prompt:${PROMPT}`, `Workflow:${WORKFLOW}`])],
  ])('are read out of %s', (_, bytes) => {
    const texts = readPictureTexts(bytes)
    expect([texts?.get('prompt'), texts?.get('workflow')]).toEqual([PROMPT, WORKFLOW])
  })

  it('are none of a picture that has none, of one that breaks off, and of what is no picture', () => {
    const whole = pngWith(['tEXt', `prompt\0${PROMPT}`])
    expect(readPictureTexts(pngWith())).toEqual(new Map())
    expect(readPictureTexts(whole.subarray(0, 60))).toEqual(new Map())
    expect(readPictureTexts(Buffer.from('{}'))).toBe(null)
  })

  it('never fail, whatever is in the file', () => {
    const webp = webpWith('II', [`prompt:${PROMPT}`])
    fc.assert(
      fc.property(
        fc.constantFrom(pngWith(['tEXt', `prompt\0${PROMPT}`]), webp),
        fc.nat(300),
        fc.nat(255),
        (bytes, at, to) => {
          const changed = Buffer.from(bytes)
          changed[at % changed.length] = to
          readPictureTexts(changed)
        },
      ),
    )
  })

  it('of a packed text without end are left out', () => {
    const endless = deflateSync(Buffer.alloc(70 * 1024 * 1024))
    const bytes = pngWith(['zTXt', Buffer.concat([Buffer.from('prompt\0\0'), endless])])
    expect(readPictureTexts(bytes)).toEqual(new Map())
  })
})

describe('the JSON in a picture', () => {
  it('loses what the cache said of a node, which may be NaN', () => {
    const text = '{"1": {"class_type": "A", "inputs": {"text": "NaN, \\"NaN\\""}, "is_changed": [NaN]}}'
    expect(parsePictureJson(text)).toEqual({
      ok: true,
      value: { 1: { class_type: 'A', inputs: { text: 'NaN, "NaN"' } } },
    })
  })

  it.each(['{"1": {"inputs": {"x": NaN}}}', '{"1": {"inputs": {"x": [-Infinity]}, "is_changed": [NaN]}}'])(
    'is refused with another NaN: %s',
    (text) => {
      expect(parsePictureJson(text)).toMatchObject({ ok: false, error: { kind: 'not-a-number' } })
    },
  )
})
