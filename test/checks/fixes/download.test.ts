import { describe, expect, it } from 'vitest'
import type { FindingDetail } from '../../../src/checks/finding.ts'
import { downloadOf, toFinding } from '../../../src/checks/finding.ts'

const URL = 'https://models.example/sd/example.safetensors?download=true'
const path = 'checkpoints/example.safetensors'
const value = 'example.safetensors'

function download(detail: FindingDetail) {
  return downloadOf(toFinding(detail, ['2']))
}

describe('the address of a model that must be fetched', () => {
  it.each<FindingDetail>([
    { code: 'model-refused', path, value, problem: 'truncated', url: URL },
    { code: 'model-differs', path, value, url: URL },
    { code: 'model-unhashed', path, value, url: URL, isMissing: true },
  ])('is given with $code, together with its place', (detail) => {
    expect(download(detail)).toEqual({ url: URL, path })
  })

  it.each([
    ['none is known', null],
    ['it is not https', 'http://models.example/a.safetensors'],
    ['it is a script', 'javascript:alert(1)'],
    ['it is data', 'data:text/html,x'],
    ['it is no address', 'models.example/a.safetensors'],
    ['it names a user', 'https://user@models.example/a.safetensors'],
    ['it carries a password', 'https://user:pass@models.example/a.safetensors'],
    ['it carries a key', 'https://models.example/a?key=hf_EXAMPLE0EXAMPLE0EXAMPLE0EXAMPLE0EX'],
  ])('is not given where %s', (_why, url) => {
    expect(download({ code: 'model-differs', path, value, url })).toBeNull()
  })

  it('has no control or direction character in it', () => {
    const url = 'https://models.example/\u202Egnp.exe\u0007'
    expect(download({ code: 'model-differs', path, value, url })?.url).toMatch(/^[\x21-\x7E]+$/)
  })

  it('is not given with other findings', () => {
    expect(download({ code: 'model-missing', path, value, input: 'x', sameAs: null })).toBeNull()
  })
})
