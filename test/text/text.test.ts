import { readdirSync, readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { useCatalogue } from '../../src/text/catalogue.ts'
import * as english from '../../src/text/compiled/en.js'
import { useSurface } from '../../src/text/surface.ts'
import { asSentence, isMessage, joinSentences, refusalText, t, textsOf } from '../../src/text/text.ts'
import { sayKey } from './support/english.ts'

const say = (key: string, values: object = {}) => sayKey(key, values, 'panel')

beforeEach(() => {
  useCatalogue('en', { ...english, test: MESSAGES })
})

const MESSAGES = {
  plain: () => 'Nothing to fill in.',
  name: (d: Record<string, unknown>) => `The model ${d.name} is missing.`,
  surface: (d: Record<string, unknown>) => (d.surface === 'cli' ? 'Set RUNFLOW_API_KEY.' : 'Open Settings.'),
  count: (d: Record<string, unknown>) => `${d.count} models`,
}

describe('t', () => {
  it('fills in what the message asks for', () => {
    expect(t('common.more', { count: 3 })).toBe('3 more')
    expect(say('test.plain')).toBe('Nothing to fill in.')
  })

  it('takes only the keys of the catalogue, each with its own parameters', () => {
    // @ts-expect-error no such key
    expect(t('common.mroe')).toBe('common.mroe')
    // @ts-expect-error the parameter is missing
    expect(() => t('common.more')).not.toThrow()
    // @ts-expect-error misspelt
    expect(() => t('common.more', { cuont: 3 })).not.toThrow()
    // @ts-expect-error a count is a number
    expect(() => t('common.more', { count: 'three' })).not.toThrow()
    // @ts-expect-error one parameter too many
    expect(t('common.more', { count: 3, name: 'x' })).toBe('3 more')
  })

  it('lets no text from outside move, hide or reverse what stands around it', () => {
    expect(say('test.name', { name: 'a\u001B[2Jb\u202Ec\nd' })).toBe(
      'The model a\uFFFD[2Jb\uFFFDc d is missing.',
    )
    expect(say('test.name', { name: 'x'.repeat(5000) }).length).toBeLessThan(350)
  })

  it('leaves names written from right to left as they are, without characters that nobody sees', () => {
    expect(say('test.name', { name: 'דמות.safetensors' })).toBe('The model דמות.safetensors is missing.')
  })

  it('says what fits where it is read', () => {
    expect(sayKey('test.surface', {}, 'panel')).toBe('Open Settings.')
    expect(sayKey('test.surface', {}, 'cli')).toBe('Set RUNFLOW_API_KEY.')
    useSurface('panel')
  })

  it('shows the key of a message that is in no catalogue', () => {
    expect(say('test.unknown')).toBe('test.unknown')
    expect(say('other.plain')).toBe('other.plain')
  })

  it.each(['test.__proto__', 'test.constructor', 'test.toString.call', '__proto__.plain', 'test', ''])(
    'finds no message under %j',
    (key) => {
      expect(isMessage(key)).toBe(false)
      expect(say(key)).toBe(key)
    },
  )
})

describe('textsOf', () => {
  it('says title, detail and next of one entry, and takes what the three need', () => {
    expect(textsOf('findings.local-path', { name: 'clip.mp4', input: 'video' })).toEqual({
      title: '“video” contains a path on this machine',
      detail: expect.stringContaining('“clip.mp4”'),
      next: expect.stringContaining('input folder'),
    })
    expect(textsOf('findings.no-output').title).toBe('The workflow has no Runflow Output')
  })

  it('takes entries that have all three, with all their parameters', () => {
    // @ts-expect-error input is missing
    expect(textsOf('findings.local-path', { name: 'a' }).title).toBe('“…” contains a path on this machine')
    // @ts-expect-error it has no detail of its own
    expect(textsOf('findings.model-refused', { path: 'a' }).detail).toBe('findings.model-refused.detail')
  })
})

describe('a key made of a code', () => {
  it('needs the parameters of every message it can be', () => {
    const problem = 'truncated' as 'truncated' | 'empty'
    expect(t(`problems.model.${problem}`)).toContain('incomplete')
    const code = 'file-changed' as 'file-changed' | 'relay-timeout'
    expect(t(`refusals.${code}`, { path: 'a.png', host: 'b' })).toContain('a.png')
    // @ts-expect-error one of the two needs a host
    expect(t(`refusals.${code}`, { path: 'a.png' })).toContain('a.png')
  })
})

describe('refusalText', () => {
  it('says a refusal by its code and parameters', () => {
    expect(refusalText('relay-timeout', { host: 'api.runflow.io' })).toBe(
      'api.runflow.io did not answer ComfyUI in time.',
    )
  })

  it.each(['brand-new', '__proto__', 'constructor', 'x.y', ''])(
    'shows the code %j that it does not know',
    (code) => {
      expect(refusalText(code, {})).toBe(`ComfyUI refused the request (${code}).`)
    },
  )

  it('marks a parameter that did not come', () => {
    expect(refusalText('relay-timeout', {})).toBe('… did not answer ComfyUI in time.')
  })

  it('has a sentence for every code that the Python side gives', () => {
    const folder = new URL('../../nodes_py/', import.meta.url)
    const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.py'))
      .map((name) => readFileSync(new URL(name.replaceAll('\\', '/'), folder), 'utf8'))
      .join('\n')
    const codes = [...source.matchAll(/Refused\(\s*\d{3},\s*"([\w-]+)"/g)].map(([, code]) => code)
    expect(codes.length).toBeGreaterThan(10)
    expect(codes.filter((code) => !isMessage(`refusals.${code}`))).toEqual([])
  })
})

describe('joinSentences', () => {
  it('puts whole sentences one after the other, and leaves out empty ones', () => {
    expect(joinSentences(['One.', '', 'Two.', 'Three.'])).toBe('One. Two. Three.')
    expect(joinSentences(['One.'])).toBe('One.')
    expect(joinSentences([])).toBe('')
  })
})

describe('asSentence', () => {
  it.each([
    ['height and width must be > 0', 'height and width must be > 0.'],
    ['Out of memory.\n', 'Out of memory.'],
    ['Why?', 'Why?'],
    ['  ', ''],
  ])('%j ends as a sentence does', (text, sentence) => {
    expect(asSentence(text)).toBe(sentence)
  })
})

describe('useCatalogue', () => {
  it('falls back on English, message by message', () => {
    useCatalogue('de', { test: { plain: () => 'Nichts auszufüllen.' } })
    expect(say('test.plain')).toBe('Nichts auszufüllen.')
    expect(say('test.name', { name: 'a' })).toBe('The model a is missing.')
    expect(isMessage('test.name')).toBe(true)
  })

  it('keeps the language when more of English is loaded later', () => {
    useCatalogue('de', { test: { plain: () => 'Nichts auszufüllen.' } })
    useCatalogue('en', { later: { hello: () => 'Hello.' } })
    expect(say('later.hello')).toBe('Hello.')
    expect(say('test.plain')).toBe('Nichts auszufüllen.')
  })
})
