import { beforeEach, describe, expect, it } from 'vitest'
import { useCatalogue } from '../../src/text/catalogue.ts'
import common from '../../src/text/compiled/en/common.js'
import { useSurface } from '../../src/text/surface.ts'
import { isMessage, joinSentences, t } from '../../src/text/text.ts'
import { sayKey } from './support/english.ts'

const say = (key: string, values: object = {}) => sayKey(key, values, 'panel')

beforeEach(() => {
  useCatalogue('en', { common, test: MESSAGES })
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

describe('joinSentences', () => {
  it('puts whole sentences one after the other, and leaves out empty ones', () => {
    expect(joinSentences(['One.', '', 'Two.', 'Three.'])).toBe('One. Two. Three.')
    expect(joinSentences(['One.'])).toBe('One.')
    expect(joinSentences([])).toBe('')
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
