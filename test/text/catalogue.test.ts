import { beforeAll, describe, expect, it } from 'vitest'
import { compileLocale } from '../../scripts/text/compile.ts'
import { differences, generate, LOCALES } from '../../scripts/text/generate.ts'
import { flatten, languagesIn, ownRooms, readLocale } from '../../scripts/text/locales.ts'
import { findProblems } from '../../scripts/text/translation.ts'
import { useCatalogue } from '../../src/text/catalogue.ts'
import { english, sayKey, sentences, speakEnglish } from './support/english.ts'
import { compilePseudo, toPseudo } from './support/pseudo.ts'
import { variantsOf } from './support/variants.ts'

describe('the compiled catalogue', () => {
  it('is what locales/ says (else: npm run text)', () => {
    expect(differences(generate())).toEqual([])
  })

  it.each(languagesIn(LOCALES))('of %s fits the English one', (language) => {
    expect(findProblems(readLocale(`${LOCALES}/${language}`), english)).toEqual([])
  })
})

describe('every sentence', () => {
  beforeAll(speakEnglish)

  it('reads as it is kept here', async () => {
    const lines = [...sentences].flatMap(([key, message]) => {
      const variants = variantsOf(message)
      return variants.map(({ surface, values }) => {
        const shown = variants.length === 1 ? '' : ` ${describeVariant(message, surface, values)}`
        return `${key}${shown}\n    ${sayKey(key, values, surface)}`
      })
    })
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('en.txt')
  })

  it('holds no parameter that was not filled in', () => {
    for (const [key, message] of sentences)
      for (const { surface, values } of variantsOf(message))
        expect(sayKey(key, values, surface), key).not.toMatch(/undefined|NaN|[{}]/)
  })
})

describe('another language', () => {
  const pseudo = toPseudo(ownRooms(english))

  it('compiles from every English sentence, and fits English', () => {
    expect(findProblems(pseudo, english)).toEqual([])
    const files = compileLocale('de', pseudo)
    expect([...files.keys()].filter((path) => path.endsWith('.js'))).toHaveLength(pseudo.size + 1)
  })

  it('is spoken, and gets the same values', () => {
    speakEnglish()
    const before = new Map<string, string>()
    const all = [...flatten(pseudo)].flatMap(([key, message]) =>
      variantsOf(message).map((variant) => ({ key, ...variant })),
    )
    for (const [index, { key, values, surface }] of all.entries())
      before.set(String(index), sayKey(key, values, surface))
    useCatalogue('de', compilePseudo(pseudo))
    for (const [index, { key, values, surface }] of all.entries()) {
      const translated = sayKey(key, values, surface)
      expect(translated).toMatch(/^\[.*~\]$/)
      expect(translated.length).toBeGreaterThan(before.get(String(index))?.length ?? 0)
      for (const value of Object.values(values))
        if (typeof value === 'string' && before.get(String(index))?.includes(value))
          expect(translated).toContain(value)
    }
  })

  it.each([
    ['a key that English has not', { common: { mroe: 'x' } }, 'common.mroe: English has no such message'],
    ['a parameter left out', { common: { more: 'mehr' } }, 'common.more: {count} is missing'],
    [
      'a misspelt parameter',
      { common: { sentences: '{first} {zweiter}' } },
      'common.sentences: {second} is missing',
    ],
    ['a case that code never gives', { x: { y: '{a, select, one {1} three {3} other {}}' } }, /allow/],
    ['a form that the language lacks', { common: { more: '{count, plural, tow {2} other {#}}' } }, /plural/],
    ['a brace that is not closed', { common: { more: '{count' } }, /common\.more: /],
  ])('is refused for %s', (_, files, problem) => {
    const original = new Map([...english, ['x', { y: '{a, select, one {1} two {2} other {}}' }]])
    const [first] = findProblems(new Map(Object.entries(files)), original)
    expect(first).toMatch(problem)
  })
})

function describeVariant(message: string, surface: string, values: object): string {
  const shown = Object.entries(values).filter(([, value]) => typeof value !== 'string')
  const chosen = Object.entries(values).filter(
    ([name, value]) => typeof value === 'string' && message.includes(`{${name}, select`),
  )
  const all = [...shown, ...chosen].map(([name, value]) => `${name}=${value}`)
  return `(${[...(message.includes('{surface,') ? [surface] : []), ...all].join(', ')})`
}
