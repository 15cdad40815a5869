import { describe, expect, it } from 'vitest'
import type { Options } from '../../src/cli/options.ts'
import { checkOptions } from '../../src/cli/options.ts'
import { takeSeveral } from '../../src/cli/take-several.ts'
import { speakEnglish } from '../text/support/english.ts'

speakEnglish()

const description = () => ''
const OPTIONS: Options = {
  slug: { type: 'positional', description },
  input: { type: 'string', alias: 'i', several: true, description },
  'no-wait': { type: 'boolean', description },
  wait: { type: 'string', description },
}

describe('an option that may come several times', () => {
  it.each([
    [
      ['-i', 'a=1', '--input', 'b=2'],
      ['a=1', 'b=2'],
    ],
    [
      ['--input=a=1', '-ib=2', '-i=c=3'],
      ['a=1', 'b=2', 'c=3'],
    ],
    [['-i', '-'], ['-']],
    [['-i', ''], ['']],
  ])('is read from %j', (args, values) => {
    const taken = takeSeveral(['poster', ...args, '--quiet'], OPTIONS)
    expect(taken.ok && taken.value.several.get('input')).toEqual(values)
    expect(taken.ok && taken.value.rest).toEqual(['poster', '--quiet'])
  })

  it.each([[['-i']], [['-i', '--quiet']], [['--input', '--json']]])('needs a value in %j', (args) => {
    expect(takeSeveral(args, OPTIONS)).toEqual({ ok: false, error: '--input needs a value.' })
  })

  it('is none behind a double dash', () => {
    const taken = takeSeveral(['--', '-i', 'a=1'], OPTIONS)
    expect(taken.ok && [[...taken.value.several.keys()], taken.value.rest]).toEqual([[], ['--', '-i', 'a=1']])
  })

  it('does not take a --no-wait for a --wait that is switched off', () => {
    const taken = takeSeveral(['poster', '--no-wait'], OPTIONS)
    if (!taken.ok) throw new Error(taken.error)
    const checked = checkOptions(OPTIONS, { _: ['poster'], slug: 'poster' }, taken.value.several)
    expect(checked).toMatchObject({
      ok: true,
      value: { values: { slug: 'poster', input: [], 'no-wait': true, wait: null } },
    })
  })
})

describe('the last argument', () => {
  const files: Options = { file: { type: 'positional', several: true, description } }

  it.each([[[]], [['a']], [['a', 'b', 'c']]])('may be several: %j', (given) => {
    expect(checkOptions(files, { _: given, file: given[0] })).toMatchObject({
      ok: true,
      value: { values: { file: given } },
    })
  })
})

describe('what every command takes', () => {
  const read = (parsed: Record<string, unknown>) => {
    const checked = checkOptions({}, { _: [], ...parsed })
    return checked.ok ? checked.value.common : checked.error
  }

  it('is no confirmation and a time of its own for each request', () => {
    expect(read({})).toEqual({ yes: false, timeoutMs: null })
    expect(read({ yes: true, timeout: '2.5' })).toEqual({ yes: true, timeoutMs: 2500 })
  })

  it('counts an empty time as not given, as a variable of CI that is not set is', () => {
    expect(read({ timeout: '' })).toEqual({ yes: false, timeoutMs: null })
  })

  it.each(['0', '-1', 'soon', '1e3', '100000000'])('does not take %s for a time', (timeout) => {
    expect(read({ timeout })).toBe('--timeout must be a number of seconds, such as 20.')
  })
})
